import { Injectable } from '@nestjs/common';
import type {
  ReplyToReportCommentDto,
  ReportCommentView,
  SettleReportCommentDto,
  WriteReportCommentDto,
} from '@sightline/contracts';
import { reportCommentActs, type ReportCommentKind } from '@sightline/domain';
import { cleanText, isSameWords, replacePassage } from '@sightline/report-model';
import { AuditsService } from '../../audits';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor, updateRevision } from '../../platform/database';
import { notFound, ProblemError, stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import { WordGuard, type Texts } from '../../vault';
import { digestOf } from '../content/report-content';
import { ReportComment, ReportCommentReply } from '../entities/report-comment.entity';
import { ReportsService, reportSubject } from '../reports.service';
import { ReportCommentViews, stands } from './report-comment-views.service';
import { capacityOf, newWords, refuseUnfit, unsaid } from './report-comments.policy';
import { ReportWriting } from './report-writing.service';

/** Remarks on passages of a draft, replies to them, and other words, which the chair decides on. */
@Injectable()
export class ReportComments {
  constructor(
    private readonly reports: ReportsService,
    private readonly writing: ReportWriting,
    private readonly views: ReportCommentViews,
    private readonly audits: AuditsService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly guard: WordGuard,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(actor: Actor, reportId: string): Promise<ReportCommentView[]> {
    const report = await this.reports.demand(actor, reportId);
    // A partnership that joined the audit reads no comments.
    await this.audits.demand(actor, report.auditId);
    await this.reports.recordOpen(report);
    return this.views.of(actor, report);
  }

  /** Other words are for those who write the report; a remark is for whoever challenges it, too. */
  async write(actor: Actor, reportId: string, dto: WriteReportCommentDto) {
    if (dto.replacement !== undefined && !actor.permissions.has('report.draft')) {
      const detail = 'Other words are suggested by those who write the report. Comment instead.';
      throw new ProblemError('permission.missing', detail);
    }
    const { report, section } = await this.writing.demandSection(actor, reportId, dto.section);
    const [passage, words] = [cleanText(dto.passage), cleanText(dto.words).trim()];
    const replacement = dto.replacement === undefined ? null : cleanText(dto.replacement);
    if (replacement === null && words === '') throw unsaid('words', 'Say what you think of it');
    if (replacement !== null && isSameWords(replacement, passage)) {
      throw unsaid('replacement', 'Change the words, or write a comment instead');
    }
    if (!stands(passage, section.narrative)) throw stale();
    const added = replacement === null ? null : newWords(passage, replacement);
    const because = await this.whyTheyStay(actor, { words, replacement: added }, dto.because);
    const kind: ReportCommentKind = replacement === null ? 'comment' : 'suggestion';
    const comment: ReportComment = {
      ...{ id: this.ids.next(), reportId, section: section.key, kind, passage, replacement, words },
      ...{ because, role: capacityOf(actor), reasonBecause: null },
      ...{ status: 'open', accountId: actor.accountId, at: this.clock.instant() },
      ...{ settledById: null, settledAt: null, reason: null, revision: 1 },
    };
    await this.transactor.run(async () => {
      await this.comments.insert([comment]);
      const facts = { section: section.key, kind, digest: digestOf(words + (replacement ?? '')) };
      this.trail.record('report.comment', reportSubject(report), { ...facts });
    });
    return this.views.of(actor, report);
  }

  /** Says something to a comment that nobody has settled. */
  async reply(actor: Actor, reportId: string, dto: ReplyToReportCommentDto) {
    const { report } = await this.reports.demandDraft(actor, reportId);
    await this.demandComment(reportId, dto.commentId);
    const words = cleanText(dto.words).trim();
    if (words === '') throw unsaid('words', 'Say it in 1 to 2,000 characters');
    const because = await this.whyTheyStay(actor, { words }, dto.because);
    await this.transactor.run(async () => {
      const { id: commentId, section, status } = await this.demandComment(reportId, dto.commentId);
      if (status !== 'open') {
        const detail =
          'This comment was settled meanwhile. Write another where more is to be said.';
        throw new ProblemError('transition.refused', detail);
      }
      const reply: ReportCommentReply = {
        ...{ id: this.ids.next(), commentId, words, because, accountId: actor.accountId },
        ...{ role: capacityOf(actor), at: this.clock.instant() },
      };
      await this.transactor.table(ReportCommentReply).insert([reply]);
      const facts = { section, digest: digestOf(words) };
      this.trail.record('report.comment-reply', reportSubject(report), facts);
    });
    return this.views.of(actor, report);
  }

  /** An accepted suggestion changes the words; refused where its passage no longer stands. */
  async settle(actor: Actor, reportId: string, dto: SettleReportCommentDto) {
    const { report } = await this.reports.demandDraft(actor, reportId);
    const comment = await this.demandComment(reportId, dto.commentId);
    const reason = refuseUnfit(actor, comment, dto);
    const reasonBecause = await this.whyTheyStay(actor, { reason }, dto.because);
    const change = dto.act === 'accept' ? await this.accepted(actor, comment) : undefined;
    await this.transactor.run(async () => {
      if (change) await change();
      const settled = {
        ...{ status: reportCommentActs[dto.act].to, reason, reasonBecause },
        ...{ settledById: actor.accountId, settledAt: this.clock.instant() },
      };
      const seen = { id: comment.id, revision: dto.revision };
      await updateRevision(this.transactor.manager, ReportComment, seen, settled as never);
      const { section, kind, replacement } = comment;
      const digest = digestOf(replacement ?? reason);
      const facts = { section, kind, act: dto.act, digest };
      this.trail.record('report.comment-settled', reportSubject(report), facts);
    });
    return this.views.of(actor, await this.reports.demand(actor, reportId));
  }

  private get comments() {
    return this.transactor.table(ReportComment);
  }

  private async demandComment(reportId: string, commentId: string): Promise<ReportComment> {
    const rest = 'WHERE id = ? AND report_id = ?';
    const [comment] = await this.comments.select(rest, [commentId, reportId]);
    if (!comment) throw notFound('This comment');
    return comment;
  }

  /** Why marked words stay; refused where nothing is said about them. */
  private async whyTheyStay({ partnershipId }: Actor, texts: Texts, because?: string) {
    return (await this.guard.look({ partnershipId }, texts, because))?.because ?? null;
  }

  /** What accepting does, worked out before the run, which others wait for. */
  private async accepted(actor: Actor, comment: ReportComment): Promise<() => Promise<void>> {
    const { reportId, section: key, passage, replacement } = comment;
    const { report, section } = await this.writing.demandSection(actor, reportId, key);
    const narrative = replacePassage(section.narrative, passage, replacement ?? '');
    if (narrative === undefined) {
      const detail = 'The passage has changed since this was suggested. Decline it, or edit it in.';
      throw new ProblemError('record.stale', detail);
    }
    return () => this.writing.write(actor, report, section, narrative);
  }
}
