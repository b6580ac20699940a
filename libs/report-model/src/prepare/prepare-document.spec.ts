import { bulletList, column, heading, pageBreak, paragraph } from '../builders';
import type { Block, ReportDocument } from '../document';
import { contentsOf, pagedBlocks } from './paged-document';
import { prepareDocument } from './prepare-document';
import type { PreparedBlock, PreparedHeading } from './prepared-document';

describe('prepareDocument', () => {
  it('numbers sections and the second level, not the third', () => {
    const blocks = [
      heading(1, 'Summary'),
      heading(2, 'Strengths'),
      heading(1, 'Findings'),
      heading(2, 'Voice'),
      heading(3, 'Detail'),
      heading(2, 'Plans'),
    ];
    expect(numbersOf(blocks)).toEqual(['1', '1.1', '2', '2.1', '', '2.2']);
  });

  it('letters an annex and what is in it, and skips headings that have no number', () => {
    const blocks: Block[] = [
      heading(1, 'Summary'),
      { kind: 'heading', level: 2, text: 'Aside', numbering: 'none' },
      { kind: 'heading', level: 1, text: 'Key lines of enquiry', numbering: 'annex' },
      heading(2, 'First'),
      { kind: 'heading', level: 1, text: 'Glossary', numbering: 'annex' },
    ];
    expect(numbersOf(blocks)).toEqual(['1', '', 'Annex A', 'A.1', 'Annex B']);
  });

  it('closes gaps between the levels of headings, which PDF/UA refuses', () => {
    const blocks = [heading(3, 'Deep at once'), heading(4, 'Deeper'), heading(1, 'Top')];
    expect(headingsOf(blocks).map(({ level }) => level)).toEqual([1, 2, 1]);
  });

  it('leaves out what holds nothing to see', () => {
    const { blocks } = prepareDocument(
      documentOf([
        heading(1, ' \u0000 '),
        paragraph(''),
        bulletList(['', '  ']),
        { kind: 'quote', runs: [{ text: ' ' }] },
        { kind: 'key-box', title: '', blocks: [paragraph('')] },
        { kind: 'definition-list', items: [{ term: '', runs: [] }] },
        { kind: 'table', caption: 'None', columns: [], rows: [['a']], hasRowHeaders: false },
      ]),
    );
    expect(blocks).toEqual([]);
  });

  it('makes every row of a table as long as its head', () => {
    const table: Block = {
      kind: 'table',
      caption: 'Ragged',
      columns: [column('A'), column('B', 'end')],
      rows: [['1'], ['1', '2', '3']],
      hasRowHeaders: true,
    };
    const [prepared] = prepareDocument(documentOf([table])).blocks;
    if (prepared?.kind !== 'table') throw new Error('No table');
    expect(prepared.rows.map((row) => row.length)).toEqual([2, 2]);
    expect(prepared.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
  });

  it('gives a column of sentences more room than one of figures', () => {
    const table: Block = {
      kind: 'table',
      caption: 'Items',
      columns: [column('Item'), column('Met', 'end')],
      rows: [['History verified, not assumed settled because a court decided', '7 of 9']],
      hasRowHeaders: true,
    };
    const [prepared] = prepareDocument(documentOf([table])).blocks;
    const [item, met] = prepared?.kind === 'table' ? prepared.columns : [];
    expect(item?.share).toBeGreaterThan(3 * (met?.share ?? 1));
  });

  it('leaves the names of rows room to be read, however many figures stand beside them', () => {
    const domains = {
      ...{ 'Recognition and referral': '68 of 88, 77%', 'Planning and intervention': '1 of 10' },
      ...{ 'Assessment of need and risk': '196 of 273, 72%', All: '715 of 962, 74%' },
      'Joint working and information sharing': '142 of 202, 70%',
      'Voice and lived experience': '104 of 134, 78%',
      'Management oversight and challenge': '83 of 108, 77%',
    };
    const table: Block = {
      ...{ kind: 'table', caption: 'Wide', hasRowHeaders: true },
      columns: [column('Group'), ...Object.keys(domains).map((name) => column(name, 'end'))],
      rows: [['In placement for some time (12 months or more)', ...Object.values(domains)]],
    };
    const [prepared] = prepareDocument(documentOf([table])).blocks;
    if (prepared?.kind !== 'table') throw new Error('No table');
    const [name, ...others] = prepared.columns.map(({ share }) => share);
    expect(name).toBeGreaterThan(Math.max(...others));
  });

  it('keeps the ids of the figures that a sentence was made from', () => {
    const sentence: Block = {
      kind: 'figure-reference',
      figureIds: ['response.overall'],
      runs: [{ text: '78 of 80' }],
    };
    expect(prepareDocument(documentOf([sentence])).blocks).toEqual([
      {
        ...{ kind: 'paragraph', runs: [{ text: '78 of 80' }], keepsWithNext: false },
        figureIds: ['response.overall'],
      },
    ]);
  });

  it('points a chart at the table of the report that holds its figures', () => {
    const { blocks, chartTables } = prepareDocument(
      documentOf([
        { kind: 'chart', title: 'Themes', spec: themes, tableKey: 'themes' },
        { kind: 'chart', title: 'Again', spec: themes },
        themeTable,
      ]),
    );
    const charts = blocks.filter((block) => block.kind === 'chart');
    expect(charts.map(({ label, table }) => [label, table.label])).toEqual([
      ['Figure 1', 'Table 1'],
      ['Figure 2', 'Table 2'],
    ]);
    expect(chartTables.map(({ label }) => label)).toEqual(['Table 2']);
  });

  it('says in words what a chart shows, unless the writer did', () => {
    const charts = prepareDocument(
      documentOf([
        { kind: 'chart', title: 'Themes', spec: themes },
        { kind: 'chart', title: 'Themes', spec: themes, altText: 'Voice comes up most.' },
      ]),
    ).blocks.map((block) => (block.kind === 'chart' ? block.altText : ''));
    expect(charts).toEqual([
      'Bars of counts, cases, out of 10. Voice 7; Supervision 3.',
      'Voice comes up most.',
    ]);
  });

  it('refuses a language that is none', () => {
    const document = documentOf([]);
    const metadata = { ...document.metadata, language: '"><script>' };
    expect(prepareDocument({ ...document, metadata }).metadata.language).toBe('en-GB');
  });
});

describe('pagedBlocks', () => {
  it('puts tables of charts in an annex after the last, on a page of its own', () => {
    const prepared = prepareDocument(
      documentOf([
        heading(1, 'Summary'),
        { kind: 'chart', title: 'Themes', spec: themes },
        { kind: 'heading', level: 1, text: 'Enquiry', numbering: 'annex' },
        paragraph('Was the child heard?'),
      ]),
    );
    expect(pagedBlocks(prepared).map(nameOf)).toEqual([
      '1 Summary',
      'chart',
      'page-break',
      'Annex A Enquiry',
      'paragraph',
      'page-break',
      'Annex B The figures behind the charts',
      'table',
    ]);
  });

  it('adds no annex where there is nothing for it', () => {
    const prepared = prepareDocument(documentOf([heading(1, 'Summary'), pageBreak()]));
    expect(pagedBlocks(prepared)).toEqual(prepared.blocks);
  });
});

describe('contentsOf', () => {
  it('names two levels, and one where two would be too many', () => {
    const sections = (count: number) =>
      Array.from({ length: count }, (_, index) => [
        heading(1, `Section ${index}`),
        heading(2, 'Part'),
      ]).flat();
    const contents = (count: number) =>
      contentsOf(prepareDocument(documentOf(sections(count))).blocks);
    expect(contents(10)).toHaveLength(20);
    expect(contents(40)).toHaveLength(40);
  });
});

const themes = {
  kind: 'count-bars',
  rowTitle: 'Theme',
  unit: 'cases',
  of: 10,
  rows: [
    { label: 'Voice', count: 7 },
    { label: 'Supervision', count: 3 },
  ],
} as const;

const themeTable: Block = {
  kind: 'table',
  key: 'themes',
  caption: 'Themes',
  columns: [column('Theme'), column('Cases', 'end')],
  rows: [
    ['Voice', '7'],
    ['Supervision', '3'],
  ],
  hasRowHeaders: true,
};

function documentOf(blocks: readonly Block[]): ReportDocument {
  return {
    metadata: {
      title: 'Findings',
      subject: '',
      partnership: 'Castle City',
      marking: 'OFFICIAL-SENSITIVE',
      language: 'en-GB',
      version: 'Draft 1',
      date: '2017-10-19',
    },
    blocks,
  };
}

function headingsOf(blocks: readonly Block[]): PreparedHeading[] {
  return prepareDocument(documentOf(blocks)).blocks.filter((block) => block.kind === 'heading');
}

function numbersOf(blocks: readonly Block[]): string[] {
  return headingsOf(blocks).map(({ number }) => number);
}

function nameOf(block: PreparedBlock): string {
  return block.kind === 'heading' ? `${block.number} ${block.text}` : block.kind;
}
