import type { Answers, AnswerValue, FormContext } from './answers';
import { canonical } from './canonical';
import { describeAnswer } from './describe';
import { projectReturn, type ProjectedAnswer } from './project-return';
import { naReasonLabels, type FormDefinition, type NaReason, type Question } from './template';

/** One of the two returns that are set side by side. */
export interface ComparedSide {
  readonly form: FormDefinition;
  readonly answers: Answers;
  readonly context: FormContext;
  /** Questions whose answers are kept from the reader: not even whether they agree is told. */
  readonly kept?: ReadonlySet<string>;
}

/** What one of them says, in words. */
export interface ComparedAnswer {
  /** Empty where the question was asked and not answered. */
  readonly says: string;
  readonly evidence: string | null;
}

/**
 * How the two stand to each other; lines come in this order. Free words are in each agency's own
 * and compared by people; what only one was asked is no disagreement.
 */
export const comparedStandings = ['differs', 'words', 'one', 'kept', 'same'] as const;
export type ComparedStanding = (typeof comparedStandings)[number];

/** One question with what both returns say to it. */
export interface ComparedLine {
  readonly questionId: string;
  readonly section: string;
  readonly text: string;
  readonly isKey: boolean;
  readonly standing: ComparedStanding;
  /** Null where this agency was not asked, or where its answer is kept. */
  readonly left: ComparedAnswer | null;
  readonly right: ComparedAnswer | null;
}

/**
 * Two returns question by question, differences first and each group in the order of the form. A
 * question that neither answered is left out. Lists of options are compared as sets.
 */
export function compareReturns(left: ComparedSide, right: ComparedSide): ComparedLine[] {
  const said = [answersOf(left), answersOf(right)] as const;
  const lines = placesOf(left.form, right.form).flatMap(({ question, section }) => {
    const [one, other] = [said[0].get(question.id), said[1].get(question.id)];
    const isKept = left.kept?.has(question.id) === true || right.kept?.has(question.id) === true;
    if (!isSaid(one) && !isSaid(other)) return [];
    return [
      {
        ...{ questionId: question.id, section, text: question.text },
        isKey: question.key !== undefined,
        standing: isKept ? ('kept' as const) : standingOf(question, one, other),
        left: left.kept?.has(question.id) ? null : inWords(left.form, question, one),
        right: right.kept?.has(question.id) ? null : inWords(right.form, question, other),
      },
    ];
  });
  const rank = ({ standing }: ComparedLine) => comparedStandings.indexOf(standing);
  // A sort keeps the order of what is equal.
  return lines.sort((a, b) => rank(a) - rank(b));
}

function answersOf({ form, answers, context }: ComparedSide): Map<string, ProjectedAnswer> {
  return new Map(projectReturn(form, answers, context).map((one) => [one.questionId, one]));
}

/** The questions of both forms, those of the first in its order. */
function placesOf(form: FormDefinition, other: FormDefinition) {
  const places = new Map<string, { readonly question: Question; readonly section: string }>();
  for (const { title, questions } of [...form.sections, ...other.sections]) {
    for (const question of questions) {
      if (!places.has(question.id)) places.set(question.id, { question, section: title });
    }
  }
  return [...places.values()];
}

function standingOf(
  question: Question,
  one: ProjectedAnswer | undefined,
  other: ProjectedAnswer | undefined,
): ComparedStanding {
  if (!one || !other) return 'one';
  if (question.kind === 'text') return isSaid(one) && isSaid(other) ? 'words' : 'one';
  return keyOf(one.value) === keyOf(other.value) ? 'same' : 'differs';
}

function isSaid(answer: ProjectedAnswer | undefined): boolean {
  return answer !== undefined && answer.value !== null;
}

/** Equal for answers that mean the same: the order in which options were ticked means nothing. */
function keyOf(value: AnswerValue | null): string {
  const isList = Array.isArray(value) && value.every((each) => typeof each === 'string');
  return canonical(isList ? [...(value as readonly string[])].sort() : value);
}

function inWords(
  form: FormDefinition,
  question: Question,
  answer: ProjectedAnswer | undefined,
): ComparedAnswer | null {
  if (!answer) return null;
  const { value, naReason, other, evidence } = answer;
  const why = naReason === null ? null : (naReasonLabels[naReason as NaReason] ?? naReason);
  const more = [why, other].filter((words) => words !== null);
  return { says: [describeAnswer(form, question, value), ...more].join(': '), evidence };
}
