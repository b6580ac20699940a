import { Injectable } from '@nestjs/common';
import {
  largestFrameFile,
  type FrameColumnsView,
  type FrameField,
  type FrameFileQuery,
  type SaveFrameMappingDto,
  type UploadFrameQuery,
} from '@sightline/contracts';
import { isDay } from '@sightline/domain';
import type { Request } from 'express';
import { AuditsService, subjectOf } from '../audits';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import { VaultService } from '../vault';
import type { Frame } from './entities/frame.entity';
import { FrameStaging } from './frame-staging';
import { headingKey } from './reading/heading';
import { ListFault } from './reading/list-fault';
import { tooLarge } from './reading/open-list';
import { readList, type HeadedList } from './reading/read-list';
import { SamplesRepository } from './samples.repository';
import { SamplingAccessService, type SamplingAccess } from './sampling-access.service';

/** Brings a list of children in: identities to the vault, the rest to a frame, a chunk at a time. */
@Injectable()
export class FrameIntakeService {
  constructor(
    private readonly access: SamplingAccessService,
    private readonly repository: SamplesRepository,
    private readonly audits: AuditsService,
    private readonly vault: VaultService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** What columns a list has and what each seems to be; nothing is kept. */
  async columns(
    actor: Actor,
    auditId: string,
    request: Request,
    query: FrameFileQuery,
  ): Promise<FrameColumnsView> {
    const { audit } = await this.access.demandUpload(actor, auditId);
    refuseLarge(request);
    const list = await this.read(request, audit.partnershipId, query);
    const { headingRow, columns, notes } = list;
    return { headingRow, columns, notes };
  }

  /** Keeps what the columns are, for this list and the next. */
  async saveMapping(actor: Actor, auditId: string, dto: SaveFrameMappingDto): Promise<void> {
    const { audit } = await this.access.demandUpload(actor, auditId);
    refuseTwice(dto);
    const { partnershipId } = audit;
    await this.transactor.run(async () => {
      const before = (await this.repository.mapping(partnershipId))?.fields ?? {};
      const fields = Object.fromEntries(
        dto.columns.map(({ heading, field }) => [headingKey(heading), field]),
      );
      const savedAt = this.clock.instant();
      await this.repository.saveMapping({
        ...{ partnershipId, savedAt },
        fields: { ...before, ...fields },
      });
      this.trail.record('frame.map', subjectOf(audit), { columns: dto.columns.length });
    });
  }

  /** Reads a list whole, by the mapping that is kept, and makes it the frame of the audit. */
  async upload(
    actor: Actor,
    auditId: string,
    request: Request,
    query: UploadFrameQuery,
  ): Promise<void> {
    const access = await this.access.demandUpload(actor, auditId);
    await this.refuseLate(access);
    refuseDates(query);
    refuseLarge(request);
    const { audit } = access;
    const list = await this.read(request, audit.partnershipId, query);
    if (list.columns.every(({ field }) => field === 'ignore')) {
      throw refusalOf(new ListFault('No column is read: say first what the columns are'));
    }
    const frame = this.newFrame(actor, access, list, query);
    const staging = new FrameStaging(frame, list.columns, {
      ...{ audit, repository: this.repository, vault: this.vault, transactor: this.transactor },
      ids: this.ids,
      today: this.clock.today(),
    });
    await this.transactor.run(() => this.repository.addFrame(frame));
    try {
      await staging.take(list.rows);
      if (staging.rowCount === 0) throw new ListFault('The list has no rows below its headings');
      await this.makeCurrent(actor, access, staging.result());
    } catch (error) {
      await this.discard(frame);
      throw refusalOf(error);
    }
  }

  private async read(
    request: Request,
    partnershipId: string,
    { headingRow }: FrameFileQuery,
  ): Promise<HeadedList> {
    const mapping = await this.repository.mapping(partnershipId);
    const kept = new Map<string, FrameField>(Object.entries(mapping?.fields ?? {}));
    try {
      return await readList(request as AsyncIterable<Uint8Array>, kept, headingRow);
    } catch (error) {
      throw refusalOf(error);
    }
  }

  private newFrame(
    actor: Actor,
    { audit }: SamplingAccess,
    { columns, notes }: HeadedList,
    query: UploadFrameQuery,
  ): Frame {
    return {
      ...{ id: this.ids.next(), auditId: audit.id, number: 0, status: 'staging' },
      ...{ rowCount: 0, faultCount: 0, notes: [...notes], hash: null, fixedAt: null },
      identityColumns: FrameStaging.identityColumns(columns),
      eligibleFrom: query.eligibleFrom ?? audit.windowFrom,
      eligibleTo: query.eligibleTo ?? audit.windowTo,
      uploadedAt: this.clock.instant(),
      ...{ uploadedById: actor.accountId, revision: 1 },
    };
  }

  /** The one flip: until now nobody saw anything of it but how far it was. */
  private async makeCurrent(actor: Actor, { audit }: SamplingAccess, staged: Frame): Promise<void> {
    const before = await this.transactor.run(async () => {
      await this.audits.hold(actor, audit.id);
      await this.refuseDrawn(audit.id);
      const frames = await this.repository.framesOf(audit.id);
      const number = Math.max(0, ...frames.map((frame) => frame.number)) + 1;
      const earlier = frames.filter(({ status }) => status === 'open' || status === 'fixed');
      for (const { id } of earlier) {
        await this.repository.supersede(id);
        await this.vault.destroyStaged(audit.id, id);
      }
      await this.repository.writeFrame({ ...staged, number, status: 'open', revision: 2 }, 1);
      this.trail.record('frame.upload', subjectOf(audit), {
        ...{ number, rows: staged.rowCount, faults: staged.faultCount },
        identityColumns: staged.identityColumns.length,
      });
      return earlier;
    });
    const draws = await this.repository.draws(audit.id);
    // A void draw can still be repeated, so the rows it was made from stay.
    const unused = before.filter(({ id }) => draws.every(({ frameId }) => frameId !== id));
    for (const { id } of unused) await this.removeRows(id);
  }

  private async discard({ id, auditId }: Frame): Promise<void> {
    await this.transactor.run(() => this.vault.destroyStaged(auditId, id));
    await this.removeRows(id);
    await this.transactor.run(() => this.repository.removeFrame(id));
  }

  private async removeRows(frameId: string): Promise<void> {
    while (await this.transactor.run(() => this.repository.removeSome(frameId)));
  }

  private async refuseLate({ audit }: SamplingAccess): Promise<void> {
    if (!['scoping', 'sampling'].includes(audit.status)) {
      throw new ProblemError(
        'transition.refused',
        'A list is brought in while the audit is being scoped or sampled.',
      );
    }
    await this.refuseDrawn(audit.id);
  }

  private async refuseDrawn(auditId: string): Promise<void> {
    const draws = await this.repository.draws(auditId);
    const standing = draws.find(({ status }) => status !== 'void');
    if (!standing) return;
    const said =
      standing.status === 'confirmed'
        ? 'The sample is confirmed: its list does not change any more.'
        : `Draw ${standing.number} was made from the present list; make it void first, with the reason.`;
    throw new ProblemError('transition.refused', said);
  }
}

function refuseLarge(request: Request): void {
  if (Number(request.headers['content-length'] ?? 0) > largestFrameFile) {
    throw new ProblemError('request.too-large', tooLarge);
  }
}

function refuseDates({ eligibleFrom, eligibleTo }: UploadFrameQuery): void {
  const fields = Object.entries({ eligibleFrom, eligibleTo }).flatMap(([field, day]) =>
    day === undefined || isDay(day) ? [] : [{ field, message: 'That is not a date' }],
  );
  if (eligibleFrom && eligibleTo && eligibleTo < eligibleFrom) {
    fields.push({ field: 'eligibleTo', message: 'The window ends before it begins' });
  }
  if (fields.length > 0) throw new ProblemError('request.invalid', undefined, { fields });
}

function refuseTwice({ columns }: SaveFrameMappingDto): void {
  const fields = columns.flatMap(({ field }, index) =>
    field !== 'ignore' && columns.findIndex((other) => other.field === field) < index
      ? [{ field: `columns.${index}.field`, message: 'Another column is this already' }]
      : [],
  );
  if (fields.length > 0) throw new ProblemError('request.invalid', undefined, { fields });
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof ListFault)) return error;
  return new ProblemError('import.refused', `${error.message}.`);
}
