import { Injectable } from '@nestjs/common';
import { ageBands, type AgeBand, type ReplaceCaseDto } from '@sightline/contracts';
import { notRecorded, rowNumber, rowReference, stratumKeys } from '@sightline/sampling';
import { AuditsService, subjectOf, type Audit } from '../audits';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import { VaultService } from '../vault';
import { DrawPaperService } from './draw-paper.service';
import type { FrameRowRecord } from './entities/frame.entity';
import type { SampleDraw, SampleMember } from './entities/sample-draw.entity';
import { SampleCases, type NewCase } from './sample-cases';
import { SamplesRepository } from './samples.repository';

interface Place {
  readonly stratum: string;
  readonly number: number;
  readonly role: SampleMember['role'];
}

/** Turning a draw into cases, and putting reserves in their places. */
@Injectable()
export class ConfirmSampleService {
  constructor(
    private readonly repository: SamplesRepository,
    private readonly audits: AuditsService,
    private readonly cases: SampleCases,
    private readonly paper: DrawPaperService,
    private readonly vault: VaultService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async confirm(actor: Actor, draw: SampleDraw, revision: number): Promise<void> {
    const confirmed: SampleDraw = {
      ...{ ...draw, status: 'confirmed', confirmedAt: this.clock.instant() },
      revision: revision + 1,
    };
    await this.transactor.run(async () => {
      const audit = await this.audits.hold(actor, draw.auditId);
      await this.repository.writeDraw(confirmed, revision);
      const rows = await this.rowsOf(draw);
      const members = this.membersOf(draw, rows);
      const main = members.filter(({ role }) => role === 'main');
      const made = main.map((member) => toCase(draw, member, rows.get(member.rowNumber)!));
      await this.cases.maker.make(actor, audit, made);
      await this.repository.addMembers(members);
      await this.moveIdentities(draw, members);
      const { sha256 } = await this.paper.certificate(audit, confirmed);
      const { number } = draw;
      this.trail.record('draw.confirm', subjectOf(audit), {
        ...{ number, cases: made.length, digest: sha256 },
      });
    });
  }

  /** The next reserve of the same stratum takes the place of a case, with the reason. */
  async replace(actor: Actor, draw: SampleDraw, audit: Audit, dto: ReplaceCaseDto): Promise<void> {
    if (draw.status !== 'confirmed') {
      throw new ProblemError('transition.refused', 'Confirm the sample before replacing a case.');
    }
    const reason = dto.reason.trim();
    await this.transactor.run(async () => {
      await this.repository.writeDraw({ ...draw, revision: dto.revision + 1 }, dto.revision);
      const members = await this.repository.members(draw.id);
      const out = members.find((one) => one.rowNumber === rowNumber(dto.row));
      if (out?.status !== 'in-use') throw notFound('This case');
      const next = members.find(
        ({ status, stratum }) => status === 'waiting' && stratum === out.stratum,
      );
      if (!next) {
        const name = out.stratum ? ` of “${out.stratum}”` : '';
        throw new ProblemError('transition.refused', `There is no reserve${name} left.`);
      }
      const [row] = await this.repository.rowsByNumber(draw.frameId, [next.rowNumber]);
      await this.cases.maker.replace(actor, out.caseFileId, reason, toCase(draw, next, row!));
      await this.repository.setMember(out, { status: 'replaced', reason });
      await this.repository.setMember(next, { status: 'in-use', reason: null });
      this.trail.record('draw.replace', subjectOf(audit), {
        ...{ out: dto.row, in: rowReference(next.rowNumber), reason },
      });
    });
  }

  private async rowsOf(draw: SampleDraw): Promise<Map<number, FrameRowRecord>> {
    const numbers = placesOf(draw).map(({ number }) => number);
    const rows = await this.repository.rowsByNumber(draw.frameId, numbers);
    return new Map(rows.map((row) => [row.number, row]));
  }

  private membersOf(draw: SampleDraw, rows: ReadonlyMap<number, FrameRowRecord>): SampleMember[] {
    return placesOf(draw).map(({ stratum, number, role }, index) => ({
      ...{ drawId: draw.id, frameRowId: rows.get(number)!.id, rowNumber: number },
      ...{ position: index + 1, stratum, role, caseFileId: this.ids.next(), reason: null },
      status: role === 'main' ? 'in-use' : 'waiting',
    }));
  }

  /** Reserves keep theirs, under the case that each would be; all others are destroyed. */
  private async moveIdentities(draw: SampleDraw, members: readonly SampleMember[]): Promise<void> {
    const frame = await this.repository.frame(draw.frameId);
    if (!frame || frame.identityColumns.length === 0) return;
    for (const { frameRowId, caseFileId } of members) {
      await this.vault.claim(draw.auditId, frameRowId, caseFileId);
    }
    await this.vault.destroyStaged(draw.auditId, draw.frameId);
  }
}

function placesOf({ strata }: SampleDraw): Place[] {
  const of = (role: Place['role']) =>
    strata.flatMap(({ name: stratum, drawn, reserves }) =>
      (role === 'main' ? drawn : reserves).map(({ number }) => ({ stratum, number, role })),
    );
  return [...of('main'), ...of('reserve')];
}

/** The stratum of a case is what it was drawn by; of a draw from the whole frame, its own. */
function toCase(draw: SampleDraw, member: SampleMember, row: FrameRowRecord): NewCase {
  const names = draw.strata.map(({ name }) => name);
  const isStratified = draw.design.stratifyBy !== null;
  const name = isStratified ? member.stratum : row.stratum;
  const label = name || (isStratified ? notRecorded : 'All cases');
  const [own] = stratumKeys([label]);
  const key = isStratified
    ? stratumKeys(names.map((each) => each || notRecorded))[names.indexOf(member.stratum)]
    : own;
  const ageBand = ageBands.find((band: AgeBand) => band === row.ageBand) ?? null;
  return { id: member.caseFileId, stratum: { key: key ?? 'all', label }, ageBand };
}
