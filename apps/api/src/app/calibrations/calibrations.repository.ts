import { Injectable } from '@nestjs/common';
import { groupBy } from '../platform/collections';
import type { Actor } from '../platform/context';
import { listOf, Transactor } from '../platform/database';
import { Calibration, CalibrationGrade } from './entities/calibration.entity';

/** A shared case that waits for grades. */
export type OpenCalibration = Pick<Calibration, 'id' | 'title' | 'financialYear'>;

/** Every query of calibrations; a draft is seen only by those who hold them. */
@Injectable()
export class CalibrationsRepository {
  constructor(private readonly transactor: Transactor) {}

  private get table() {
    return this.transactor.table(Calibration);
  }

  /** The newest year first. */
  list(actor: Actor): Promise<Calibration[]> {
    const rest = `WHERE ${visible(actor)} ORDER BY financial_year DESC, id DESC`;
    return this.table.select(rest, [actor.partnershipId]);
  }

  async find(actor: Actor, id: string): Promise<Calibration | null> {
    const rest = `WHERE ${visible(actor)} AND id = ?`;
    const [found] = await this.table.select(rest, [actor.partnershipId, id]);
    return found ?? null;
  }

  /** The latest of a year, closed before open before draft. */
  async ofYear(actor: Actor, financialYear: number): Promise<Calibration | null> {
    const rest = `WHERE ${visible(actor)} AND financial_year = ? ORDER BY status, id DESC`;
    const [found] = await this.table.select(rest, [actor.partnershipId, financialYear]);
    return found ?? null;
  }

  /** Open ones that the person has not graded. */
  ungraded({ partnershipId, accountId }: Actor): Promise<OpenCalibration[]> {
    const rest =
      "WHERE partnership_id = ? AND status = 'open' AND NOT EXISTS (SELECT 1 FROM " +
      'calibration_grades g WHERE g.calibration_id = calibrations.id AND g.account_id = ?) ORDER BY id';
    return this.table.pick(['id', 'title', 'financialYear'], rest, [partnershipId, accountId]);
  }

  /** Closed up to that moment, oldest first. */
  closedUntil(partnershipId: string, at: string): Promise<Calibration[]> {
    const rest =
      "WHERE partnership_id = ? AND status = 'closed' AND closed_at <= ? ORDER BY closed_at, id";
    return this.table.select(rest, [partnershipId, at]);
  }

  /** Calibration id -> the grades given. For callers that may see them. */
  async gradesOf(ids: readonly string[]): Promise<Map<string, CalibrationGrade[]>> {
    if (ids.length === 0) return new Map();
    const rest = `WHERE calibration_id IN ${listOf(ids)} ORDER BY id`;
    const rows = await this.transactor.table(CalibrationGrade).select(rest, ids);
    return groupBy(rows, ({ calibrationId }) => calibrationId);
  }

  /** Writes the calibration if it is still at the revision that was seen; 0 where there was none. */
  write(calibration: Calibration, seen: number): Promise<void> {
    return this.table.write(calibration, seen);
  }

  async remove(id: string): Promise<void> {
    await this.transactor.change('DELETE FROM calibrations WHERE id = ?', [id]);
  }

  /** One row a person: a second grade takes the place of the first. */
  async putGrade(grade: CalibrationGrade): Promise<void> {
    await this.transactor.change(
      'DELETE FROM calibration_grades WHERE calibration_id = ? AND account_id = ?',
      [grade.calibrationId, grade.accountId],
    );
    await this.transactor.table(CalibrationGrade).insert([grade]);
  }
}

function visible({ permissions }: Actor): string {
  const drafts = permissions.has('calibration.hold') ? '' : " AND status <> 'draft'";
  return `partnership_id = ?${drafts}`;
}
