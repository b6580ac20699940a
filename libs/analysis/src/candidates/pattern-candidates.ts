import { gradeLabels } from '@sightline/domain';
import type { AuditFigures, Contradiction, ContradictionSide } from '../audit-figures';
import type { FindingCandidate } from '../finding-candidate';
import { namesOf, type Names } from '../names';
import { distinct, groupBy } from '../ordering';
import { inWords } from '../words/share-words';
import { share } from '../share';
import { counted, listed, nouns, sentence, shortened } from '../words/plain-english';
import { placesOf } from './item-candidates';

/** Evidence of a finding has room for 3,000 characters; this leaves some for a person. */
const longestEvidence = 2500;
const longestTitle = 200;

/** Agencies' records that disagree, one candidate for each thing they disagree about. */
export function contradictionCandidates(figures: AuditFigures): FindingCandidate[] {
  const names = namesOf(figures);
  const groups = [...groupBy(figures.contradictions, ({ about }) => about)];
  return groups
    .map(([about, some]) => contradictionCandidate(figures, names, about, some))
    .sort((a, b) => b.caseIds.length - a.caseIds.length);
}

function contradictionCandidate(
  figures: AuditFigures,
  names: Names,
  about: string,
  some: readonly Contradiction[],
): FindingCandidate {
  const quotes = some.flatMap(({ sides }) => sides.flat());
  const returnIds = distinct(quotes.map(({ returnId }) => returnId));
  const caseIds = distinct(some.map(({ caseId }) => caseId));
  const lines = some.map(
    ({ caseId, sides: [left, right] }) =>
      `${names.reference(caseId)}: ${sideInWords(names, left)}, but ${sideInWords(names, right)}.`,
  );
  const cases = inWords(share(caseIds.length, figures.cases.length), nouns.case);
  return {
    key: `disagree:${some.map(({ rule }) => rule).sort()[0] ?? ''}`,
    kind: 'development',
    title: shortened(`Agencies’ records disagree about ${about}`, longestTitle),
    evidence: fitting([sentence(`Records disagree in ${cases}`), ...lines]),
    themes: [],
    questionIds: distinct(quotes.map(({ questionId }) => questionId)),
    caseIds,
    agencyIds: placesOf(figures, returnIds).agencyIds,
    returnIds,
  };
}

function sideInWords(names: Names, side: ContradictionSide): string {
  return listed(
    [...groupBy(side, ({ says }) => says)].map(([says, quotes]) => {
      const agencies = listed(quotes.map(({ agencyId }) => names.shortAgency(agencyId)));
      return `${agencies} ${quotes.length === 1 ? 'says' : 'say'} “${says}”`;
    }),
  );
}

/** As many lines as there is room for, and how many were left out. */
function fitting(lines: readonly string[]): string {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > longestEvidence) break;
    kept.push(line);
  }
  const left = lines.length - kept.length;
  return [...kept, ...(left > 0 ? [`And ${left} more.`] : [])].join('\n');
}

/** Cases that the agencies saw two grades or more apart. */
export function rangeCandidates(figures: AuditFigures): FindingCandidate[] {
  const apart = figures.judgements.cases.filter(({ offer }) => offer.isToDiscuss);
  if (apart.length === 0) return [];
  const names = namesOf(figures);
  const caseIds = apart.map(({ caseId }) => caseId);
  const lines = apart.map(({ caseId, offer }) => {
    const grades = offer.grades.map(
      ({ agencyId, grade }) => `${names.shortAgency(agencyId)} ${gradeLabels[grade]}`,
    );
    return `${names.reference(caseId)}: ${grades.join(', ')}.`;
  });
  const returnIds = apart.flatMap(({ offer }) => offer.grades.map(({ returnId }) => returnId));
  const cases = inWords(share(apart.length, figures.cases.length), nouns.case);
  return [
    {
      key: 'range',
      kind: 'development',
      title: 'Agencies saw the same joint work very differently',
      evidence: fitting([
        sentence(`Grades of multi-agency working lie two or more grades apart in ${cases}`),
        ...lines,
      ]),
      themes: [],
      questionIds: [],
      caseIds,
      agencyIds: placesOf(figures, returnIds).agencyIds,
      returnIds,
    },
  ];
}

/** Learning that came up in several cases. */
export function themeCandidates(
  { themes }: AuditFigures,
  repeatedThemeCases: number,
): FindingCandidate[] {
  return themes.themes
    .filter(({ cases }) => cases.count >= repeatedThemeCases)
    .map((theme) => ({
      key: `theme:${theme.theme}`,
      kind: 'development' as const,
      title: shortened(`Repeated learning: ${theme.label}`, longestTitle),
      evidence: sentence(
        `Learning points about this came up in ${inWords(theme.cases, nouns.case)}, ` +
          `from ${counted(theme.agencyIds.length, nouns.agency)}`,
      ),
      themes: [theme.theme],
      questionIds: [],
      caseIds: theme.caseIds,
      agencyIds: theme.agencyIds,
      returnIds: theme.returnIds,
    }));
}

/** Answers that break a rule by themselves. */
export function breachCandidates(figures: AuditFigures): FindingCandidate[] {
  return figures.breaches.map(({ questionId, rule, caseIds, returnIds }) => ({
    key: `breach:${questionId}`,
    kind: 'development' as const,
    title: shortened(`A rule was broken: ${rule}`, longestTitle),
    evidence: sentence(
      `The answers of ${counted(returnIds.length, nouns.return)}, in ` +
        `${counted(caseIds.length, nouns.case)}, break it`,
    ),
    themes: [],
    questionIds: [questionId],
    caseIds,
    agencyIds: placesOf(figures, returnIds).agencyIds,
    returnIds,
  }));
}

/** What returns describe as worth sharing, one candidate each. */
export function goodPracticeCandidates(figures: AuditFigures): FindingCandidate[] {
  const names = namesOf(figures);
  const ofReturn = groupBy(figures.goodPractice, ({ returnId }) => returnId);
  return [...ofReturn].flatMap(([returnId, notes]) =>
    notes.map((note, index) => ({
      key: `good-practice:${returnId}:${index}`,
      kind: 'good-practice' as const,
      title: shortened(
        note.tagLabel === null ? 'Good practice' : `Good practice: ${note.tagLabel}`,
        longestTitle,
      ),
      evidence: `${names.shortAgency(note.agencyId)}: ${note.text}`,
      themes: note.tag === null ? [] : [note.tag],
      questionIds: [note.questionId],
      caseIds: [note.caseId],
      agencyIds: [note.agencyId],
      returnIds: [returnId],
    })),
  );
}
