/** One entry of the trail as people entitled read it. */
export interface TrailEntryView {
  readonly sequence: number;
  readonly at: string;
  readonly action: string;
  readonly actorName: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectLabel: string | null;
  /** Short facts of the act; never words of an answer, only their digests. Null once deleted. */
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly hash: string;
}
