import { Injectable } from '@nestjs/common';
import type {
  ReportCommentView,
  SettleReportCommentDto,
  WriteReportCommentDto,
} from '@sightline/contracts';
import { reportCommentActs, type ReportCommentKind } from '@sightline/domain';
import { cleanText, isSameWords, passagesOf, replacePassage } from '@sightline/report-model';
import { AuditsService } from '../../audits';
import { PeopleService } from '../../people';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor, updateRevision } from '../../platform/database';
import { notFound, ProblemError, stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import { digestOf } from '../content/report-content';
import { ReportComment } from '../entities/report-comment.entity';
import type { Report } from '../entities/report.entity';
import { ReportsService, reportSubject } from '../reports.service';
import { actsOn } from './report-comments.policy';
import { ReportWriting } from './report-writing.service';

/** Remarks on passages of a draft, and other words for them, which the chair decides on. */
@Injectable()
export class ReportComments {
  constructor(
    private readonly reports: ReportsService,
    private readonly writing: ReportWriting,
    private readonly audits: AuditsService,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  private get comments() {
    return this.transactor.table(ReportComment);
  }

  async list(actor: Actor, reportId: string): Promise<ReportCommentView[]> {
    const report = await this.reports.demand(actor, reportId);
    // For those who write the report: a partnership that joined the audit reads no comments.
    await this.audits.demand(actor, report.auditId);
    await this.reports.recordOpen(report);
    return this.viewsOf(actor, report);
  }

  async write(actor: Actor, reportId: string, dto: WriteReportCommentDto) {
    const { report, section } = await this.writing.demandSection(actor, reportId, dto.section);
    const [passage, words] = [cleanText(dto.passage), cleanText(dto.words).trim()];
    const replacement = dto.replacement === undefined ? null : cleanText(dto.replacement);
    if (replacement === null && words === '') throw unsaid('words', 'Say what you think of it');
    if (replacement !== null && isSameWords(replacement, passage)) {
      throw unsaid('replacement', 'Change the words, or write a comment instead');
    }
    if (!stands(passage, section.narrative)) throw stale();
    const kind: ReportCommentKind = replacement === null ? 'comment' : 'suggestion';
    const comment: ReportComment = {
      ...{ id: this.ids.next(), reportId, section: section.key, kind, passage, replacement, words },
      ...{ status: 'open', accountId: actor.accountId, at: this.clock.instant() },
      ...{ settledById: null, settledAt: null, reason: null, revision: 1 },
    };
    await this.transactor.run(async () => {
      await this.comments.insert([comment]);
      const facts = { section: section.key, kind, digest: digestOf(words + (replacement ?? '')) };
      this.trail.record('report.comment', reportSubject(report), { ...facts });
    });
    return this.viewsOf(actor, report);
  }

  /** An accepted suggestion changes the words; refused where its passage no longer stands. */
  async settle(actor: Actor, reportId: string, dto: SettleReportCommentDto) {
    const { report } = await this.reports.demandDraft(actor, reportId);
    const rest = 'WHERE id = ? AND report_id = ?';
    const [comment] = await this.comments.select(rest, [dto.commentId, reportId]);
    if (!comment) throw notFound('This comment');
    const reason = refuseUnfit(actor, comment, dto);
    const change = dto.act === 'accept' ? await this.accepted(actor, comment) : undefined;
    await this.transactor.run(async () => {
      if (change) await change();
      const settled = {
        status: reportCommentActs[dto.act].to,
        ...{ settledById: actor.accountId, settledAt: this.clock.instant(), reason },
      };
      const seen = { id: comment.id, revision: dto.revision };
      await updateRevision(this.transactor.manager, ReportComment, seen, settled as never);
      const { section, kind } = comment;
      const facts = {
        section,
        kind,
        act: dto.act,
        digest: digestOf(comment.replacement ?? reason),
      };
      this.trail.record('report.comment-settled', reportSubject(report), facts);
    });
    return this.viewsOf(actor, await this.reports.demand(actor, reportId));
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

  private async viewsOf(actor: Actor, report: Report): Promise<ReportCommentView[]> {
    const rows = await this.comments.select('WHERE report_id = ? ORDER BY at, id', [report.id]);
    const people = rows.flatMap(({ accountId, settledById }) => [accountId, settledById ?? []]);
    const names = await this.people.namesById(people.flat());
    const isDraft = report.status === 'draft';
    return rows.map((row) => {
      const { id, section, kind, passage, replacement, words, status, at, revision } = row;
      const written = report.sections.find(({ key }) => key === section)?.narrative;
      return {
        ...{ id, section, kind, passage, replacement, words, status, at, revision },
        // A section that nobody has written is drafted anew: whether it stands shows when it opens.
        stands: written === undefined || stands(passage, written),
        by: names.get(row.accountId) ?? '',
        settled:
          row.settledAt === null
            ? null
            : {
                ...{ at: row.settledAt, reason: row.reason ?? '' },
                by: names.get(row.settledById ?? '') ?? '',
              },
        acts: isDraft ? actsOn(actor, row) : [],
      };
    });
  }
}

function stands(passage: string, narrative: string): boolean {
  return passagesOf(narrative).some((one) => isSameWords(one, passage));
}

/** The reason, once the act is one that this person may do now. */
function refuseUnfit(actor: Actor, comment: ReportComment, dto: SettleReportCommentDto): string {
  if (comment.revision !== dto.revision) throw stale();
  if (!actor.permissions.has(reportCommentActs[dto.act].permission)) {
    throw new ProblemError('permission.missing', 'The chair decides on comments and suggestions.');
  }
  if (!actsOn(actor, comment).includes(dto.act)) {
    throw new ProblemError('transition.refused', 'This cannot be done with this comment now.');
  }
  const reason = cleanText(dto.reason ?? '').trim();
  if (reportCommentActs[dto.act].needsReason && reason.length < 3) {
    throw unsaid('reason', 'Give a reason in 3 to 500 characters');
  }
  return reason;
}

function unsaid(field: string, message: string): ProblemError {
  return new ProblemError('request.invalid', message, { fields: [{ field, message }] });
}
