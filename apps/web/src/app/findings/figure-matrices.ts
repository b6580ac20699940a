import {
  goodOrBetterOf,
  type AuditFigures,
  type ComplianceGroup,
  type DomainGradeFigure,
  type ItemPart,
  type PointDistribution,
} from '@sightline/analysis';
import { narrowed, ofItems, strataBeside, type ReturnsOf } from './figure-parts';

/** One figure of a matrix, with what it was made from. */
export interface MatrixCell {
  readonly text: string;
  readonly returnIds?: readonly string[];
  readonly part?: ItemPart;
}

/** Figures by two things at once; a cell is null where there is nothing to count. */
export interface FigureMatrix {
  readonly key: string;
  readonly title: string;
  /** What the rows are, and what is counted in a cell. */
  readonly rowTitle: string;
  readonly counted: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly cells: readonly (MatrixCell | null)[];
  }[];
}

type Column = ReturnsOf & { readonly label: string };

const goodOrBetter = 'Good or better, as agencies graded';

/** Domains and items by agency and by stratum: what the compliance table does not show. */
export function figureMatrices(figures: AuditFigures): FigureMatrix[] {
  const agencies = figures.agencies.map(({ id, shortName }) => ({
    label: shortName,
    agencyId: id,
  }));
  const strata = strataBeside(figures).map(({ key, label }) => ({ label, stratum: key }));
  return [
    domainMatrix(figures, agencies, 'domains-agencies', 'Compliance by domain and agency'),
    domainMatrix(figures, strata, 'domains-strata', 'Compliance by domain and stratum'),
    itemMatrix(figures, strata),
    gradeMatrix(figures, agencies, 'domain-grades-agencies', 'Grades of domains by agency'),
    gradeMatrix(figures, strata, 'domain-grades-strata', 'Grades of domains by stratum'),
  ].filter(({ columns, rows }) => columns.length > 0 && rows.length > 0);
}

function domainMatrix(
  figures: AuditFigures,
  columns: readonly Column[],
  key: string,
  title: string,
): FigureMatrix {
  const { byDomain } = figures.compliance;
  return {
    ...{ key, title, rowTitle: 'Domain', counted: 'Met' },
    columns: labelsOf(columns),
    rows: byDomain.map((domain) => {
      const returnIds = ofItems(figures, domain.questionIds);
      return {
        name: domain.label,
        cells: columns.map((column) => {
          const met = metIn(domain, column);
          if (!met || met.base === 0) return null;
          return { text: met.text, returnIds: narrowed(figures, returnIds, column) };
        }),
      };
    }),
  };
}

function metIn({ byAgency, byStratum = [] }: ComplianceGroup, { agencyId, stratum }: ReturnsOf) {
  return agencyId === undefined
    ? byStratum.find((one) => one.stratum === stratum)?.met
    : byAgency.find((one) => one.agencyId === agencyId)?.met;
}

function itemMatrix(figures: AuditFigures, columns: readonly Column[]): FigureMatrix {
  return {
    ...{ key: 'items-strata', title: 'Compliance by item and stratum' },
    ...{ rowTitle: 'Item', counted: 'Met', columns: labelsOf(columns) },
    rows: figures.compliance.items.map(({ questionId, text, byStratum }) => ({
      name: `${questionId} ${text}`,
      cells: columns.map(({ stratum }) => {
        const met = byStratum.find((one) => one.stratum === stratum)?.met;
        return met && met.base > 0 ? { text: met.text, part: { questionId, stratum } } : null;
      }),
    })),
  };
}

function gradeMatrix(
  figures: AuditFigures,
  columns: readonly Column[],
  key: string,
  title: string,
): FigureMatrix {
  return {
    ...{ key, title, rowTitle: 'Domain', counted: goodOrBetter, columns: labelsOf(columns) },
    rows: figures.domainGrades.map((graded) => ({
      name: `${graded.questionId} ${graded.text}`,
      cells: columns.map((column) => {
        const found = gradesIn(graded, column);
        if (!found || found.base === 0) return null;
        const returnIds = found.points.flatMap((point) => point.returnIds);
        return { text: gradesInWords(found), returnIds };
      }),
    })),
  };
}

function gradesIn(
  { byAgency, byStratum = [] }: DomainGradeFigure,
  { agencyId, stratum }: ReturnsOf,
): PointDistribution | undefined {
  return agencyId === undefined
    ? byStratum.find((one) => one.stratum === stratum)
    : byAgency.find((one) => one.agencyId === agencyId);
}

/** On another scale than the four grades, each point that somebody gave. */
function gradesInWords(found: PointDistribution): string {
  const given = found.points.filter(({ count }) => count > 0);
  return (
    goodOrBetterOf(found)?.text ?? given.map(({ label, count }) => `${label} ${count}`).join(', ')
  );
}

function labelsOf(columns: readonly Column[]): string[] {
  return columns.map(({ label }) => label);
}
