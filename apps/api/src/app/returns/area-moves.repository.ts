import { Injectable } from '@nestjs/common';
import { listOf, Transactor } from '../platform/database';
import { AreaMove } from './entities/area-move.entity';

/** Moves of children, each of a return that the caller has checked. */
@Injectable()
export class AreaMovesRepository {
  constructor(private readonly transactor: Transactor) {}

  private get moves() {
    return this.transactor.table(AreaMove);
  }

  async of(returnId: string): Promise<AreaMove | null> {
    const [found] = await this.moves.select('WHERE return_id = ?', [returnId]);
    return found ?? null;
  }

  /** Return id -> its move. */
  async ofReturns(returnIds: readonly string[]): Promise<Map<string, AreaMove>> {
    if (returnIds.length === 0) return new Map();
    const rest = `WHERE return_id IN ${listOf(returnIds)}`;
    const rows = await this.moves.select(rest, returnIds);
    return new Map(rows.map((move) => [move.returnId, move]));
  }

  /** Writes it, or writes it anew while nothing is decided. */
  async write(move: AreaMove): Promise<void> {
    await this.transactor.manager.delete(AreaMove, { returnId: move.returnId });
    await this.moves.insert([move]);
  }

  /** Return id -> whether something is decided, of an audit. */
  async standingOf(auditId: string): Promise<Map<string, 'to-decide' | 'decided'>> {
    const rows = await this.transactor.query<{
      readonly id: string;
      readonly decision: string | null;
    }>(
      'SELECT move.return_id AS id, move.decision FROM area_moves move ' +
        'JOIN audit_returns r ON r.id = move.return_id WHERE r.audit_id = ?',
      [auditId],
    );
    return new Map(rows.map(({ id, decision }) => [id, decision ? 'decided' : 'to-decide']));
  }
}
