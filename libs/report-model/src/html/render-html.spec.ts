import fc from 'fast-check';
import { column, gradeCell, heading, paragraph } from '../builders';
import type { Block, ReportDocument } from '../document';
import { narrativeToBlocks } from '../narrative/narrative-blocks';
import { prepareDocument } from '../prepare/prepare-document';
import { pageHtml, screenHtml } from './html-options';
import { renderHtml } from './render-html';
import { renderHtmlPage } from './render-html-page';
import { reportStyleSheet } from './report-style-sheet';

const drawing = '<svg width="620" height="200" role="img"><title>T</title></svg>';

describe('renderHtml', () => {
  it('heads columns and rows, and puts the letter of a grade before its word', () => {
    const html = htmlOf([
      {
        kind: 'table',
        caption: 'Judgements',
        columns: [column('Case'), column('Judgement'), column('Met', 'end')],
        rows: [['C01', gradeCell('RI', 'Requires improvement'), '7 of 9']],
        hasRowHeaders: true,
      },
    ]);
    expect(html).toContain('<caption>Table 1. Judgements</caption>');
    expect(html).toContain('<th scope="col">Case</th>');
    expect(html).toContain('<th scope="col" class="sl-report-end">Met</th>');
    expect(html).toContain('<th scope="row">C01</th>');
    expect(html).toContain(
      '<span class="sl-report-letter" aria-hidden="true">R</span>Requires improvement',
    );
  });

  it('shows a chart with its caption and its figures to unfold', () => {
    const html = htmlOf([chart], { 'figure-1': drawing });
    expect(html).toContain('<figcaption>Figure 1. Themes</figcaption>');
    expect(html).toContain(drawing);
    expect(html).toContain('<details><summary>Figure 1 as a table</summary>');
  });

  it('shows a chart that could not be drawn as its table', () => {
    expect(htmlOf([chart])).toContain('<details open>');
  });

  it('gives a client with a sanitiser pictures, and no link within the page', () => {
    const prepared = prepareDocument(documentOf([heading(1, 'Summary'), chart]));
    const html = renderHtml(prepared, { 'figure-1': drawing }, screenHtml);
    expect(html).toMatch(/<img src="data:image\/svg\+xml,[^"]+" alt="Bars of counts[^"]*" width/);
    expect(html).not.toContain('<svg');
    expect(html).not.toContain('href="#');
  });

  it('names the figures behind a sentence', () => {
    const html = htmlOf([
      { kind: 'figure-reference', figureIds: ['a.b', 'c"d'], runs: [{ text: '7 of 9' }] },
    ]);
    expect(html).toContain('data-figures="a.b c&quot;d">7 of 9</p>');
  });

  it('keeps scripts and HTML of the narrative as text', () => {
    const html = htmlOf(
      narrativeToBlocks('<script>alert(1)</script>\n\n- <img src=x onerror=alert(1)>'),
    );
    expect(html).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(html).toContain('<li>&lt;img src=x onerror=alert(1)&gt;</li>');
  });

  it('writes no style attribute, no script and no handler for any narrative', () => {
    const sharp = fc.string({ unit: fc.constantFrom(...'<>"\'&/=a b style on'.split('')) });
    fc.assert(
      fc.property(sharp, sharp, (title, text) => {
        const document = documentOf([heading(1, title), paragraph(text)], title);
        const html = renderHtml(prepareDocument(document), {}, pageHtml);
        const tags = html.match(/<[^>]*>/g) ?? [];
        const own =
          /^<\/?(article|header|h[1-6]|p|nav|ul|li|a|span|br)( (class|id|lang|href|aria-label)="[^"<>]*")*>$/;
        expect(tags.filter((tag) => !own.test(tag))).toEqual([]);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  it('uses classes that its style sheet begins with, so that it cannot leak', () => {
    const rules = reportStyleSheet()
      .split('\n')
      .filter((line) => !line.startsWith('@media'));
    expect(rules.every((line) => line.startsWith('.sl-report'))).toBe(true);
  });
});

describe('renderHtmlPage', () => {
  it('is a whole page with title and language, and asks nothing of the network', () => {
    const html = renderHtmlPage(prepareDocument(documentOf([heading(1, 'Summary')])), {});
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en-GB">/);
    expect(html).toContain('<title>Findings</title>');
    expect(html).not.toMatch(/https?:|<script|<link|url\(/);
  });
});

const chart: Block = {
  kind: 'chart',
  title: 'Themes',
  spec: {
    kind: 'count-bars',
    rowTitle: 'Theme',
    unit: 'cases',
    of: 10,
    rows: [{ label: 'Voice', count: 7 }],
  },
};

function htmlOf(blocks: readonly Block[], drawings: Record<string, string> = {}): string {
  return renderHtml(prepareDocument(documentOf(blocks)), drawings, pageHtml);
}

function documentOf(blocks: readonly Block[], title = 'Findings'): ReportDocument {
  return {
    metadata: {
      ...{ title, subject: 'SGO', partnership: 'Castle City', marking: 'OFFICIAL-SENSITIVE' },
      ...{ language: 'en-GB', version: 'Draft 1', date: '2017-10-19' },
    },
    blocks,
  };
}
