/** A finding that the data suggests; a person accepts, rewords or leaves it. */
export interface FindingCandidate {
  /** Stable for the same data, so that one left aside stays aside. */
  readonly key: string;
  readonly kind: 'strength' | 'development' | 'good-practice';
  readonly title: string;
  /** What it rests on, with the counts. */
  readonly evidence: string;
  readonly themes: readonly string[];
  readonly questionIds: readonly string[];
  readonly caseIds: readonly string[];
  readonly agencyIds: readonly string[];
  readonly returnIds: readonly string[];
}
