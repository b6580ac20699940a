import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { output } from './programs';
import { readPdf } from './read-pdf';

/** What a PDF is expected to hold; the rest every PDF of the product has. */
export interface ExpectedPdf {
  readonly title: RegExp;
  /** Exactly so many pages. */
  readonly pages?: number;
  readonly hasHeadings?: boolean;
  readonly hasTables?: boolean;
  /** Pictures, each of which must say in words what it shows. */
  readonly figures?: number;
}

/** The PDF's text page by page, once it is found sound. */
export interface SoundPdf {
  readonly pages: readonly string[];
}

/**
 * What every PDF of the product must be (PDF/UA-1): whole, tagged, titled, in British English, with
 * bookmarks where it has headings, heads in its tables and words for its pictures.
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
    expectAccessible(readPdf(bytes), expected);
    return { pages: output('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function expectAccessible(text: string, expected: ExpectedPdf): void {
  const { hasHeadings = true, hasTables = false, figures = 0 } = expected;
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(text).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/);
  expect(text).toMatch(/\/DisplayDocTitle true/);
  expect(text).toMatch(/\/Lang\s*\(en-GB\)/);
  if (hasHeadings) {
    expect(text).toMatch(/\/Outlines \d+ 0 R/);
    expect(count(/\/S \/H1\b/g)).toBeGreaterThan(0);
  }
  if (hasTables) expect(count(/\/S \/TH\b/g)).toBeGreaterThan(1);
  expect(count(/\/S \/Figure\b/g)).toBe(figures);
  // Each is said twice: of the figure, and of its marks on the page.
  expect(count(/\/Alt\b/g)).toBe(2 * figures);
}
