import type { ReportCommentView } from '@sightline/contracts';

/** How many comments wait on a draft, and whose challenge is among them; empty where none does. */
export function openCommentWords(
  comments: readonly Pick<ReportCommentView, 'status' | 'role'>[],
): string {
  const open = comments.filter(({ status }) => status === 'open');
  if (open.length === 0) return '';
  const challenges = open.filter(({ role }) => role === 'scrutineer').length;
  const waiting = open.length === 1 ? '1 comment is open' : `${open.length} comments are open`;
  return challenges === 0 ? `${waiting}.` : `${waiting}, ${challenges} by the scrutineer.`;
}
