import { gradeLabels, grades } from '@sightline/domain';
import {
  rowsOf,
  type PublicationTable,
  type SaidTable,
  type SectionKey,
} from '@sightline/analysis';
import { suppressed } from '@sightline/disclosure';
import {
  heading,
  narrativeToBlocks,
  type Block,
  type ChartBlock,
  type PublishedBarsSpec,
  type ReportDocument,
} from '@sightline/report-model';
import { tableBlock } from '../content/report-document';
import { saidIn, type PublishableContent, type PublishablePart } from './publishable-content';

const marking = 'Publishable';

/** The publishable report as a document tree: made from what was let out and from nothing else. */
export function composePublication(
  content: PublishableContent,
  contentHash: string | null,
): ReportDocument {
  const charts = chartsOf(content);
  return {
    metadata: {
      ...metadataOf(content, contentHash),
      handling:
        'Small numbers are not told, so that no child can be recognised. It may be passed on.',
    },
    blocks: content.sections.flatMap((part): Block[] => {
      const own = content.tables.filter(({ section }) => section === part.key);
      const drawn = charts.filter(({ section }) => section === part.key);
      const words = blocksOf(part);
      if (words.length === 0 && own.length === 0) return [];
      return [
        heading(1, part.title),
        ...words,
        ...drawn.map(({ block }) => block),
        ...own.map(tableBlock),
      ];
    }),
  };
}

/** The learning briefing: seven boxes on one page. */
export function composeBriefing(
  content: PublishableContent,
  contentHash: string | null,
): ReportDocument {
  return {
    metadata: {
      ...metadataOf(content, contentHash),
      title: `Learning briefing: ${content.title}`,
      layout: 'briefing',
    },
    blocks: content.briefing.flatMap((part): Block[] => {
      const words = blocksOf(part).filter(({ kind }) => kind === 'paragraph' || kind === 'list');
      const box: Block = { kind: 'heading', level: 1, text: part.title, numbering: 'none' };
      return words.length === 0 ? [] : [box, ...words];
    }),
  };
}

function metadataOf(content: PublishableContent, contentHash: string | null) {
  const { title, partnership, day: date, version } = content;
  return {
    ...content.looks,
    ...{ title, partnership, date, marking, language: 'en-GB' },
    subject: 'What a multi-agency audit found',
    version: contentHash === null ? 'Not published yet' : `Version ${version}, published`,
    ...(contentHash === null ? undefined : { contentHash }),
  };
}

function blocksOf({ words, made }: PublishablePart): Block[] {
  return [...narrativeToBlocks(words, 2), ...narrativeToBlocks(made, 2)];
}

interface SectionChart {
  readonly section: SectionKey;
  readonly block: ChartBlock;
}

function chartsOf(content: PublishableContent): SectionChart[] {
  const said = saidIn(content);
  const chart = (
    table: PublicationTable,
    title: string,
    palette: PublishedBarsSpec['palette'],
    rowTitle: string,
  ): SectionChart[] => {
    const rows = rowsOf(said, table);
    const [first] = rows;
    if (!first) return [];
    const spec = barsOf(rows, first, palette, rowTitle);
    return [
      {
        section: first.section,
        block: { kind: 'chart', title, spec, tableKey: `published-${table}` },
      },
    ];
  };
  return [
    ...chart('grades', 'How the grades fall', 'grades', 'Grade of'),
    ...chart('compliance', 'How far standards were met', 'compliance', 'Practice domain'),
  ];
}

function barsOf(
  rows: readonly SaidTable[],
  first: SaidTable,
  palette: PublishedBarsSpec['palette'],
  rowTitle: string,
): PublishedBarsSpec {
  return {
    ...{ kind: 'published-bars', palette, rowTitle, unit: first.unit },
    parts: palette === 'grades' ? bestFirst : first.categories,
    rows: rows.map(({ label, said: { counts, total } }) => ({
      ...{ label, total },
      counts: counts.map((count) => (count === suppressed ? null : count)),
    })),
  };
}

const bestFirst = [...grades].reverse().map((grade) => gradeLabels[grade]);
