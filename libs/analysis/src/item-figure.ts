import type { ComplianceQuestion } from '@sightline/form-engine';
import type { SampleDesign } from '@sightline/statistics';
import type { ItemFigure } from './audit-figures';
import type { AuditReading } from './audit-reading';
import { intervalOf } from './intervals';
import {
  baseOf,
  complianceCount,
  countsAt,
  groupsIn,
  isNothing,
  type FiveCounts,
  type ItemTally,
} from './item-tally';
import { share } from './share';

/** One compliance item over the audit; nothing where nobody answered it. */
export function itemFigure(
  reading: AuditReading,
  question: ComplianceQuestion,
  sectionId: string,
  design: SampleDesign | null,
): ItemFigure[] {
  const tally = reading.itemTally(question.id);
  if (!tally || isNothing(tally.overall)) return [];
  const cases = casesMet(tally);
  return [
    {
      questionId: question.id,
      text: question.text,
      sectionId,
      domain: question.domain ?? null,
      isKey: question.key !== undefined,
      themes: question.themes ?? [],
      overall: complianceCount(tally.overall),
      naReasons: tally.naReasons,
      byAgency: byAgency(reading, tally, design),
      byStratum: byStratum(reading, tally),
      cases,
      casesInterval: intervalOf(cases, design),
      returnIds: tally.returnIds,
    },
  ];
}

function byAgency(
  { agencies }: AuditReading,
  tally: ItemTally,
  design: SampleDesign | null,
): ItemFigure['byAgency'] {
  return agencies.flatMap(({ id }, index) => {
    const counts = countsAt(tally.agencies, index);
    if (isNothing(counts)) return [];
    const count = complianceCount(counts);
    return [{ agencyId: id, ...count, interval: intervalOf(count.met, design) }];
  });
}

function byStratum({ strata }: AuditReading, tally: ItemTally): ItemFigure['byStratum'] {
  return strata.flatMap(({ key }, index) => {
    const counts = countsAt(tally.strata, index);
    return isNothing(counts) ? [] : [{ stratum: key, ...complianceCount(counts) }];
  });
}

/** Cases where every answer that counts is yes, of cases with an answer that counts. */
function casesMet(tally: ItemTally): ItemFigure['cases'] {
  let met = 0;
  let counted = 0;
  for (let index = 0; index < groupsIn(tally.cases); index += 1) {
    const counts: FiveCounts = countsAt(tally.cases, index);
    const base = baseOf(counts);
    if (base === 0) continue;
    counted += 1;
    if (counts[0] === base) met += 1;
  }
  return share(met, counted);
}
