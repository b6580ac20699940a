import type { SettleReportCommentDto } from '@sightline/contracts';
import {
  isActOn,
  reportCommentActNames,
  reportCommentActs,
  reportCommenters,
  type ReportCommentAct,
  type ReportCommenter,
} from '@sightline/domain';
import { cleanText } from '@sightline/report-model';
import { holdsRole, type Actor } from '../../platform/context';
import { ProblemError, stale } from '../../platform/errors';
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

/** In which capacity the person speaks of a draft. */
export function capacityOf(actor: Actor): ReportCommenter {
  const role = reportCommenters.find((one) => holdsRole(actor, one));
  if (!role) throw new ProblemError('permission.missing');
  return role;
}

/** The reason, once the act is one that this person may do now. */
export function refuseUnfit(
  actor: Actor,
  comment: ReportComment,
  dto: SettleReportCommentDto,
): string {
  if (comment.revision !== dto.revision) throw stale();
  if (!actor.permissions.has(reportCommentActs[dto.act].permission)) {
    const detail =
      dto.act === 'resolve'
        ? 'Whoever writes the report marks a comment resolved.'
        : 'The chair decides on comments and suggestions.';
    throw new ProblemError('permission.missing', detail);
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

/** What of other words for a passage is not in it already: a guard looks at what is new. */
export function newWords(passage: string, replacement: string): string {
  let [start, end] = [0, 0];
  const most = Math.min(passage.length, replacement.length);
  while (start < most && passage[start] === replacement[start]) start += 1;
  while (end < most - start && passage.at(-1 - end) === replacement.at(-1 - end)) end += 1;
  return replacement.slice(wordBefore(replacement, start), wordAfter(replacement, end));
}

/** From the beginning of the word that the place is in, so that half a name is not looked at. */
function wordBefore(text: string, place: number): number {
  return place - (/\S*$/.exec(text.slice(0, place))?.[0].length ?? 0);
}

function wordAfter(text: string, end: number): number {
  const place = text.length - end;
  return place + (/^\S*/.exec(text.slice(place))?.[0].length ?? 0);
}

export function unsaid(field: string, message: string): ProblemError {
  return new ProblemError('request.invalid', message, { fields: [{ field, message }] });
}
