import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { output } from './programs';
import { readArchive } from './read-archive';

/** What a Word file is expected to hold; the rest every Word file of the product has. */
export interface ExpectedWord {
  readonly title: RegExp;
  /** Contents whose lines lead to the headings; a form and a briefing have none. */
  readonly hasContents?: boolean;
  /** Whether there are tables, or how many. */
  readonly tables?: number | boolean;
  /** Pictures, each of which must say in words what it shows. */
  readonly pictures?: number;
}

/** The words of a Word file, paragraph by paragraph: of its text, of its heads and feet. */
export function wordsOf(docx: Uint8Array): string {
  return paragraphsOf(partOf(readArchive(docx), 'word/document.xml')).join('\n');
}

/**
 * What every Word file of the product must be: well-formed in every part, in British English, titled,
 * in styles of its own, its tables' heads repeated, its pictures told in words, its links leading
 * somewhere.
 */
export function expectSoundWord(docx: Uint8Array, expected: ExpectedWord): void {
  const parts = readArchive(docx);
  const names = [...parts.keys()];
  expect(names.length).toBeGreaterThan(8);
  for (const name of names.filter((each) => /\.(xml|rels)$/.test(each))) {
    expectWellFormed(name, partOf(parts, name));
  }
  const properties = partOf(parts, 'docProps/core.xml');
  expect(properties).toContain('<dc:language>en-GB</dc:language>');
  expect(/<dc:title>([^<]*)/.exec(properties)?.[1] ?? '').toMatch(expected.title);
  const styles = partOf(parts, 'word/styles.xml');
  expect(styles).toContain('<w:lang w:val="en-GB"');
  const document = partOf(parts, 'word/document.xml');
  expectStyles(document, styles);
  expectTables(document, expected.tables);
  expectPictures(document, expected.pictures ?? 0);
  expectLinks(document, expected.hasContents ?? false);
  const relations = partOf(parts, 'word/_rels/document.xml.rels');
  const embedded = [...document.matchAll(/r:(?:embed|id)="([^"]+)"/g)].map(([, id]) => id!);
  expect(embedded.filter((id) => !relations.includes(`Id="${id}"`))).toEqual([]);
}

/**
 * Opens each file in LibreOffice and saves its words: every paragraph that was written must come out
 * again, in its order.
 */
export function expectNothingLost(files: Readonly<Record<string, Uint8Array>>): void {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-office-'));
  try {
    const sources = Object.entries(files).map(([name, bytes]) => {
      const source = join(folder, `${name}.docx`);
      writeFileSync(source, bytes);
      return source;
    });
    const home = `-env:UserInstallation=file://${join(folder, 'office')}`;
    const target = ['--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    output('soffice', ['--headless', home, ...target, ...sources]);
    for (const [name, bytes] of Object.entries(files)) {
      const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
      expect([name, lostFrom(text, wordsOf(bytes).split('\n'))]).toEqual([name, []]);
      expect(text).not.toContain('TOC \\o');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function lostFrom(text: string, paragraphs: readonly string[]): string[] {
  const plain = (words: string) => words.replaceAll(/\s+/g, ' ').trim();
  const whole = plain(text);
  let from = 0;
  return paragraphs.map(plain).filter((words) => {
    const at = whole.indexOf(words, from);
    if (at < 0) return true;
    from = at + words.length;
    return false;
  });
}

function paragraphsOf(document: string): string[] {
  const { DOMParser } = new JSDOM('').window;
  const parsed = new DOMParser().parseFromString(document, 'application/xml');
  return [...parsed.getElementsByTagName('w:p')].map((paragraph) =>
    [...paragraph.getElementsByTagName('*')]
      .map(({ tagName, textContent }) => {
        if (tagName === 'w:t') return textContent;
        return tagName === 'w:br' || tagName === 'w:tab' ? ' ' : '';
      })
      .join(''),
  );
}

function partOf(parts: ReadonlyMap<string, Buffer>, name: string): string {
  const part = parts.get(name);
  if (!part) throw new Error(`No ${name} in the file`);
  return part.toString('utf8');
}

function expectWellFormed(name: string, source: string): void {
  const { DOMParser } = new JSDOM('').window;
  const parsed = new DOMParser().parseFromString(source, 'application/xml');
  expect([name, parsed.querySelector('parsererror')?.textContent]).toEqual([name, undefined]);
}

/** Every style that is used is there. */
function expectStyles(document: string, styles: string): void {
  const used = new Set(
    [...document.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id!),
  );
  expect(used.size).toBeGreaterThan(2);
  expect([...used].filter((id) => !styles.includes(`w:styleId="${id}"`))).toEqual([]);
}

function expectTables(document: string, expected: ExpectedWord['tables']): void {
  const tables = document.split('<w:tbl>').slice(1);
  if (typeof expected === 'number') expect(tables).toHaveLength(expected);
  if (typeof expected === 'boolean') expect(tables.length > 0).toBe(expected);
  for (const table of tables) {
    expect(table).toMatch(/^.*?<w:trPr>.*?<w:tblHeader\/>/s);
    const rows = table.split('</w:tbl>')[0]!.split('<w:tr>').slice(1);
    expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  }
}

function expectPictures(document: string, expected: number): void {
  const described = document.match(/<wp:docPr [^>]*descr="[^"]{20,}"/g) ?? [];
  expect(described).toHaveLength(expected);
  const numbers = document.match(/(?<=<wp:docPr id=")\d+/g) ?? [];
  expect(new Set(numbers).size).toBe(expected);
}

function expectLinks(document: string, hasContents: boolean): void {
  expect(document.includes('TOC \\o')).toBe(hasContents);
  const anchors = [...document.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
  const bookmarks = new Set(
    [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name),
  );
  if (hasContents) expect(anchors.length).toBeGreaterThan(2);
  expect(anchors.filter((name) => !bookmarks.has(name))).toEqual([]);
}
