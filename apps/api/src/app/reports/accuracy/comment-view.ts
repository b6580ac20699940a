import type { AccuracyCommentView } from '@sightline/contracts';
import type { AccuracyComment } from './accuracy.entities';

/** A comment with its answer, with the names of those who wrote them. */
export function toCommentView(
  comment: AccuracyComment,
  names: ReadonlyMap<string, string>,
): AccuracyCommentView {
  const { id, passageKey, words, at, revision, answer, answerWords, answeredAt } = comment;
  return {
    ...{ id, passageKey, words, at, revision },
    by: names.get(comment.accountId) ?? '',
    answer:
      answer && answeredAt
        ? {
            ...{ answer, words: answerWords ?? '', at: answeredAt },
            by: names.get(comment.answeredById ?? '') ?? '',
          }
        : null,
  };
}
