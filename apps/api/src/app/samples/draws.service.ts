import { Injectable } from '@nestjs/common';
import type { ConfirmDrawDto, DrawDto, VoidDrawDto } from '@sightline/contracts';
import {
  balanceTables,
  drawSample,
  eligibleRows,
  isRandomDesign,
  rowNumber,
  type SampleDesign,
} from '@sightline/sampling';
import { AuditsService, ScopeService, subjectOf, type Audit } from '../audits';
import { Clock, Ids, randomHex } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError, stale } from '../platform/errors';
import { TrailService } from '../trail';
import type { Frame } from './entities/frame.entity';
import type { SampleDraw } from './entities/sample-draw.entity';
import { ConfirmSampleService } from './confirm-sample.service';
import { FramesService } from './frames.service';
import { SamplesRepository } from './samples.repository';
import { SamplingAccessService } from './sampling-access.service';

/** Digits of a seed that the server draws. */
const seedDigits = 30;

/** Draws from a fixed frame; every one is kept and numbered. */
@Injectable()
export class DrawsService {
  constructor(
    private readonly access: SamplingAccessService,
    private readonly frames: FramesService,
    private readonly confirming: ConfirmSampleService,
    private readonly repository: SamplesRepository,
    private readonly audits: AuditsService,
    private readonly scope: ScopeService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async make(actor: Actor, auditId: string, dto: DrawDto): Promise<void> {
    const { audit } = await this.access.demand(actor, auditId);
    refuseLate(audit);
    const frame = await this.demandFixed(auditId, dto.revision);
    const draw = await this.drawn(actor, frame, dto);
    await this.transactor.run(async () => {
      await this.audits.hold(actor, auditId);
      const earlier = await this.repository.draws(auditId);
      refuseSecond(earlier);
      const number = earlier.length + 1;
      await this.repository.writeDraw({ ...draw, number }, 0);
      this.trail.record('draw.make', subjectOf(audit), {
        ...{ number, method: draw.design.method, seedSource: draw.seedSource },
        frameHash: frame.hash ?? '',
        drawn: draw.strata.reduce((sum, { drawn }) => sum + drawn.length, 0),
      });
    });
  }

  async makeVoid(actor: Actor, drawId: string, dto: VoidDrawDto): Promise<string> {
    const { draw, audit } = await this.demand(actor, drawId);
    if (draw.status !== 'standing') throw notStanding(draw);
    const reason = dto.reason.trim();
    await this.transactor.run(async () => {
      await this.repository.writeDraw(
        {
          ...{ ...draw, status: 'void', voidReason: reason },
          ...{ voidAt: this.clock.instant(), revision: dto.revision + 1 },
        },
        dto.revision,
      );
      const { number } = draw;
      this.trail.record('draw.void', subjectOf(audit), { number, reason });
    });
    return audit.id;
  }

  /** Makes the drawn rows the cases of the audit; who was not drawn is forgotten. */
  async confirm(actor: Actor, drawId: string, dto: ConfirmDrawDto): Promise<string> {
    const { draw, audit } = await this.demand(actor, drawId);
    refuseLate(audit);
    const missing = await this.scope.missing(audit);
    if (missing.length > 0) {
      const fields = missing.map((message) => ({ field: 'scope', message }));
      throw new ProblemError('audit.incomplete', missing.join('. '), { fields });
    }
    if (draw.status !== 'standing') throw notStanding(draw);
    await this.confirming.confirm(actor, draw, dto.revision);
    return audit.id;
  }

  /** The draw and its audit, or 404 where the actor may see neither. */
  async demand(actor: Actor, drawId: string): Promise<{ draw: SampleDraw; audit: Audit }> {
    const found = await this.find(actor, drawId);
    if (!found) throw notFound('This draw');
    return found;
  }

  async find(actor: Actor, drawId: string): Promise<{ draw: SampleDraw; audit: Audit } | null> {
    const draw = await this.repository.draw(drawId);
    const access = draw && (await this.access.find(actor, draw.auditId));
    return draw && access ? { draw, audit: access.audit } : null;
  }

  private async demandFixed(auditId: string, revision: number): Promise<Frame> {
    const frame = await this.frames.demandFrame(auditId);
    if (frame.status !== 'fixed') {
      throw new ProblemError(
        'transition.refused',
        'Fix the frame first: its hash stands before the draw.',
      );
    }
    if (frame.revision !== revision) throw stale();
    return frame;
  }

  private async drawn(actor: Actor, frame: Frame, dto: DrawDto): Promise<SampleDraw> {
    const design = designOf(dto);
    const isRandom = isRandomDesign(design);
    const seed = isRandom ? (dto.seed?.trim() ?? newSeed()) : null;
    const rows = await this.repository.rows(frame.id);
    const outcome = drawSample(rows, design, seed ?? frame.hash ?? '');
    if (!outcome.ok) {
      const fields = outcome.problems.map((message) => ({ field: 'size', message }));
      throw new ProblemError('request.invalid', outcome.problems.join(' '), { fields });
    }
    const eligible = eligibleRows(rows);
    const sampled = outcome.strata.flatMap(({ drawn }) => drawn.map(({ number }) => number));
    return {
      ...{ id: this.ids.next(), auditId: frame.auditId, frameId: frame.id, number: 0 },
      ...{ status: 'standing', design, seed },
      seedSource: !isRandom ? null : dto.seed ? 'typed' : 'server',
      seedEvent: isRandom && dto.seed ? (dto.seedEvent?.trim() ?? null) : null,
      strata: [...outcome.strata],
      warnings: [...outcome.warnings],
      balance: balanceTables(eligible, new Set(sampled)),
      eligible: eligible.length,
      ...{ drawnAt: this.clock.instant(), drawnById: actor.accountId },
      ...{ voidReason: null, voidAt: null, confirmedAt: null, revision: 1 },
    };
  }
}

/** Only what the method uses is kept, so that two designs that mean the same are the same. */
function designOf(dto: DrawDto): SampleDesign {
  const isStratified = dto.method === 'stratified';
  const isGiven = isStratified && dto.allocation === 'given';
  const given = isGiven ? dto.given.map(({ stratum, count }) => ({ stratum, count })) : [];
  return {
    ...{ method: dto.method, reserves: dto.method === 'census' ? 0 : dto.reserves },
    size: isGiven ? given.reduce((sum, { count }) => sum + count, 0) : dto.size,
    onePerHousehold: dto.onePerHousehold,
    stratifyBy: isStratified ? (dto.stratifyBy ?? null) : null,
    allocation: isStratified ? (dto.allocation ?? 'proportional') : null,
    given,
    quotas:
      dto.method === 'quota'
        ? dto.quotas.map(({ attribute, value, count }) => ({ attribute, value, count }))
        : [],
    chosen: dto.method === 'targeted' ? dto.chosen.map((row) => rowNumber(row) ?? 0) : [],
  };
}

/** Decimal digits, as dice would give them. */
function newSeed(): string {
  const number = BigInt(`0x${randomHex(32)}`) % 10n ** BigInt(seedDigits);
  return String(number).padStart(seedDigits, '0');
}

function refuseLate({ status }: Audit): void {
  if (status === 'scoping' || status === 'sampling') return;
  throw new ProblemError(
    'transition.refused',
    'A sample is drawn while the audit is being scoped or sampled.',
  );
}

function refuseSecond(draws: readonly SampleDraw[]): void {
  const standing = draws.find(({ status }) => status !== 'void');
  if (!standing) return;
  throw new ProblemError(
    'transition.refused',
    `Draw ${standing.number} stands. Another is made only after it is void, with the reason.`,
  );
}

function notStanding({ number, status }: SampleDraw): ProblemError {
  const said = status === 'void' ? 'is void' : 'is confirmed';
  return new ProblemError('transition.refused', `Draw ${number} ${said}.`);
}
