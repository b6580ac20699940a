import { Injectable } from '@nestjs/common';
import type {
  ExcludeRowsDto,
  FixFrameDto,
  FrameFaultsQuery,
  FrameFaultView,
  FrameRowsQuery,
  FrameRowView,
  Page,
} from '@sightline/contracts';
import {
  canonicalLines,
  eligibleRows,
  frameAttributes,
  frameHash,
  rowNumber,
  rowReference,
} from '@sightline/sampling';
import { subjectOf, type Audit } from '../audits';
import type { FormFile } from '../form-templates';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { decodeCursor, encodeCursor } from '../platform/http';
import { TrailService } from '../trail';
import type { Frame, FrameRowRecord } from './entities/frame.entity';
import { SamplesRepository } from './samples.repository';
import { SamplingAccessService, type SamplingAccess } from './sampling-access.service';

const pageSize = 100;
/** What no decision takes in again: nothing is known of the child, or the child is there already. */
const staysOut: readonly (string | null)[] = ['bad-row', 'duplicate'];

/** The frame of an audit: looking at it, leaving rows out, and fixing it before the draw. */
@Injectable()
export class FramesService {
  constructor(
    private readonly access: SamplingAccessService,
    private readonly repository: SamplesRepository,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async rows(actor: Actor, auditId: string, query: FrameRowsQuery): Promise<Page<FrameRowView>> {
    await this.access.demand(actor, auditId);
    const frame = await this.demandFrame(auditId);
    const after = placeOf(query.cursor);
    const rows = await this.repository.listRows(frame.id, query.show, after, pageSize + 1);
    return pageOf(rows, toRowView, ({ number }) => number);
  }

  /** Every bad row, named. */
  async faults(
    actor: Actor,
    auditId: string,
    { cursor }: FrameFaultsQuery,
  ): Promise<Page<FrameFaultView>> {
    await this.access.demand(actor, auditId);
    const frame = await this.demandFrame(auditId);
    const faults = await this.repository.faults(frame.id, placeOf(cursor), pageSize + 1);
    return pageOf(
      faults,
      ({ rowNumber: row, heading: column, message }) => ({ row, column, message }),
      ({ position }) => position,
    );
  }

  async exclude(actor: Actor, auditId: string, dto: ExcludeRowsDto): Promise<void> {
    const reason = dto.reason.trim();
    await this.change(actor, auditId, dto, async (access, rows) => {
      const already = rows.filter(({ exclusion }) => exclusion !== null);
      if (already.length > 0) throw refuseRows(already, 'is left out already');
      await this.setExclusion(rows, 'by-hand', reason);
      this.trail.record('frame.exclude', subjectOf(access.audit), { rows: dto.rows, reason });
    });
  }

  /** Takes rows in again, also those that a rule left out, such as when the chair agrees. */
  async include(actor: Actor, auditId: string, dto: ExcludeRowsDto): Promise<void> {
    const reason = dto.reason.trim();
    await this.change(actor, auditId, dto, async (access, rows) => {
      const never = rows.filter(
        ({ exclusion }) => exclusion === null || staysOut.includes(exclusion),
      );
      if (never.length > 0) throw refuseRows(never, 'cannot be taken in again');
      await this.setExclusion(rows, null, reason);
      this.trail.record('frame.include', subjectOf(access.audit), { rows: dto.rows, reason });
    });
  }

  /** Fixes the frame: its bytes have a hash from now on, and nothing in it changes any more. */
  async fix(actor: Actor, auditId: string, { revision }: FixFrameDto): Promise<void> {
    const { audit } = await this.access.demandPreparing(actor, auditId);
    const frame = await this.demandOpen(auditId);
    // Worked out of the run, so that nobody waits; the revision says that nothing has changed since.
    const rows = await this.repository.rows(frame.id);
    const eligible = eligibleRows(rows).length;
    if (eligible === 0) {
      throw new ProblemError('audit.incomplete', 'There is nobody in the frame who can be drawn.');
    }
    const hash = frameHash(rows);
    const fixed = { ...frame, status: 'fixed' as const, hash, fixedAt: this.clock.instant() };
    await this.transactor.run(async () => {
      await this.repository.writeFrame({ ...fixed, revision: revision + 1 }, revision);
      const { number } = frame;
      this.trail.record('frame.fix', subjectOf(audit), { number, hash, eligible });
    });
  }

  /** The canonical bytes of the frame as it now is, as a file: of a fixed one, what has the hash. */
  async file(actor: Actor, auditId: string): Promise<FormFile> {
    const { audit } = await this.access.demand(actor, auditId);
    return this.fileOf(audit, await this.demandFrame(auditId));
  }

  /** The same of the frame that a draw was made from. */
  async fileOfDraw(audit: Audit, frameId: string): Promise<FormFile> {
    const frame = await this.repository.frame(frameId);
    if (!frame) throw new Error('A draw points at nothing');
    return this.fileOf(audit, frame);
  }

  private async fileOf(audit: Audit, { id, number }: Frame): Promise<FormFile> {
    const rows = await this.repository.rows(id);
    await this.transactor.run(() => {
      this.trail.record('frame.download', subjectOf(audit), { number });
      return Promise.resolve();
    });
    const bytes = Buffer.from([...canonicalLines(rows)].join(''));
    const type = 'text/tab-separated-values; charset=utf-8';
    return { bytes, type, name: `frame-${number}.tsv` };
  }

  async demandFrame(auditId: string): Promise<Frame> {
    const frame = await this.repository.currentFrame(auditId);
    if (!frame) throw new ProblemError('transition.refused', 'No list has been brought in yet.');
    return frame;
  }

  private async demandOpen(auditId: string): Promise<Frame> {
    const frame = await this.demandFrame(auditId);
    if (frame.status === 'open') return frame;
    throw new ProblemError(
      'transition.refused',
      'This frame is fixed and does not change any more. Bring the list in again to change it.',
    );
  }

  private async change(
    actor: Actor,
    auditId: string,
    dto: ExcludeRowsDto,
    act: (access: SamplingAccess, rows: readonly FrameRowRecord[]) => Promise<void>,
  ): Promise<void> {
    const access = await this.access.demandPreparing(actor, auditId);
    const { id } = await this.demandOpen(auditId);
    await this.transactor.run(async () => {
      const frame = await this.demandOpen(auditId);
      const numbers = [...new Set(dto.rows)].map((row) => rowNumber(row) ?? 0);
      const rows = await this.repository.rowsByNumber(id, numbers);
      if (rows.length < numbers.length) {
        const message = 'The frame has no such row';
        throw new ProblemError('request.invalid', message, {
          fields: [{ field: 'rows', message }],
        });
      }
      await this.repository.writeFrame({ ...frame, revision: dto.revision + 1 }, dto.revision);
      await act(access, rows);
    });
  }

  private setExclusion(
    rows: readonly FrameRowRecord[],
    exclusion: 'by-hand' | null,
    reason: string,
  ): Promise<void> {
    const ids = rows.map(({ id }) => id);
    return this.repository.setExclusion(ids, exclusion, reason);
  }
}

function toRowView(row: FrameRowRecord): FrameRowView {
  const { number, household, exclusion, exclusionReason } = row;
  const values = Object.fromEntries(
    frameAttributes.map((attribute) => [attribute, row[attribute]]),
  ) as FrameRowView['values'];
  return { reference: rowReference(number), values, household, exclusion, exclusionReason };
}

function refuseRows(rows: readonly FrameRowRecord[], why: string): ProblemError {
  const names = rows.slice(0, 5).map(({ number }) => rowReference(number));
  const message = `${names.join(', ')}${rows.length > 5 ? ' and others' : ''} ${why}`;
  return new ProblemError('request.invalid', message, { fields: [{ field: 'rows', message }] });
}

function placeOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const [place] = decodeCursor(cursor, 1);
  return typeof place === 'number' ? place : 0;
}

function pageOf<Row, View>(
  rows: readonly Row[],
  toView: (row: Row) => View,
  place: (row: Row) => number,
): Page<View> {
  const items = rows.slice(0, pageSize);
  const last = items.at(-1);
  const hasMore = rows.length > pageSize && last !== undefined;
  return { items: items.map(toView), next: hasMore ? encodeCursor([place(last)]) : null };
}
