import { JSDOM } from 'jsdom';
import { renderFormats, RenderingWorker } from '../../../src/app/platform/rendering';
import { output } from './programs';
import { readArchive } from './read-archive';
import { wordsOf } from './sound-word';
import { unusualReport, unusualTexts } from './unusual-report';

jest.setTimeout(480_000);

const formats = renderFormats;

/** Texts a document: each stands in every place that takes one. */
const together = 40;

describe('text of any kind', () => {
  const worker = new RenderingWorker();
  const { DOMParser } = new JSDOM('').window;

  afterAll(() => worker.close());

  const expectWellFormed = (source: string) => {
    const parsed = new DOMParser().parseFromString(source, 'application/xml');
    expect(parsed.querySelector('parsererror')?.textContent).toBeUndefined();
  };

  it('renders 1,000 random texts in every place and every format, and no cell is a formula', async () => {
    const texts = unusualTexts(1000);
    for (let start = 0; start < texts.length; start += together) {
      const files = await worker.render(
        unusualReport(texts.slice(start, start + together)),
        formats,
      );
      expect(Buffer.from(files.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      expectWellFormed(readArchive(files.docx).get('word/document.xml')?.toString('utf8') ?? '');
      const screen = Buffer.from(files.screen).toString('utf8');
      const pictures = [...screen.matchAll(/src="data:image\/svg\+xml,([^"]+)"/g)];
      expect(pictures).toHaveLength(8);
      for (const [, source = ''] of pictures) {
        expectWellFormed(decodeURIComponent(source.replace(/&#39;/g, "'")));
      }
      expectNoFormula(files.xlsx, files.csv);
      expect(() => JSON.parse(Buffer.from(files.json).toString('utf8')) as unknown).not.toThrow();
      const charts = [...readArchive(files.charts).keys()].map((name) => name.split('.').at(-1));
      const kinds = ['png', 'svg'].flatMap((kind) => Array<string>(8).fill(kind));
      expect(charts.sort()).toEqual([...kinds, 'txt']);
    }
  });

  it.each(['form', 'briefing'] as const)(
    'renders them on the page of a %s, for print and for Word',
    async (layout) => {
      const texts = unusualTexts(1000);
      for (let start = 0; start < texts.length; start += together) {
        const some = texts.slice(start, start + together);
        const files = await worker.render(unusualReport(some, layout), ['pdf', 'docx']);
        expect(Buffer.from(files.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
        expect(wordsOf(files.docx).length).toBeGreaterThan(together);
      }
    },
  );

  function expectNoFormula(workbook: Uint8Array, csv: Uint8Array): void {
    const parts = [...readArchive(workbook)].filter(([name]) => name.endsWith('.xml'));
    for (const [name, bytes] of parts) {
      const source = bytes.toString('utf8');
      expectWellFormed(source);
      if (name.startsWith('xl/worksheets/')) expect(source).not.toMatch(/<(?:\w+:)?f[\s>/]/);
    }
    const cells =
      Buffer.from(csv)
        .toString('utf8')
        .match(/"(?:[^"]|"")*"|[^",\r\n]+/g) ?? [];
    expect(cells.length).toBeGreaterThan(together);
    expect(cells.filter((cell) => /^"?[=+@\t\r-]/.test(cell))).toEqual([]);
  }

  it.each([
    ['nothing at all', ''],
    ['a title of 500 characters', 'Findings '.repeat(56)],
    ['a word of 500 letters', 'a'.repeat(500)],
    ['Typst markup', '#panic("no") $x^2$ *a* _b_ `c` @label <tag> \\ #{1+1} // off /* x */'],
    ['XML and HTML', '<script>alert(1)</script> & ]]> <!-- --> &#0; %lang;'],
    ['template tricks', '${1+1} {{7*7}} $& $1 \\u0041 %s'],
    ['an emoji family and flags', '👨‍👩‍👧‍👦 🇬🇧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☑️ 1️⃣'],
    ['other scripts', 'العربية עברית हिन्दी 漢字 ไทย 한국어 ქართული አማርኛ'],
    ['marks upon marks', 'Z̷̢̛͚̝͖̔a̴l̵g̶o̸ e\u0301\u0489\u20DD'],
    ['control and private characters', '\u0000\u0007\u001B\uE000\uF0B7\uD800 end'],
  ])('renders %s', async (_, text) => {
    const files = await worker.render(unusualReport([text, text]), formats);
    expect(files.pdf.length).toBeGreaterThan(5000);
    expect(files.docx.length).toBeGreaterThan(5000);
  });

  it('shows what no font can print as a mark, and lists it', async () => {
    const report = unusualReport(['Told by 漢 and \u{1F9FF} at school']);
    const { pdf } = await worker.render(report, ['pdf']);
    const { spawnSync } = await import('node:child_process');
    const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
    expect(stdout).toContain('Told by ▯ and ▯ at school');
    expect(stdout).toMatch(/Characters that no font[^]*U\+6F22[^]*U\+1F9FF/);
  });

  it('is set in its own fonts only, whatever the machine has', async () => {
    const { pdf } = await worker.render(unusualReport(['漢字 العربية ✓ → ½']), ['pdf']);
    const { mkdtempSync, rmSync, writeFileSync } = await import('node:fs');
    const folder = mkdtempSync('/tmp/sightline-fonts-');
    writeFileSync(`${folder}/report.pdf`, pdf);
    const fonts = output('pdffonts', [`${folder}/report.pdf`])
      .split('\n')
      .slice(2);
    rmSync(folder, { recursive: true });
    expect(fonts.filter((line) => line !== '' && !/SourceSans3|DejaVuSans/.test(line))).toEqual([]);
  });
});
