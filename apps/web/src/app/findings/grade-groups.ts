import type { AuditFigures, GradeDistribution } from '@sightline/analysis';
import { type Grade, gradeLabels, grades } from '@sightline/domain';
import type { FigureGroup, ShownFigure } from './figure-groups';
import { nameOf, strataBeside } from './figure-parts';

const bestFirst: readonly Grade[] = [...grades].reverse();

/** How grades fall: together, by agency and by stratum. */
export function distribution(
  figures: AuditFigures,
  measure: 'own-practice' | 'multi-agency',
  title: string,
): FigureGroup {
  const { gradeDistributions, agencies } = figures;
  const { overall, byAgency, byStratum } = gradeDistributions[measure];
  const parts = ({ counts, returnIds }: GradeDistribution) =>
    bestFirst
      .filter((grade) => counts[grade] > 0)
      .map((grade) => ({
        label: gradeLabels[grade],
        text: `${counts[grade]}`,
        returnIds: returnIds[grade],
      }));
  return {
    key: measure,
    title,
    rows: [
      { name: 'All agencies', figures: parts(overall) },
      ...byAgency.map((one) => ({ name: nameOf(agencies, one.agencyId), figures: parts(one) })),
      ...strataBeside(figures).flatMap(({ key, label }) =>
        byStratum
          .filter(({ stratum }) => stratum === key)
          .map((one) => ({ name: label, figures: parts(one) })),
      ),
    ].filter((row) => row.figures.length > 0),
  };
}

/** Grades of practice domains; by agency and by stratum they are matrices. */
export function domainGrades({ domainGrades: graded }: AuditFigures): FigureGroup {
  return {
    key: 'domain-grades',
    title: 'Grades of domains of practice',
    rows: graded.map(({ questionId, text, overall }) => ({
      name: `${questionId} ${text}`,
      figures: overall.points
        .filter(({ count }) => count > 0)
        .map(({ label, count, returnIds }) => ({ label, text: `${count}`, returnIds })),
    })),
  };
}

/** What the panel made of agencies’ own grades. */
export function shifts({ shifts: moved, agencies }: AuditFigures): FigureGroup {
  const { overall, byAgency } = moved['own-practice'];
  const parts = ({ lowered, raised, same, pairs, returnIds }: typeof overall) =>
    pairs === 0
      ? []
      : [
          { label: 'Lowered', text: lowered.text, returnIds },
          { label: 'Raised', text: raised.text, returnIds },
          { label: 'The same', text: `${same}`, returnIds },
        ];
  return {
    key: 'shifts',
    title: 'Self-grade to moderated grade',
    rows: [
      { name: 'All agencies', figures: parts(overall) },
      ...byAgency.map((one) => ({ name: nameOf(agencies, one.agencyId), figures: parts(one) })),
    ].filter(({ figures }) => figures.length > 0),
  };
}

/** What the panel judged, together and by stratum, and how far agencies agreed. */
export function judgements(figures: AuditFigures): FigureGroup {
  const { judgements: judged, agreement } = figures;
  const casesAt = (grade: Grade) =>
    judged.cases.filter(({ judgement }) => judgement === grade).map(({ caseId }) => caseId);
  const graded = bestFirst
    .filter((grade) => judged.counts[grade] > 0)
    .map((grade) => ({
      label: gradeLabels[grade],
      text: `${judged.counts[grade]}`,
      caseIds: casesAt(grade),
    }));
  return {
    key: 'judgements',
    title: 'Judgements of cases, and agreement',
    rows: [
      { name: 'Judged', figures: graded },
      ...strataBeside(figures).map(({ key, label }) => ({
        name: label,
        figures: goodOrBetterIn(figures, key),
      })),
      { name: 'Agreement on multi-agency working', figures: agreementParts(agreement) },
    ].filter((row) => row.figures.length > 0),
  };
}

function goodOrBetterIn({ judgements: judged, cases }: AuditFigures, key: string): ShownFigure[] {
  const found = judged.byStratum.find(({ stratum }) => stratum === key)?.goodOrBetter;
  if (!found || found.base === 0) return [];
  const inStratum = new Set(cases.filter((one) => one.stratum === key).map(({ id }) => id));
  const caseIds = judged.cases
    .filter(({ caseId, judgement }) => inStratum.has(caseId) && judgement !== null)
    .map(({ caseId }) => caseId);
  return [{ label: 'Good or better', text: found.text, caseIds }];
}

/** Pairs, then each coefficient with what it is never read without, or why there is none. */
function agreementParts(
  agreement: AuditFigures['agreement'],
): FigureGroup['rows'][number]['figures'] {
  if (agreement === null) return [];
  const { exact, withinOne, coefficients, furtherCoefficients, returnIds } = agreement;
  return [
    { label: 'Pairs with the same grade', text: exact.text, returnIds },
    { label: 'Pairs no more than one apart', text: withinOne.text, returnIds },
    ...[...coefficients, ...furtherCoefficients].map(
      ({ name, weights, n, missing, value, why }) => ({
        label: `${name} (${weights}; ${n === 1 ? '1 case' : `${n} cases`}, ${missing} not rated)`,
        text: value === null ? (why ?? 'not defined') : value.toFixed(3),
        returnIds,
      }),
    ),
  ];
}
