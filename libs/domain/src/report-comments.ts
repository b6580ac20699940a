import type { Role } from './roles';
import type { Acts } from './transitions';

/** In which capacity somebody speaks of a draft; who holds several speaks in the first. */
export const reportCommenters = [
  'chair',
  'coordinator',
  'scrutineer',
] as const satisfies readonly Role[];
export type ReportCommenter = (typeof reportCommenters)[number];

export const reportCommentKinds = ['comment', 'suggestion'] as const;
/** A remark on a passage of a draft report, or other words for it. */
export type ReportCommentKind = (typeof reportCommentKinds)[number];

export const reportCommentStatuses = [
  'open',
  'accepted',
  'declined',
  'resolved',
  'withdrawn',
] as const;
/** What has become of a comment or suggestion. */
export type ReportCommentStatus = (typeof reportCommentStatuses)[number];

/** What a person reads for each. */
export const reportCommentStatusLabels: Record<ReportCommentStatus, string> = {
  open: 'To decide',
  accepted: 'Accepted',
  declined: 'Declined',
  resolved: 'Resolved',
  withdrawn: 'Withdrawn',
};

export const reportCommentActNames = ['accept', 'decline', 'resolve', 'withdraw'] as const;
export type ReportCommentAct = (typeof reportCommentActNames)[number];

/**
 * The chair decides on words; who writes the report marks a remark resolved; whoever wrote one may
 * withdraw it. What is settled stays so.
 */
export const reportCommentActs: Acts<ReportCommentStatus, ReportCommentAct> = {
  accept: { from: ['open'], to: 'accepted', permission: 'report.approve' },
  decline: { from: ['open'], to: 'declined', permission: 'report.approve', needsReason: true },
  resolve: { from: ['open'], to: 'resolved', permission: 'report.draft' },
  withdraw: { from: ['open'], to: 'withdrawn', permission: 'report.comment' },
};

/** Other words are accepted or declined, a remark is resolved or declined. */
export function isActOn(act: ReportCommentAct, kind: ReportCommentKind): boolean {
  if (act === 'accept') return kind === 'suggestion';
  return act !== 'resolve' || kind === 'comment';
}
