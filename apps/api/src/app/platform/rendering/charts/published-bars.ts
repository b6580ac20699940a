import { type Grade, gradeLetters, grades } from '@sightline/domain';
import {
  complianceSwatches,
  countSwatch,
  gradeSwatches,
  notToldLabel,
  notToldOf,
  notToldSwatch,
  type PublishedBarsSpec,
  type Swatch,
} from '@sightline/report-model';
import type { BarChart } from './bar-charts';
import type { BarPart } from './bar-parts';

const bestFirst: readonly Grade[] = [...grades].reverse();

/** Swatches by the name of a part: 'part-0' and so on, and what is not told. */
export function publishedSwatches({ palette, parts }: PublishedBarsSpec): Record<string, Swatch> {
  const families: Record<PublishedBarsSpec['palette'], readonly Swatch[]> = {
    grades: bestFirst.map((grade) => gradeSwatches[grade]),
    compliance: Object.values(complianceSwatches),
    plain: [...Object.values(complianceSwatches), countSwatch],
  };
  const family = families[palette];
  const own = parts.flatMap((_, index) => {
    const swatch = family[index % family.length];
    return swatch ? [[`part-${index}`, swatch] as const] : [];
  });
  return { ...Object.fromEntries(own), kept: notToldSwatch };
}

/** Rows as shares of their totals; everything not told is one part at the end. */
export function publishedBars(spec: PublishedBarsSpec): BarChart {
  const rows = spec.rows.map((row) => {
    const length = (count: number) => (row.total === 0 ? 0 : count / row.total);
    const told = spec.parts.map((_, index): BarPart => {
      const count = row.counts[index] ?? 0;
      const letter = letterOf(spec, index);
      return { name: `part-${index}`, count, length: length(count), ...(letter && { letter }) };
    });
    const kept = notToldOf(row);
    return {
      label: row.label,
      parts: [...told, { name: 'kept', count: kept, length: length(kept) }],
      summary: `of ${row.total}`,
    };
  });
  const hasKept = spec.rows.some((row) => notToldOf(row) > 0);
  const named = spec.parts.map((label, index) => {
    const letter = letterOf(spec, index);
    return [`part-${index}`, letter ? `${letter}  ${label}` : label] as const;
  });
  const kept: readonly (readonly [string, string])[] = hasKept ? [['kept', notToldLabel]] : [];
  const labels = Object.fromEntries([...named, ...kept]);
  return {
    bars: { rows, swatches: publishedSwatches(spec), labels },
    axis: { kind: 'share', title: `share of ${spec.unit}` },
    of: 1,
  };
}

function letterOf({ palette }: PublishedBarsSpec, index: number): string | undefined {
  const grade = bestFirst[index];
  return palette === 'grades' && grade ? gradeLetters[grade] : undefined;
}
