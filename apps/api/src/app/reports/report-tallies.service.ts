import { Injectable } from '@nestjs/common';
import { seenAudits } from '../audits';
import { Clock } from '../platform/clock';
import { agenciesAs, type Actor } from '../platform/context';
import { listOf, Transactor } from '../platform/database';

/** An audit of which something waits. */
export interface WaitingAudit {
  readonly auditId: string;
  readonly theme: string;
}

/** Comments and suggestions on the draft of an audit that nobody has settled. */
export interface OpenComments extends WaitingAudit {
  readonly comments: number;
  readonly suggestions: number;
  /** Of the comments, those of the scrutineer. */
  readonly challenges: number;
}

/** A draft, and what has become of the person's own comments on it. */
export interface DraftToChallenge extends WaitingAudit {
  readonly open: number;
  readonly settled: number;
}

/** An agency's part of a draft that it has said nothing to. */
export interface PartToCheck extends WaitingAudit {
  readonly id: string;
  readonly agency: string;
  readonly lastDay: string;
}

const ofDrafts =
  "FROM reports r JOIN audits a ON a.id = r.audit_id AND a.partnership_id = ? AND r.status = 'draft'";
const theAudit = 'a.id AS "auditId", a.theme AS "theme"';
const byAudit = 'GROUP BY a.id, a.theme ORDER BY a.theme, a.id';
/** How many of the joined rows are so; none where nothing is joined. */
const countIf = (is: string, name: string) => `SUM(CASE WHEN ${is} THEN 1 ELSE 0 END) AS "${name}"`;

/** How much of reports waits for whom, counted in the database. */
@Injectable()
export class ReportTallies {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** For those who write the reports. */
  async openComments({ partnershipId }: Actor): Promise<OpenComments[]> {
    const counts = [
      countIf("c.kind = 'comment'", 'comments'),
      countIf("c.kind = 'suggestion'", 'suggestions'),
      countIf("c.role = 'scrutineer'", 'challenges'),
    ];
    const rows = await this.transactor.query<OpenComments>(
      `SELECT ${theAudit}, ${counts.join(', ')} ${ofDrafts} ` +
        `JOIN report_comments c ON c.report_id = r.id AND c.status = 'open' ${byAudit}`,
      [partnershipId],
    );
    return rows.map(({ comments, suggestions, challenges, ...audit }) => ({
      ...audit,
      ...{ comments: Number(comments), suggestions: Number(suggestions) },
      challenges: Number(challenges),
    }));
  }

  /** What agencies say of a draft and nobody has answered. */
  async unanswered({
    partnershipId,
  }: Actor): Promise<(WaitingAudit & { readonly count: number })[]> {
    const rows = await this.transactor.query<WaitingAudit & { readonly count: number }>(
      `SELECT ${theAudit}, COUNT(*) AS "count" ${ofDrafts} ` +
        'JOIN accuracy_rounds o ON o.report_id = r.id JOIN accuracy_parts p ON p.round_id = o.id ' +
        `JOIN accuracy_comments c ON c.part_id = p.id AND c.answer IS NULL ${byAudit}`,
      [partnershipId],
    );
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  /** Drafts that the person may comment on, with their own comments counted. */
  async toChallenge({ partnershipId, accountId }: Actor): Promise<DraftToChallenge[]> {
    const counts = [
      countIf("c.status = 'open'", 'open'),
      countIf("c.status NOT IN ('open', 'withdrawn')", 'settled'),
    ];
    const rows = await this.transactor.query<DraftToChallenge>(
      `SELECT ${theAudit}, ${counts.join(', ')} ${ofDrafts} ` +
        `LEFT JOIN report_comments c ON c.report_id = r.id AND c.account_id = ? ${byAudit}`,
      [partnershipId, accountId],
    );
    return rows.map(({ open, settled, ...audit }) => ({
      ...audit,
      ...{ open: Number(open), settled: Number(settled) },
    }));
  }

  /** Parts of running rounds to which the actor's agencies have said nothing, soonest first. */
  async toCheck(actor: Actor): Promise<PartToCheck[]> {
    const agencyIds = agenciesAs(actor, 'spoc');
    if (agencyIds.length === 0) return [];
    const { partnershipId } = actor;
    return this.transactor.query<PartToCheck>(
      `SELECT p.id AS "id", ${theAudit}, g.name AS "agency", o.last_day AS "lastDay" ` +
        'FROM accuracy_parts p JOIN accuracy_rounds o ON o.id = p.round_id ' +
        'JOIN audits a ON a.id = o.audit_id JOIN agencies g ON g.id = p.agency_id ' +
        `WHERE a.id IN (${seenAudits}) AND p.agency_id IN ${listOf(agencyIds)} ` +
        'AND o.closed_at IS NULL AND o.last_day >= ? AND p.nothing_at IS NULL ' +
        'AND NOT EXISTS (SELECT 1 FROM accuracy_comments c WHERE c.part_id = p.id) ' +
        'ORDER BY o.last_day, p.id',
      [partnershipId, partnershipId, ...agencyIds, this.clock.today()],
    );
  }

  /** Audits still open whose latest approved report stands and is not published. */
  async toPublish({
    partnershipId,
  }: Actor): Promise<(WaitingAudit & { readonly isPrepared: boolean })[]> {
    const rows = await this.transactor.query<WaitingAudit & { readonly draft: string | null }>(
      `SELECT ${theAudit}, p.id AS "draft" FROM reports r ` +
        "JOIN audits a ON a.id = r.audit_id AND a.partnership_id = ? AND a.status <> 'closed' " +
        'LEFT JOIN publications p ON p.report_id = r.id ' +
        "WHERE r.status = 'approved' AND (p.id IS NULL OR p.status = 'draft') " +
        'AND NOT EXISTS (SELECT 1 FROM report_recalls x WHERE x.report_id = r.id) ' +
        'AND NOT EXISTS (SELECT 1 FROM reports l WHERE l.audit_id = r.audit_id ' +
        'AND l.version > r.version) ORDER BY a.theme, a.id',
      [partnershipId],
    );
    return rows.map(({ draft, ...audit }) => ({ ...audit, isPrepared: draft !== null }));
  }
}
