import { dayLabel, type Day } from './days';
import type { DayRange } from './financial-years';
import { activeSpan, formsSpan, milestoneDay, sharedSpan, type Milestone } from './milestones';

/** An audit with the dates of its plan. */
export interface DatedAudit {
  readonly id: string;
  readonly theme: string;
  readonly plan: readonly Milestone[];
}

/** Two audits under way at the same time. */
export interface Overlap {
  readonly firstId: string;
  readonly secondId: string;
  readonly shared: DayRange;
  /** Days on which an agency in both holds both sets of forms. */
  readonly forms: DayRange | undefined;
  readonly words: string;
}

/** Every two audits that share days, the one whose panel is first named first (Settled 13). */
export function overlapsOf(audits: readonly DatedAudit[]): Overlap[] {
  const inOrder = [...audits].sort((a, b) => (panelOf(a) < panelOf(b) ? -1 : 1));
  return inOrder.flatMap((first, index) =>
    inOrder.slice(index + 1).flatMap((second) => overlapOf(first, second) ?? []),
  );
}

function overlapOf(first: DatedAudit, second: DatedAudit): Overlap | undefined {
  const shared = sharedSpan(activeSpan(first.plan), activeSpan(second.plan));
  if (!shared) return undefined;
  const forms = sharedSpan(formsSpan(first.plan), formsSpan(second.plan));
  const words = [
    `“${first.theme}” and “${second.theme}” are both under way ${span(shared)}.`,
    ...startWords(first, second),
    forms
      ? `An agency in both holds both sets of forms ${span(forms)}.`
      : 'No agency holds both sets of forms at once.',
  ].join(' ');
  return { firstId: first.id, secondId: second.id, shared, forms, words };
}

function startWords(first: DatedAudit, second: DatedAudit): string[] {
  return milestoneDay(second.plan, 'scope-approved') === panelOf(first)
    ? ['The scoping of the second starts on the panel day of the first.']
    : [];
}

function panelOf({ plan }: DatedAudit): Day {
  return milestoneDay(plan, 'panel') ?? '';
}

function span({ from, to }: DayRange): string {
  return from === to ? `on ${dayLabel(from)}` : `from ${dayLabel(from)} to ${dayLabel(to)}`;
}
