import {
  corpus,
  measure,
  precision,
  recall,
  type Measurement,
} from '@sightline/disclosure/testing';
import type { Figure } from './figures';

/** Passages with names, streets and sentences that the detector was not worked on with. */
export const measuredPassages = 2400;

/** What is found and what is marked wrongly, on the seeded corpus. */
export function identifierFigures(): readonly Figure[] {
  return figuresOf(measure(corpus('measured', measuredPassages)));
}

export function figuresOf(measured: Measurement): readonly Figure[] {
  const { total, byKind, cleanMarked, cleanPassages } = measured;
  const recalls = Object.values(byKind).map(recall);
  const precisions = Object.values(byKind).map(precision);
  const n = total.present;
  const share = { unit: 'share', better: 'higher' as const, n };
  return [
    { name: 'identifiers-recall', value: recall(total), bar: 0.95, ...share },
    { name: 'identifiers-precision', value: precision(total), bar: 0.9, ...share, n: total.marks },
    { name: 'identifiers-kind-recall', value: Math.min(...recalls), bar: 0.85, ...share },
    { name: 'identifiers-kind-precision', value: Math.min(...precisions), bar: 0.85, ...share },
    {
      ...{
        name: 'identifiers-clean',
        value: cleanMarked / cleanPassages,
        unit: 'share of passages',
      },
      ...{ bar: 1 / 50, better: 'lower', n: cleanPassages },
    },
  ];
}
