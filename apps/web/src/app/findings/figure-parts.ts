import type { AuditFigures, ItemAnswerKey, ItemFigure } from '@sightline/analysis';

const baseAnswers: readonly ItemAnswerKey[] = ['yes', 'partly', 'no', 'notEvidenced'];

/** Returns whose answers are in the base of an item's figure. */
export function inBase({ returnIds }: ItemFigure): readonly string[] {
  return baseAnswers.flatMap((answer) => returnIds[answer]);
}

/** Returns behind a group of items, each named once. */
export function ofItems(figures: AuditFigures, questionIds: readonly string[]): readonly string[] {
  const items = figures.compliance.items.filter(({ questionId }) =>
    questionIds.includes(questionId),
  );
  return [...new Set(items.flatMap(inBase))];
}
