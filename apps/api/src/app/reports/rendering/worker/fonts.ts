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
