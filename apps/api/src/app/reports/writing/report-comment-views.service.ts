import { Injectable } from '@nestjs/common';
import type { ReportCommentReplyView, ReportCommentView } from '@sightline/contracts';
import { isSameWords, passagesOf } from '@sightline/report-model';
import { PeopleService } from '../../people';
import { groupBy } from '../../platform/collections';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { ReportComment, ReportCommentReply } from '../entities/report-comment.entity';
import type { Report } from '../entities/report.entity';
import { actsOn } from './report-comments.policy';

type Names = ReadonlyMap<string, string>;

/** Comments on a report as somebody reads them, each with its replies. */
@Injectable()
export class ReportCommentViews {
  constructor(
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
  ) {}

  /** Oldest first. */
  async of(actor: Actor, report: Report): Promise<ReportCommentView[]> {
    const ofReport = [report.id];
    const rows = await this.transactor
      .table(ReportComment)
      .select('WHERE report_id = ? ORDER BY at, id', ofReport);
    const replies = await this.transactor
      .table(ReportCommentReply)
      .select(
        'WHERE comment_id IN (SELECT id FROM report_comments WHERE report_id = ?) ORDER BY at, id',
        ofReport,
      );
    const people = rows.flatMap(({ accountId, settledById }) => [accountId, settledById ?? []]);
    const names = await this.people.namesById([
      ...people.flat(),
      ...replies.map(({ accountId }) => accountId),
    ]);
    const byComment = groupBy(replies, ({ commentId }) => commentId);
    return rows.map((row) => viewOf(actor, report, row, byComment.get(row.id) ?? [], names));
  }
}

function viewOf(
  actor: Actor,
  report: Report,
  row: ReportComment,
  replies: readonly ReportCommentReply[],
  names: Names,
): ReportCommentView {
  const { id, section, kind, passage, replacement, words, because, status, at, revision } = row;
  const written = report.sections.find(({ key }) => key === section)?.narrative;
  const isDraft = report.status === 'draft';
  return {
    ...{ id, section, kind, passage, replacement, words, because, status, at, revision },
    // A section that nobody has written is drafted anew: whether it stands shows when it opens.
    stands: written === undefined || stands(passage, written),
    ...{ by: names.get(row.accountId) ?? '', role: row.role },
    settled: settledOf(row, names),
    acts: isDraft ? actsOn(actor, row) : [],
    replies: replies.map((reply) => replyViewOf(reply, names)),
    canReply: isDraft && status === 'open' && actor.permissions.has('report.comment'),
  };
}

function replyViewOf(reply: ReportCommentReply, names: Names): ReportCommentReplyView {
  const { id, words, because, role, at } = reply;
  return { id, words, because, role, at, by: names.get(reply.accountId) ?? '' };
}

function settledOf({ settledAt: at, settledById, reason }: ReportComment, names: Names) {
  if (at === null) return null;
  return { at, reason: reason ?? '', by: names.get(settledById ?? '') ?? '' };
}

/** Whether the passage still is one of the narrative. */
export function stands(passage: string, narrative: string): boolean {
  return passagesOf(narrative).some((one) => isSameWords(one, passage));
}
