import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { JSDOM } from 'jsdom';
import { type RenderFormat, RenderingWorker } from '../../../src/app/platform/rendering';
import { itWithLibreOffice, output } from './programs';
import { readArchive } from './read-archive';
import { readPdf } from './read-pdf';
import { sampleReport } from './sample-report';
import { expectSoundPdf } from './sound-pdf';
import { expectNothingLost, expectSoundWord, wordsOf } from './sound-word';

jest.setTimeout(120_000);

const formats = ['screen', 'html', 'pdf', 'docx'] as const satisfies readonly RenderFormat[];

describe('the findings report of Castle City', () => {
  const worker = new RenderingWorker();
  const folder = mkdtempSync(join(tmpdir(), 'sightline-report-'));
  let files: Record<(typeof formats)[number], Uint8Array>;

  beforeAll(async () => {
    files = await worker.render(sampleReport(), formats);
    writeFileSync(join(folder, 'report.pdf'), files.pdf);
  });

  afterAll(async () => {
    await worker.close();
    rmSync(folder, { recursive: true });
  });

  it('is the same bytes from another thread', async () => {
    const another = new RenderingWorker();
    const again = await another.render(sampleReport(), formats);
    await another.close();
    for (const format of formats) {
      expect(Buffer.compare(again[format], files[format])).toBe(0);
    }
  });

  describe('as PDF', () => {
    let text: string;

    beforeAll(() => {
      text = readPdf(files.pdf);
    });

    it('is sound: tagged, titled, with bookmarks, heads of tables and words for every chart', () => {
      expectSoundPdf(files.pdf, {
        ...{ title: /^Children placed under special guardianship orders/, hasTables: true },
        figures: 6,
      });
      const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
      expect(count(/\/S \/H1\b/g)).toBeGreaterThanOrEqual(12);
      expect(count(/\/S \/TH\b/g)).toBeGreaterThanOrEqual(40);
    });

    it('shows title, subject, author and the day of the version', () => {
      const info = output('pdfinfo', [join(folder, 'report.pdf')]);
      expect(info).toMatch(/Title: +Children placed under special guardianship orders/);
      expect(info).toMatch(/Author: +Castle City Safeguarding Children Partnership/);
      expect(info).toMatch(/CreationDate: +Thu Nov +9 .*2017/);
      expect(info).toMatch(/Tagged: +yes/);
    });

    it('carries the marking on every page, and the hash on the last', () => {
      const pages = output('pdftotext', ['-layout', join(folder, 'report.pdf'), '-']).split('\f');
      const written = pages.filter((page) => page.trim() !== '');
      expect(written.every((page) => page.includes('OFFICIAL-SENSITIVE'))).toBe(true);
      expect(written.at(-1)).toContain(sampleReport().metadata.contentHash);
    });
  });

  describe('as Word', () => {
    let document: string;
    let parts: ReadonlyMap<string, Buffer>;

    beforeAll(() => {
      parts = readArchive(files.docx);
      document = partOf('word/document.xml');
    });

    function partOf(name: string): string {
      const part = parts.get(name);
      if (!part) throw new Error(`No ${name} in the file`);
      return part.toString('utf8');
    }

    it('is sound: well-formed, titled, heads of tables repeated, words for every picture', () => {
      expectSoundWord(files.docx, {
        ...{ title: /^Children placed under special guardianship orders/, hasContents: true },
        ...{ tables: 9, pictures: 6 },
      });
    });

    it('uses real styles for headings, lists, captions and quotes', () => {
      const styles = ['Title', 'Heading1', 'Heading2', 'Heading3', 'Caption', 'Quote', 'KeyBox'];
      for (const style of styles) expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
      expect(document).toContain('<w:numPr>');
    });

    it('says which day it is of, and has contents that lead to its headings', () => {
      expect(partOf('docProps/core.xml')).toContain('2017-11-09T00:00:00Z');
      expect(document).toContain('TOC \\o &quot;1-2&quot; \\h');
      expect(document.match(/w:anchor="/g)!.length).toBeGreaterThan(20);
    });

    it('carries marking, version and page numbers on every page but the cover', () => {
      const heads = [...parts.keys()].filter((name) => /^word\/(header|footer)\d/.test(name));
      const running = heads.map(partOf).filter((part) => part.includes('OFFICIAL-SENSITIVE'));
      expect(running).toHaveLength(2);
      const foot = running.find((part) => part.includes('NUMPAGES')) ?? '';
      expect(foot).toContain('Version 1.0, approved · 9 November 2017');
      expect(document).toContain('<w:titlePg/>');
    });

    itWithLibreOffice('opens in LibreOffice with nothing lost', () => {
      expectNothingLost({ report: files.docx });
      expect(wordsOf(files.docx)).toContain('Annex B  The figures behind the charts');
    });
  });

  describe('as HTML', () => {
    it.each(['html', 'screen'] as const)('passes axe as %s', async (format) => {
      const { window } = new JSDOM(pageOf(files[format]), { runScripts: 'outside-only' });
      window.eval(axe.source);
      const run = window.eval(
        "axe.run(document, { rules: { 'color-contrast': { enabled: false } } })",
      ) as Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      const { violations } = await run;
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });

    it('needs no style attribute and no script, which the page forbids', () => {
      const html = text(files.html);
      expect(html).not.toMatch(/<[^>]* style=/);
      expect(html).not.toMatch(/<script|<[^>]* on[a-z]+=/i);
    });

    it('leads every link of its contents to a heading', () => {
      const { document } = new JSDOM(text(files.html)).window;
      const targets = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
        document.querySelector(link.getAttribute('href') ?? ''),
      );
      expect(targets.length).toBeGreaterThan(20);
      expect(targets.every((target) => target !== null)).toBe(true);
    });

    it('gives each id once, the patterns of five charts with them', () => {
      const ids = [...text(files.html).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('gives the client pictures that are well-formed, as a picture has to be', () => {
      const { DOMParser } = new JSDOM('').window;
      const { document } = new JSDOM(text(files.screen)).window;
      const pictures = [...document.querySelectorAll('img')].map(({ src }) =>
        decodeURIComponent(src.replace('data:image/svg+xml,', '')),
      );
      expect(pictures).toHaveLength(6);
      for (const picture of pictures) {
        const parsed = new DOMParser().parseFromString(picture, 'image/svg+xml');
        expect(parsed.querySelector('parsererror')?.textContent).toBeUndefined();
        expect(picture).toContain('lengthAdjust');
      }
    });

    function pageOf(file: Uint8Array): string {
      const html = text(file);
      if (html.startsWith('<!DOCTYPE')) return html;
      return `<!DOCTYPE html><html lang="en-GB"><head><title>R</title></head><body><main><h1>Report</h1>${html}</main></body></html>`;
    }
  });

  function text(file: Uint8Array): string {
    return Buffer.from(file).toString('utf8');
  }
});
