import {
  assuranceLevel,
  inferenceNotesIn,
  type AuditFigures,
  type NarrativeFacts,
  type ReportSectionKey,
  type ReportTable,
} from '@sightline/analysis';
import { gradeAnswers, gradeLetters, type GradeAnswer } from '@sightline/domain';
import {
  gradeWords,
  heading,
  narrativeToBlocks,
  type Block,
  type CellContent,
  type ChartBlock,
  type ChartSpec,
  type ReportDocument,
  type TableBlock,
  type TrailCheckpoint,
} from '@sightline/report-model';
import {
  domainBars,
  gradeBars,
  heatGrid,
  judgementBars,
  responseBars,
  themeBars,
  thenNowBars,
  timelinessBars,
} from './report-charts';
import type { ReadContent, ReportContent } from './report-content';

const handling =
  'For the partnership only: it draws on children’s case files. Store it securely, do not copy it ' +
  'into e-mail, and do not publish it.';

const withoutVignettes =
  'This copy is without the appendix of cases, which is for chair, co-ordinator and scrutineer.';

/** The document tree of a report: every rendering is made from it alone. */
export function composeReport(
  content: ReadContent,
  contentHash: string | null,
  checkpoint: TrailCheckpoint | null = null,
): ReportDocument {
  const isApproved = contentHash !== null;
  return {
    metadata: {
      title: content.title,
      subject: content.facts.theme,
      partnership: content.partnership,
      marking: content.marking,
      language: 'en-GB',
      version: isApproved ? `Version ${content.version}, approved` : 'Draft, not approved',
      date: content.day,
      ...(isApproved ? { contentHash } : undefined),
      ...(checkpoint ? { checkpoint: printed(checkpoint) } : undefined),
      handling: content.isWithoutVignettes ? `${handling} ${withoutVignettes}` : handling,
      ...looksOf(content),
    },
    blocks: content.sections.flatMap(({ key, title, narrative }): Block[] => [
      heading(1, title),
      ...(key === 'assurance' ? levelBlocks(content.facts) : []),
      ...narrativeToBlocks(narrative, 2),
      ...chartsOf(key, content.figures).map((block) => withTable(block, content.tables)),
      ...content.tables.filter(({ section }) => section === key).map(tableBlock),
    ]),
  };
}

/** The level stands above the reasons, whatever words somebody wrote in their place. */
function levelBlocks({ assurance }: NarrativeFacts): Block[] {
  return assurance ? narrativeToBlocks(assuranceLevel(assurance), 2) : [];
}

/** What the partnership's house style puts on the pages, beside what each rendering says itself. */
export function looksOf({ template }: Pick<ReportContent, 'template'>) {
  if (!template) return {};
  const { logo, footer, accent } = template.style;
  return { logo, footer, accent };
}

function printed({ entry, hash, at }: TrailCheckpoint): TrailCheckpoint {
  return { entry, hash, at };
}

/** The charts of a section, drawn from the figures; each points at its table. */
function chartsOf(section: ReportSectionKey, figures: AuditFigures): ChartBlock[] {
  switch (section) {
    case 'returns':
      return [
        chart('Where each agency’s returns stand', responseBars(figures), 'response'),
        ...(figures.response.overall.workingDays === null
          ? []
          : [chart('How long returns took', timelinessBars(figures), 'response')]),
      ];
    case 'judgements':
      return [
        chart(
          'How agencies graded joint working, and the panel’s judgement',
          heatGrid(figures, 'multi-agency'),
          'multi-agency-grid',
        ),
        chart(
          'How agencies graded their own practice',
          heatGrid(figures, 'own-practice'),
          'own-practice-grid',
        ),
        ...(figures.judgements.judged > 0
          ? [chart('The panel’s judgements', judgementBars(figures), 'judgements')]
          : []),
        chart('Own-practice grades by agency', gradeBars(figures), 'own-practice-grades'),
      ];
    case 'findings':
      return figures.compliance.byDomain.length > 0
        ? [chart('Compliance by domain of practice', domainBars(figures), 'compliance-domains')]
        : [];
    case 'themes':
      return figures.themes.themes.length > 0
        ? [chart('In how many cases each theme came up', themeBars(figures), 'themes')]
        : [];
    case 'progress': {
      const pairs = thenNowBars(figures);
      return pairs ? [chart('Standards met, then and now', pairs, 'then-and-now')] : [];
    }
    default:
      return [];
  }
}

/** The table of the same section holds the figures that the chart draws. */
function chart(title: string, spec: ChartSpec, tableKey: string): ChartBlock {
  return { kind: 'chart', title, spec, tableKey };
}

/**
 * A chart whose table is empty and so not there has its figures put in the annex instead. What the
 * sample lets the table's shares say is said under the chart of them too.
 */
function withTable(block: ChartBlock, tables: readonly ReportTable[]): ChartBlock {
  const { tableKey, ...bare } = block;
  const table = tables.find(({ key }) => key === tableKey);
  return table ? { ...block, notes: inferenceNotesIn(table.notes) } : bare;
}

/** A table of a section as a block of the document. */
export function tableBlock(table: ReportTable): TableBlock {
  return {
    kind: 'table',
    key: table.key,
    caption: table.title,
    columns: table.columns.map(({ label, align }) => ({ header: label, align })),
    hasRowHeaders: table.columns[0]?.isHeader ?? false,
    rows: table.rows.map(({ cells, isTotal }) =>
      cells.map(
        ({ text, grade }): CellContent => ({
          runs: [{ text, ...(isTotal ? { bold: true } : undefined) }],
          ...(grade ? { grade, short: besideLetter(text, grade) } : undefined),
        }),
      ),
    ),
    notes: table.notes,
  };
}

/** What a narrow cell says beside the letter of its grade: nothing more, or another grade's letter. */
function besideLetter(text: string, grade: GradeAnswer): string {
  const own = gradeWords(grade);
  const rest = text.startsWith(own) ? text.slice(own.length) : text;
  return gradeAnswers
    .reduce((words, one) => words.replaceAll(gradeWords(one), gradeLetters[one]), rest)
    .trim()
    .replaceAll(' ', '\u00a0');
}
