import {
  pairedWords,
  sameChildrenWords,
  testedUnits,
  type ThenAndNow,
  type ThenNowItem,
  type ThenNowJudgements,
  type ThenNowTrend,
  type ThenNowVerdict,
} from '@sightline/analysis';

const verdictWords: Record<ThenNowVerdict, string> = {
  'too few cases to tell': 'These are too few cases to tell whether that is more than chance.',
  'more than chance': 'So large a difference is unlikely to be chance.',
  'no difference': 'The two audits do not differ in this.',
  'cannot be compared': 'The two cannot be compared.',
  'not tested': 'This is not tested.',
};

const pOf = (p: number) => (p < 0.001 ? 'p less than 0.001' : `p = ${p.toFixed(3)}`);
const percentOf = (share: number) => `${Math.round(share * 100)}%`;

/** Whether children are in both audits; none where nothing rests on it. */
export function childrenWords({ sameChildren, judgements, trend, items }: ThenAndNow): string {
  const isTested = [judgements, trend, ...items].some((one) => one?.test);
  return sameChildrenWords(sameChildren, isTested) ?? '';
}

/** The judgements of cases then and now, in sentences; "too few to tell" is the normal one. */
export function judgementWords(one: ThenNowJudgements): string[] {
  const { then, thenScale, now, weighted, paired, test, gradesTest, reasons } = one;
  const words = [
    then
      ? `Joint working was judged Good or better in ${now.text} cases, and in ${then.text} then.`
      : `Joint working was judged Good or better in ${now.text} cases.`,
  ];
  if (thenScale) {
    const levels = thenScale.levels.map(({ label, count }) => `${label} ${count}`).join(', ');
    words.push(`Then the cases were judged on another scale (${thenScale.name}): ${levels}.`);
  }
  if (weighted?.now != null && weighted.then != null) {
    words.push(
      `Weighted by the size of each stratum: ${percentOf(weighted.now)} now, ` +
        `${percentOf(weighted.then)} then.`,
    );
  }
  const tests = [
    ...(test
      ? [`${test.method}, ${pOf(test.p)}, ${testedUnits(paired, then?.base ?? 0, now.base)}`]
      : []),
    ...(gradesTest
      ? [`${gradesTest.method}, ${pOf(gradesTest.p)}, Cliff’s delta ${gradesTest.delta.toFixed(2)}`]
      : []),
  ];
  if (paired) words.push(`Of the children in both, ${pairedWords(paired, 'were Good or better')}.`);
  words.push([verdictOf(one), ...reasons.map((reason) => `${reason}.`)].join(' '));
  if (tests.length > 0) words.push(`${tests.join('; ')}.`);
  return words;
}

/** Of the same children nothing is said of two audits that differ. */
function verdictOf({ verdict, paired }: Pick<ThenNowItem, 'verdict' | 'paired'>): string {
  return paired && verdict === 'no difference' ? 'None of them changed.' : verdictWords[verdict];
}

/** Three audits or more, in sentences. */
export function trendWords({ points, breaks, test, reason, verdict }: ThenNowTrend): string[] {
  const line = points.map(
    ({ label, isFromReturns, goodOrBetter }) =>
      `${label} ${goodOrBetter.text}${isFromReturns ? '' : ' (not from returns)'}`,
  );
  return [
    `Good or better over ${points.length} audits: ${line.join('; ')}.`,
    ...breaks.map(
      ({ before, after, reason }) => `The line breaks between ${before} and ${after}: ${reason}.`,
    ),
    verdict === 'too few cases to tell'
      ? 'These are too few cases to tell whether there is a trend.'
      : verdictWords[verdict],
    ...(test ? [`${test.method}, ${pOf(test.p)}.`] : []),
    ...(reason === undefined ? [] : [`${reason}.`]),
  ];
}

/** What may be said of one item that was tested, or of the children in both. */
export function itemVerdict({ verdict, test, paired }: ThenNowItem): string {
  const of = paired ? `Of the children in both, ${pairedWords(paired, 'met it')}. ` : '';
  return `${of}${verdictOf({ verdict, paired })}${test ? ` (${pOf(test.p)})` : ''}`;
}
