import { disagreementScore } from '@sightline/analysis';
import type {
  FieldProblem,
  ModerateGradeDto,
  ModerationOutcome,
  PanelCaseSummaryView,
} from '@sightline/contracts';
import {
  addWorkingDays,
  gradeLabels,
  gradeRank,
  insufficientInvolvement,
  isGrade,
  type AuditStatus,
  type Day,
  type GradeAnswer,
} from '@sightline/domain';
import type { Audit } from '../audits';
import { agenciesAs, holdsRole, type Actor } from '../platform/context';

/** Statuses of an audit whose panel has been convened. */
export const panelStatuses: readonly AuditStatus[] = [
  'panel',
  'drafting',
  'factual-accuracy',
  'approved',
  'published',
  'actions-open',
  'closed',
];

/** Statuses in which grades are moderated and cases judged: until the report is approved. */
export const judgingStatuses: readonly AuditStatus[] = ['panel', 'drafting', 'factual-accuracy'];

/** Working days in which an agency replies to a grade that the panel changed (domain brief 1.5). */
const replyWorkingDays = 3;
/** There is nothing to answer where the self-grade stood. */
const answered: readonly ModerationOutcome[] = ['lowered', 'raised', 'not-agreed'];

/** Whether the agency may reply to what the panel made of its grade. */
export function isAnswered({ outcome }: { readonly outcome: ModerationOutcome }): boolean {
  return answered.includes(outcome);
}

/** The last day on which it may. */
export function lastReplyDay(decidedOn: Day, closed: readonly Day[]): Day {
  return addWorkingDays(decidedOn, replyWorkingDays, closed);
}

/** The agencies for which this person comes to the panel: a contact as a panel member does. */
export function agenciesAtPanel(actor: Actor): string[] {
  return agenciesAs(actor, 'panel-member', 'spoc');
}

/** Statuses in which a pack that is published may be read. */
export const packStatuses: readonly AuditStatus[] = ['in-the-field', ...panelStatuses];

type Standing = Pick<Audit, 'status' | 'partnershipId'>;

/** Whether this person publishes packs and takes them back. */
export function canPublishPacks(actor: Actor, audit: Standing): boolean {
  return actor.permissions.has('pack.publish') && isPreparing(actor, audit);
}

/** Whether this person records who came to the panel; apologies come before it. */
export function canRecordMeeting(actor: Actor, audit: Standing): boolean {
  return actor.permissions.has('panel.convene') && isPreparing(actor, audit);
}

/** From the field until the report is approved, by the partnership that leads. */
function isPreparing({ partnershipId }: Actor, audit: Standing): boolean {
  const isTime = audit.status === 'in-the-field' || judgingStatuses.includes(audit.status);
  return isTime && audit.partnershipId === partnershipId;
}

/** Whether this person moderates and judges now; a held case waits all the same. */
export function canJudge(
  actor: Actor,
  { status, partnershipId }: { readonly status: AuditStatus; readonly partnershipId: string },
): boolean {
  const isLed = partnershipId === actor.partnershipId;
  return isLed && actor.permissions.has('panel.judge') && judgingStatuses.includes(status);
}

/**
 * Whether the views of other agencies on the joint work are kept from this person: whoever comes
 * for an agency reads them only once that agency's are in (domain brief, Settled 8).
 */
export function isBlind(actor: Actor, isOwnReturnIn: boolean): boolean {
  return !holdsRole(actor, 'coordinator', 'chair', 'scrutineer') && !isOwnReturnIn;
}

/** The code of a scale as one of the four grades or the answer in their place; null for others. */
export function toGradeAnswer(code: string | undefined): GradeAnswer | null {
  return isGrade(code) || code === insufficientInvolvement ? code : null;
}

/**
 * Largest disagreement first, as far as the reader may know of it; then what is not yet judged, then
 * by reference.
 */
export function byDisagreement(a: PanelCaseSummaryView, b: PanelCaseSummaryView): number {
  return (
    disagreementScore(b) - disagreementScore(a) ||
    Number(a.judgement !== null) - Number(b.judgement !== null) ||
    a.caseFile.number - b.caseFile.number
  );
}

/** Why a moderated grade does not agree with itself or with the self-grade; empty where it does. */
export function moderationProblems(
  self: GradeAnswer | null,
  dto: Pick<ModerateGradeDto, 'outcome' | 'agreed' | 'reason'>,
): FieldProblem[] {
  const { outcome, agreed, reason } = dto;
  if (outcome === 'not-agreed') {
    if (reason !== undefined) return [];
    const message = 'Choose why the panel does not agree';
    return [{ field: 'reason', message }];
  }
  if (outcome === 'unmoderated') {
    if (agreed === undefined) return [];
    return [{ field: 'agreed', message: 'A grade left unmoderated has no agreed grade' }];
  }
  if (!isGrade(self)) {
    const message = 'The agency gave no grade here, so there is none to confirm or change';
    return [{ field: 'outcome', message }];
  }
  const own = gradeLabels[self];
  if (outcome === 'confirmed') {
    if (agreed === undefined || agreed === self) return [];
    const message = `Confirmed means ${own}, as the agency graded itself`;
    return [{ field: 'agreed', message }];
  }
  const problems: FieldProblem[] = [];
  if (agreed === undefined) {
    problems.push({ field: 'agreed', message: 'Choose the agreed grade' });
  } else {
    const steps = gradeRank(agreed) - gradeRank(self);
    const isSo = outcome === 'lowered' ? steps < 0 : steps > 0;
    const message = `${outcome === 'lowered' ? 'Lowered' : 'Raised'} means ${
      outcome === 'lowered' ? 'below' : 'above'
    } ${own}`;
    if (!isSo) problems.push({ field: 'agreed', message });
  }
  if (reason === undefined) {
    problems.push({ field: 'reason', message: 'Choose the reason for the change' });
  }
  return problems;
}
