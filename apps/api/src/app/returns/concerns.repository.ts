import { Injectable } from '@nestjs/common';
import type { ConcernStatus } from '@sightline/domain';
import { agenciesAs, holdsRole, type Actor } from '../platform/context';
import { seenAudits } from '../audits';
import { listOf, Transactor } from '../platform/database';
import { SafeguardingConcern } from './entities/safeguarding-concern.entity';
import { visibleTo } from './returns-visibility';

/** An open concern with what names it to those who are alerted: none of its words. */
export interface AlertRow {
  readonly id: string;
  readonly returnId: string;
  readonly reference: string;
  readonly agency: string;
  readonly theme: string;
  readonly status: ConcernStatus;
  readonly raisedAt: string;
  readonly acknowledgeBy: string;
}

/** Columns without words, for where a concern stands. */
const standingColumns = [
  'id',
  'returnId',
  'status',
  'raisedAt',
  'acknowledgeBy',
  'acknowledgedAt',
  'actionedAt',
  'closedAt',
] as const satisfies readonly (keyof SafeguardingConcern)[];

export type ConcernStanding = Pick<SafeguardingConcern, (typeof standingColumns)[number]>;

/** Every query of concerns. A concern is seen by who may see its return. */
@Injectable()
export class ConcernsRepository {
  constructor(private readonly transactor: Transactor) {}

  private get concerns() {
    return this.transactor.table(SafeguardingConcern);
  }

  /** The newest first. */
  ofReturn(returnId: string): Promise<SafeguardingConcern[]> {
    return this.concerns.select('WHERE return_id = ? ORDER BY raised_at DESC, id DESC', [returnId]);
  }

  /** Of those returns, without words, for slices that have checked who looks; the newest first. */
  standingsOf(returnIds: readonly string[]): Promise<ConcernStanding[]> {
    if (returnIds.length === 0) return Promise.resolve([]);
    const rest = `WHERE return_id IN ${listOf(returnIds)} ORDER BY raised_at DESC, id DESC`;
    return this.concerns.pick(standingColumns, rest, returnIds);
  }

  /** Where the actor may know of it; null where not. */
  async find(actor: Actor, id: string): Promise<ConcernStanding | null> {
    const { sql, values } = visibleTo(actor);
    const rest =
      'JOIN audit_returns ON audit_returns.id = safeguarding_concerns.return_id ' +
      `WHERE safeguarding_concerns.id = ? AND ${sql}`;
    const [found] = await this.concerns.pick(standingColumns, rest, [id, ...values]);
    return found ?? null;
  }

  /** Open concerns that the person answers for: the chair all, a contact the own agency's. */
  async alertsFor(actor: Actor): Promise<AlertRow[]> {
    const agencyIds = agenciesAs(actor, 'spoc');
    const isChair = holdsRole(actor, 'chair');
    if (!isChair && agencyIds.length === 0) return [];
    const { partnershipId } = actor;
    const answered = [
      ...(isChair ? ['r.partnership_id = ?'] : []),
      ...(agencyIds.length > 0
        ? [`(r.audit_id IN (${seenAudits}) AND r.agency_id IN ${listOf(agencyIds)})`]
        : []),
    ].join(' OR ');
    return this.transactor.query<AlertRow>(
      'SELECT c.id, c.return_id AS "returnId", f.reference, g.short_name AS agency, a.theme, c.status, ' +
        'c.raised_at AS "raisedAt", c.acknowledge_by AS "acknowledgeBy" ' +
        'FROM safeguarding_concerns c JOIN audit_returns r ON r.id = c.return_id ' +
        'JOIN case_files f ON f.id = r.case_file_id JOIN agencies g ON g.id = r.agency_id ' +
        'JOIN audits a ON a.id = r.audit_id ' +
        `WHERE c.status <> 'closed' AND (${answered}) ORDER BY c.acknowledge_by, c.id`,
      [
        ...(isChair ? [partnershipId] : []),
        ...(agencyIds.length > 0 ? [partnershipId, partnershipId, ...agencyIds] : []),
      ],
    );
  }

  async insert(concern: SafeguardingConcern): Promise<void> {
    await this.concerns.insert([concern]);
  }

  async update(id: string, change: Partial<SafeguardingConcern>): Promise<void> {
    await this.concerns.update(change, 'id = ?', [id]);
  }
}
