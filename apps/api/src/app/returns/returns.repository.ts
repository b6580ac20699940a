import { Injectable } from '@nestjs/common';
import { isOutstanding, returnStatuses } from '@sightline/domain';
import { Brackets, In, type SelectQueryBuilder } from 'typeorm';
import { agenciesAs, holdsRole, type Actor } from '../platform/context';
import { Database, Transactor, updateRevision } from '../platform/database';
import { AuditReturn } from './entities/audit-return.entity';
import { AnswerSave, AuditReturnAuditor, ReturnEvent } from './entities/return-records.entity';

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
  'answered',
  'required',
  'hasOpenConcern',
  'submittedAt',
  'signedOffAt',
  'updatedAt',
] as const satisfies readonly (keyof AuditReturn)[];

export type ReturnRow = Pick<AuditReturn, (typeof rowColumns)[number]>;

const owedStatuses = returnStatuses.filter(isOutstanding);

const selectedColumns = rowColumns.map((column) => `audit_return.${column}`);

/** Every query of returns; what a person may not see is never loaded. */
@Injectable()
export class ReturnsRepository {
  constructor(
    private readonly transactor: Transactor,
    private readonly database: Database,
  ) {}

  private get manager() {
    return this.transactor.manager;
  }

  /**
   * Co-ordinator and chair: all of the partnership's. SPOC and panel member: their agency's.
   * Auditor: those given to them.
   */
  private visibleTo(actor: Actor): SelectQueryBuilder<AuditReturn> {
    const query = this.manager
      .createQueryBuilder(AuditReturn, 'audit_return')
      .where('audit_return.partnership_id = :partnershipId', {
        partnershipId: actor.partnershipId,
      });
    if (holdsRole(actor, 'coordinator', 'chair')) return query;
    const ofAgency = agenciesAs(actor, 'spoc', 'panel-member');
    const asAuditor = agenciesAs(actor, 'auditor');
    return query.andWhere(
      new Brackets((either) => {
        either.where('1 = 0');
        if (ofAgency.length > 0) {
          either.orWhere('audit_return.agency_id IN (:...ofAgency)', { ofAgency });
        }
        if (asAuditor.length > 0) {
          either.orWhere(
            'audit_return.agency_id IN (:...asAuditor) AND EXISTS (SELECT 1 FROM ' +
              'audit_return_auditors given WHERE given.return_id = audit_return.id ' +
              'AND given.account_id = :accountId)',
            { asAuditor, accountId: actor.accountId },
          );
        }
      }),
    );
  }

  /** The whole return with its answers; inside a run on PostgreSQL the row is held for it. */
  async find(actor: Actor, id: string): Promise<AuditReturn | null> {
    const query = this.visibleTo(actor).andWhere('audit_return.id = :id', { id });
    if (this.transactor.isRunning && this.database.dialect === 'postgres') {
      query.setLock('pessimistic_write');
    }
    return query.getOne();
  }

  list(actor: Actor, filter: ReturnFilter): Promise<ReturnRow[]> {
    const query = this.visibleTo(actor).select(selectedColumns);
    if (filter.auditId) {
      query.andWhere('audit_return.audit_id = :auditId', { auditId: filter.auditId });
    }
    if (filter.status) {
      query.andWhere('audit_return.status = :status', { status: filter.status });
    }
    if (filter.after) query.andWhere('audit_return.id > :after', { after: filter.after });
    return query.orderBy('audit_return.id').limit(filter.limit).getMany();
  }

  listOfAudit(actor: Actor, auditId: string): Promise<ReturnRow[]> {
    return this.visibleTo(actor)
      .select(selectedColumns)
      .andWhere('audit_return.audit_id = :auditId', { auditId })
      .getMany();
  }

  /** Returns still owed, and those with an open safeguarding concern. */
  listOpen(actor: Actor): Promise<ReturnRow[]> {
    return this.visibleTo(actor)
      .select(selectedColumns)
      .andWhere(
        new Brackets((either) => {
          either
            .where('audit_return.status IN (:...owed)', { owed: owedStatuses })
            .orWhere('audit_return.has_open_concern = :isOpen', { isOpen: true });
        }),
      )
      .orderBy('audit_return.due_day')
      .addOrderBy('audit_return.id')
      .getMany();
  }

  /** Whole returns of an audit, for slices that have checked that the actor may see all of it. */
  wholeOfAudit(auditId: string): Promise<AuditReturn[]> {
    return this.manager.find(AuditReturn, { where: { auditId }, order: { id: 'ASC' } });
  }

  wholeOfCase(caseFileId: string): Promise<AuditReturn[]> {
    return this.manager.find(AuditReturn, { where: { caseFileId }, order: { id: 'ASC' } });
  }

  /** Rows without answers, for counts and for the slices that own the audit. */
  async rowsOf(auditIds: readonly string[]): Promise<ReturnRow[]> {
    if (auditIds.length === 0) return [];
    return this.manager
      .createQueryBuilder(AuditReturn, 'audit_return')
      .select(selectedColumns)
      .where('audit_return.audit_id IN (:...auditIds)', { auditIds })
      .getMany();
  }

  /** Return id -> the accounts it was given to. */
  async auditorsOf(returnIds: readonly string[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    if (returnIds.length === 0) return found;
    const rows = await this.manager.findBy(AuditReturnAuditor, { returnId: In([...returnIds]) });
    for (const { returnId, accountId } of rows) {
      found.set(returnId, [...(found.get(returnId) ?? []), accountId]);
    }
    return found;
  }

  async setAuditors(returnId: string, accountIds: readonly string[]): Promise<void> {
    await this.manager.delete(AuditReturnAuditor, { returnId });
    const rows = [...new Set(accountIds)].map((accountId) => ({ returnId, accountId }));
    await this.manager.insert(AuditReturnAuditor, rows);
  }

  async insertMany(returns: readonly AuditReturn[]): Promise<void> {
    // SQLite takes a limited number of parameters in a statement.
    for (let start = 0; start < returns.length; start += 100) {
      await this.manager.insert(AuditReturn, returns.slice(start, start + 100));
    }
  }

  update(id: string, revision: number, change: Partial<AuditReturn>): Promise<number> {
    return updateRevision(this.manager, AuditReturn, { id, revision }, change as never);
  }

  async setDueDay(ids: readonly string[], dueDay: string): Promise<void> {
    if (ids.length === 0) return;
    await this.manager.update(AuditReturn, { id: In([...ids]) }, { dueDay });
  }

  async addEvents(events: readonly ReturnEvent[]): Promise<void> {
    for (let start = 0; start < events.length; start += 100) {
      await this.manager.insert(ReturnEvent, events.slice(start, start + 100));
    }
  }

  eventsOf(returnId: string): Promise<ReturnEvent[]> {
    return this.manager.find(ReturnEvent, { where: { returnId }, order: { at: 'ASC', id: 'ASC' } });
  }

  /** Return id -> when it was first signed off: a later query does not make a return late. */
  async firstSignOffs(auditId: string): Promise<Map<string, string>> {
    const rows = await this.manager
      .createQueryBuilder(ReturnEvent, 'event')
      .innerJoin(AuditReturn, 'audit_return', 'audit_return.id = event.return_id')
      .select('event.return_id', 'returnId')
      .addSelect('MIN(event.at)', 'at')
      .where('audit_return.audit_id = :auditId', { auditId })
      .andWhere("event.act = 'sign-off'")
      .groupBy('event.return_id')
      .getRawMany<{ returnId: string; at: string }>();
    return new Map(rows.map(({ returnId, at }) => [returnId, at]));
  }

  async addSave(save: AnswerSave): Promise<void> {
    await this.manager.insert(AnswerSave, save);
  }
}
