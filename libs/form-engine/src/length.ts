import type { FormContext } from './answers';
import { evidenceRuleOf } from './evidence';
import type { Condition, FormDefinition, Question, RowsQuestion } from './template';
import { clausesOf, conditionHolds, type ConditionScope } from './conditions';

/** Seconds to find on the file and enter an answer, by kind, beside reading the question. */
const secondsFor: Record<Exclude<Question['kind'], 'text' | 'rows'>, number> = {
  compliance: 25,
  grade: 60,
  single: 15,
  multiple: 25,
  ticks: 40,
  'yes-no': 12,
  integer: 30,
  'x-of-y': 45,
  day: 20,
  guidance: 0,
};

const wordsReadPerSecond = 4;
const wordsWrittenPerSecond = 0.4;
/** Of the words that may be written, the share people write. */
const shareWritten = 0.4;
/** Of the answers that may demand evidence, the share that do. */
const shareWithEvidence = 0.25;
/** A question that hangs on another answer is met this often. */
const shareShown = 0.5;
const secondsPerCell = 8;

/**
 * About how long a respondent of this kind needs, in whole minutes: a guide for the person who
 * makes a template, not a measurement. Questions that hang on an answer count half.
 */
export function estimatedMinutes(form: FormDefinition, context: FormContext): number {
  const scope: ConditionScope = { form, context, given: () => undefined };
  let seconds = 0;
  for (const section of form.sections) {
    const sectionShare = shareAsked(section, scope);
    for (const question of section.questions) {
      seconds += sectionShare * shareAsked(question, scope) * secondsOf(question);
    }
  }
  return Math.ceil(seconds / 60);
}

/** How likely an item is shown: certainly not, where agency, branch or unit rule it out. */
function shareAsked(
  item: { readonly askedOf?: readonly string[]; readonly showWhen?: Condition },
  scope: ConditionScope,
): number {
  if (item.askedOf && !item.askedOf.includes(scope.context.agencyKind)) return 0;
  if (!item.showWhen) return 1;
  if (clausesOf(item.showWhen).some((clause) => 'question' in clause)) {
    return isRuledOut(item.showWhen, scope) ? 0 : shareShown;
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

function secondsOf(question: Question): number {
  const evidence = evidenceRuleOf(question);
  const demands = evidence !== undefined && evidence.whenAnswers.length > 0;
  return (
    wordCount(question.text) / wordsReadPerSecond +
    answerSeconds(question) +
    (demands ? shareWithEvidence * secondsToWrite(evidence.maxWords) : 0)
  );
}

function answerSeconds(question: Question): number {
  if (question.kind === 'text') return secondsToWrite(question.maxWords);
  if (question.kind === 'rows')
    return rowCount(question) * question.columns.length * secondsPerCell;
  return secondsFor[question.kind];
}

function rowCount({ fixedRows, minRows, maxRows }: RowsQuestion): number {
  return fixedRows?.length ?? Math.max(minRows ?? 0, maxRows / 3);
}

function secondsToWrite(words: number): number {
  return (words * shareWritten) / wordsWrittenPerSecond;
}

function wordCount(text: string): number {
  return text.split(' ').length;
}
