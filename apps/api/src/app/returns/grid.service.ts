import { Injectable } from '@nestjs/common';
import type { GridCellView, GridQuery, GridView, LiveGridView } from '@sightline/contracts';
import { gridActs, isLate } from '@sightline/domain';
import type { Response } from 'express';
import { AuditsService, AuditViews, MilestonesService } from '../audits';
import { CasesRepository, toCaseFileView } from '../cases';
import { PeopleService } from '../people';
import { LiveStreams } from '../platform/change-feed';
import { Clock } from '../platform/clock';
import { holdsRole, type Actor } from '../platform/context';
import { SessionReader } from '../platform/security';
import { AreaMovesRepository } from './area-moves.repository';
import { EntriesRepository } from './entries.repository';
import { GridRepository } from './grid.repository';
import { mayActOnGrid } from './returns.policy';
import { ReturnsRepository, type ReturnRow } from './returns.repository';

/**
 * Milliseconds read again before the instant that was asked for: what a slow transaction wrote a
 * moment earlier may have become visible only after the last reading.
 */
const overlap = 10_000;

/** Cases by agencies: what a co-ordinator looks at every morning, and follows while others work. */
@Injectable()
export class GridService {
  constructor(
    private readonly repository: ReturnsRepository,
    private readonly revisions: GridRepository,
    private readonly entries: EntriesRepository,
    private readonly moves: AreaMovesRepository,
    private readonly audits: AuditsService,
    private readonly auditViews: AuditViews,
    private readonly milestones: MilestonesService,
    private readonly cases: CasesRepository,
    private readonly people: PeopleService,
    private readonly sessions: SessionReader,
    private readonly streams: LiveStreams,
    private readonly clock: Clock,
  ) {}

  async grid(actor: Actor, auditId: string, { since }: GridQuery = {}): Promise<GridView> {
    const audit = await this.audits.see(actor, auditId);
    const readAt = this.clock.instant();
    const revision = await this.revisions.gridRevision(actor, auditId);
    const from = since && new Date(Date.parse(since) - overlap).toISOString();
    const [rows, cases, agencies, dueDay, entered, moved] = await Promise.all([
      this.repository.listOfAudit(actor, auditId, from),
      this.cases.listVisible(actor, auditId),
      this.auditViews.agenciesFor(actor, audit),
      this.milestones.dayOf(auditId, 'returns-due'),
      this.entries.enteredOf(auditId),
      this.moves.standingOf(auditId),
    ]);
    const auditors = await this.auditorNames(rows);
    const today = this.clock.today();
    const isPanelPast = audit.panelDay !== null && audit.panelDay <= today;
    const seesAll = holdsRole(actor, 'coordinator', 'chair');
    return {
      cases: cases.map(toCaseFileView),
      agencies: agencies
        .filter(({ id }) => seesAll || actor.agencyIds.includes(id))
        .map(({ id, name, shortName, kind }) => ({ id, name, shortName, kind })),
      cells: rows.map((row) => ({
        ...toCellView(row, auditors.get(row.id) ?? [], today, isPanelPast),
        isEntered: entered.has(row.id),
        areaMove: moved.get(row.id) ?? null,
      })),
      ...{ dueDay, today, readAt, revision },
      acts: gridActs.filter((act) => mayActOnGrid(actor, audit, act)),
    };
  }

  async live(actor: Actor, auditId: string): Promise<LiveGridView> {
    await this.audits.see(actor, auditId);
    return { revision: await this.revisions.gridRevision(actor, auditId) };
  }

  /** Tells that something has changed until the page goes or the session is over. */
  follow(
    actor: Actor,
    auditId: string,
    line: { readonly response: Response; readonly token: string },
  ): Promise<void> {
    return this.streams.open(line.response, {
      ...{ recordId: auditId, accountId: actor.accountId, place: null },
      revisionNow: () => this.revisions.gridRevision(actor, auditId),
      read: async () => {
        const still = await this.sessions.peek(line.token);
        if (!still?.permissions.has('grid.read')) return null;
        return this.live(still, auditId);
      },
    });
  }

  /** Return id -> names of its auditors. */
  private async auditorNames(rows: readonly ReturnRow[]): Promise<Map<string, string[]>> {
    const auditors = await this.repository.auditorsOf(rows.map(({ id }) => id));
    const names = await this.people.namesById([...auditors.values()].flat());
    return new Map(
      [...auditors].map(([id, accounts]) => [id, accounts.map((each) => names.get(each) ?? '')]),
    );
  }
}

function toCellView(
  row: ReturnRow,
  auditors: readonly string[],
  today: string,
  isPanelPast: boolean,
): Omit<GridCellView, 'isEntered' | 'areaMove'> {
  const late = isLate(row.status, row.dueDay, today);
  return {
    ...{ returnId: row.id, caseId: row.caseFileId, agencyId: row.agencyId },
    ...{ status: row.status, nilKind: row.nilKind, involvement: row.involvement },
    ...{ dueDay: row.dueDay, originalDueDay: row.originalDueDay },
    lateIssue: row.lateIssue,
    ...{ extensionReason: row.extensionReason, remindedAt: row.remindedAt },
    ...{ answered: row.answered, required: row.required },
    isLate: late,
    isMissing: late && isPanelPast,
    auditors,
  };
}
