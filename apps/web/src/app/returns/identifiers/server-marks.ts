import type { IdentifiersView } from '@sightline/contracts';
import type { Answer, Answers } from '@sightline/form-engine';
import { markedBy, type MarkedWords } from './marked-words';

/** Question id -> what is marked in its answer. */
export type Marks = ReadonlyMap<string, readonly MarkedWords[]>;

/** What the server marked, with the answer it looked at: another answer makes it void. */
export type ServerMarks = ReadonlyMap<
  string,
  { readonly answer: Answer; readonly marks: readonly MarkedWords[] }
>;

/** What the server marked in answers that stand as they were saved. */
export function serverMarksOf({ marks }: IdentifiersView, saved: Answers): ServerMarks {
  const found = new Map<string, { answer: Answer; marks: MarkedWords[] }>();
  for (const mark of marks) {
    const answer = saved[mark.questionId];
    const words = answer && markedBy(mark, answer);
    if (!words) continue;
    const before = found.get(mark.questionId)?.marks ?? [];
    found.set(mark.questionId, { answer, marks: [...before, words] });
  }
  return found;
}

/**
 * What is marked here and what only the server can know, such as the names of the case's own people:
 * those are in the vault and never on a page.
 */
export function withServerMarks(local: Marks, server: ServerMarks, answers: Answers): Marks {
  const all = new Map(local);
  for (const [questionId, { answer, marks }] of server) {
    if (JSON.stringify(answers[questionId]) !== JSON.stringify(answer)) continue;
    const here = local.get(questionId) ?? [];
    const more = marks.filter((mark) => !here.some((one) => overlaps(one, mark)));
    if (more.length > 0) all.set(questionId, [...here, ...more]);
  }
  return all;
}

function overlaps(one: MarkedWords, other: MarkedWords): boolean {
  return (
    one.part === other.part &&
    one.start < other.start + other.words.length &&
    other.start < one.start + one.words.length
  );
}
