import type {
  ThenNowItem,
  ThenNowJudgements,
  ThenNowTrend,
  ThenNowVerdict,
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

/** The judgements of cases then and now, in sentences; "too few to tell" is the normal one. */
export function judgementWords(one: ThenNowJudgements): string[] {
  const { then, thenScale, now, weighted, test, gradesTest, verdict, reasons } = one;
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
    ...(test ? [`${test.method}, ${pOf(test.p)}, n = ${(then?.base ?? 0) + now.base}`] : []),
    ...(gradesTest
      ? [`${gradesTest.method}, ${pOf(gradesTest.p)}, Cliff’s delta ${gradesTest.delta.toFixed(2)}`]
      : []),
  ];
  words.push([verdictWords[verdict], ...reasons.map((reason) => `${reason}.`)].join(' '));
  if (tests.length > 0) words.push(`${tests.join('; ')}.`);
  return words;
}

/** Three audits or more, in sentences. */
export function trendWords({ points, breaks, test, verdict }: ThenNowTrend): string[] {
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
  ];
}

/** What may be said of one item that was tested. */
export function itemVerdict({ verdict, test }: ThenNowItem): string {
  return `${verdictWords[verdict]}${test ? ` (${pOf(test.p)})` : ''}`;
}
