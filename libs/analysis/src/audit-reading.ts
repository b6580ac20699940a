import {
  answerTo,
  compileForm,
  evaluateForm,
  isAnswered,
  type Answer,
  type AnswerValue,
  type FormContext,
  type Question,
  type QuestionPlace,
} from '@sightline/form-engine';
import type { ReturnStanding, StratumFacts } from './audit-figures';
import type {
  AgencyInput,
  AnalysisSettings,
  AuditInput,
  CaseInput,
  ReturnInput,
} from './audit-input';
import { coreFigureSources, type FigureSources } from './figure-sources';
import { byText, distinct, sortedBy } from './ordering';
import { returnStanding } from './return-standing';

/** A return with what it belongs to; indexes point into the ordered lists of the reading. */
export interface ReadReturn {
  readonly input: ReturnInput;
  readonly standing: ReturnStanding;
  readonly agency: AgencyInput;
  readonly agencyIndex: number;
  readonly caseFile: CaseInput;
  readonly caseIndex: number;
  readonly stratumIndex: number;
}

/** An answer of a full return to a question that it was shown. */
export interface Given {
  readonly from: ReadReturn;
  readonly answer: Answer;
  readonly value: AnswerValue;
}

/** The input in canonical order, with the answers of full returns by question: read once, used by all. */
export interface AuditReading {
  readonly input: AuditInput;
  readonly sources: FigureSources;
  readonly settings: Required<AnalysisSettings>;
  readonly places: readonly QuestionPlace[];
  readonly agencies: readonly AgencyInput[];
  /** Cases that count: neither replaced nor withdrawn. */
  readonly cases: readonly CaseInput[];
  readonly strata: readonly StratumFacts[];
  /** Every return of those cases, by case and then by agency. */
  readonly returns: readonly ReadReturn[];
  /** Those that are in: the only ones whose answers count. */
  readonly full: readonly ReadReturn[];
  readonly given: (questionId: string) => readonly Given[];
}

const defaultSettings: Required<AnalysisSettings> = {
  matchToleranceDays: 3,
  strengthShare: 0.85,
  developmentShare: 0.6,
  smallestBase: 3,
  repeatedThemeCases: 2,
  strengthsOffered: 10,
  extraHolidays: [],
};

/** Reads the input once. Throws RangeError for a return of an agency or case that is not there. */
export function readAudit(input: AuditInput): AuditReading {
  const agencies = sortedBy(
    input.agencies,
    ({ name }) => name,
    ({ id }) => id,
  );
  const cases = sortedBy(
    input.cases.filter(({ status }) => status !== 'replaced' && status !== 'withdrawn'),
    ({ reference }) => reference,
    ({ id }) => id,
  );
  const strata = readStrata(input, cases);
  const returns = readReturns(input, agencies, cases, strata);
  const full = returns.filter(({ standing }) => standing === 'in');
  const answers = answersByQuestion(input, full);
  return {
    input,
    sources: { ...coreFigureSources, ...input.sources },
    settings: { ...defaultSettings, ...input.settings },
    places: compileForm(input.form).places,
    agencies,
    cases,
    strata,
    returns,
    full,
    given: (questionId) => answers.get(questionId) ?? [],
  };
}

function readStrata(input: AuditInput, cases: readonly CaseInput[]): StratumFacts[] {
  const named = input.audit.strata.map(({ key, label, frameSize }) => ({
    key,
    label,
    frameSize: frameSize ?? null,
  }));
  const known = new Set(named.map(({ key }) => key));
  const others = distinct(cases.map(({ stratum }) => stratum)).filter((key) => !known.has(key));
  return [
    ...named,
    ...others
      .sort(byText)
      .map((key) => ({ key, label: key === '' ? 'No group' : key, frameSize: null })),
  ];
}

function readReturns(
  input: AuditInput,
  agencies: readonly AgencyInput[],
  cases: readonly CaseInput[],
  strata: readonly StratumFacts[],
): ReadReturn[] {
  const agencyIndexes = indexById(agencies);
  const caseIndexes = indexById(cases);
  const stratumIndexes = new Map(strata.map(({ key }, index) => [key, index]));
  const leftOut = new Set(input.cases.map(({ id }) => id).filter((id) => !caseIndexes.has(id)));
  const { today, panelDay } = input.audit;
  return input.returns
    .filter(({ caseId }) => !leftOut.has(caseId))
    .map((one) => {
      const agencyIndex = agencyIndexes.get(one.agencyId) ?? -1;
      const caseIndex = caseIndexes.get(one.caseId) ?? -1;
      const agency = agencies[agencyIndex];
      const caseFile = cases[caseIndex];
      if (!agency || !caseFile) {
        throw new RangeError(`Return ${one.id} is of an agency or case outside the audit`);
      }
      const stratumIndex = stratumIndexes.get(caseFile.stratum) ?? -1;
      const standing = returnStanding(one, today, panelDay);
      return { input: one, standing, agency, agencyIndex, caseFile, caseIndex, stratumIndex };
    })
    .sort(
      (a, b) =>
        a.caseIndex - b.caseIndex ||
        a.agencyIndex - b.agencyIndex ||
        byText(a.input.id, b.input.id),
    );
}

function indexById(items: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(items.map(({ id }, index) => [id, index]));
}

/**
 * What conditions of the form look at. A return without a known check (a dip test) is about the
 * child.
 */
export function formContextOf({ input, agency, caseFile }: ReadReturn): FormContext {
  const { stratum, ageBand, unit } = caseFile;
  return {
    agencyKind: agency.kind,
    involvement: input.involvement ?? 'child',
    unit: { stratum, ...(ageBand === null ? {} : { ageBand }), ...unit },
  };
}

/**
 * Answers to questions that were shown; what was answered before a question was hidden counts
 * nowhere. It reads what projectReturn reads, in a quarter of the time over thousands of returns.
 */
function answersByQuestion(input: AuditInput, full: readonly ReadReturn[]): Map<string, Given[]> {
  const byQuestion = new Map<string, Given[]>();
  for (const from of full) {
    const { answers } = from.input;
    for (const question of evaluateForm(input.form, answers, formContextOf(from)).questions) {
      const given = givenBy(from, question);
      if (!given) continue;
      const list = byQuestion.get(question.id);
      if (list) list.push(given);
      else byQuestion.set(question.id, [given]);
    }
  }
  return byQuestion;
}

function givenBy(from: ReadReturn, question: Question): Given | undefined {
  const answer = answerTo(from.input.answers, question.id);
  if (!answer || answer.value === null || !isAnswered(question, answer.value)) return undefined;
  return { from, answer, value: answer.value };
}
