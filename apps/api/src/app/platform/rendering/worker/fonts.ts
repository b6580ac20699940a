import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Families a page is set in, in order: the second has what the first lacks. */
export const fontFamilies = ['Source Sans 3', 'DejaVu Sans'] as const;

const sourceSans = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'];
const dejaVu = ['DejaVuSans', 'DejaVuSans-Oblique', 'DejaVuSans-Bold', 'DejaVuSans-BoldOblique'];

/** Fonts of a page as bytes, from their packages, so that every machine sets the same page. */
export function fontBytes(): Buffer[] {
  return fontPaths(sourceSans, dejaVu).map((path) => readFileSync(path));
}

/** Files of the few fonts that a chart is drawn in. */
export function chartFontPaths(): string[] {
  return fontPaths(['400Regular', '600SemiBold'], ['DejaVuSans']);
}

function fontPaths(sourceNames: readonly string[], fallbackNames: readonly string[]): string[] {
  const sources = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
  const fallbacks = dirname(require.resolve('dejavu-fonts-ttf/package.json'));
  return [
    ...sourceNames.map((name) => join(sources, name, `SourceSans3_${name}.ttf`)),
    ...fallbackNames.map((name) => join(fallbacks, 'ttf', `${name}.ttf`)),
  ];
}

/** What Source Sans 3 has in every face: Latin, punctuation, arrows and signs that reports use. */
const inSourceSans =
  '\\n\\u0020-\\u007E\\u00A0-\\u017F\\u2010-\\u201E\\u2020-\\u2023\\u2026\\u2030-\\u2033\\u2039\\u203A\\u20AC\\u2190-\\u2199\\u2212\\u2264\\u2265';

/** One character that the first font may lack. */
export const beyondSourceSans = new RegExp(`[^${inSourceSans}]`, 'u');

/** Whether the first font can print every character of the text. */
export function isInSourceSans(text: string): boolean {
  return !beyondSourceSans.test(text);
}
