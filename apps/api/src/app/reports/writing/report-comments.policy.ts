import {
  isActOn,
  reportCommentActNames,
  reportCommentActs,
  type ReportCommentAct,
} from '@sightline/domain';
import type { Actor } from '../../platform/context';
import type { ReportComment } from '../entities/report-comment.entity';

/** What this person may do with the comment now; withdrawing is for whoever wrote it. */
export function actsOn(actor: Actor, comment: ReportComment): ReportCommentAct[] {
  return reportCommentActNames.filter((name) => {
    const { from, permission } = reportCommentActs[name];
    return (
      from.includes(comment.status) &&
      isActOn(name, comment.kind) &&
      actor.permissions.has(permission) &&
      (name !== 'withdraw' || comment.accountId === actor.accountId)
    );
  });
}
