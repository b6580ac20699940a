/** Shapes on a grid of 16 units, one an agency: the shape alone tells agencies apart in grey. */
export const agencyShapes = [
  'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  'M2.5 2.5h11v11h-11Z',
  'M8 1.5 15 14H1Z',
  'M8 .8 15.2 8 8 15.2.8 8Z',
  'M5.7 1.5h4.6v4.2h4.2v4.6h-4.2v4.2H5.7v-4.2H1.5V5.7h4.2Z',
  'M8 14.5 1 2h14Z',
  'M8 1.2 15 6.4 12.3 14.5H3.7L1 6.4Z',
  'M5.5 1.5h5v13h-5Z',
  'M1.5 5.5h13v5h-13Z',
  'M8 1l2 4.8 5.2.4-4 3.4 1.3 5L8 11.9l-4.5 2.7 1.3-5-4-3.4L6 5.8Z',
] as const;

/** The shape of an agency by its place among those of the audit; after ten they begin again. */
export function shapeOf(place: number): string {
  return agencyShapes[place % agencyShapes.length] ?? agencyShapes[0];
}

/** The colour of the same place, as a token. */
export function colourOf(place: number): string {
  return `var(--sl-agency-${(place % agencyShapes.length) + 1})`;
}
