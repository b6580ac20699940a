import type { PublicationGroup } from '@sightline/disclosure';
import { gradeLabels, grades, type Grade } from '@sightline/domain';
import type { AuditFigures, ComplianceGroup, Share } from '../audit-figures';
import type { SectionKey } from '../report-sections';

/** Tables of the publishable rendering; a statement is one row of one of them. */
export const publicationTables = [
  'returns',
  'strata',
  'judgements',
  'grades',
  'compliance',
  'records',
  'themes',
] as const;
export type PublicationTable = (typeof publicationTables)[number];

/**
 * One thing that the publishable rendering wants to say: what is counted, in words that hold no
 * count. How many it is comes from the publication gate and from nowhere else (ADR 38).
 */
export interface PublicationStatement {
  /** The key of its group in the gate; stable from version to version. */
  readonly key: string;
  readonly section: SectionKey;
  readonly table: PublicationTable;
  /** What the row of its table is called. */
  readonly label: string;
  /** What is counted, in the plural: 'cases'. */
  readonly unit: string;
  /** Categories of a table of one dimension; none for a share. */
  readonly categories: readonly string[];
}

/** The statements with the true counts behind them: what the gate is given. */
export interface PlannedPublication {
  readonly statements: readonly PublicationStatement[];
  readonly groups: readonly PublicationGroup[];
}

interface Planned {
  readonly statement: PublicationStatement;
  readonly group: PublicationGroup;
}

const bestFirst: readonly Grade[] = [...grades].reverse();

/**
 * Everything that a publication of these figures says, a fact once. The list depends on the form and
 * the scope of the audit, never on how large a count is, but for themes: see publishedThemes.
 */
export function planPublication(figures: AuditFigures): PlannedPublication {
  const planned = [
    ...returns(figures),
    ...strata(figures),
    ...judgements(figures),
    ...compliance(figures),
    ...themes(figures),
  ];
  return {
    statements: planned.map(({ statement }) => statement),
    groups: planned.map(({ group }) => group),
  };
}

function returns({ response: { overall } }: AuditFigures): Planned[] {
  const place = { section: 'returns', table: 'returns', unit: 'returns' } as const;
  return [
    shareOf(
      { ...place, key: 'response', label: 'Answered, nil returns too' },
      overall.responseRate,
    ),
    shareOf({ ...place, key: 'on-time', label: 'Signed off by the day due' }, overall.onTime),
  ];
}

/** The groups the sample was drawn in; ages and the like are never published of a small audit. */
function strata({ sample }: AuditFigures): Planned[] {
  if (sample.byStratum.length < 2) return [];
  const statement = {
    ...({ key: 'strata', section: 'sample', table: 'strata', label: 'Cases looked at' } as const),
    unit: 'cases',
    categories: sample.byStratum.map(({ label }) => label),
  };
  return [
    tableOf(
      statement,
      sample.byStratum.map(({ cases }) => cases.count),
    ),
  ];
}

function judgements(figures: AuditFigures): Planned[] {
  const { judgements: judged, gradeDistributions, contradictions, cases } = figures;
  const place = { section: 'judgements', table: 'grades', unit: 'grades' } as const;
  const categories = bestFirst.map((grade) => gradeLabels[grade]);
  const counts = (of: Readonly<Record<Grade, number>>) => bestFirst.map((grade) => of[grade]);
  const label = 'Joint working judged Good or better by the panel';
  const disagreeing = new Set(contradictions.map(({ caseId }) => caseId)).size;
  return [
    shareOf(
      { key: 'judgement', section: 'judgements', table: 'judgements', label, unit: 'cases' },
      judged.goodOrBetter,
    ),
    tableOf(
      {
        ...place,
        key: 'own-practice',
        label: 'Own practice, as agencies’ grades stand',
        categories,
      },
      counts(gradeDistributions['own-practice'].overall.counts),
    ),
    tableOf(
      { ...place, key: 'multi-agency', label: 'Joint working, as agencies graded it', categories },
      counts(gradeDistributions['multi-agency'].overall.counts),
    ),
    shareOf(
      {
        ...({ key: 'records', section: 'findings', table: 'records', unit: 'cases' } as const),
        label: 'Records of two or more agencies disagree',
      },
      { count: disagreeing, base: cases.length },
    ),
  ];
}

const answers = ['Yes', 'Partly', 'No', 'Not evidenced'] as const;

/** Domains by answers: the items of a domain add up to it, so that only the domain is told. */
function compliance({ compliance: { byDomain } }: AuditFigures): Planned[] {
  return byDomain.map((domain: ComplianceGroup) =>
    tableOf(
      {
        ...({ key: `domain:${domain.key}`, section: 'findings', table: 'compliance' } as const),
        ...{ label: domain.label, unit: 'answers', categories: answers },
      },
      [domain.yes, domain.partly, domain.no, domain.notEvidenced],
    ),
  );
}

function themes({ themes: { themes: found } }: AuditFigures): Planned[] {
  return found.map(({ theme, label, cases }) =>
    shareOf(
      { key: `theme:${theme}`, section: 'themes', table: 'themes', label, unit: 'cases' },
      cases,
    ),
  );
}

function shareOf(
  statement: Omit<PublicationStatement, 'categories'>,
  { count, base }: Pick<Share, 'count' | 'base'>,
): Planned {
  const { key } = statement;
  return {
    statement: { ...statement, categories: [] },
    group: { kind: 'share', key, facts: [key], count, base },
  };
}

function tableOf(statement: PublicationStatement, counts: readonly number[]): Planned {
  const { key } = statement;
  return { statement, group: { kind: 'one-way', key, facts: [key], counts } };
}
