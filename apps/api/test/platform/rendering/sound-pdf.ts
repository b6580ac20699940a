import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everyTag, readStructure, type PdfStructure, type PdfTag } from './pdf-objects';
import { output } from './programs';
import { readPdf } from './read-pdf';

/** What a PDF is expected to hold; the rest every PDF of the product has. */
export interface ExpectedPdf {
  readonly title: RegExp;
  /** Exactly so many pages. */
  readonly pages?: number;
  /** Whether it has sections; a certificate of one page has none. */
  readonly hasHeadings?: boolean;
  readonly hasTables?: boolean;
  /** Pictures, each of which must say in words what it shows. */
  readonly figures?: number;
}

/** The PDF's text page by page, once it is found sound. */
export interface SoundPdf {
  readonly pages: readonly string[];
  readonly structure: PdfStructure;
}

/**
 * What every PDF of the product must be (PDF/UA-1): whole, tagged, titled, in British English, its
 * fonts inside it, with a bookmark for every section, heads in its tables and words for its pictures.
 */
export function expectSoundPdf(bytes: Uint8Array, expected: ExpectedPdf): SoundPdf {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-pdf-'));
  const file = join(folder, 'file.pdf');
  try {
    writeFileSync(file, bytes);
    expect(output('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors');
    const info = output('pdfinfo', [file]);
    expect(info).toMatch(/Tagged: +yes/);
    expect(/Title: +(.*)/.exec(info)?.[1] ?? '').toMatch(expected.title);
    if (expected.pages !== undefined)
      expect(info).toContain(`Pages:           ${expected.pages}\n`);
    expectOwnFonts(output('pdffonts', [file]));
    expect(readPdf(bytes)).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/);
    const structure = readStructure(file);
    expectAccessible(structure, expected);
    const pages = output('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1);
    return { pages, structure };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every font is in the file, and says which characters its shapes are. */
function expectOwnFonts(listed: string): void {
  const rows = listed.split('\n').slice(2).filter(Boolean);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => !/ yes +(yes|no) +yes +\d+ +\d+$/.test(row))).toEqual([]);
}

function expectAccessible(structure: PdfStructure, expected: ExpectedPdf): void {
  const { hasHeadings = true, hasTables, figures = 0 } = expected;
  const { isMarked, language, showsTitle, bookmarks } = structure;
  expect({ isMarked, language, showsTitle }).toEqual({
    ...{ isMarked: true, language: 'en-GB', showsTitle: true },
  });
  const tags = everyTag(structure.tags);
  const ofRole = (role: string) => tags.filter((tag) => tag.role === role);
  expectHeadings(tags, bookmarks);
  expect(bookmarks.length > 0).toBe(hasHeadings);
  const tables = ofRole('Table');
  if (hasTables !== undefined) expect(tables.length > 0).toBe(hasTables);
  for (const table of tables) expectHeads(table);
  const pictures = ofRole('Figure');
  expect(pictures).toHaveLength(figures);
  expect(pictures.filter(({ alternative }) => alternative.length < 20)).toEqual([]);
}

/** Levels are not skipped, and each section of the first level has its bookmark. */
function expectHeadings(tags: readonly PdfTag[], bookmarks: readonly string[]): void {
  const levels = tags.flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []));
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  const sections = levels.filter((level) => level === 1).length;
  expect(bookmarks.length).toBeGreaterThanOrEqual(sections);
  expect(bookmarks.filter((title) => title.trim() === '')).toEqual([]);
}

/** The first row of a table is heads of columns, all of them, and no other cell stands with them. */
function expectHeads(table: PdfTag): void {
  const [first, ...others] = everyTag([table]).filter(({ role }) => role === 'TR');
  const heads = first?.children ?? [];
  expect(heads.length).toBeGreaterThan(0);
  expect(heads.map(({ role, scope }) => [role, scope])).toEqual(heads.map(() => ['TH', 'Column']));
  expect(others.filter(({ children }) => children.length !== heads.length)).toEqual([]);
}
