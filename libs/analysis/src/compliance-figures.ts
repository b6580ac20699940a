import { practiceDomainLabels, practiceDomains } from '@sightline/form-engine';
import type { ComplianceFigures, ComplianceGroup, ItemFigure } from './audit-figures';
import type { AuditReading } from './audit-reading';
import { sampleDesign } from './intervals';
import { itemFigure } from './item-figure';
import { sumOf } from './item-tally';
import { groupBy } from './ordering';

/**
 * Every compliance item and its sums. The base is Yes, Partly, No and Not evidenced; not applicable,
 * questions not shown and returns not in are out of it (domain brief 2.1). Sums over agencies are
 * counts of answers and carry no interval (Settled 12).
 */
export function complianceFigures(reading: AuditReading): ComplianceFigures {
  const design = sampleDesign(reading);
  const items = reading.places.flatMap(({ question, section }) =>
    question.kind === 'compliance' ? itemFigure(reading, question, section.id, design) : [],
  );
  return {
    items,
    overall: sumOf(items.map(({ overall }) => overall)),
    byAgency: sumByAgency(reading, items),
    byStratum: sumByStratum(reading, items),
    byDomain: practiceDomains.flatMap((domain) =>
      groupOf(
        reading,
        domain,
        practiceDomainLabels[domain],
        items.filter((item) => item.domain === domain),
      ),
    ),
    bySection: reading.input.form.sections.flatMap(({ id, title }) =>
      groupOf(
        reading,
        id,
        title,
        items.filter(({ sectionId }) => sectionId === id),
      ),
    ),
  };
}

function sumByAgency(
  { agencies }: AuditReading,
  items: readonly ItemFigure[],
): ComplianceFigures['byAgency'] {
  const counts = groupBy(
    items.flatMap(({ byAgency }) => byAgency),
    ({ agencyId }) => agencyId,
  );
  return agencies.flatMap(({ id }) => {
    const own = counts.get(id);
    return own ? [{ agencyId: id, ...sumOf(own) }] : [];
  });
}

function sumByStratum(
  { strata }: AuditReading,
  items: readonly ItemFigure[],
): ComplianceFigures['byStratum'] {
  return strata.map(({ key }) => ({
    stratum: key,
    ...sumOf(items.flatMap(({ byStratum }) => byStratum.filter((one) => one.stratum === key))),
  }));
}

function groupOf(
  reading: AuditReading,
  key: string,
  label: string,
  items: readonly ItemFigure[],
): ComplianceGroup[] {
  if (items.length === 0) return [];
  return [
    {
      key,
      label,
      questionIds: items.map(({ questionId }) => questionId),
      ...sumOf(items.map(({ overall }) => overall)),
      byAgency: sumByAgency(reading, items),
      byStratum: sumByStratum(reading, items),
    },
  ];
}
