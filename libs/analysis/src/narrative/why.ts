import type { NarrativeFacts } from '../narrative-facts';
import { blocks, paragraph, quoted } from '../words/markdown';
import { listed, sentence } from '../words/plain-english';

/** Why this theme: purpose, linked reviews, the audit that it follows up. */
export function why(facts: NarrativeFacts): string | undefined {
  const { purpose, reviews, reAuditOf } = facts;
  const text = blocks(
    purpose === null ? undefined : sentence(quoted(purpose)),
    paragraph(
      reviews.length === 0
        ? undefined
        : `The theme follows the learning from ${listed(reviews.map(quoted))}.`,
      reAuditOf === null
        ? undefined
        : `It looks again at what the audit “${quoted(reAuditOf.theme)}” of ` +
            `${quoted(reAuditOf.yearLabel)} found.`,
    ),
  );
  return text === '' ? undefined : text;
}
