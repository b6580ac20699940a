import {
  compileForm,
  isAnswered,
  visitVisible,
  type FormDefinition,
  type Question,
} from '@sightline/form-engine';
import { formContextOf, type Given, type ReadReturn } from './read-return';
import { ItemTally, type TallySize } from './item-tally';

/** What is kept of the answers to one question. */
export interface QuestionRecord {
  /** Null for an item of which only counts are kept. */
  readonly given: Given[] | null;
  readonly tally: ItemTally | undefined;
}

export type QuestionRecords = ReadonlyMap<string, QuestionRecord>;

/**
 * An empty record for every question. Compliance items are most of a form and are only counted,
 * unless a figure reads them one by one: key items, broken rules and the questions that are watched.
 */
export function recordsOfQuestions(
  form: FormDefinition,
  watched: ReadonlySet<string>,
  size: TallySize,
): QuestionRecords {
  const isOnlyCounted = ({ id, kind, key, breach }: Question) =>
    kind === 'compliance' && !key && !breach && !watched.has(id);
  return new Map(
    compileForm(form).places.map(({ question }) => [
      question.id,
      {
        given: isOnlyCounted(question) ? null : [],
        tally: question.kind === 'compliance' ? new ItemTally(size) : undefined,
      },
    ]),
  );
}

/**
 * Fills the records from full returns. Only questions that were shown count: what was answered
 * before a question was hidden does not. It reads what projectReturn reads, without an object for
 * each of some hundred thousand answers.
 */
export function readAnswers(
  form: FormDefinition,
  full: readonly ReadReturn[],
  records: QuestionRecords,
): void {
  for (const from of full) {
    const { answers } = from.input;
    visitVisible(form, answers, formContextOf(from), (question) => {
      const answer = answers[question.id];
      if (!answer || answer.value === null || !isAnswered(question, answer.value)) return;
      const record = records.get(question.id);
      record?.tally?.add(from, answer);
      record?.given?.push({ from, answer, value: answer.value });
    });
  }
}

/** The answers to a question; none for a question that the form does not have. */
export function answersIn(records: QuestionRecords, questionId: string): readonly Given[] {
  const record = records.get(questionId);
  if (record?.given === null) throw new RangeError(`Answers to ${questionId} are only counted`);
  return record?.given ?? [];
}
