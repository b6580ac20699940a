import { compileForm, type QuestionPlace } from '@sightline/form-engine';
import { defaultAnalysisSettings } from './analysis-settings';
import { readAnswers, type AnswerColumn } from './answer-columns';
import type { StratumFacts } from './audit-figures';
import type { AgencyInput, AnalysisSettings, AuditInput, CaseInput } from './audit-input';
import type { ContradictionRule } from './contradiction-rules';
import { coreFigureSources, type FigureSources } from './figure-sources';
import { tallyOf, type ItemTally } from './item-tally';
import { byText, distinct, sortedBy } from './ordering';
import { columnsOf, type Given, type ReadReturn, type ReturnColumns } from './read-return';
import { returnStanding } from './return-standing';
import { shippedContradictionRules } from './shipped-contradiction-rules';

/** The input in canonical order, with the answers of full returns by question: read once, used by all. */
export interface AuditReading {
  readonly input: AuditInput;
  readonly sources: FigureSources;
  readonly rules: readonly ContradictionRule[];
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
  readonly fullColumns: ReturnColumns;
  /** Which of the full returns answered a question, and with which of its options. */
  readonly column: (questionId: string) => AnswerColumn | undefined;
  /** Every answer to a question. */
  readonly given: (questionId: string) => readonly Given[];
  /** Counts of the answers to a compliance item. */
  readonly itemTally: (questionId: string) => ItemTally | undefined;
}

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
  const sources = { ...coreFigureSources, ...input.sources };
  const rules = input.contradictionRules ?? shippedContradictionRules;
  const columns = readAnswers(input.form, full);
  const fullColumns = columnsOf(full);
  const size = { agencies: agencies.length, strata: strata.length, cases: cases.length };
  return {
    input,
    sources,
    rules,
    settings: { ...defaultAnalysisSettings, ...input.settings },
    places: compileForm(input.form).places,
    agencies,
    cases,
    strata,
    returns,
    full,
    fullColumns,
    column: (questionId) => columns.get(questionId),
    given: (questionId) => columns.get(questionId)?.all() ?? [],
    itemTally: (questionId) => {
      const column = columns.get(questionId);
      return column?.question.kind === 'compliance'
        ? tallyOf(column, fullColumns, size)
        : undefined;
    },
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
