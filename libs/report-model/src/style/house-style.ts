import { paper } from '../palette';

/** How a partnership's reports look and what stands on each of their pages. */
export interface HouseStyle {
  /** Words in the place of a logo, at the head of the cover; none where empty. */
  readonly logo: string;
  /** The partnership's name as its reports print it. */
  readonly partnership: string;
  /** Of rules, headings and names: '#rrggbb'. */
  readonly accent: string;
  /** At the foot of every page; none where empty. */
  readonly footer: string;
  /** Protective marking of the restricted rendering. */
  readonly classification: string;
}

/** WCAG 2.2, 1.4.3: text of the usual size against what it stands on. */
export const leastContrast = 4.5;

/** How a partnership's reports look until it has chosen. */
export function usualStyle(partnership: string): HouseStyle {
  return {
    ...{ logo: '', partnership, footer: '', classification: 'OFFICIAL-SENSITIVE' },
    accent: paper.accent,
  };
}

/** Contrast of a colour '#rrggbb' with white, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** Whether it is a colour in which words on white paper can be read. */
export function isReadableOnWhite(colour: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(colour) && contrastWithWhite(colour) >= leastContrast;
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
