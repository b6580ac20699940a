import { reasonKindLabels } from '@sightline/domain';
import type { ReasonFacts } from '../audit-input';
import type { NarrativeFacts } from '../narrative-facts';
import { blocks, bullets, paragraph, quoted } from '../words/markdown';
import { listed, sentence } from '../words/plain-english';

/** Why this theme: purpose, the reasons of the plan in their own words, what it follows up. */
export function why(facts: NarrativeFacts): string | undefined {
  const { purpose, reAuditOf, reasons = [] } = facts;
  const named = new Set(reasons.map(({ about }) => about));
  const reviews = facts.reviews.filter((name) => !named.has(name));
  const text = blocks(
    purpose === null ? undefined : sentence(quoted(purpose)),
    reasons.length === 0 ? undefined : 'The theme was chosen for these reasons:',
    reasons.length === 0 ? undefined : bullets(reasons.map(reasonLine)),
    paragraph(
      reviews.length === 0
        ? undefined
        : `The theme${reasons.length > 0 ? ' also' : ''} follows the learning from ` +
            `${listed(reviews.map(quoted))}.`,
      reAuditOf === null
        ? undefined
        : `It looks again at what the audit “${quoted(reAuditOf.theme)}” of ` +
            `${quoted(reAuditOf.yearLabel)} found.`,
    ),
  );
  return text === '' ? undefined : text;
}

function reasonLine({ kind, about, words }: ReasonFacts): string {
  const lead = reasonKindLabels[kind] + (about === null ? '' : ` “${quoted(about)}”`);
  return words === '' ? sentence(lead) : `${lead}: ${sentence(quoted(words))}`;
}
