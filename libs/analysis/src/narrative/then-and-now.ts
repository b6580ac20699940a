import { gradeLabels, grades } from '@sightline/domain';
import type { ThenAndNow, ThenNowItem, ThenNowJudgements, ThenNowTrend } from '../audit-figures';
import { blocks, bound, bullets, heading, paragraph, quoted } from '../words/markdown';
import { insideSentence, listed, nouns, probability, sentence } from '../words/plain-english';
import { pairedWords, sameChildrenWords } from '../words/same-children-words';
import { countOf, ofNoun } from '../words/share-words';

const tooFew = 'These are too few cases to tell whether that is more than chance.';

/** The earlier audit's figures beside the present ones, with a break where they do not compare. */
export function besideTheEarlier(figures: ThenAndNow | null): string | undefined {
  if (!figures) return undefined;
  const { items, judgements, trend, onlyThen } = figures;
  if (items.length + onlyThen.length === 0 && !judgements) return undefined;
  const comparable = items.filter(({ isComparable }) => isComparable);
  const apart = items.filter(({ isComparable }) => !isComparable);
  return blocks(
    heading('Beside the earlier audit'),
    notFromReturns(figures),
    childrenSentence(figures),
    judgements ? judgementSentences(judgements) : undefined,
    trend ? trendSentences(trend) : undefined,
    itemList('Standards, then and now, as counts of answers:', comparable),
    comparable.some(({ test }) => test) ? testedItems(comparable, figures) : undefined,
    itemList('These cannot be compared, because the question has changed:', apart),
    onlyThen.length === 0
      ? undefined
      : blocks(
          'Asked then and not now:',
          bullets(
            onlyThen.map(
              ({ text, then }, index) =>
                `“${quoted(text)}”: then ${bound(`then.only-${index + 1}`, then.text)}`,
            ),
          ),
        ),
  );
}

function notFromReturns({ isFromReturns, label, source }: ThenAndNow): string | undefined {
  if (isFromReturns) return undefined;
  return paragraph(
    `The figures of “${quoted(label)}” were entered by hand and are not from returns.`,
    source ? sentence(`They were read in: ${quoted(source)}`) : undefined,
  );
}

function childrenSentence({ sameChildren, ...figures }: ThenAndNow): string | undefined {
  const { judgements, items, trend } = figures;
  const isTested = [judgements, trend, ...items].some((one) => one?.test);
  const words = sameChildrenWords(sameChildren, isTested);
  return words === null ? undefined : bound('then-and-now.children', words);
}

function judgementSentences(one: ThenNowJudgements): string {
  const { then, thenScale, now, weighted } = one;
  const nowCases = bound('then-and-now.now', ofNoun(now, nouns.case));
  const nowWords = `Joint working was judged Good or better in ${nowCases} now`;
  return paragraph(
    then
      ? `${nowWords}, and in ${bound('then-and-now.then', ofNoun(then, nouns.case))} then.`
      : `${nowWords}.`,
    thenScale
      ? `Then the cases were judged on another scale (${quoted(thenScale.name)}): ` +
          `${listed(thenScale.levels.map(({ label, count }) => `${quoted(label)} ${count}`))}.`
      : undefined,
    weighted?.now != null && weighted.then != null
      ? 'With each stratum weighted by its part of the cases there were, the shares are ' +
          `${bound('then-and-now.weighted-now', percent(weighted.now))} now and ` +
          `${bound('then-and-now.weighted-then', percent(weighted.then))} then.`
      : undefined,
    one.paired
      ? sentence(
          'Of the children in both, ' +
            bound('then-and-now.pairs', pairedWords(one.paired, 'were Good or better')),
        )
      : undefined,
    verdictSentence(one),
    gradesSentence(one),
    one.reasons.length > 0 && !one.isComparable
      ? `${one.paired ? 'As a whole the two' : 'The two'} cannot be compared: ` +
          `${listed(one.reasons.map(lowerFirst))}.`
      : undefined,
    one.reasons.length > 0 && one.isComparable
      ? `${one.reasons.map(quoted).join('. ')}.`
      : undefined,
  );
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

function verdictSentence({ verdict, test, paired }: ThenNowJudgements): string | undefined {
  switch (verdict) {
    case 'too few cases to tell':
      return tooFew;
    case 'more than chance':
      return test
        ? `So large a difference is unlikely to be chance (${test.method}, ` +
            `p = ${bound('then-and-now.p', probability(test.p))}).`
        : undefined;
    case 'no difference':
      return paired ? 'None of them changed.' : 'The two audits do not differ in this.';
    default:
      return undefined;
  }
}

/** The spread of all four grades, where both audits tell it; the test is of the whole grades. */
function gradesSentence({ grades: known, gradesTest }: ThenNowJudgements): string | undefined {
  if (!known) return undefined;
  const best = [...grades].reverse();
  const said = (counts: (typeof known)['now']) =>
    listed(best.map((grade) => `${counts[grade]} ${gradeLabels[grade]}`));
  const grade = (when: 'then' | 'now') => bound(`then-and-now.grades-${when}`, said(known[when]));
  const words = `Grade by grade: now ${grade('now')}; then ${grade('then')}`;
  if (!gradesTest) return sentence(words);
  const p = `p = ${bound('then-and-now.grades-p', probability(gradesTest.p))}`;
  const delta = `Cliff’s delta ${bound('then-and-now.delta', gradesTest.delta.toFixed(2))}`;
  return sentence(`${words} (exact Mann–Whitney test, ${p}, ${delta})`);
}

function trendSentences({ points, breaks, test, reason, verdict }: ThenNowTrend): string {
  const told = points.map(
    ({ label, isFromReturns, goodOrBetter }, index) =>
      `${quoted(label)} ${bound(`trend.${index + 1}`, countOf(goodOrBetter))}${isFromReturns ? '' : ', not from returns'}`,
  );
  return paragraph(
    `Judged Good or better over ${points.length} audits: ${listed(told)}.`,
    ...breaks.map(
      ({ before, after, reason }) =>
        `The line breaks between “${quoted(before)}” and “${quoted(after)}”: ${lowerFirst(reason)}.`,
    ),
    verdict === 'too few cases to tell'
      ? 'These are too few cases to tell whether there is a trend.'
      : undefined,
    verdict === 'more than chance' && test
      ? `The trend is unlikely to be chance (${test.method}, ` +
          `p = ${bound('trend.p', probability(test.p))}).`
      : undefined,
    reason === undefined ? undefined : sentence(reason),
  );
}

function testedItems(items: readonly ThenNowItem[], { correction }: ThenAndNow): string {
  const clear = items.filter(({ verdict }) => verdict === 'more than chance');
  const test = items.some(({ paired }) => paired) ? 'exact McNemar test' : 'Fisher’s exact test';
  const how = correction === 'Holm' ? `${test}, Holm’s correction` : test;
  return clear.length === 0
    ? `In none of the standards that could be tested is the difference more than chance (${how}).`
    : sentence(
        `The difference is more than chance (${how}) in ` +
          listed(
            clear.map(
              ({ questionId, text, test }) =>
                `“${quoted(text)}” ` +
                `(p = ${bound(`then-and-now.${questionId}.p`, probability(test?.p ?? 1))})`,
            ),
          ),
      );
}

function lowerFirst(text: string): string {
  return quoted(insideSentence(text));
}

function itemList(lead: string, items: readonly ThenNowItem[]): string | undefined {
  if (items.length === 0) return undefined;
  return blocks(
    lead,
    bullets(
      items.map(({ questionId, text, then, now, isComparable, reasons, paired }) => {
        const why =
          isComparable || reasons.length === 0 ? '' : ` (${listed(reasons.map(lowerFirst))})`;
        const before = bound(`then-and-now.${questionId}.then`, then.text);
        const after = bound(`then-and-now.${questionId}.now`, now.text);
        const children = paired
          ? `; of the children in both, ${bound(`then-and-now.${questionId}.pairs`, pairedWords(paired, 'met it'))}`
          : '';
        return `“${quoted(text)}”: then ${before}, now ${after}${why}${children}`;
      }),
    ),
  );
}
