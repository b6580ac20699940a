import {
  formatNarrative,
  parseNarrative,
  plainText,
  type NarrativeBlock,
} from '@sightline/report-model';

/**
 * What people wrote of a section, without what Sightline drafted and without quotes: sentences that
 * stand in the draft are made anew from the publication gate, and what a
 * child, a carer or a practitioner said may be known again by whoever was there.
 */
export function peopleOnly(narrative: string, drafted: string): string {
  const own = new Set(
    parseNarrative(drafted).flatMap((block) => textsOf(block).flatMap(sentencesOf)),
  );
  const isPeoples = (sentence: string) => !own.has(sentence);
  const kept = parseNarrative(narrative).flatMap((block): NarrativeBlock[] => {
    switch (block.kind) {
      case 'quote':
        return [];
      case 'heading':
        return isPeoples(block.text) ? [block] : [];
      case 'paragraph': {
        const text = plainText(block.runs);
        const sentences = sentencesOf(text).filter(isPeoples);
        if (sentences.length === sentencesOf(text).length) return [block];
        return sentences.length === 0
          ? []
          : [{ kind: 'paragraph', runs: [{ text: sentences.join(' ') }] }];
      }
      case 'list': {
        const items = block.items.filter((item) => sentencesOf(plainText(item)).every(isPeoples));
        return items.length === 0 ? [] : [{ ...block, items }];
      }
      default:
        return [block];
    }
  });
  return formatNarrative(kept);
}

function textsOf(block: NarrativeBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'list':
      return block.items.map((item) => plainText(item));
    default:
      return [plainText(block.runs)];
  }
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\p{N}{])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
