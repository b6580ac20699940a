import { Injectable } from '@nestjs/common';
import type { FrameGroupView, FrameRowsQuery } from '@sightline/contracts';
import {
  frameAttributes,
  type ExclusionCode,
  type FrameAttribute,
  type FrameRow,
} from '@sightline/sampling';
import { listOf, Transactor } from '../platform/database';
import { Frame, FrameFault, FrameMapping, FrameRowRecord } from './entities/frame.entity';
import { SampleDraw, SampleMember } from './entities/sample-draw.entity';

/** Columns of the attributes, which SQL names. */
const columns: Record<FrameAttribute, string> = {
  ...{ stratum: 'stratum', ageBand: 'age_band', gender: 'gender', ethnicity: 'ethnicity' },
  ...{ planStatus: 'plan_status', locality: 'locality' },
};

const rowProperties = ['number', 'household', 'exclusion', ...frameAttributes] as const;
/** Rows that one statement takes away, so that nobody waits long. */
const removedAtOnce = 5_000;

/** Every query of frames and draws; callers have checked that the actor may see the audit. */
@Injectable()
export class SamplesRepository {
  constructor(private readonly transactor: Transactor) {}

  private get frames() {
    return this.transactor.table(Frame);
  }

  private get rowsTable() {
    return this.transactor.table(FrameRowRecord);
  }

  private get drawsTable() {
    return this.transactor.table(SampleDraw);
  }

  /** The frame that draws are made from; those being read and those gone are none. */
  async currentFrame(auditId: string): Promise<Frame | null> {
    const rest = "WHERE audit_id = ? AND status IN ('open', 'fixed')";
    return (await this.frames.select(rest, [auditId]))[0] ?? null;
  }

  frame(id: string): Promise<Frame | null> {
    return this.frames.byId(id);
  }

  /** Frames by their ids. */
  async framesOf(auditId: string): Promise<Frame[]> {
    return this.frames.select('WHERE audit_id = ?', [auditId]);
  }

  addFrame(frame: Frame): Promise<void> {
    return this.frames.insert([frame]);
  }

  writeFrame(frame: Frame, seen: number): Promise<void> {
    return this.frames.write(frame, seen);
  }

  /** Of a frame that is being read: how far it is. */
  async setProgress(id: string, rowCount: number, faultCount: number): Promise<void> {
    await this.frames.update({ rowCount, faultCount }, 'id = ?', [id]);
  }

  async supersede(id: string): Promise<void> {
    await this.frames.update({ status: 'superseded' }, 'id = ?', [id]);
  }

  addRows(rows: readonly FrameRowRecord[]): Promise<void> {
    return this.rowsTable.insert(rows);
  }

  addFaults(faults: readonly FrameFault[]): Promise<void> {
    return this.transactor.table(FrameFault).insert(faults);
  }

  /** Takes away some of what a frame holds, and says whether there was any. */
  async removeSome(frameId: string): Promise<boolean> {
    const some = `SELECT id FROM frame_rows WHERE frame_id = ? LIMIT ${removedAtOnce}`;
    const removed = await this.transactor.change(`DELETE FROM frame_rows WHERE id IN (${some})`, [
      frameId,
    ]);
    if (removed > 0) return true;
    await this.transactor.change('DELETE FROM frame_faults WHERE frame_id = ?', [frameId]);
    return false;
  }

  async removeFrame(frameId: string): Promise<void> {
    await this.transactor.change('DELETE FROM frames WHERE id = ?', [frameId]);
  }

  /** Every row, as draws look at it. */
  rows(frameId: string): Promise<FrameRow[]> {
    const rest = 'WHERE frame_id = ? ORDER BY number';
    return this.rowsTable.pick(rowProperties, rest, [frameId]);
  }

  rowsByNumber(frameId: string, numbers: readonly number[]): Promise<FrameRowRecord[]> {
    if (numbers.length === 0) return Promise.resolve([]);
    const rest = `WHERE frame_id = ? AND number IN ${listOf(numbers)} ORDER BY number`;
    return this.rowsTable.select(rest, [frameId, ...numbers]);
  }

  listRows(
    frameId: string,
    show: FrameRowsQuery['show'],
    after: number,
    limit: number,
  ): Promise<FrameRowRecord[]> {
    const [kind, parameters] = shown(show);
    const rest = `WHERE frame_id = ? AND number > ?${kind} ORDER BY number LIMIT ${limit}`;
    return this.rowsTable.select(rest, [frameId, after, ...parameters]);
  }

  faults(frameId: string, after: number, limit: number): Promise<FrameFault[]> {
    const rest = `WHERE frame_id = ? AND position > ? ORDER BY position LIMIT ${limit}`;
    return this.transactor.table(FrameFault).select(rest, [frameId, after]);
  }

  async setExclusion(
    ids: readonly string[],
    exclusion: ExclusionCode | null,
    exclusionReason: string | null,
  ): Promise<void> {
    const where = `id IN ${listOf(ids)}`;
    await this.rowsTable.update({ exclusion, exclusionReason }, where, ids);
  }

  /** Rows by why they cannot be drawn; null are those that can. */
  async exclusionCounts(frameId: string): Promise<Map<ExclusionCode | null, number>> {
    const rows = await this.transactor.query<{ exclusion: ExclusionCode | null; rows: number }>(
      'SELECT exclusion, count(*) AS rows FROM frame_rows WHERE frame_id = ? GROUP BY exclusion',
      [frameId],
    );
    return new Map(rows.map(({ exclusion, rows: count }) => [exclusion, Number(count)]));
  }

  /** Rows of each value of an attribute, and how many of them can be drawn. */
  async groups(frameId: string, attribute: FrameAttribute): Promise<FrameGroupView[]> {
    const column = columns[attribute];
    const rows = await this.transactor.query<{ value: string; rows: number; eligible: number }>(
      `SELECT ${column} AS value, count(*) AS rows,
        sum(CASE WHEN exclusion IS NULL THEN 1 ELSE 0 END) AS eligible
       FROM frame_rows WHERE frame_id = ? GROUP BY ${column}`,
      [frameId],
    );
    return rows.map(({ value, rows: all, eligible }) => ({
      ...{ value, rows: Number(all), eligible: Number(eligible) },
    }));
  }

  async hasHouseholds(frameId: string): Promise<boolean> {
    const rest = 'WHERE frame_id = ? AND household IS NOT NULL LIMIT 1';
    return (await this.rowsTable.pick(['id'], rest, [frameId])).length > 0;
  }

  draws(auditId: string): Promise<SampleDraw[]> {
    return this.drawsTable.select('WHERE audit_id = ? ORDER BY number', [auditId]);
  }

  draw(id: string): Promise<SampleDraw | null> {
    return this.drawsTable.byId(id);
  }

  writeDraw(draw: SampleDraw, seen: number): Promise<void> {
    return this.drawsTable.write(draw, seen);
  }

  members(drawId: string): Promise<SampleMember[]> {
    const rest = 'WHERE draw_id = ? ORDER BY position';
    return this.transactor.table(SampleMember).select(rest, [drawId]);
  }

  addMembers(members: readonly SampleMember[]): Promise<void> {
    return this.transactor.table(SampleMember).insert(members);
  }

  async setMember(
    { drawId, frameRowId }: SampleMember,
    change: Pick<SampleMember, 'status' | 'reason'>,
  ): Promise<void> {
    const where = 'draw_id = ? AND frame_row_id = ?';
    await this.transactor.table(SampleMember).update(change, where, [drawId, frameRowId]);
  }

  async mapping(partnershipId: string): Promise<FrameMapping | null> {
    const rest = 'WHERE partnership_id = ?';
    return (await this.transactor.table(FrameMapping).select(rest, [partnershipId]))[0] ?? null;
  }

  async saveMapping(mapping: FrameMapping): Promise<void> {
    const { partnershipId } = mapping;
    const table = this.transactor.table(FrameMapping);
    const changed = await table.update(mapping, 'partnership_id = ?', [partnershipId]);
    if (changed === 0) await table.insert([mapping]);
  }
}

function shown(show: FrameRowsQuery['show']): [string, unknown[]] {
  if (show === undefined) return ['', []];
  if (show === 'eligible') return [' AND exclusion IS NULL', []];
  if (show === 'excluded') return [' AND exclusion IS NOT NULL', []];
  return [' AND exclusion = ?', [show]];
}
