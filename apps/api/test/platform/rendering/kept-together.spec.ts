import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Block,
  bulletList,
  column,
  pageBreak,
  paragraph,
  type ReportDocument,
} from '@sightline/report-model';
import { RenderingWorker } from '../../../src/app/platform/rendering';
import { output } from './programs';
import { sampleReport } from './sample-report';

jest.setTimeout(120_000);

/** So many lines before the block fill a page to anywhere near its foot. */
const fillings = Array.from({ length: 14 }, (_, index) => 26 + index);

const afterLines = (of: (lines: number) => readonly Block[]): Block[] =>
  fillings.flatMap((lines) => [
    pageBreak(),
    ...Array.from({ length: lines }, () => paragraph('A line.')),
    ...of(lines),
  ]);

describe('what belongs together on the pages of a PDF', () => {
  const worker = new RenderingWorker();
  const folder = mkdtempSync(join(tmpdir(), 'sightline-pages-'));
  const file = join(folder, 'pages.pdf');

  afterAll(async () => {
    await worker.close();
    rmSync(folder, { recursive: true });
  });

  const printed = async (blocks: readonly Block[]): Promise<string[]> => {
    const { metadata } = sampleReport();
    const document: ReportDocument = { metadata, blocks };
    const { pdf } = await worker.render(document, ['pdf']);
    writeFileSync(file, pdf);
    return output('pdftotext', ['-layout', file, '-']).split('\f');
  };
  const pageOf = (pages: readonly string[], words: string) =>
    pages.findIndex((page) => page.includes(words));

  it('is a list and the words that lead to it', async () => {
    const pages = await printed(
      afterLines((at) => [paragraph(`Lead ${at}:`), bulletList([`First ${at}`, 'Second'])]),
    );
    const parted = fillings.filter(
      (at) => pageOf(pages, `Lead ${at}:`) !== pageOf(pages, `First ${at}`),
    );
    expect(parted).toEqual([]);
  });

  it('is a row of a table, and a short table whole', async () => {
    const longRows = (at: number): Block => ({
      kind: 'table',
      ...{ caption: 'Long rows', hasRowHeaders: true, columns: [column('A'), column('B')] },
      rows: Array.from({ length: 14 }, (_, row) => [
        `Row ${at}/${row}`,
        `Begin${at}/${row} ${'and so on '.repeat(24)} end${at}/${row}`,
      ]),
    });
    const pages = await printed(afterLines((at) => [longRows(at)]));
    const keys = fillings.flatMap((at) => Array.from({ length: 14 }, (_, row) => `${at}/${row}`));
    const parted = keys.filter(
      (key) => pageOf(pages, `Begin${key} `) !== pageOf(pages, `end${key}\n`),
    );
    expect(parted).toEqual([]);
    const short = (at: number): Block => ({
      kind: 'table',
      ...{ caption: `Short ${at}`, hasRowHeaders: true, columns: [column('A'), column('B')] },
      rows: [
        ['One', '1'],
        ['Two', '2'],
        ['Three', '3'],
        [`Last ${at}`, '4'],
      ],
    });
    const others = await printed(afterLines((at) => [short(at)]));
    expect(
      fillings.filter((at) => pageOf(others, `Short ${at}`) !== pageOf(others, `Last ${at}`)),
    ).toEqual([]);
  });

  it('is the reference of a case, wherever its line ends', async () => {
    const words = Array.from({ length: 40 }, (_, n) => `${'word '.repeat(14)}${'i'.repeat(n)} `);
    const pages = await printed(words.map((before) => paragraph(`${before}in SGO26-01-C06.`)));
    expect(pages.join('').match(/SGO26-01-C06\./g)).toHaveLength(words.length);
  });

  it('is a chart of sixty cases: all of it stands on its page', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({
      label: `Case${index + 1}`,
      cells: [{ grade: 'G' as const }],
    }));
    const chart: Block = {
      kind: 'chart',
      title: 'Sixty cases',
      spec: { kind: 'heat-grid', rowTitle: 'Case', columns: [{ label: 'Police' }], rows },
    };
    await printed([chart]);
    const boxes = output('pdftotext', ['-bbox', file, '-']);
    const feet = [...boxes.matchAll(/yMax="([\d.]+)">Case\d+<\/word>/g)].map(([, y]) => Number(y));
    expect(feet.length).toBeGreaterThanOrEqual(rows.length);
    const bottomMargin = 74;
    expect(Math.max(...feet)).toBeLessThan(842 - bottomMargin);
  });
});
