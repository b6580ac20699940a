import type { Swatch } from '@sightline/report-model';

/**
 * Fill that lays the pattern of that name over a mark already filled: readers show seams between
 * the tiles of a pattern that brings its own ground.
 */
export function patternOverlay(chartId: string, name: string, swatch: Swatch | undefined): string {
  return isPlain(swatch) ? 'none' : `url(#${chartId}-${name}-lines)`;
}

/** Fill of a small mark, ground and pattern in one: the square of a legend. */
export function patternFill(chartId: string, name: string, swatch: Swatch | undefined): string {
  return isPlain(swatch) ? (swatch?.fill ?? '#ffffff') : `url(#${chartId}-${name})`;
}

/** Definitions of the patterns of one chart, so that two charts of a page do not share ids. */
export function patternDefinitions(
  chartId: string,
  swatches: Readonly<Record<string, Swatch>>,
): string {
  const patterns = Object.entries(swatches).flatMap(([name, swatch]) => {
    if (isPlain(swatch)) return [];
    const { size, lines } = drawPattern(swatch);
    const ground = `<rect width="${size}" height="${size}" fill="${swatch.fill}"/>`;
    return [
      pattern(`${chartId}-${name}-lines`, size, lines),
      pattern(`${chartId}-${name}`, size, ground + lines),
    ];
  });
  return `<defs>${patterns.join('')}</defs>`;
}

function pattern(id: string, size: number, content: string): string {
  return `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${size}" height="${size}">${content}</pattern>`;
}

function isPlain(swatch: Swatch | undefined): boolean {
  return swatch === undefined || swatch.pattern === 'solid' || swatch.pattern === 'outline';
}

function drawPattern({ pattern, patternInk }: Swatch): { size: number; lines: string } {
  const stroke = (path: string, width: number) =>
    `<path d="${path}" stroke="${patternInk}" stroke-width="${width}" fill="none"/>`;
  switch (pattern) {
    case 'stripes':
      return { size: 7, lines: stroke('M-1,1 L1,-1 M0,7 L7,0 M6,8 L8,6', 1.2) };
    case 'crosses':
      return { size: 7, lines: stroke('M0,7 L7,0 M0,0 L7,7', 0.8) };
    case 'bars':
      return { size: 6, lines: stroke('M3,-1 V7', 1.2) };
    case 'dots':
      return { size: 6, lines: `<circle cx="3" cy="3" r="1.1" fill="${patternInk}"/>` };
    case 'solid':
    case 'outline':
      return { size: 6, lines: '' };
  }
}
