import { baseAnswers, type AuditFigures } from '@sightline/analysis';

export function nameOf(agencies: AuditFigures['agencies'], agencyId: string): string {
  return agencies.find(({ id }) => id === agencyId)?.name ?? '';
}

/** The strata that cases are in; none where there are not two to set side by side. */
export function strataBeside({ strata, cases }: AuditFigures): AuditFigures['strata'] {
  const used = strata.filter(({ key }) => cases.some(({ stratum }) => stratum === key));
  return used.length < 2 ? [] : used;
}

/** Which returns a column of a table is about; all where nothing is said. */
export interface ReturnsOf {
  readonly agencyId?: string;
  readonly stratum?: string;
}

/** Of these returns those of one agency or of one stratum, in the order of the figures. */
export function narrowed(
  { returns, cases }: AuditFigures,
  returnIds: readonly string[],
  { agencyId, stratum }: ReturnsOf,
): readonly string[] {
  const wanted = new Set(returnIds);
  const inStratum = new Set(cases.filter((one) => one.stratum === stratum).map(({ id }) => id));
  return returns
    .filter(({ id }) => wanted.has(id))
    .filter((one) => agencyId === undefined || one.agencyId === agencyId)
    .filter(({ caseId }) => stratum === undefined || inStratum.has(caseId))
    .map(({ id }) => id);
}

/** Returns behind a group of items, each named once. */
export function ofItems(figures: AuditFigures, questionIds: readonly string[]): readonly string[] {
  const items = figures.compliance.items.filter(({ questionId }) =>
    questionIds.includes(questionId),
  );
  const inBase = items.flatMap(({ returnIds }) => baseAnswers.flatMap((key) => returnIds[key]));
  return [...new Set(inBase)];
}
