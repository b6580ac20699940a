import type { ComplianceAnswer } from '@sightline/form-engine';
import type { AnswerColumn } from './answer-columns';
import type { ComplianceCount, ItemAnswerKey } from './audit-figures';
import type { ReturnColumns } from './read-return';
import { share } from './share';

/** The five answers in the order their counts are kept. */
const answerOrder: readonly ComplianceAnswer[] = ['yes', 'partly', 'no', 'not-evidenced', 'na'];
const width = answerOrder.length;

/** Counts of the five answers to something, in their order. */
export type FiveCounts = readonly [
  yes: number,
  partly: number,
  no: number,
  notEvidenced: number,
  na: number,
];

/** How many groups an item is counted by. */
export interface TallySize {
  readonly agencies: number;
  readonly strata: number;
  readonly cases: number;
}

/** Counts of the answers to one compliance item, by group; and the returns behind each answer. */
export interface ItemTally {
  readonly overall: FiveCounts;
  readonly agencies: Int32Array;
  readonly strata: Int32Array;
  readonly cases: Int32Array;
  readonly naReasons: Readonly<Record<string, number>>;
  readonly returnIds: Readonly<Record<ItemAnswerKey, readonly string[]>>;
}

/** Counts a column; a value that is none of the five is no answer. */
export function tallyOf(column: AnswerColumn, of: ReturnColumns, size: TallySize): ItemTally {
  const places = column.codes.map((code) => answerOrder.indexOf(code as ComplianceAnswer));
  const agencies = new Int32Array(size.agencies * width);
  const strata = new Int32Array(size.strata * width);
  const cases = new Int32Array(size.cases * width);
  const ids = answerOrder.map((): string[] => []);
  column.each((at, code) => {
    const place = places[code];
    if (place === undefined) return;
    ids[place]?.push(of.ids[at] ?? '');
    increment(agencies, (of.agencies[at] ?? 0) * width + place);
    increment(strata, (of.strata[at] ?? 0) * width + place);
    increment(cases, (of.cases[at] ?? 0) * width + place);
  });
  const [yes = [], partly = [], no = [], notEvidenced = [], na = []] = ids;
  return {
    overall: [yes.length, partly.length, no.length, notEvidenced.length, na.length],
    ...{ agencies, strata, cases, naReasons: column.naReasons },
    returnIds: { yes, partly, no, notEvidenced, na },
  };
}

function increment(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** The five counts of the group at a place of a tally. */
export function countsAt(counts: Int32Array, group: number): FiveCounts {
  const at = (answer: number) => counts[group * width + answer] ?? 0;
  return [at(0), at(1), at(2), at(3), at(4)];
}

/** How many groups a tally has. */
export function groupsIn(counts: Int32Array): number {
  return counts.length / width;
}

/** Answers of which "yes" is counted: all but "not applicable" (domain brief 2.1). */
export function baseOf([yes, partly, no, notEvidenced]: FiveCounts): number {
  return yes + partly + no + notEvidenced;
}

/** Whether there is no answer at all, "not applicable" included. */
export function isNothing(counts: FiveCounts): boolean {
  return counts.every((count) => count === 0);
}

/** The counts with their shares and words. */
export function complianceCount(counts: FiveCounts): ComplianceCount {
  const [yes, partly, no, notEvidenced, na] = counts;
  const base = baseOf(counts);
  return {
    yes,
    partly,
    no,
    notEvidenced,
    na,
    met: share(yes, base),
    atLeastPartly: share(yes + partly, base),
  };
}

/** Counts added up. */
export function sumOf(counts: readonly ComplianceCount[]): ComplianceCount {
  const sum = (key: ItemAnswerKey) => counts.reduce((total, count) => total + count[key], 0);
  return complianceCount([sum('yes'), sum('partly'), sum('no'), sum('notEvidenced'), sum('na')]);
}
