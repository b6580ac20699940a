import type { TestApp } from './start-app';

export interface TrailRow {
  readonly sequence: number;
  readonly action: string;
  readonly actorName: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly auditId: string | null;
  readonly partnershipId: string | null;
  readonly data: unknown;
}

/** What the trail says, oldest first; of one action where given. */
export async function trailRows(app: TestApp, action?: string): Promise<TrailRow[]> {
  const rows = await app.transactor.query<TrailRow & { data: string | null }>(
    'SELECT e.sequence, e.action, e.actor_name AS "actorName", e.subject_type AS "subjectType", ' +
      'e.subject_id AS "subjectId", e.audit_id AS "auditId", ' +
      'e.partnership_id AS "partnershipId", f.data FROM trail_entries e ' +
      'LEFT JOIN trail_facts f ON f.sequence = e.sequence ' +
      'WHERE (? = ? OR e.action = ?) ORDER BY e.sequence',
    [action ?? '', '', action ?? ''],
  );
  return rows.map((row) => ({
    ...row,
    data: row.data === null ? null : (JSON.parse(row.data) as unknown),
  }));
}

/** The newest entry of the action; fails the test where there is none. */
export async function lastTrailRow(app: TestApp, action: string): Promise<TrailRow> {
  const last = (await trailRows(app, action)).at(-1);
  if (!last) throw new Error(`There is no ${action} on the trail`);
  return last;
}
