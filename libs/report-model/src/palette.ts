import type { GradeAnswer } from '@sightline/domain';

/** How a part of a chart or a graded cell is marked: tint, ink on it, and a pattern over it. */
export interface Swatch {
  readonly fill: string;
  readonly ink: string;
  readonly pattern: Pattern;
  /** Colour of the pattern's lines or dots. */
  readonly patternInk: string;
}

/** Solid, diagonal stripes, dots, upright bars, crossed lines, or an outline only. */
export type Pattern = 'solid' | 'stripes' | 'dots' | 'bars' | 'crosses' | 'outline';

/** Colours of the page itself; the client's tokens in light, so screen and paper agree. */
export const paper = {
  ink: '#1d2329',
  inkSoft: '#535b64',
  line: '#d5cec2',
  tint: '#f3f7f6',
  accent: '#0b5558',
  surface: '#ffffff',
} as const;

/**
 * Grades from blue to orange in four steps of lightness, each with its pattern, so that grey print
 * and colour-blind eyes keep them apart (the same as the client's tokens).
 */
export const gradeSwatches: Record<GradeAnswer, Swatch> = {
  O: { fill: '#153e69', ink: '#ffffff', pattern: 'solid', patternInk: '#153e69' },
  G: { fill: '#9cc7e2', ink: '#10243a', pattern: 'stripes', patternInk: '#4f7893' },
  RI: { fill: '#f6dfa4', ink: '#3a2a00', pattern: 'dots', patternInk: '#8d7233' },
  I: { fill: '#b2471a', ink: '#ffffff', pattern: 'bars', patternInk: '#eccbbd' },
  insufficient: { fill: '#ffffff', ink: '#535b64', pattern: 'outline', patternInk: '#857e71' },
};

/** Parts of a compliance bar: teal for met, rust for not, an outline for what nobody recorded. */
export const complianceSwatches = {
  yes: { fill: '#0b5558', ink: '#ffffff', pattern: 'solid', patternInk: '#0b5558' },
  partly: { fill: '#a9d0cb', ink: '#0c2b2c', pattern: 'stripes', patternInk: '#4d8580' },
  no: { fill: '#c2643c', ink: '#ffffff', pattern: 'bars', patternInk: '#f0d3c5' },
  notEvidenced: { fill: '#ffffff', ink: '#1d2329', pattern: 'crosses', patternInk: '#857e71' },
} as const satisfies Record<string, Swatch>;

/** Parts of a response bar: what came, what said nothing, what did not come. */
export const responseSwatches = {
  onTime: { fill: '#0b5558', ink: '#ffffff', pattern: 'solid', patternInk: '#0b5558' },
  late: { fill: '#a9d0cb', ink: '#0c2b2c', pattern: 'stripes', patternInk: '#4d8580' },
  nil: { fill: '#ece8e0', ink: '#3c4148', pattern: 'dots', patternInk: '#9a9284' },
  notAccessible: { fill: '#d9c7e8', ink: '#2e1f47', pattern: 'stripes', patternInk: '#8a72a8' },
  declined: { fill: '#e9b872', ink: '#3a2300', pattern: 'dots', patternInk: '#936425' },
  outstanding: { fill: '#ffffff', ink: '#1d2329', pattern: 'outline', patternInk: '#857e71' },
  missing: { fill: '#b2471a', ink: '#ffffff', pattern: 'bars', patternInk: '#eccbbd' },
} as const satisfies Record<string, Swatch>;

/** Either side of a median. */
export const timelinessSwatches = {
  quicker: { fill: '#a9d0cb', ink: '#0c2b2c', pattern: 'stripes', patternInk: '#4d8580' },
  slower: { fill: '#0b5558', ink: '#ffffff', pattern: 'solid', patternInk: '#0b5558' },
} as const satisfies Record<string, Swatch>;

/** What a publication does not tell. */
export const notToldSwatch: Swatch = {
  fill: '#ece8e0',
  ink: '#3c4148',
  pattern: 'dots',
  patternInk: '#9a9284',
};

/** The one tint of a bar that only counts. */
export const countSwatch: Swatch = {
  fill: '#5f9ea0',
  ink: '#0c2b2c',
  pattern: 'solid',
  patternInk: '#5f9ea0',
};

/** Bars of two audits: the earlier pale, the present full, and hatched where they do not compare. */
export const thenNowSwatches = {
  then: { fill: '#a9d0cb', ink: '#0c2b2c', pattern: 'stripes', patternInk: '#4d8580' },
  now: { fill: '#0b5558', ink: '#ffffff', pattern: 'solid', patternInk: '#0b5558' },
  apart: { fill: '#ffffff', ink: '#1d2329', pattern: 'crosses', patternInk: '#857e71' },
} as const satisfies Record<string, Swatch>;
