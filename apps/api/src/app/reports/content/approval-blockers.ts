import type { AccuracyRoundFacts } from '@sightline/analysis';
import { dayLabel } from '@sightline/domain';
import { goneFigure } from '@sightline/report-model';
import type { ReportContent } from './report-content';

/** What stands in the way of approving a report, in words, and the field of it that they are about. */
export interface Blocker {
  readonly field: 'report' | 'assurance';
  readonly message: string;
}

/** Everything that stands in the way of approving a report with those levels of assurance. */
export function approvalBlockers(
  content: ReportContent,
  moved: readonly string[],
  levels: readonly string[],
): Blocker[] {
  const ofReport = reportBlockers(content, moved);
  return [
    ...ofReport.map((message) => ({ field: 'report' as const, message })),
    ...assuranceBlockers(content, levels),
  ];
}

function assuranceBlockers({ facts }: ReportContent, levels: readonly string[]): Blocker[] {
  const { assurance } = facts;
  const field = 'assurance';
  if (!assurance) return [{ field, message: 'The level of assurance has not been chosen.' }];
  if (levels.includes(assurance.level)) return [];
  const message = `“${assurance.level}” is no longer a level of assurance here: choose again.`;
  return [{ field, message }];
}

function reportBlockers(
  { figures, facts, sections }: ReportContent,
  moved: readonly string[],
): string[] {
  const blockers: string[] = [];
  const referenceOf = new Map(figures.cases.map(({ id, reference }) => [id, reference]));
  const unjudged = figures.judgements.cases
    .filter(({ judgement }) => judgement === null)
    .map(({ caseId }) => referenceOf.get(caseId) ?? '');
  if (unjudged.length > 0) {
    const noun = unjudged.length === 1 ? 'case has' : 'cases have';
    blockers.push(`${unjudged.length} ${noun} no judgement yet: ${unjudged.join(', ')}.`);
  }
  const held = figures.judgements.cases.filter(({ offer }) => offer.isHeld);
  if (held.length > 0) {
    const references = held.map(({ caseId }) => referenceOf.get(caseId) ?? '').join(', ');
    blockers.push(`An immediate safeguarding concern is still open in ${references}.`);
  }
  if ((facts.findings ?? []).length === 0) blockers.push('No finding has been written.');
  if ((facts.recommendations ?? []).length === 0) {
    blockers.push('No recommendation has been written.');
  }
  blockers.push(...accuracyBlockers(facts.accuracy ?? []));
  for (const key of moved) {
    const title = sections.find((section) => section.key === key)?.title ?? key;
    blockers.push(`The figures have moved since “${title}” was written: look at it again.`);
  }
  for (const { title, narrative } of sections) {
    if (!narrative.includes(goneFigure)) continue;
    blockers.push(`“${title}” holds a figure that the data no longer give: take it out.`);
  }
  return blockers;
}

/** The agencies have their days, and every comment has its answer, before anything is frozen. */
function accuracyBlockers(rounds: readonly AccuracyRoundFacts[]): string[] {
  const running = rounds.find(({ isRunning }) => isRunning);
  const unanswered = rounds.reduce((sum, { comments }) => sum + comments.unanswered, 0);
  return [
    ...(running
      ? [`The factual accuracy round runs until ${dayLabel(running.lastDay)}; close it first.`]
      : []),
    ...(unanswered > 0
      ? [
          unanswered === 1
            ? 'One comment of an agency has no answer yet.'
            : `${unanswered} comments of agencies have no answer yet.`,
        ]
      : []),
  ];
}
