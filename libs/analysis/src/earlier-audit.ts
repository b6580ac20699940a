import type { AuditFigures } from './audit-figures';
import type { EarlierAuditInput, SamplingInput } from './audit-input';
import { ThenOfChildren, type RecognisedChildren } from './same-children';
import { answeredBy } from './then-now-items';

/** What a snapshot does not hold of itself: its name, its sample and its place in the line. */
export type EarlierFacts = Pick<
  EarlierAuditInput,
  'auditId' | 'financialYear' | 'comparability' | 'before'
> & {
  readonly sampling?: SamplingInput;
  /** Children whom the later audit looks at as well; absent where nothing is known of it. */
  readonly recognised?: RecognisedChildren;
};

/** The snapshot of an approved audit, as the next one sets it beside its own figures. */
export function asEarlierAudit(
  figures: AuditFigures,
  label: string,
  { recognised, ...more }: EarlierFacts = {},
): EarlierAuditInput {
  const { compliance, judgements, strata, cases } = figures;
  const children = recognised && new ThenOfChildren(figures, recognised);
  return {
    label,
    isFromReturns: true,
    items: compliance.items.map((item) => ({
      questionId: item.questionId,
      met: item.overall.met.count,
      base: item.overall.met.base,
      answeredBy: answeredBy(item),
      ...(children && answeredBy(item) !== null ? { metThen: children.of(item) } : undefined),
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
    ...(children ? { sameChildren: children.shared, judgedThen: children.judged } : undefined),
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
