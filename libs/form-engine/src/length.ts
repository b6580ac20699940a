import type { FormContext } from './answers';
import { evidenceRuleOf } from './evidence';
import { settingOf, type PaceId, type SettingValues } from './settings';
import type { Condition, FormDefinition, Question, RowsQuestion } from './template';
import { clausesOf, conditionHolds, type ConditionScope } from './conditions';

/** Seconds to find on the file and enter an answer, by kind, beside reading the question. */
const secondsFor: Record<Exclude<Question['kind'], 'text' | 'rows' | 'guidance'>, PaceId> = {
  compliance: 'seconds-compliance',
  grade: 'seconds-grade',
  single: 'seconds-single',
  multiple: 'seconds-multiple',
  ticks: 'seconds-ticks',
  'yes-no': 'seconds-yes-no',
  integer: 'seconds-integer',
  'x-of-y': 'seconds-x-of-y',
  day: 'seconds-day',
};

/** A figure of the pace in force; percentages are asked for as shares. */
type Pace = (id: PaceId) => number;

function paceOf(values: SettingValues): Pace {
  return (id) => settingOf(values, id) / (id.endsWith('-percent') ? 100 : 1);
}

/**
 * About how long a respondent of this kind needs, in whole minutes: a guide for the person who
 * makes a template, not a measurement. Questions that hang on an answer count in part.
 */
export function estimatedMinutes(
  form: FormDefinition,
  context: FormContext,
  values: SettingValues = {},
): number {
  const pace = paceOf(values);
  const scope: ConditionScope = { form, context, given: () => undefined };
  let seconds = 0;
  for (const section of form.sections) {
    const sectionShare = shareAsked(section, scope, pace);
    for (const question of section.questions) {
      seconds += sectionShare * shareAsked(question, scope, pace) * secondsOf(question, pace);
    }
  }
  return Math.ceil(seconds / 60);
}

/** How likely an item is shown: certainly not, where agency, branch or unit rule it out. */
function shareAsked(
  item: { readonly askedOf?: readonly string[]; readonly showWhen?: Condition },
  scope: ConditionScope,
  pace: Pace,
): number {
  if (item.askedOf && !item.askedOf.includes(scope.context.agencyKind)) return 0;
  if (!item.showWhen) return 1;
  if (clausesOf(item.showWhen).some((clause) => 'question' in clause)) {
    return isRuledOut(item.showWhen, scope) ? 0 : pace('share-shown-percent');
  }
  return conditionHolds(item.showWhen, scope) ? 1 : 0;
}

/** Whether the parts of a condition that are known already make it fail, whatever is answered. */
function isRuledOut(condition: Condition, scope: ConditionScope): boolean {
  const terms = 'all' in condition ? condition.all : condition.any;
  const outcomes = terms.map((term) => {
    if ('all' in term || 'any' in term) return isRuledOut(term, scope);
    return !('question' in term) && !conditionHolds({ all: [term] }, scope);
  });
  return 'all' in condition ? outcomes.some(Boolean) : outcomes.every(Boolean);
}

function secondsOf(question: Question, pace: Pace): number {
  const evidence = evidenceRuleOf(question);
  const demands = evidence !== undefined && evidence.whenAnswers.length > 0;
  return (
    (wordCount(question.text) / pace('words-read-a-minute')) * 60 +
    answerSeconds(question, pace) +
    (demands ? pace('share-with-evidence-percent') * secondsToWrite(evidence.maxWords, pace) : 0)
  );
}

function answerSeconds(question: Question, pace: Pace): number {
  if (question.kind === 'guidance') return 0;
  if (question.kind === 'text') return secondsToWrite(question.maxWords, pace);
  if (question.kind === 'rows')
    return rowCount(question) * question.columns.length * pace('seconds-cell');
  return pace(secondsFor[question.kind]);
}

function rowCount({ fixedRows, minRows, maxRows }: RowsQuestion): number {
  return fixedRows?.length ?? Math.max(minRows ?? 0, maxRows / 3);
}

/** Of the words that may be written, people write a share. */
function secondsToWrite(words: number, pace: Pace): number {
  return ((words * pace('share-written-percent')) / pace('words-written-a-minute')) * 60;
}

function wordCount(text: string): number {
  return text.split(' ').length;
}
