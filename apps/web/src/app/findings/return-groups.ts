import { returnsBehind, type AuditFigures, type ItemAnswerKey } from '@sightline/analysis';
import { returnStatusLabels } from '@sightline/domain';
import type { FigureBehind } from './returns-behind';

/** Returns that a figure was made from, under one heading. */
export interface ReturnGroup {
  readonly title: string;
  readonly returns: readonly {
    readonly id: string;
    readonly caseId: string;
    readonly words: string;
    readonly status: string;
  }[];
}

const answerWords: readonly (readonly [ItemAnswerKey, string])[] = [
  ['yes', 'Yes'],
  ['partly', 'Partly'],
  ['no', 'No'],
  ['notEvidenced', 'Not evidenced'],
  ['na', 'Not applicable'],
];

/** Of an item by what they answer; of any other figure by case, in the order of the figures. */
export function returnGroups(behind: FigureBehind): ReturnGroup[] {
  const groups = behind.part ? byAnswer(behind) : byCase(behind);
  return groups.filter(({ returns }) => returns.length > 0);
}

function byAnswer({ figures, part }: FigureBehind): ReturnGroup[] {
  if (!part) return [];
  const { answers } = part;
  return answerWords
    .filter(([answer]) => answers?.includes(answer) ?? answer !== 'na')
    .map(([answer, words]) => {
      const ids = new Set(returnsBehind(figures, { ...part, answers: [answer] }));
      const returns = shownOf(figures, 'case and agency').filter(({ id }) => ids.has(id));
      return { title: `${words}: ${returns.length}`, returns };
    });
}

function byCase({ figures, returnIds = [], caseIds = [] }: FigureBehind): ReturnGroup[] {
  const wanted = new Set(returnIds);
  const ofCases = new Set(caseIds);
  const behind = shownOf(figures, 'agency').filter(
    ({ id, caseId }) => wanted.has(id) || ofCases.has(caseId),
  );
  return figures.cases.map(({ id, reference }) => ({
    title: reference,
    returns: behind.filter(({ caseId }) => caseId === id),
  }));
}

function shownOf(figures: AuditFigures, named: 'agency' | 'case and agency') {
  const agencies = new Map(figures.agencies.map((one) => [one.id, one]));
  const references = new Map(figures.cases.map(({ id, reference }) => [id, reference]));
  return figures.returns.map(({ id, caseId, agencyId, status }) => {
    const agency = agencies.get(agencyId);
    const words =
      named === 'agency'
        ? (agency?.name ?? '')
        : `${references.get(caseId) ?? ''}, ${agency?.shortName ?? ''}`;
    return { id, caseId, words, status: returnStatusLabels[status] };
  });
}
