import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context';
import { listOf, Transactor } from '../../platform/database';
import { ThemeIdea } from '../entities/theme-idea.entity';

/** Every query of ideas; each is held to the partnership of the actor's session. */
@Injectable()
export class IdeasRepository {
  constructor(private readonly transactor: Transactor) {}

  private get table() {
    return this.transactor.table(ThemeIdea);
  }

  /** The newest first. */
  list({ partnershipId }: Actor): Promise<ThemeIdea[]> {
    const rest = 'WHERE partnership_id = ? ORDER BY proposed_at DESC, id DESC';
    return this.table.select(rest, [partnershipId]);
  }

  async find({ partnershipId }: Actor, id: string): Promise<ThemeIdea | null> {
    const where = 'WHERE id = ? AND partnership_id = ?';
    const [found] = await this.table.select(where, [id, partnershipId]);
    return found ?? null;
  }

  /** Audit id -> the idea that it comes from. */
  async behind(
    { partnershipId }: Actor,
    auditIds: readonly string[],
  ): Promise<Map<string, Pick<ThemeIdea, 'id' | 'title'>>> {
    const rest = `WHERE partnership_id = ? AND audit_id IN ${listOf(auditIds)}`;
    const rows = await this.table.pick(['id', 'title', 'auditId'], rest, [
      ...[partnershipId, ...auditIds],
    ]);
    return new Map(rows.map(({ id, title, auditId }) => [auditId!, { id, title }]));
  }

  /** Writes the idea if it is still at the revision that was seen; 0 where there was none. */
  write(idea: ThemeIdea, seen: number): Promise<void> {
    return this.table.write(idea, seen);
  }
}
