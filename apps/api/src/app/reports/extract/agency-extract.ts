import type { AcceptedFinding, AuditFigures, Quotation, Share } from '@sightline/analysis';
import { gradeLabels, type Grade, type GradeAnswer } from '@sightline/domain';
import {
  bulletList,
  column,
  gradeCell,
  heading,
  numberedList,
  paragraph,
  type Block,
  type CellContent,
  type ReportDocument,
  type TableBlock,
} from '@sightline/report-model';
import type { ReportContent } from '../content/report-content';
import { looksOf } from '../content/report-document';

/**
 * One agency's part of an approved report, with what the audit found in common: restricted, for that
 * agency's people and the chair. Only rows of that agency enter it; of a case, only where it made a
 * return.
 */
export function composeExtract(
  content: ReportContent,
  agencyId: string,
  contentHash: string,
): ReportDocument {
  const { figures, facts, partnership, marking, day, version } = content;
  const agency = figures.agencies.find(({ id }) => id === agencyId);
  return {
    metadata: {
      ...looksOf(content),
      ...{ partnership, marking, language: 'en-GB', date: day, contentHash },
      title: `${content.title}: extract for ${agency?.name ?? ''}`,
      subject: facts.theme,
      version: `From version ${version}, approved`,
      handling:
        'For this agency’s own people: it draws on children’s case files. Store it securely, and ' +
        'do not publish it.',
    },
    blocks: [
      heading(1, 'What the audit found'),
      ...commonFindings(facts.findings ?? [], agencyId),
      heading(1, 'Recommendations'),
      numberedList((facts.recommendations ?? []).map(({ text }) => text)),
      heading(1, 'Your agency’s part'),
      ...ownPart(figures, agencyId),
    ],
  };
}

/** Findings for all agencies, and those that name this one; none that concerns others alone. */
function commonFindings(findings: readonly AcceptedFinding[], agencyId: string): Block[] {
  const own = findings.filter(
    ({ agencyIds = [] }) => agencyIds.length === 0 || agencyIds.includes(agencyId),
  );
  return own.flatMap(({ title, evidence, soWhat }): Block[] => [
    { kind: 'heading', level: 2, text: title, numbering: 'none' },
    paragraph(evidence),
    ...(soWhat.trim() === ''
      ? []
      : [paragraph([{ text: 'So what? ', bold: true }, { text: soWhat }])]),
  ]);
}

function ownPart(figures: AuditFigures, agencyId: string): Block[] {
  return [
    ...returnsTable(figures, agencyId),
    ...casesTable(figures, agencyId),
    ...standardsTable(figures, agencyId),
    ...ownWords('Good practice that you described', figures.goodPractice, agencyId),
    ...ownWords('Learning that you named', figures.learning, agencyId),
    ...ownWords('Done already', figures.actionsTaken, agencyId),
  ];
}

function returnsTable({ response }: AuditFigures, agencyId: string): TableBlock[] {
  const own = response.byAgency.find((one) => one.agencyId === agencyId);
  if (!own) return [];
  const days = own.workingDays;
  const rows: [string, string][] = [
    ['Expected', String(own.expected)],
    ['In', String(own.in)],
    ['Nil', String(own.nil)],
    ['Record not accessible', String(own.notAccessible)],
    ['Declined', String(own.declined)],
    ['Missing', String(own.missing)],
    ['Signed off by the day due', shareText(own.onTime)],
    [
      'Working days, median (range)',
      days === null ? '–' : `${days.median} (${days.lowest} to ${days.highest})`,
    ],
  ];
  return [table('Your returns', [column('What'), column('Returns', 'end')], rows)];
}

/** The agency's own grades case by case, and the panel's judgement of those cases. */
function casesTable(figures: AuditFigures, agencyId: string): TableBlock[] {
  const own = new Set(
    figures.returns
      .filter((one) => one.agencyId === agencyId && one.standing === 'in')
      .map(({ caseId }) => caseId),
  );
  const cellOf = (measure: 'own-practice' | 'multi-agency', caseId: string): CellContent => {
    const row = figures.gradeGrids[measure].rows.find((one) => one.caseId === caseId);
    const cell = row?.cells.find((one) => one.agencyId === agencyId);
    return gradeText(cell?.self ?? null, cell?.standing ?? null);
  };
  const judgementOf = (caseId: string): CellContent => {
    const judged = figures.judgements.cases.find((one) => one.caseId === caseId)?.judgement;
    return judged ? gradeCell(judged, gradeLabels[judged]) : 'Not judged';
  };
  const rows = figures.cases
    .filter(({ id }) => own.has(id))
    .map(({ id, reference }): CellContent[] => [
      reference,
      cellOf('own-practice', id),
      cellOf('multi-agency', id),
      judgementOf(id),
    ]);
  const columns = [
    'Case',
    'Your own practice',
    'Joint working, as you saw it',
    'Panel’s judgement',
  ];
  return rows.length === 0
    ? []
    : [
        table(
          'Your cases',
          columns.map((header) => column(header)),
          rows,
        ),
      ];
}

function gradeText(self: GradeAnswer | null, standing: Grade | null): CellContent {
  if (self === 'insufficient') return 'Insufficient involvement';
  if (standing === null) return 'Not graded';
  const label = gradeLabels[standing];
  if (self === null || self === standing) return gradeCell(standing, label);
  return gradeCell(standing, `${label} (you: ${gradeLabels[self]})`);
}

function standardsTable({ compliance }: AuditFigures, agencyId: string): TableBlock[] {
  const rows = compliance.items.flatMap(({ questionId, text, byAgency }): CellContent[][] => {
    const own = byAgency.find((one) => one.agencyId === agencyId);
    if (!own || own.met.base === 0) return [];
    const { yes, partly, no, notEvidenced, met } = own;
    return [
      [`${questionId} ${text}`, ...[yes, partly, no, notEvidenced].map(String), shareText(met)],
    ];
  });
  const figures = ['Yes', 'Partly', 'No', 'Not evidenced', 'Met'];
  const columns = [column('Item'), ...figures.map((header) => column(header, 'end'))];
  return rows.length === 0 ? [] : [table('Standards, item by item', columns, rows)];
}

function ownWords(title: string, notes: readonly Quotation[], agencyId: string): Block[] {
  const own = notes.filter((note) => note.agencyId === agencyId).map(({ text }) => text);
  if (own.length === 0) return [];
  return [{ kind: 'heading', level: 2, text: title, numbering: 'none' }, bulletList(own)];
}

function shareText({ base, text }: Share): string {
  return base === 0 ? '–' : text;
}

function table(
  caption: string,
  columns: TableBlock['columns'],
  rows: TableBlock['rows'],
): TableBlock {
  return { kind: 'table', caption, columns, rows, hasRowHeaders: true };
}
