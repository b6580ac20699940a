import type { FindingCandidateView } from '@sightline/contracts';

const longestTitle = 200;
const longestEvidence = 3000;

/** Several suggestions as the beginning of one finding: the first gives its kind and its title. */
export function asOne(suggestions: readonly FindingCandidateView[]): FindingCandidateView | null {
  const [first] = suggestions;
  if (!first || suggestions.length === 1) return first ?? null;
  const all = <T>(of: (one: FindingCandidateView) => readonly T[]) => [
    ...new Set(suggestions.flatMap(of)),
  ];
  const evidence = suggestions.map(({ title, evidence: words }) =>
    title.endsWith('?') ? `${title} ${words}` : `${title}: ${words}`,
  );
  return {
    ...{ key: first.key, kind: first.kind, title: first.title.slice(0, longestTitle) },
    evidence: evidence.join('\n').slice(0, longestEvidence),
    themes: all(({ themes }) => themes),
    questionIds: all(({ questionIds }) => questionIds),
    caseIds: all(({ caseIds }) => caseIds),
    agencyIds: all(({ agencyIds }) => agencyIds),
    returnIds: all(({ returnIds }) => returnIds),
  };
}
