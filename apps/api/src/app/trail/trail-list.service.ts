import { Injectable } from '@nestjs/common';
import type { Page, TrailEntryView, TrailQuery } from '@sightline/contracts';
import { holdsRole, type Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { decodeCursor, encodeCursor } from '../platform/http';

interface Row {
  readonly sequence: number;
  readonly at: string;
  readonly action: string;
  readonly actor_name: string;
  readonly subject_type: string;
  readonly subject_id: string;
  readonly hash: string;
  readonly label: string | null;
  readonly data: string | null;
}

const usualLimit = 50;

/** Reads the trail for those entitled, newest first. */
@Injectable()
export class TrailListService {
  constructor(private readonly transactor: Transactor) {}

  async list(actor: Actor, query: TrailQuery): Promise<Page<TrailEntryView>> {
    const limit = query.limit ?? usualLimit;
    const where = whereOf(actor, query);
    const rows = await this.transactor.query<Row>(
      'SELECT e.sequence, e.at, e.action, e.actor_name, e.subject_type, e.subject_id, e.hash, ' +
        'f.label, f.data FROM trail_entries e LEFT JOIN trail_facts f ON f.sequence = e.sequence ' +
        `WHERE ${where.text} ORDER BY e.sequence DESC LIMIT ?`,
      [...where.values, limit + 1],
    );
    const items = rows.slice(0, limit).map(toTrailEntryView);
    const last = items.at(-1);
    return { items, next: rows.length > limit && last ? encodeCursor([last.sequence]) : null };
  }
}

/** Own partnership only; whoever is not the administrator sees the audits' part of it. */
function whereOf(actor: Actor, query: TrailQuery): { text: string; values: unknown[] } {
  const parts = ['e.partnership_id = ?'];
  const values: unknown[] = [actor.partnershipId];
  if (!holdsRole(actor, 'administrator')) parts.push('e.audit_id IS NOT NULL');
  if (query.auditId) {
    parts.push('e.audit_id = ?');
    values.push(query.auditId);
  }
  if (query.cursor) {
    parts.push('e.sequence < ?');
    values.push(Number(decodeCursor(query.cursor, 1)[0]));
  }
  return { text: parts.join(' AND '), values };
}

function toTrailEntryView(row: Row): TrailEntryView {
  return {
    sequence: row.sequence,
    at: row.at,
    action: row.action,
    actorName: row.actor_name,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    subjectLabel: row.label,
    data: row.data === null ? null : (JSON.parse(row.data) as Record<string, unknown>),
    hash: row.hash,
  };
}
