/** How far two grades count as agreeing: 1 for the same, 0 for the ends of the scale. */
export const agreementWeights = ['identity', 'linear', 'quadratic', 'ordinal weights'] as const;
export type AgreementWeights = (typeof agreementWeights)[number];

/** Agreement of two values by their places on the scale (Gwet 2014, chapter 3). */
type Agreement = (scale: readonly number[], a: number, b: number) => number;

function relativeDistance(scale: readonly number[], a: number, b: number): number {
  const low = scale[0] ?? 0;
  const high = scale[scale.length - 1] ?? 0;
  return Math.abs((scale[a] ?? 0) - (scale[b] ?? 0)) / (high - low);
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

const agreements: Record<AgreementWeights, Agreement> = {
  identity: (_scale, a, b) => (a === b ? 1 : 0),
  linear: (scale, a, b) => 1 - relativeDistance(scale, a, b),
  quadratic: (scale, a, b) => 1 - relativeDistance(scale, a, b) ** 2,
  'ordinal weights': (scale, a, b) => 1 - pairsOf(Math.abs(a - b) + 1) / pairsOf(scale.length),
};

/** The matrix of agreement between the values of a scale, in its order. */
export function weightMatrix(weights: AgreementWeights, scale: readonly number[]): number[][] {
  const agreement = agreements[weights];
  return scale.map((_, a) => scale.map((__, b) => agreement(scale, a, b)));
}
