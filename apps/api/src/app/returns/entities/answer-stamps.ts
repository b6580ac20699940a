/** When a question last changed: at which revision, when, by whom. */
export interface AnswerStamp {
  readonly revision: number;
  readonly at: string;
  readonly by: string;
}

/** Question id -> its stamp. */
export type AnswerStamps = Readonly<Record<string, AnswerStamp>>;

/** The questions that one save changed last, as they are stored. */
interface StampedTogether extends AnswerStamp {
  readonly questions: readonly string[];
}

/**
 * Stored by save, not by question: a save stamps dozens of questions alike, and every save of a
 * return writes all of its stamps.
 */
export const stampPacking = {
  pack: (stamps: AnswerStamps): StampedTogether[] => {
    const saves = new Map<number, StampedTogether & { readonly questions: string[] }>();
    for (const [questionId, stamp] of Object.entries(stamps)) {
      const save = saves.get(stamp.revision);
      if (save) save.questions.push(questionId);
      else saves.set(stamp.revision, { ...stamp, questions: [questionId] });
    }
    return [...saves.values()];
  },
  unpack: (saves: readonly StampedTogether[] | AnswerStamps): AnswerStamps => {
    // As it was stored once: by question. The next save of the return packs it.
    if (!isPacked(saves)) return saves;
    const stamps: Record<string, AnswerStamp> = {};
    for (const { questions, ...stamp } of saves) {
      for (const questionId of questions) stamps[questionId] = stamp;
    }
    return stamps;
  },
};

const isPacked = (
  stored: readonly StampedTogether[] | AnswerStamps,
): stored is readonly StampedTogether[] => Array.isArray(stored);
