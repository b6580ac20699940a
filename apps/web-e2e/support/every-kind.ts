import type { AnswerConflictView, ReturnView } from '@sightline/contracts';
import { completeAnswers, type Answer, type FormDefinition } from '@sightline/form-engine';
import type { Page, Route } from '@playwright/test';

const options = [
  { code: 'first', label: 'The first of them' },
  { code: 'second', label: 'The second of them' },
  { code: 'other', label: 'Another: say what' },
];
const help = 'Answer from your own record only, and say where it is written.';
const key = { failing: ['no'] };

/** A form with a question of every kind, each with all that a question can carry. */
export const everyKind: FormDefinition = {
  ...{ schemaVersion: 1, key: 'kinds', title: 'Every kind', unit: 'case-file' },
  intro: 'A form with a question of every kind.',
  scales: {
    G4: {
      label: 'Practice',
      points: [
        { code: 'O', label: 'Outstanding', descriptor: 'Others can learn from it.' },
        { code: 'G', label: 'Good', descriptor: 'Timely, and it shows in the child’s life.' },
        { code: 'RI', label: 'Requires improvement', descriptor: 'Some of it falls short.' },
        { code: 'I', label: 'Inadequate', evidenceNeeded: 'Say what was missing.' },
      ],
    },
  },
  sections: [
    {
      ...{ id: 'S', title: 'Choices', intro: 'Those that are chosen.' },
      questions: [
        { kind: 'guidance', id: 'S0', text: 'Read the whole file before you begin.' },
        { kind: 'compliance', id: 'S1', text: 'Was the concern recognised?', help, key },
        { kind: 'grade', id: 'S2', text: 'How good was the practice?', help, scale: 'G4' },
        { kind: 'single', id: 'S3', text: 'Who raised it?', help, options, other: 'other' },
        { kind: 'multiple', id: 'S4', text: 'Who was told?', help, options, other: 'other' },
        { kind: 'ticks', id: 'S5', text: 'Which of these are on file?', help, options },
        { kind: 'yes-no', id: 'S6', text: 'Was the child seen alone?', help },
      ],
    },
    {
      ...{ id: 'T', title: 'Words and numbers' },
      questions: [
        {
          kind: 'text',
          id: 'T1',
          text: 'What changed for the child?',
          help,
          maxWords: 20,
          long: true,
        },
        { kind: 'integer', id: 'T2', text: 'How many visits?', help, max: 20, unitLabel: 'visits' },
        { kind: 'x-of-y', id: 'T3', text: 'How many meetings were attended?', help },
        { kind: 'day', id: 'T4', text: 'When was the first visit?', help },
        {
          ...{ kind: 'rows', id: 'T5', text: 'What happened when?', help, maxRows: 5 },
          columns: [
            { id: 'day', label: 'Date', kind: 'day', required: true },
            { id: 'type', label: 'Kind of event', kind: 'single', options },
            { id: 'what', label: 'What was done', kind: 'text', maxWords: 20, required: true },
            { id: 'count', label: 'How many', kind: 'integer' },
          ],
        },
      ],
    },
  ],
};

/** What the server would hold of it. */
export interface Held {
  readonly answers: Readonly<Record<string, Answer>>;
  /** Every save is refused, with another answer to each question. */
  readonly conflicts?: Readonly<Record<string, Answer>>;
}

/** Answers to every question, each with what hangs on it: a reason, "other", evidence, a row. */
export function fullAnswers({ context }: ReturnView): Record<string, Answer> {
  return {
    ...completeAnswers(everyKind, context, {}),
    S1: { value: 'na', naReason: 'did-not-arise' },
    S2: { value: 'I', evidence: 'The first report was read after nine days.' },
    S3: { value: 'other', other: 'A neighbour' },
    S4: { value: ['first', 'other'], other: 'The school nurse' },
    T5: { value: [{ day: -12, type: 'first', what: 'Called to the home', count: 2 }] },
  };
}

/** Shows the form of every kind in the place of the return's own, with these answers. */
export async function standIn(page: Page, { answers, conflicts }: Held): Promise<void> {
  await page.route('**/api/v1/template-versions/*', async (route) => {
    const version = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...version, definition: everyKind } });
  });
  await page.route(/\/api\/v1\/returns\/[^/]+$/, async (route) => {
    const view = (await (await route.fetch()).json()) as ReturnView;
    await route.fulfill({ json: { ...view, answers, saved: {} } });
  });
  await page.route('**/answers', (route) => answerSave(route, conflicts));
}

function answerSave(route: Route, theirs: Held['conflicts']): Promise<void> {
  const { changes } = route.request().postDataJSON() as { changes: Record<string, Answer> };
  const at = new Date().toISOString();
  if (theirs === undefined) {
    const saved = { revision: 99, savedAt: at, status: 'in-progress', others: {} };
    return route.fulfill({ json: { ...saved, answered: 1, required: 11 } });
  }
  const conflicts: AnswerConflictView[] = Object.keys(changes).map((questionId) => ({
    ...{ questionId, yours: changes[questionId] ?? null, theirs: theirs[questionId] ?? null },
    ...{ by: 'Karen Oldfield', at },
  }));
  const problem = { type: 'x', title: 'Both answered', status: 409, code: 'answers.conflict' };
  const data = { conflicts, revision: 100 };
  return route.fulfill({ status: 409, json: { ...problem, requestId: 'r1', data } });
}
