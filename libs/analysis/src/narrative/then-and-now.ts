import type { ThenAndNow, ThenNowItem, ThenNowJudgements } from '../audit-figures';
import { blocks, bullets, heading, paragraph, quoted } from '../words/markdown';
import { listed, nouns, probability } from '../words/plain-english';
import { countOf, ofNoun } from '../words/share-words';

/** The earlier audit's figures beside the present ones, with a break where they do not compare. */
export function besideTheEarlier(figures: ThenAndNow | null): string | undefined {
  if (!figures || (figures.items.length === 0 && !figures.judgements)) return undefined;
  const comparable = figures.items.filter(({ isComparable }) => isComparable);
  const apart = figures.items.filter(({ isComparable }) => !isComparable);
  return blocks(
    heading('Beside the earlier audit'),
    figures.isFromReturns
      ? undefined
      : `The figures of “${quoted(figures.label)}” were entered by hand and are not from returns.`,
    figures.judgements ? judgementSentences(figures.judgements) : undefined,
    itemList('Standards, then and now, as counts of answers:', comparable),
    itemList('These cannot be compared, because the question has changed:', apart),
  );
}

function judgementSentences(one: ThenNowJudgements): string {
  const { then, now, verdict, test } = one;
  return paragraph(
    `Joint working was judged Good or better in ${ofNoun(now, nouns.case)}, and in ` +
      `${ofNoun(then, nouns.case)} then.`,
    verdict === 'too few cases to tell'
      ? 'These are too few cases to tell whether that is more than chance.'
      : undefined,
    verdict === 'more than chance' && test
      ? `So large a difference is unlikely to be chance (${test.method}, p = ${probability(test.p)}).`
      : undefined,
    verdict === 'cannot be compared' && one.reasons.length > 0
      ? `The two cannot be compared: ${listed(one.reasons.map(lowerFirst))}.`
      : undefined,
  );
}

function lowerFirst(text: string): string {
  return quoted(text.charAt(0).toLowerCase() + text.slice(1));
}

function itemList(lead: string, items: readonly ThenNowItem[]): string | undefined {
  if (items.length === 0) return undefined;
  return blocks(
    lead,
    bullets(
      items.map(
        ({ text, then, now }) => `“${quoted(text)}”: then ${countOf(then)}, now ${countOf(now)}`,
      ),
    ),
  );
}
