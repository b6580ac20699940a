import type { Condition, ConditionTerm } from './template';

/** A value as text in which the order of an object's keys, and keys without a value, play no part. */
export function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}

/** A condition as text; the order of terms, and groups of one, play no part. */
export function canonicalCondition(condition: Condition | undefined): string {
  return condition ? canonicalTerm(condition) : '';
}

function canonicalTerm(term: ConditionTerm): string {
  if (!('all' in term) && !('any' in term)) return canonical(term);
  const terms = 'all' in term ? term.all : term.any;
  const inner = terms.map(canonicalTerm).sort();
  const [only] = inner;
  if (inner.length === 1 && only !== undefined) return only;
  return `${'all' in term ? 'all' : 'any'}(${inner.join()})`;
}
