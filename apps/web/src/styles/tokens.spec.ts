import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = readFileSync(join(__dirname, 'tokens.scss'), 'utf8');

type Theme = 'light' | 'dark';

function colourOf(name: string, theme: Theme): string {
  const value = new RegExp(`--sl-${name}:\\s*([^;]+);`).exec(source)?.[1] ?? '';
  const both = /light-dark\((#\w+), (#\w+)\)/.exec(value);
  const colour = both ? both[theme === 'light' ? 1 : 2] : value;
  if (colour === undefined || !/^#[0-9a-f]{6}$/.test(colour)) throw new Error(`No colour ${name}`);
  return colour;
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string, theme: Theme): number {
  const [a, b] = [luminance(colourOf(one, theme)), luminance(colourOf(other, theme))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const papers = ['paper', 'surface', 'sunken', 'raised'];
const tones = ['quiet', 'todo', 'doing', 'waiting', 'attention', 'done', 'danger'];
const gradeNames = ['grade-o', 'grade-g', 'grade-ri', 'grade-i'];

const textPairs: [string, string][] = [
  ...papers.flatMap((paper): [string, string][] => [
    ['ink', paper],
    ['ink-soft', paper],
    ['action', paper],
    ['danger-strong', paper],
    ['on-attention', paper],
  ]),
  ...[...tones, ...gradeNames, 'action', 'action-tint'].map((name): [string, string] => [
    `on-${name}`,
    name,
  ]),
  ['surface', 'danger-strong'],
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(textPairs)('lets %s be read on %s', (ink, paper) => {
    expect(contrast(ink, paper, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(papers)('shows the edge of a control and the focus ring on %s', (paper) => {
    expect(contrast('line-strong', paper, theme)).toBeGreaterThanOrEqual(3);
    expect(contrast('focus', paper, theme)).toBeGreaterThanOrEqual(3);
  });

  it('shows the mark of every agency on the surface of a table', () => {
    for (const place of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      expect(contrast(`agency-${place}`, 'surface', theme)).toBeGreaterThanOrEqual(3);
    }
  });

  it('keeps the four grades apart in grey print', () => {
    const greys = gradeNames.map((name) => luminance(colourOf(name, theme))).sort((a, b) => a - b);
    const steps = greys.slice(1).map((grey, at) => (grey + 0.05) / ((greys[at] ?? 0) + 0.05));
    expect(Math.min(...steps)).toBeGreaterThan(1.25);
  });
});
