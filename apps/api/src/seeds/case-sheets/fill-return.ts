import type { AgencyKind, Involvement, NilKind } from '@sightline/domain';
import {
  compileForm,
  evaluateForm,
  type Answer,
  type Answers,
  type FormContext,
  type FormDefinition,
} from '@sightline/form-engine';
import { sheetKeys, type CaseSheet, type ReturnSheet } from './parse-sheets';
import { usualAnswer } from './usual-answers';
import { writtenAnswer } from './written-answer';

/** How far the return of a sheet has come; what is left unsaid is signed off. */
export const sheetStates = [
  'known-check',
  'issued',
  'in-progress',
  'submitted',
  'sent-back',
  'signed-off',
] as const;
export type SheetState = (typeof sheetStates)[number];

/** One agency's return of the demonstration, ready to be entered through the services. */
export interface DemoReturn {
  readonly agencyKind: AgencyKind;
  readonly involvement: Involvement;
  readonly nilKind: NilKind | null;
  readonly systemsSearched: readonly string[];
  readonly note: string | undefined;
  readonly state: SheetState;
  /** Why it was sent back. */
  readonly reason: string | undefined;
  readonly answers: Answers;
}

const defaultSystems = ['Main record', 'Safeguarding team log'];

/** The returns of a case, in the order they are written. */
export function fillReturns(form: FormDefinition, sheet: CaseSheet): DemoReturn[] {
  return [...sheet.returns].map(([agencyKind, written]) => {
    const word = (key: string) => written.own.get(key)?.[0];
    const nilKind = (word('nil') ?? null) as NilKind | null;
    const involvement = (word('known') ?? (nilKind ? 'not-known' : 'child')) as Involvement;
    const state = (word('state') ?? 'signed-off') as SheetState;
    if (!sheetStates.includes(state)) throw new Error(`No return is "${state}"`);
    const isWritten = !nilKind && state !== 'known-check' && state !== 'issued';
    const context = contextOf(sheet, agencyKind, involvement);
    return {
      ...{ agencyKind, involvement, nilKind, state },
      systemsSearched: word('searched')?.split(', ') ?? defaultSystems,
      note: word('note'),
      reason: word('reason'),
      answers: isWritten ? answersOf(form, written, context) : {},
    };
  });
}

/** What conditions look at: the same that the server knows of a case. */
export function contextOf(
  { stratum, ageBand }: Pick<CaseSheet, 'stratum' | 'ageBand'>,
  agencyKind: AgencyKind,
  involvement: Involvement,
): FormContext {
  return { agencyKind, involvement, unit: { stratum, ageBand } };
}

function answersOf(form: FormDefinition, sheet: ReturnSheet, context: FormContext): Answers {
  const own = written(form, sheet.own);
  const all = { ...gates(own), ...written(form, sheet.shared), ...own };
  const upTo = sheet.own.get('upTo')?.[0];
  const places = compileForm(form).places;
  const complete: Record<string, Answer> = {};
  for (const { question } of places) {
    const answer = all[question.id] ?? usualAnswer(question, context.agencyKind);
    if (answer) complete[question.id] = answer;
  }
  const { visibleIds } = evaluateForm(form, complete, context);
  const hidden = Object.keys(own).find((id) => !visibleIds.has(id));
  if (hidden !== undefined) throw new Error(`${context.agencyKind} is not asked ${hidden}`);
  const last = upTo ? places.findLastIndex(({ section }) => section.id === upTo) : places.length;
  const reached = new Set(places.slice(0, last + 1).map(({ question }) => question.id));
  return Object.fromEntries(
    Object.entries(complete).filter(([id]) => visibleIds.has(id) && reached.has(id)),
  );
}

/** Whether there were referrals and meetings follows from the rows about them. */
function gates(own: Answers): Record<string, Answer> {
  const gate = (id: string): Answer => ({ value: own[id] ? 'yes' : 'no' });
  return { 'D10-if': gate('D10'), 'E5-if': gate('E5') };
}

function written(form: FormDefinition, lines: ReturnSheet['own']): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const [key, said] of withGrades(lines)) {
    if ((sheetKeys as readonly string[]).includes(key)) continue;
    const question = compileForm(form).byId.get(key)?.question;
    if (!question) throw new Error(`The form has no question ${key}`);
    answers[key] = writtenAnswer(question, said);
  }
  return answers;
}

/** The questions that a line `N1` of seven grades answers, where they have no line of their own. */
const gradesOfLine: readonly (readonly string[])[] = [
  ['N1a'],
  ['N1b', 'F10'],
  ['N1c', 'G9'],
  ['N1d'],
  ['N1e', 'H7'],
  ['N1f'],
  ['N1g', 'L4'],
];

function withGrades(lines: ReturnSheet['own']): ReturnSheet['own'] {
  const said = lines.get('N1')?.[0]?.split(' ');
  if (!said) return lines;
  if (said.length !== gradesOfLine.length) throw new Error('N1 is a line of seven grades');
  const spread = gradesOfLine.flatMap((ids, index) =>
    ids.map((id) => [id, [said[index]!]] as const),
  );
  return new Map([...spread, ...lines]);
}
