import { Injectable } from '@nestjs/common';
import type {
  AuditorView,
  ListReturnsQuery,
  Page,
  ReturnEntryView,
  ReturnEventView,
  ReturnHistoryView,
  ReturnRowView,
  ReturnView,
} from '@sightline/contracts';
import { isLate, knownMembers, looksAtCases } from '@sightline/domain';
import { AuditsRepository, AuditsService } from '../audits';
import { CasesRepository, toCaseFileView, type CaseFile } from '../cases';
import { PeopleService, type Agency } from '../people';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { TrailService } from '../trail';
import { AnchorsService } from '../vault';
import { AreaMovesService } from './area-moves.service';
import { commentKindOf, CommentsService } from './comments.service';
import type { AuditReturn } from './entities/audit-return.entity';
import type { AuditReturnAuditor } from './entities/return-records.entity';
import { flagsOf, FormOfReturn } from './form-of-return';
import { EntriesRepository } from './entries.repository';
import { ReturnActsService, returnSubject } from './return-acts.service';
import { ReturnSettingService } from './return-setting.service';
import {
  actsOf,
  canReadHistory,
  canWrite,
  mayEnter,
  mayRecordMove,
  type ReturnFacts,
} from './returns.policy';
import { ReturnsRepository, type ReturnRow } from './returns.repository';
import { SignaturesService } from './signatures.service';

const usualPage = 20;

/** Names around returns, looked up once for a whole list. */
interface Surroundings {
  readonly cases: ReadonlyMap<string, CaseFile>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly themes: ReadonlyMap<string, string>;
  readonly auditors: ReadonlyMap<string, readonly string[]>;
  readonly names: ReadonlyMap<string, string>;
  readonly entries: ReadonlyMap<string, ReturnEntryView>;
}

/** Reading returns: lists, the grid, and a return opened. */
@Injectable()
export class ReturnsService {
  constructor(
    private readonly repository: ReturnsRepository,
    private readonly acts: ReturnActsService,
    private readonly entries: EntriesRepository,
    private readonly moves: AreaMovesService,
    private readonly settings: ReturnSettingService,
    private readonly forms: FormOfReturn,
    private readonly comments: CommentsService,
    private readonly signatures: SignaturesService,
    private readonly audits: AuditsService,
    private readonly auditsRepository: AuditsRepository,
    private readonly cases: CasesRepository,
    private readonly anchors: AnchorsService,
    private readonly people: PeopleService,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: ListReturnsQuery): Promise<Page<ReturnRowView>> {
    const limit = query.limit ?? usualPage;
    const { auditId, status, cursor: after } = query;
    const rows = await this.repository.list(actor, { auditId, status, after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const around = await this.surroundings(actor, shown);
    return {
      items: shown.map((row) => this.toRowView(row, around)),
      next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  /** Opens a return: its reading goes on the trail (domain brief, Settled 15). */
  async open(actor: Actor, id: string): Promise<ReturnView> {
    const facts = await this.acts.demand(actor, id);
    const { auditReturn } = facts;
    const { status } = auditReturn;
    await this.trail.recordRead('return.open', returnSubject(auditReturn), { status });
    return this.toReturnView(actor, facts);
  }

  /** The life of a return, without its answers: what a cell of the grid leads to. */
  async history(actor: Actor, id: string): Promise<ReturnHistoryView> {
    const { auditReturn } = await this.acts.demand(actor, id);
    const { status } = auditReturn;
    await this.trail.recordRead('return.history', returnSubject(auditReturn), { status });
    const [around, history] = await Promise.all([
      this.surroundings(actor, [auditReturn]),
      this.historyOf(id),
    ]);
    return { ...this.toRowView(auditReturn, around), history };
  }

  private async toReturnView(actor: Actor, facts: ReturnFacts): Promise<ReturnView> {
    const { auditReturn } = facts;
    const [around, form, audit, history] = await Promise.all([
      this.surroundings(actor, [auditReturn]),
      this.forms.of(auditReturn),
      this.audits.see(actor, auditReturn.auditId),
      this.historyOf(auditReturn.id),
    ]);
    const saver = await this.people.namesById(auditReturn.stamps.map(({ by }) => by));
    const [comments, signature, given] = await Promise.all([
      canReadHistory(actor, facts) ? this.comments.viewsOf(auditReturn.id) : [],
      this.signatures.viewOf(auditReturn),
      this.repository.auditorRowsOf([auditReturn.id]),
    ]);
    return {
      ...this.toRowView(auditReturn, around),
      templateVersionId: auditReturn.localFormId ?? auditReturn.formVersionId,
      revision: auditReturn.revision,
      answers: auditReturn.answers,
      saved: Object.fromEntries(
        auditReturn.stamps.flatMap(({ questions, at, by }) =>
          questions.map((questionId) => [questionId, { at, by: saver.get(by) ?? '' }]),
        ),
      ),
      context: form.context,
      windowFrom: audit.windowFrom ?? '',
      windowTo: audit.windowTo ?? '',
      anchorDay: await this.anchors.of(audit, auditReturn.caseFileId),
      knownCheck: knownCheckOf(auditReturn),
      flags: flagsOf(auditReturn, form),
      hasOpenConcern: auditReturn.hasOpenConcern,
      acts: actsOf(actor, facts),
      isWritable: canWrite(actor, facts),
      isOwnWork: facts.isOwnWork,
      mayEnter: mayEnter(actor, facts),
      areaMove: await this.moves.viewOf(actor, auditReturn),
      mayRecordMove: looksAtCases(audit.method) && mayRecordMove(actor, facts),
      ...(await this.settings.viewOf(actor, facts)),
      openReason: auditReturn.openReason,
      history,
      auditors: given.map((one) => auditorView(one, around)),
      comments,
      mayComment: commentKindOf(actor, facts) !== undefined,
      signature,
    };
  }

  private async historyOf(returnId: string): Promise<ReturnEventView[]> {
    const events = await this.repository.eventsOf(returnId);
    const names = await this.people.namesById(events.map(({ accountId }) => accountId));
    return events.map(({ at, accountId, act, fromStatus, toStatus, reason }) => ({
      at,
      by: names.get(accountId) ?? '',
      act: act as ReturnEventView['act'],
      from: fromStatus,
      to: toStatus,
      reason,
    }));
  }

  private async surroundings(actor: Actor, rows: readonly ReturnRow[]): Promise<Surroundings> {
    const auditIds = [...new Set(rows.map(({ auditId }) => auditId))];
    const [cases, agencies, audits, auditors, entries] = await Promise.all([
      this.cases.byIds(rows.map(({ caseFileId }) => caseFileId)),
      this.people.agenciesById(rows.map(({ agencyId }) => agencyId)),
      this.auditsRepository.byIds(actor, auditIds),
      this.repository.auditorsOf(rows.map(({ id }) => id)),
      this.entries.viewsOf(rows.map(({ id }) => id)),
    ]);
    const names = await this.people.namesById([...auditors.values()].flat());
    const themes = new Map(audits.map(({ id, theme }) => [id, theme]));
    return { cases, agencies, themes, auditors, names, entries };
  }

  private toRowView(row: ReturnRow, around: Surroundings): ReturnRowView {
    const caseFile = toCaseFileView(around.cases.get(row.caseFileId)!);
    const { id, name, shortName, kind } = around.agencies.get(row.agencyId)!;
    return {
      id: row.id,
      audit: { id: row.auditId, theme: around.themes.get(row.auditId) ?? '' },
      caseFile: {
        id: caseFile.id,
        reference: caseFile.reference,
        stratum: caseFile.stratum,
        ageBand: caseFile.ageBand,
      },
      agency: { id, name, shortName, kind },
      status: row.status,
      nilKind: row.nilKind,
      involvement: row.involvement,
      dueDay: row.dueDay,
      originalDueDay: row.originalDueDay,
      lateIssue: row.lateIssue,
      agencyDueDay: row.agencyDueDay,
      extensionReason: row.extensionReason,
      isLate: isLate(row.status, row.dueDay, this.clock.today()),
      auditors: auditorsOf(row.id, around),
      entry: around.entries.get(row.id) ?? null,
      answered: row.answered,
      required: row.required,
      updatedAt: row.updatedAt,
    };
  }
}

/** With whom was known one by one, which checks of before did not ask. */
function knownCheckOf({ knownCheck }: AuditReturn): ReturnView['knownCheck'] {
  return knownCheck && { known: knownMembers(knownCheck.involvement), ...knownCheck };
}

function auditorsOf(returnId: AuditReturn['id'], around: Surroundings): AuditorView[] {
  return (around.auditors.get(returnId) ?? []).map((id) => ({
    ...{ id, name: around.names.get(id) ?? '' },
    ...{ independence: null, note: null },
  }));
}

/** With what the agency's contact said of the person and this family. */
function auditorView(
  { accountId, isIndependent, independenceNote }: AuditReturnAuditor,
  around: Surroundings,
): AuditorView {
  const said = isIndependent ? 'independent' : 'not-independent';
  return {
    ...{ id: accountId, name: around.names.get(accountId) ?? '' },
    ...{ independence: isIndependent === null ? null : said, note: independenceNote },
  };
}
