import type { AuditFigures, ItemAnswerKey } from './audit-figures';

/** Which part of an item's figure is asked about; what is left out is not narrowed. */
export interface ItemPart {
  readonly questionId: string;
  readonly answers?: readonly ItemAnswerKey[];
  readonly agencyId?: string;
  readonly stratum?: string;
}

/** Answers in the base of a compliance figure. */
export const baseAnswers: readonly ItemAnswerKey[] = ['yes', 'partly', 'no', 'notEvidenced'];

/**
 * The returns behind a part of an item's figure, "the two health returns that said no". Breakdowns
 * carry no ids of their own: they are those of the item, narrowed, and so always add up to it.
 */
export function returnsBehind(figures: AuditFigures, part: ItemPart): string[] {
  const item = figures.compliance.items.find(({ questionId }) => questionId === part.questionId);
  if (!item) return [];
  const wanted = new Set((part.answers ?? baseAnswers).flatMap((answer) => item.returnIds[answer]));
  const stratumOf = new Map(figures.cases.map(({ id, stratum }) => [id, stratum]));
  return figures.returns
    .filter(({ id }) => wanted.has(id))
    .filter(({ agencyId }) => part.agencyId === undefined || agencyId === part.agencyId)
    .filter(({ caseId }) => part.stratum === undefined || stratumOf.get(caseId) === part.stratum)
    .map(({ id }) => id);
}
