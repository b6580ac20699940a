import type { ReturnRowView } from '@sightline/contracts';
import type { ReturnStatus } from '@sightline/domain';

/** What a person has to do with a return next; the lower the rank, the sooner. */
export interface NextStep {
  readonly words: string;
  readonly rank: number;
}

/** What the reader is to the return. */
export interface ListReader {
  readonly spocOf: readonly string[];
  readonly accountId: string | undefined;
}

const nothing: NextStep = { words: '', rank: 9 };

const spocSteps: Partial<Record<ReturnStatus, NextStep>> = {
  'known-check': { words: 'Say whether you know the family', rank: 1 },
  submitted: { words: 'Sign off or send back', rank: 0 },
};
const auditorSteps: Partial<Record<ReturnStatus, NextStep>> = {
  'sent-back': { words: 'Change what was asked', rank: 0 },
  queried: { words: 'Answer the query', rank: 0 },
  'in-progress': { words: 'Carry on', rank: 3 },
  issued: { words: 'Start the form', rank: 4 },
};
const waiting: Partial<Record<ReturnStatus, string>> = {
  'known-check': 'Waits for the known check',
  issued: 'Waits for its auditor',
  'in-progress': 'Its auditor is at work',
  'sent-back': 'Its auditor changes it',
  queried: 'Its auditor answers',
  submitted: 'Waits for sign-off',
};

/** The next step of this person with this return, or whom it waits for. */
export function nextStep(row: ReturnRowView, { spocOf, accountId }: ListReader): NextStep {
  const isSpoc = spocOf.includes(row.agency.id);
  const isAuditor = row.auditors.some(({ id }) => id === accountId);
  const own = (isAuditor && auditorSteps[row.status]) || (isSpoc && spocSteps[row.status]);
  if (own) return own;
  if (isSpoc && row.status === 'issued' && row.auditors.length === 0) {
    return { words: 'Choose an auditor', rank: 2 };
  }
  const words = waiting[row.status];
  return words ? { words, rank: 6 } : nothing;
}
