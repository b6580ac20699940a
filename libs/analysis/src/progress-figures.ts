import type { ItemFigure, ProgressFigure } from './audit-figures';
import type { AuditReading } from './audit-reading';

/** The earlier audit's recommendations, each beside the items that show whether it took hold. */
export function progressFigures(
  { input }: AuditReading,
  items: readonly ItemFigure[],
): ProgressFigure[] {
  return (input.earlierRecommendations ?? []).map((earlier) => ({
    recommendationId: earlier.id,
    text: earlier.text,
    addressedTo: earlier.addressedTo,
    progress: earlier.progress,
    note: earlier.note,
    isFromReturns: earlier.isFromReturns ?? true,
    items: items
      .filter(({ questionId }) => earlier.questionIds.includes(questionId))
      .map(({ questionId, text, overall }) => ({ questionId, text, met: overall.met })),
  }));
}
