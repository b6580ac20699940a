import type { AuditFigures } from './audit-figures';
import type { EarlierAuditInput, SamplingInput } from './audit-input';
import { answeredBy } from './then-now-items';

/** What a snapshot does not hold of itself: its name, its sample and its place in the line. */
export type EarlierFacts = Pick<
  EarlierAuditInput,
  'auditId' | 'financialYear' | 'comparability' | 'before'
> & { readonly sampling?: SamplingInput };

/** The snapshot of an approved audit, as the next one sets it beside its own figures. */
export function asEarlierAudit(
  { compliance, judgements, strata, cases }: AuditFigures,
  label: string,
  more: EarlierFacts = {},
): EarlierAuditInput {
  return {
    label,
    isFromReturns: true,
    items: compliance.items.map((item) => ({
      questionId: item.questionId,
      met: item.overall.met.count,
      base: item.overall.met.base,
      answeredBy: answeredBy(item),
    })),
    judgements:
      judgements.judged === 0
        ? null
        : {
            goodOrBetter: judgements.goodOrBetter.count,
            judged: judgements.judged,
            counts: judgements.counts,
          },
    strata: judgements.byStratum.map(({ stratum, goodOrBetter }) => ({
      frameSize: strata.find(({ key }) => key === stratum)?.frameSize ?? null,
      drawn: cases.filter((one) => one.stratum === stratum).length,
      goodOrBetter: goodOrBetter.count,
      judged: goodOrBetter.base,
    })),
    ...more,
  };
}

/** The items of a snapshot that another form does not ask. */
export function itemsNotIn(
  { compliance }: AuditFigures,
  asked: ReadonlySet<string>,
): NonNullable<EarlierAuditInput['onlyThen']> {
  return compliance.items
    .filter(({ questionId }) => !asked.has(questionId))
    .map(({ text, overall: { met } }) => ({ text, met: met.count, base: met.base }));
}
