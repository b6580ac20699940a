import type { AgencyKind } from '@sightline/domain';
import type { RowValue } from '@sightline/form-engine';
import type { ContradictionQuote } from '../audit-figures';
import type { Given } from '../read-return';
import { cellText } from '../answer-options';
import type { ReferralRule } from '../contradiction-rules';
import { absenceQuote, dayIn, rowQuote, type CaseRecords, type Clash } from './case-records';

interface Referral {
  readonly given: Given;
  readonly own: AgencyKind;
  /** Kind of the other agency, as this record names it. */
  readonly other: string;
  readonly day: number;
  readonly outcome: string;
  readonly row: RowValue;
}

interface MatchedReferral {
  readonly made: Referral;
  readonly received: Referral;
}

/**
 * Referrals that one record shows and the other does not, or an outcome that one says it told and
 * the other says it never heard. Rows match on the two kinds of agency and the day.
 */
export function compareReferrals(rule: ReferralRule, records: CaseRecords): Clash[] {
  const made = referralsOf(rule, records, rule.made);
  const received = referralsOf(rule, records, rule.received);
  const matched = matchReferrals(made, received, records.toleranceDays);
  if (rule.compare === 'outcome')
    return matched.flatMap((pair) => outcomeClash(rule, records, pair));
  const partners = new Set(matched.flatMap((pair) => [pair.made, pair.received]));
  return [...made, ...received]
    .filter((referral) => !partners.has(referral))
    .flatMap((referral) => missingClash(rule, records, referral));
}

function referralsOf(rule: ReferralRule, records: CaseRecords, direction: string): Referral[] {
  return records
    .rows({ question: rule.question })
    .filter(({ row }) => cellText(row, rule.directionColumn) === direction)
    .flatMap(({ given, row }) => {
      const day = dayIn(row, rule.dayColumn);
      if (day === undefined) return [];
      return [
        {
          given,
          own: given.from.agency.kind,
          other: cellText(row, rule.agencyColumn),
          day,
          outcome: cellText(row, rule.outcomeColumn),
          row,
        },
      ];
    });
}

/** Nearest days first, each row in one pair at most. */
function matchReferrals(
  made: readonly Referral[],
  received: readonly Referral[],
  toleranceDays: number,
): MatchedReferral[] {
  const possible = made
    .flatMap((one) => received.map((other) => ({ made: one, received: other })))
    .filter(
      (pair) =>
        pair.made.given.from !== pair.received.given.from &&
        pair.made.other === pair.received.own &&
        pair.received.other === pair.made.own &&
        daysApart(pair) <= toleranceDays,
    )
    .sort((a, b) => daysApart(a) - daysApart(b));
  const taken = new Set<Referral>();
  return possible.filter((pair) => {
    if (taken.has(pair.made) || taken.has(pair.received)) return false;
    taken.add(pair.made).add(pair.received);
    return true;
  });
}

function daysApart({ made, received }: MatchedReferral): number {
  return Math.abs(made.day - received.day);
}

function outcomeClash(rule: ReferralRule, records: CaseRecords, pair: MatchedReferral): Clash[] {
  const { made, received } = pair;
  const says = [made.outcome, received.outcome];
  if (!says.includes('yes') || !says.includes('no')) return [];
  return [
    {
      suffix: keyOf(made),
      sides: [[quoteOf(rule, records, received)], [quoteOf(rule, records, made)]],
    },
  ];
}

/** Only agencies that answered can be said not to have it: a missing return says nothing. */
function missingClash(rule: ReferralRule, records: CaseRecords, referral: Referral): Clash[] {
  const silent = records
    .read({ question: rule.gate ?? rule.question })
    .filter(({ from }) => from.agency.kind === referral.other && from !== referral.given.from);
  if (silent.length === 0) return [];
  return [
    {
      suffix: keyOf(referral),
      sides: [
        [quoteOf(rule, records, referral)],
        silent.map((given) => absenceQuote(records, rule, given, referral.day)),
      ],
    },
  ];
}

function quoteOf(rule: ReferralRule, records: CaseRecords, referral: Referral): ContradictionQuote {
  return rowQuote(records, rule, referral);
}

function keyOf({ given, other, day }: Referral): string {
  return `${given.from.input.id}/${other}/${day}`;
}
