import { Injectable } from '@nestjs/common';
import type { DissentFacts } from '@sightline/analysis';
import type { GradeReplyView, PanelAgencyView, ReplyToGradeDto } from '@sightline/contracts';
import { dayLabel, type Day } from '@sightline/domain';
import { AuditsService, type Audit } from '../audits';
import { CasesRepository } from '../cases';
import { PeopleService, PlanningService } from '../people';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { listOf, Transactor } from '../platform/database';
import { notFound, ProblemError, stale } from '../platform/errors';
import { ReturnActsService, ReturnsRepository, returnSubject } from '../returns';
import { TrailService } from '../trail';
import { GradeReply } from './entities/grade-reply.entity';
import type { ModeratedGrade } from './entities/moderation.entity';
import { ModerationRepository } from './moderation.repository';
import { PanelTexts } from './panel-texts.service';
import { agenciesAtPanel, isAnswered, judgingStatuses, lastReplyDay } from './panel.policy';
import { PanelService } from './panel.service';

/** Agencies’ replies to changed grades. A dissent is recorded; the chair’s grade stands. */
@Injectable()
export class GradeRepliesService {
  constructor(
    private readonly panel: PanelService,
    private readonly repository: ModerationRepository,
    private readonly audits: AuditsService,
    private readonly cases: CasesRepository,
    private readonly returns: ReturnsRepository,
    private readonly acts: ReturnActsService,
    private readonly people: PeopleService,
    private readonly planning: PlanningService,
    private readonly texts: PanelTexts,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The changed grades of a case that this person may see, each with its reply. */
  async list(actor: Actor, caseId: string): Promise<GradeReplyView[]> {
    const { agencies, isBlind } = await this.panel.open(actor, caseId);
    const audit = await this.auditOf(actor, caseId);
    const returnIds = agencies.flatMap(({ returnId }) => returnId ?? []);
    const grades = (await this.repository.gradesOf(returnIds)).filter(isAnswered);
    const replies = await this.repliesOf(returnIds);
    const names = await this.people.namesById(replies.map(({ accountId }) => accountId));
    const closed = await this.planning.closedDaysOf(audit.partnershipId);
    const own = agenciesAtPanel(actor);
    return agencies.flatMap((line) =>
      grades
        .filter(({ returnId }) => returnId === line.returnId)
        .filter(({ measure }) => isSeen(measure, line, isBlind, own))
        .map((grade) => {
          const reply = replies.find((one) => isOf(one, grade));
          const replyBy = this.lastDay(grade, closed);
          const { returnId, measure, outcome, agreed, at: decidedAt } = grade;
          return {
            ...{ returnId, agency: line.agency, measure, outcome, agreed, decidedAt, replyBy },
            canReply: own.includes(line.agency.id) && this.isTime(actor, audit, replyBy),
            reply: reply
              ? {
                  ...{ stance: reply.stance, words: reply.words, at: reply.at },
                  because: reply.because,
                  by: names.get(reply.accountId) ?? '',
                  isOvertaken: reply.decidedAt !== decidedAt,
                }
              : null,
          };
        }),
    );
  }

  async reply(actor: Actor, returnId: string, dto: ReplyToGradeDto): Promise<GradeReplyView[]> {
    const { auditReturn } = await this.acts.demand(actor, returnId);
    const { caseFileId, agencyId } = auditReturn;
    await this.panel.demand(actor, caseFileId);
    if (!agenciesAtPanel(actor).includes(agencyId)) throw notFound('This grade');
    await this.transactor.run(async () => {
      const audit = await this.auditOf(actor, caseFileId);
      const grade = await this.repository.findGrade(returnId, dto.measure);
      if (!grade || grade.at !== dto.decidedAt || !isAnswered(grade)) throw stale();
      const closed = await this.planning.closedDaysOf(audit.partnershipId);
      const replyBy = this.lastDay(grade, closed);
      if (!this.isTime(actor, audit, replyBy)) {
        const detail = `Replies to this grade were open until ${dayLabel(replyBy)}; the grade stands.`;
        throw new ProblemError('transition.refused', detail);
      }
      const { measure, stance, because } = dto;
      const looked = await this.texts.look(audit, { words: dto.words }, because, caseFileId);
      const words = dto.words.trim();
      await this.transactor.change(
        'DELETE FROM grade_replies WHERE return_id = ? AND measure = ?',
        [returnId, measure],
      );
      await this.transactor.table(GradeReply).insert([
        {
          ...{ id: this.ids.next(), returnId, measure, stance, words, decidedAt: grade.at },
          because: looked?.because ?? null,
          ...{ accountId: actor.accountId, at: this.clock.instant() },
        },
      ]);
      this.texts.keep(returnSubject(auditReturn), 'reply', looked);
      this.trail.record('panel.reply', returnSubject(auditReturn), { measure, stance });
    });
    return this.list(actor, caseFileId);
  }

  /** Dissents as the report records them. */
  async forReport(audit: Audit): Promise<DissentFacts[]> {
    const rows = await this.returns.rowsOf([audit.id]);
    const cases = await this.cases.byIds(rows.map(({ caseFileId }) => caseFileId));
    const agencies = await this.people.agenciesById(rows.map(({ agencyId }) => agencyId));
    const replies = await this.repliesOf(rows.map(({ id }) => id));
    const dissents = replies.filter(({ stance }) => stance === 'dissents');
    return dissents
      .flatMap(({ returnId, measure, words }) => {
        const row = rows.find(({ id }) => id === returnId);
        const caseFile = row && cases.get(row.caseFileId);
        if (!caseFile || ['replaced', 'withdrawn'].includes(caseFile.status)) return [];
        const agency = agencies.get(row.agencyId)?.name ?? '';
        return [{ reference: caseFile.reference, agency, measure, words }];
      })
      .sort((a, b) => (a.reference + a.agency < b.reference + b.agency ? -1 : 1));
  }

  private async auditOf(actor: Actor, caseId: string): Promise<Audit> {
    const { auditId } = await this.panel.demand(actor, caseId);
    return this.audits.see(actor, auditId);
  }

  private async repliesOf(returnIds: readonly string[]): Promise<GradeReply[]> {
    if (returnIds.length === 0) return [];
    const rest = `WHERE return_id IN ${listOf(returnIds)} ORDER BY id`;
    return this.transactor.table(GradeReply).select(rest, returnIds);
  }

  private lastDay({ at }: ModeratedGrade, closed: readonly Day[]): Day {
    return lastReplyDay(this.clock.dayOf(at), closed);
  }

  private isTime(actor: Actor, { status }: Audit, replyBy: Day): boolean {
    const isOpen = judgingStatuses.includes(status) && this.clock.today() <= replyBy;
    return isOpen && actor.permissions.has('panel.reply');
  }
}

function isOf(reply: GradeReply, { returnId, measure }: ModeratedGrade): boolean {
  return reply.returnId === returnId && reply.measure === measure;
}

/** Blind readers see of joint working no more than their own agency's. */
function isSeen(
  measure: ModeratedGrade['measure'],
  { agency }: PanelAgencyView,
  isBlind: boolean,
  own: readonly string[],
): boolean {
  return measure === 'own-practice' || !isBlind || own.includes(agency.id);
}
