import { baseAnswers, type AuditFigures } from '@sightline/analysis';

/** Returns behind a group of items, each named once. */
export function ofItems(figures: AuditFigures, questionIds: readonly string[]): readonly string[] {
  const items = figures.compliance.items.filter(({ questionId }) =>
    questionIds.includes(questionId),
  );
  const inBase = items.flatMap(({ returnIds }) => baseAnswers.flatMap((key) => returnIds[key]));
  return [...new Set(inBase)];
}
