import type { Answer, ComplianceAnswer } from '@sightline/form-engine';
import type { ComplianceCount, ItemAnswerKey } from './audit-figures';
import type { ReadReturn } from './read-return';
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

/**
 * Counts the answers to one compliance item as they are read. Plain arrays of numbers, because an
 * audit of thousands of returns passes through here answer by answer.
 */
export class ItemTally {
  readonly agencies: Int32Array;
  readonly strata: Int32Array;
  readonly cases: Int32Array;
  readonly naReasons: Record<string, number> = {};
  private readonly ids: readonly [string[], string[], string[], string[], string[]] = [
    [],
    [],
    [],
    [],
    [],
  ];

  constructor(size: TallySize) {
    this.agencies = new Int32Array(size.agencies * width);
    this.strata = new Int32Array(size.strata * width);
    this.cases = new Int32Array(size.cases * width);
  }

  /** Counts one answer; a value that is none of the five is none. */
  add(from: ReadReturn, answer: Answer): void {
    const place = answerOrder.indexOf(answer.value as ComplianceAnswer);
    const ids = this.ids[place];
    if (!ids) return;
    ids.push(from.input.id);
    increment(this.agencies, from.agencyIndex * width + place);
    increment(this.strata, from.stratumIndex * width + place);
    increment(this.cases, from.caseIndex * width + place);
    if (answer.value !== 'na') return;
    const reason = answer.naReason ?? 'not-given';
    this.naReasons[reason] = (this.naReasons[reason] ?? 0) + 1;
  }

  get overall(): FiveCounts {
    const [yes, partly, no, notEvidenced, na] = this.ids;
    return [yes.length, partly.length, no.length, notEvidenced.length, na.length];
  }

  /** The returns behind each answer. */
  get returnIds(): Readonly<Record<ItemAnswerKey, readonly string[]>> {
    const [yes, partly, no, notEvidenced, na] = this.ids;
    return { yes, partly, no, notEvidenced, na };
  }
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
