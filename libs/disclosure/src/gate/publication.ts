/**
 * What the publishable rendering wants to say, with the true counts: the inside of the gate. Counts
 * of different groups are of different things unless they share a fact; those of one are related.
 */
export type PublicationGroup = OneWayTable | TwoWayTable | ShareFigure;

interface GroupFacts {
  /** Stable from version to version: what an earlier one said is found by it. */
  readonly key: string;
  /**
   * What is counted, 'question:E1' say: a fact is said by one group of a publication. A share of
   * all agencies and the shares of each have a fact in common, for one follows from the others.
   */
  readonly facts: readonly string[];
}

/** Cases or returns by category, each in exactly one, with their total. */
export interface OneWayTable extends GroupFacts {
  readonly kind: 'one-way';
  readonly counts: readonly number[];
}

/** Counts by row and column with both margins, of which the reader can have one whole. */
export interface TwoWayTable extends GroupFacts {
  readonly kind: 'two-way';
  readonly rows: readonly (readonly number[])[];
  /**
   * What stays where counts are small: the totals of rows and columns, or each row by itself
   * with no column totals. Chosen for the table, never by looking at its counts.
   */
  readonly keeps: 'totals' | 'rows';
}

/** A part of a whole, in words: 'most returns'. */
export interface ShareFigure extends GroupFacts {
  readonly kind: 'share';
  readonly count: number;
  readonly base: number;
}

/** Stands in a publication for a count that is not told: DfE's mark for it. */
export const suppressed = 'c';

export type PublishedCount = number | typeof suppressed;

/** All that a reader of the publication has; every rendering is made from this alone. */
export type PublishedGroup = Published | Withheld;

export type Published = PublishedOneWay | PublishedTwoWay | PublishedShare;

/** Counts with their exact total. */
export interface CountsWithTotal {
  readonly counts: readonly PublishedCount[];
  readonly total: number;
}

export interface PublishedOneWay extends CountsWithTotal {
  readonly kind: 'one-way';
  readonly key: string;
}

export interface PublishedTwoWay {
  readonly kind: 'two-way';
  readonly key: string;
  readonly rows: readonly (readonly PublishedCount[])[];
  readonly rowTotals: readonly PublishedCount[];
  /** Null where each row stands by itself. */
  readonly columnTotals: readonly PublishedCount[] | null;
  readonly total: number;
}

export interface PublishedShare {
  readonly kind: 'share';
  readonly key: string;
  readonly phrase: PublishablePhrase;
  /** 'between 40% and 45%': as much as the word says or less; null where the base is small. */
  readonly percent: string | null;
  /** 'fewer than 10', '10 to 19': the base is never told exactly. */
  readonly band: string;
}

/**
 * Why nothing is said of a group: its base is small, another group says the same thing, an
 * earlier version held it back, or it is not what an earlier version said.
 */
export type WithheldReason = 'small-base' | 'said-elsewhere' | 'held-back-before' | 'changed';

export interface Withheld {
  readonly kind: 'withheld';
  readonly key: string;
  readonly reason: WithheldReason;
}

/**
 * The wording ladder as far as it can be published: the rungs at either end are joined, because
 * 'none', 'one' and 'all' each fit one count. Under a base of ten there are three words.
 */
export const publishablePhrases = [
  'few or none',
  'some',
  'fewer than about half',
  'about half',
  'more than about half',
  'most',
  'almost all or all',
] as const;
export type PublishablePhrase = (typeof publishablePhrases)[number];

export interface GateSettings {
  /** Counts up to this are not told (domain brief 7.4: 5). */
  readonly threshold: number;
}

/** What the gate starts with: the practice of the Department for Education. */
export const gateDefaults: GateSettings = { threshold: 5 };

/** The rules are proved for thresholds from here on (ADR 38). */
export const smallestThreshold = 5;
