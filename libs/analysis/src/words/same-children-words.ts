import type { SameChildren, ThenNowPairs } from '../audit-figures';

const independent = 'the tests take the children as different';

/**
 * Whether children are in both audits, and what follows for what is compared; null where nothing
 * rests on it. How many only: which children they are is told nowhere.
 */
export function sameChildrenWords(
  children: SameChildren | null | undefined,
  isTested: boolean,
): string | null {
  if (!children) {
    return isTested ? `Whether a child is in both audits is not known; ${independent}.` : null;
  }
  const { shared, isWhole, isLinked } = children;
  if (shared === 0) {
    if (isWhole) return 'No child is in both audits.';
    return isTested
      ? `No child is known to be in both audits, but not all could be recognised; ${independent}.`
      : null;
  }
  return `${howMany(children)} ${isLinked ? asPairs : noLongerKnown}`;
}

const asPairs =
  'Two samples that share children are not independent, so only these children are compared, each ' +
  'with themselves.';

const noLongerKnown =
  'Two samples that share children are not independent, and which these are is not known any more, ' +
  'so nothing is tested.';

function howMany({ shared, ofNow, ofThen, isWhole }: SameChildren): string {
  if (shared === ofNow && shared === ofThen) {
    return shared === 1
      ? 'The same child is in both audits.'
      : `The same ${shared} children are in both audits.`;
  }
  const some = isWhole ? `${shared}` : `At least ${shared}`;
  return (
    `${some} of the ${ofNow} children here ${shared === 1 ? 'was' : 'were'} among the ${ofThen} of ` +
    'the earlier audit.'
  );
}

/** '9 can be compared: 3 met it both times, 5 only now, 1 only then and 0 neither time'. */
export function pairedWords(
  { n, missing, both, gained, lost, neither }: ThenNowPairs,
  met: string,
): string {
  const left = missing === 0 ? '' : `; ${missing} had no answer now`;
  return (
    `${n} can be compared: ${both} ${met} both times, ${gained} only now, ${lost} only then and ` +
    `${neither} neither time${left}`
  );
}

/** How many units a test rests on: children in both, or the cases of the two together. */
export function testedUnits(
  paired: ThenNowPairs | null | undefined,
  then: number,
  now: number,
): string {
  return paired ? `n = ${paired.n} pairs` : `n = ${then + now}`;
}
