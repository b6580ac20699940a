import type { Contradiction, ContradictionQuote } from '@sightline/analysis';
import type { PackContradictionView, PackQuoteView, PanelAgencyView } from '@sightline/contracts';

/** Both sides of a disagreement, each quote under the short name of its agency. */
export function toContradictionView(
  { key, about, sides }: Contradiction,
  agencies: readonly PanelAgencyView[],
): PackContradictionView {
  const nameOf = (id: string) =>
    agencies.find(({ agency }) => agency.id === id)?.agency.shortName ?? '';
  const quote = ({ agencyId, question, says, evidence }: ContradictionQuote): PackQuoteView => ({
    ...{ agency: nameOf(agencyId), question, says, evidence },
  });
  return { key, about, sides: sides.map((side) => side.map(quote)) };
}
