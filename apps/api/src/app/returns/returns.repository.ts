import { Injectable } from '@nestjs/common';
import { isOutstanding, returnStatuses, type AgencyKind } from '@sightline/domain';
import type { AuditorCheckDto } from '@sightline/contracts';
import { ownAgencies } from '../audits';
import type { Actor } from '../platform/context';
import { ChangeFeed } from '../platform/change-feed';
import { Clock } from '../platform/clock';
import { Database, listOf, Transactor } from '../platform/database';
import { stale } from '../platform/errors';
import { AuditReturn } from './entities/audit-return.entity';
import type { AlikeReturns } from './return-counts';
import { AuditReturnAuditor, ReturnEvent } from './entities/return-records.entity';
import { allOf, equals, visibleParts, visibleTo } from './returns-visibility';

export interface ReturnFilter {
  readonly auditId?: string;
  readonly status?: string;
  readonly after?: string;
  readonly limit: number;
}

/** Columns of a list: everything but the answers. */
const rowColumns = [
  'id',
  'auditId',
  'caseFileId',
  'agencyId',
  'partnershipId',
  'status',
  'nilKind',
  'involvement',
  'dueDay',
  'originalDueDay',
  'lateIssue',
  'issuedAt',
  'agencyDueDay',
  'extendedTo',
  'extensionReason',
  'remindedAt',
  'answered',
  'required',
  'hasOpenConcern',
  'submittedAt',
  'signedOffAt',
  'updatedAt',
] as const satisfies readonly (keyof AuditReturn)[];

/** Columns that figures are made from, beside the answers. */
const figureColumns = [
  'id',
  'caseFileId',
  'agencyId',
  'status',
  'nilKind',
  'involvement',
  'settingKind',
  'issuedAt',
  'dueDay',
  'originalDueDay',
  'submittedAt',
  'signedOffAt',
  'hasOpenConcern',
] as const satisfies readonly (keyof AuditReturn)[];

/** A return whose answers are still the JSON they are stored as: thousands are parsed elsewhere. */
export interface StoredReturn extends Pick<AuditReturn, (typeof figureColumns)[number]> {
  readonly answers: string;
}

/** Of whom, and about which case, a return asks. */
export interface AskedOf {
  readonly agencyKind: AgencyKind;
  readonly stratum: string;
  readonly ageBand: string | null;
}

export type ReturnRow = Pick<AuditReturn, (typeof rowColumns)[number]>;

const owedStatuses = returnStatuses.filter(isOutstanding);

/** Every query of returns; what a person may not see is never loaded. */
@Injectable()
export class ReturnsRepository {
  constructor(
    private readonly transactor: Transactor,
    private readonly database: Database,
    private readonly feed: ChangeFeed,
    private readonly clock: Clock,
  ) {}

  private get manager() {
    return this.transactor.manager;
  }

  private get returns() {
    return this.transactor.table(AuditReturn);
  }

  /** The whole return with its answers; inside a run on PostgreSQL the row is held for it. */
  async find(actor: Actor, id: string): Promise<AuditReturn | null> {
    const { sql, values } = allOf(visibleTo(actor), equals('id', id));
    const hold = this.transactor.isRunning ? this.database.forUpdate : '';
    const [found] = await this.returns.select(`WHERE ${sql}${hold}`, values);
    return found ?? null;
  }

  /** The revision alone; undefined where the person may not see the return. */
  async revisionOf(actor: Actor, id: string): Promise<number | undefined> {
    const { sql, values } = allOf(visibleTo(actor), equals('id', id));
    const [found] = await this.returns.pick(['revision'], `WHERE ${sql}`, values);
    return found?.revision;
  }

  /** In one query, for every save asks it; undefined where the return points at nothing. */
  async askedOf({ caseFileId, agencyId }: AuditReturn): Promise<AskedOf | undefined> {
    const [found] = await this.transactor.query<AskedOf>(
      'SELECT g.kind AS "agencyKind", c.stratum_key AS stratum, c.age_band AS "ageBand" ' +
        'FROM case_files c CROSS JOIN agencies g WHERE c.id = ? AND g.id = ?',
      [caseFileId, agencyId],
    );
    return found;
  }

  async list(actor: Actor, filter: ReturnFilter): Promise<ReturnRow[]> {
    const { auditId, status, after, limit } = filter;
    const pages = visibleParts(actor).map((part) => {
      const { sql, values } = allOf(
        part,
        equals('auditId', auditId),
        equals('status', status),
        after === undefined ? undefined : { sql: 'audit_returns.id > ?', values: [after] },
      );
      const rest = `WHERE ${sql} ORDER BY audit_returns.id LIMIT ?`;
      return this.returns.pick(rowColumns, rest, [...values, limit]);
    });
    const rows = (await Promise.all(pages)).flat();
    return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit);
  }

  listOfAudit(actor: Actor, auditId: string, since?: string): Promise<ReturnRow[]> {
    const { sql, values } = allOf(
      visibleTo(actor),
      equals('auditId', auditId),
      since === undefined ? undefined : { sql: 'audit_returns.updated_at >= ?', values: [since] },
    );
    return this.returns.pick(rowColumns, `WHERE ${sql}`, values);
  }

  /** Returns still owed, and those with an open safeguarding concern. */
  listOpen(actor: Actor): Promise<ReturnRow[]> {
    const { sql, values } = allOf(visibleTo(actor), {
      sql:
        `audit_returns.status IN ${listOf(owedStatuses)} ` +
        'OR audit_returns.has_open_concern = ?',
      values: [...owedStatuses, true],
    });
    const rest = `WHERE ${sql} ORDER BY audit_returns.due_day, audit_returns.id`;
    return this.returns.pick(rowColumns, rest, values);
  }

  /** Whole returns of a case, for slices that have checked that the actor may see all of it. */
  wholeOfCase(caseFileId: string): Promise<AuditReturn[]> {
    return this.returns.select('WHERE case_file_id = ? ORDER BY id', [caseFileId]);
  }

  /** What figures are made from, of an audit or of one case of it; the answers as they are stored. */
  async forFigures(auditId: string, caseFileId?: string): Promise<StoredReturn[]> {
    const [column, id] = caseFileId ? ['case_file_id', caseFileId] : ['audit_id', auditId];
    const rest = `WHERE ${column} = ? ORDER BY id`;
    const rows = await this.returns.stored<StoredReturn>([...figureColumns, 'answers'], rest, [id]);
    return rows.map((row) => ({ ...row, hasOpenConcern: Boolean(row.hasOpenConcern) }));
  }

  /** Rows without answers, for counts and for the slices that own the audit. */
  async rowsOf(auditIds: readonly string[]): Promise<ReturnRow[]> {
    if (auditIds.length === 0) return [];
    const rest = `WHERE audit_returns.audit_id IN ${listOf(auditIds)}`;
    return this.returns.pick(rowColumns, rest, auditIds);
  }

  /**
   * How the returns of audits stand, counted where they are: of cases that are still in. What was
   * answered about a case that left its audit is kept, and counted nowhere. A partnership that
   * joined an audit counts the returns of its own agencies.
   */
  async alikeOf(auditIds: readonly string[], partnershipId: string): Promise<AlikeReturns[]> {
    if (auditIds.length === 0) return [];
    const rows = await this.transactor.query<AlikeReturns>(
      'SELECT r.audit_id AS "auditId", r.status, r.nil_kind AS "nilKind", count(*) AS count ' +
        'FROM audit_returns r JOIN case_files c ON c.id = r.case_file_id ' +
        // Said of both: else PostgreSQL reads the cases of every partnership for the join.
        `WHERE r.audit_id IN ${listOf(auditIds)} AND c.audit_id IN ${listOf(auditIds)} ` +
        "AND c.status NOT IN ('replaced', 'withdrawn') " +
        `AND (r.partnership_id = ? OR r.agency_id IN (${ownAgencies})) ` +
        'GROUP BY r.audit_id, r.status, r.nil_kind',
      [...auditIds, ...auditIds, partnershipId, partnershipId],
    );
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  /** Return id -> the accounts it was given to. */
  async auditorsOf(returnIds: readonly string[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    if (returnIds.length === 0) return found;
    for (const { returnId, accountId } of await this.auditorRowsOf(returnIds)) {
      found.set(returnId, [...(found.get(returnId) ?? []), accountId]);
    }
    return found;
  }

  /** The same with what was said of their independence; of each return, who leads comes first. */
  auditorRowsOf(returnIds: readonly string[]): Promise<AuditReturnAuditor[]> {
    const rest = `WHERE return_id IN ${listOf(returnIds)} ORDER BY position, account_id`;
    return this.transactor.table(AuditReturnAuditor).select(rest, returnIds);
  }

  /** What was said of the independence of those who stay is kept, unless it is said again. */
  async setAuditors(
    returnId: string,
    accountIds: readonly string[],
    checks: readonly AuditorCheckDto[] = [],
  ): Promise<void> {
    const before = await this.auditorRowsOf([returnId]);
    await this.manager.delete(AuditReturnAuditor, { returnId });
    const rows = [...new Set(accountIds)].map((accountId, position) => {
      const check = checks.find((one) => one.accountId === accountId);
      const known = before.find((one) => one.accountId === accountId);
      const said = check
        ? {
            isIndependent: check.is === 'independent',
            independenceNote: check.note?.trim() || null,
          }
        : { isIndependent: null, independenceNote: null };
      return { ...said, ...(check ? undefined : known), returnId, accountId, position };
    });
    await this.transactor.table(AuditReturnAuditor).insert(rows);
  }

  async insertMany(returns: readonly AuditReturn[]): Promise<void> {
    await this.returns.insert(returns);
  }

  /** Changes the return if it is still at the revision that was seen; answers the next. */
  async update(id: string, seen: number, change: Partial<AuditReturn>): Promise<number> {
    const revision = seen + 1;
    const where = 'id = ? AND revision = ?';
    const changed = await this.returns.update({ ...change, revision }, where, [id, seen]);
    if (changed !== 1) throw stale();
    await this.feed.note(id, revision);
    return revision;
  }

  /** Moves due days with the plan: pages that show the returns are told. */
  async setDueDays(
    days: readonly Pick<AuditReturn, 'id' | 'dueDay' | 'lateIssue'>[],
  ): Promise<void> {
    const updatedAt = this.clock.instant();
    for (const { id, dueDay, lateIssue } of days) {
      const [row] = await this.returns.pick(['revision'], 'WHERE id = ?', [id]);
      if (row) await this.update(id, row.revision, { dueDay, lateIssue, updatedAt });
    }
  }

  async addEvents(events: readonly ReturnEvent[]): Promise<void> {
    await this.transactor.table(ReturnEvent).insert(events);
  }

  eventsOf(returnId: string): Promise<ReturnEvent[]> {
    const rest = 'WHERE return_id = ? ORDER BY at, id';
    return this.transactor.table(ReturnEvent).select(rest, [returnId]);
  }

  /** Return id -> when it was first signed off: a later query does not make a return late. */
  async firstSignOffs(auditId: string): Promise<Map<string, string>> {
    const rows = await this.transactor.query<{ returnId: string; at: string }>(
      'SELECT event.return_id AS "returnId", min(event.at) AS at FROM return_events event ' +
        'JOIN audit_returns ON audit_returns.id = event.return_id ' +
        `WHERE audit_returns.audit_id = ? AND event.act IN ('sign-off', 'confirm-for-agency') ` +
        'GROUP BY event.return_id',
      [auditId],
    );
    return new Map(rows.map(({ returnId, at }) => [returnId, at]));
  }

  /** Returns of the same agency in other audits, signed off before this one began; the last first. */
  signedOffBefore({ partnershipId, agencyId, auditId, createdAt }: AuditReturn) {
    const rest =
      'WHERE partnership_id = ? AND agency_id = ? AND audit_id <> ? ' +
      `AND status IN ('signed-off', 'moderated') AND signed_off_at < ? ` +
      'ORDER BY signed_off_at DESC LIMIT 50';
    return this.returns.select(rest, [partnershipId, agencyId, auditId, createdAt]);
  }

  /** How many returns the agency has in the audit of this one, less those taken back. */
  async countOfAgency({ auditId, agencyId }: AuditReturn): Promise<number> {
    const rest = `WHERE audit_id = ? AND agency_id = ? AND status NOT IN ('withdrawn', 'waived')`;
    return (await this.returns.pick(['id'], rest, [auditId, agencyId])).length;
  }
}
