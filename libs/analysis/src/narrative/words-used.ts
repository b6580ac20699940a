import type { AuditFigures } from '../audit-figures';
import { blocks, bold, bullets, heading } from '../words/markdown';

/** Words of the report that a reader outside the panel may not know (domain brief 9). */
const terms: readonly (readonly [term: string, meaning: string])[] = [
  ['Return', 'what one agency answers from its own record about one child'],
  ['Nil return', 'an agency’s answer that it did not know or work with the child in the window'],
  ['Review window', 'the months of work that were looked at'],
  ['Key item', 'a standard so important that its failure caps the judgement that is offered'],
  ['Own practice', 'how an agency judges its own work with the child'],
  ['Joint working', 'how well the agencies worked together, as each of them saw it'],
  ['Panel’s judgement', 'what the panel decided of the joint work after discussion'],
  ['Not evidenced', 'the record does not show whether it was done'],
  ['x of y', 'how many of those that the question applied to'],
];

/** The appendix begins with the words that its tables use. */
export function wordsUsed({ response }: AuditFigures): string | undefined {
  if (response.overall.in === 0) return undefined;
  return blocks(
    heading('Words used in this report'),
    bullets(terms.map(([term, meaning]) => `${bold(term)}: ${meaning}.`)),
  );
}
