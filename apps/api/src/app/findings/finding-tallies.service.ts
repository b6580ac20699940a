import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/context';
import { listOf, Transactor } from '../platform/database';
import { writableStatuses } from './findings.policy';

/** Recommendations of an audit that wait for a word. */
export interface WaitingRecommendations {
  readonly auditId: string;
  readonly theme: string;
  readonly count: number;
}

const theAudit = 'a.id AS "auditId", a.theme AS "theme"';
/** Audits that the partnership leads and whose findings are being written. */
const beingWritten = `a.partnership_id = ? AND a.status IN ${listOf(writableStatuses)}`;
/** So often an entered document has a key `"id"`, which no text in it can look like. */
const entered =
  "(LENGTH(e.recommendations) - LENGTH(REPLACE(e.recommendations, '\"id\":\"', ''))) / 6";
/** Of those, the judged ones: a recommendation may have been taken out again since. */
const enteredJudged =
  '(SELECT COUNT(*) FROM earlier_progress g WHERE g.audit_id = a.id ' +
  'AND e.recommendations LIKE \'%"id":"\' || g.recommendation_id || \'"%\')';
const unjudged =
  '(SELECT COUNT(*) FROM recommendations r WHERE r.audit_id = a.re_audit_of_id AND NOT EXISTS ' +
  '(SELECT 1 FROM earlier_progress g WHERE g.audit_id = a.id AND g.recommendation_id = r.id))';

/** How many recommendations wait, counted in the database. */
@Injectable()
export class FindingTallies {
  constructor(private readonly transactor: Transactor) {}

  /** Those of which nobody has said whether the body they are addressed to accepts them. */
  unanswered(actor: Actor): Promise<WaitingRecommendations[]> {
    return this.counted(
      actor,
      `SELECT ${theAudit}, COUNT(*) AS "count" FROM recommendations r ` +
        `JOIN audits a ON a.id = r.audit_id WHERE r.is_accepted IS NULL AND ${beingWritten} ` +
        'GROUP BY a.id, a.theme ORDER BY a.theme, a.id',
    );
  }

  /** Those of the earlier audit whose progress nobody has judged. */
  toJudge(actor: Actor): Promise<WaitingRecommendations[]> {
    return this.counted(
      actor,
      `SELECT ${theAudit}, COALESCE(${entered} - ${enteredJudged}, ${unjudged}) AS "count" ` +
        'FROM audits a LEFT JOIN entered_figures e ON e.audit_id = a.re_audit_of_id ' +
        `WHERE a.re_audit_of_id IS NOT NULL AND ${beingWritten} ORDER BY a.theme, a.id`,
    );
  }

  private async counted(
    { partnershipId }: Actor,
    query: string,
  ): Promise<WaitingRecommendations[]> {
    const rows = await this.transactor.query<WaitingRecommendations>(query, [
      partnershipId,
      ...writableStatuses,
    ]);
    return rows
      .map((row) => ({ ...row, count: Number(row.count) }))
      .filter(({ count }) => count > 0);
  }
}
