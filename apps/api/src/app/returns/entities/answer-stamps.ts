/** When questions last changed: at which revision, when, by whom. */
export interface AnswerStamp {
  readonly revision: number;
  readonly at: string;
  readonly by: string;
}

/** A save, and those of its questions that no later save has changed. */
export interface StampedSave extends AnswerStamp {
  readonly questions: readonly string[];
}

/**
 * By save, not by question: a save stamps dozens of questions alike, and every save of a return
 * reads and writes all of its stamps.
 */
export type AnswerStamps = readonly StampedSave[];

/** The stamps with one more save, which takes its questions from the saves before it. */
export function withSave(stamps: AnswerStamps, save: StampedSave): AnswerStamps {
  const changed = new Set(save.questions);
  const before = stamps.map((each) => ({
    ...each,
    questions: each.questions.filter((questionId) => !changed.has(questionId)),
  }));
  return [...before.filter(({ questions }) => questions.length > 0), save];
}

/** What was saved after the return was seen at this revision. */
export function savesAfter(stamps: AnswerStamps, revision: number): AnswerStamps {
  return stamps.filter((save) => save.revision > revision);
}

/** The questions of those saves. */
export function questionsAfter(stamps: AnswerStamps, revision: number): ReadonlySet<string> {
  return new Set(savesAfter(stamps, revision).flatMap(({ questions }) => questions));
}

/** As stamps were stored once: by question. The next save of the return stores them by save. */
type StampsByQuestion = Readonly<Record<string, AnswerStamp>>;

export const stampPacking = {
  pack: (stamps: AnswerStamps): AnswerStamps => stamps,
  unpack: (stored: AnswerStamps | StampsByQuestion): AnswerStamps =>
    isBySave(stored)
      ? stored
      : Object.entries(stored).map(([questionId, stamp]) => ({
          ...stamp,
          questions: [questionId],
        })),
};

const isBySave = (stored: AnswerStamps | StampsByQuestion): stored is AnswerStamps =>
  Array.isArray(stored);
