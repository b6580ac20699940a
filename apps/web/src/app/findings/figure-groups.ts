import type { AuditFigures, ResponseFigure } from '@sightline/analysis';
import { answers, others } from './answer-groups';
import { nameOf, ofItems } from './figure-parts';
import { distribution, domainGrades, judgements, shifts } from './grade-groups';

/** One figure as a row shows it, with the ids of what it was made from. */
export interface ShownFigure {
  readonly label: string;
  readonly text: string;
  readonly returnIds?: readonly string[];
  readonly caseIds?: readonly string[];
}

/** Figures of one kind: a heading, and rows of named figures. */
export interface FigureGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly figures: readonly ShownFigure[] }[];
}

/** Every kind of figure of the audit, those without any left out. */
export function figureGroups(figures: AuditFigures): FigureGroup[] {
  return [
    responses(figures),
    sample(figures),
    distribution(figures, 'own-practice', 'Grades of own practice'),
    distribution(figures, 'multi-agency', 'Grades of multi-agency working'),
    domainGrades(figures),
    shifts(figures),
    judgements(figures),
    domains(figures),
    keyItems(figures),
    themes(figures),
    answers(figures),
    others(figures),
  ].filter(({ rows }) => rows.length > 0);
}

const responseParts = [
  ['in', 'In'],
  ['late', 'Late'],
  ['nil', 'Nil'],
  ['notAccessible', 'Record not accessible'],
  ['declined', 'Declined'],
  ['missing', 'Missing'],
  ['outstanding', 'Not yet in'],
] as const;

function responses({ response, agencies }: AuditFigures): FigureGroup {
  const parts = (one: ResponseFigure) =>
    responseParts
      .filter(([key]) => one[key] > 0)
      .map(([key, label]) => ({ label, text: `${one[key]}`, returnIds: one.returnIds[key] }));
  return {
    key: 'responses',
    title: 'Returns',
    rows: [
      { name: 'All agencies', figures: parts(response.overall) },
      ...response.byAgency.map((one) => ({
        name: nameOf(agencies, one.agencyId),
        figures: parts(one),
      })),
    ],
  };
}

function sample({ sample: drawn }: AuditFigures): FigureGroup {
  const rowOf = (name: string, groups: AuditFigures['sample']['byStratum']) => ({
    name,
    figures: groups.map(({ label, cases, caseIds }) => ({ label, text: cases.text, caseIds })),
  });
  return {
    key: 'sample',
    title: 'Sample',
    rows: [
      rowOf('Stratum', drawn.byStratum),
      rowOf('Age', drawn.byAgeBand),
      ...drawn.attributes.map(({ text, groups }) => rowOf(text, groups)),
    ].filter(({ figures }) => figures.length > 0),
  };
}

function domains(figures: AuditFigures): FigureGroup {
  const { byDomain, bySection } = figures.compliance;
  const rowOf = ({ label, met, questionIds }: (typeof byDomain)[number]) => ({
    name: label,
    figures: [{ label: 'Met', text: met.text, returnIds: ofItems(figures, questionIds) }],
  });
  return {
    key: 'domains',
    title: 'Compliance by domain and by section',
    rows: [...byDomain.map(rowOf), ...bySection.map(rowOf)],
  };
}

function keyItems({ keyItems: items, breaches }: AuditFigures): FigureGroup {
  return {
    key: 'key-items',
    title: 'Key items that failed, and rules that were broken',
    rows: [
      ...items
        .filter(({ failing }) => failing.count > 0)
        .map(({ questionId, text, failing, casesFailing, returnIds, caseIds }) => ({
          name: `${questionId} ${text}`,
          figures: [
            { label: 'Returns', text: failing.text, returnIds },
            { label: 'Cases', text: casesFailing.text, caseIds },
          ],
        })),
      ...breaches.map(({ questionId, rule, returnIds }) => ({
        name: `${questionId} ${rule}`,
        figures: [{ label: 'Returns', text: `${returnIds.length}`, returnIds }],
      })),
    ],
  };
}

function themes({ themes: named }: AuditFigures): FigureGroup {
  return {
    key: 'themes',
    title: 'Themes, in how many cases',
    rows: named.themes.map(({ label, cases, mentions, returnIds }) => ({
      name: label,
      figures: [
        { label: 'Cases', text: cases.text, returnIds },
        { label: 'Learning points', text: `${mentions}`, returnIds },
      ],
    })),
  };
}
