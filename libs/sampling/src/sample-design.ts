import type { FrameAttribute } from './frame';

/** The ways to choose cases from a frame (domain brief 6). */
export const samplingMethods = [
  'simple',
  'stratified',
  'systematic',
  'dip',
  'quota',
  'targeted',
  'census',
] as const;
export type SamplingMethod = (typeof samplingMethods)[number];

export const allocations = ['equal', 'proportional', 'given'] as const;
/** How a stratified sample is shared out: the same number each, by size, or as the person says. */
export type Allocation = (typeof allocations)[number];

/** What the figures of a sample may say about the whole frame. */
export const inferences = ['supported', 'whole-frame', 'not-supported'] as const;
export type Inference = (typeof inferences)[number];

export interface SamplingMethodFacts {
  readonly label: string;
  /** For a person who chooses: what happens. */
  readonly hint: string;
  /** Whether chance decides, so that the draw is certified. */
  readonly isRandom: boolean;
  readonly inference: Inference;
}

export const samplingMethodFacts: Record<SamplingMethod, SamplingMethodFacts> = {
  simple: {
    label: 'Simple random',
    hint: 'Every child has the same chance. The plainest draw, and the easiest to defend.',
    isRandom: true,
    inference: 'supported',
  },
  stratified: {
    label: 'Stratified random',
    hint: 'By chance within groups, such as plan status, so that none is left out.',
    isRandom: true,
    inference: 'supported',
  },
  systematic: {
    label: 'Systematic',
    hint: 'Every k-th child of the list from a start drawn by chance.',
    isRandom: true,
    inference: 'supported',
  },
  dip: {
    label: 'Dip sample',
    hint: 'A few children by chance, for a quick look at whether a procedure is followed.',
    isRandom: true,
    inference: 'supported',
  },
  quota: {
    label: 'Quota, purposive balance',
    hint: 'Chosen to fill the numbers you give: so many girls, so many under five.',
    isRandom: false,
    inference: 'not-supported',
  },
  targeted: {
    label: 'Targeted',
    hint: 'You choose the rows by hand, because these cases teach the most.',
    isRandom: false,
    inference: 'not-supported',
  },
  census: {
    label: 'Census',
    hint: 'Everybody who is eligible, where they are few enough.',
    isRandom: false,
    inference: 'whole-frame',
  },
};

/** What each inference means for the figures, in a sentence. */
export const inferenceSentences: Record<Inference, string> = {
  supported: 'The cases were drawn by chance: figures may be said of the whole frame, with care.',
  'whole-frame': 'Every eligible case is in: figures are of the whole frame and not estimates.',
  'not-supported': 'The cases were chosen: figures describe these cases and nothing beyond them.',
};

/** So many cases with this value of this attribute. */
export interface Quota {
  readonly attribute: FrameAttribute;
  readonly value: string;
  readonly count: number;
}

/** How a sample is to be chosen; what its method does not use is empty. */
export interface SampleDesign {
  readonly method: SamplingMethod;
  /** Cases in all; of a stratified sample with given numbers it is their sum. */
  readonly size: number;
  /** Reserves in each stratum; in all where there are none. */
  readonly reserves: number;
  readonly onePerHousehold: boolean;
  /** Of a stratified sample. */
  readonly stratifyBy: FrameAttribute | null;
  readonly allocation: Allocation | null;
  /** Number of each stratum, where they are given. */
  readonly given: readonly { readonly stratum: string; readonly count: number }[];
  readonly quotas: readonly Quota[];
  /** Row numbers chosen by hand, in order: those beyond the size are reserves. */
  readonly chosen: readonly number[];
}

/** A simple random design of a size: what others are made from. */
export function simpleDesign(size: number): SampleDesign {
  return {
    ...{ method: 'simple', size, reserves: 0, onePerHousehold: false },
    ...{ stratifyBy: null, allocation: null, given: [], quotas: [], chosen: [] },
  };
}

/** Cases that one audit can bear, whatever the way to choose them. */
export const mostCases = 100;
