export const reasonKinds = [
  'learning-review',
  'performance-data',
  'inspection',
  'earlier-audit',
  'national-theme',
] as const;
/** Where the reason to look at a theme comes from. */
export type ReasonKind = (typeof reasonKinds)[number];

/** What a person reads for each. */
export const reasonKindLabels: Record<ReasonKind, string> = {
  'learning-review': 'Learning review',
  'performance-data': 'Performance data',
  inspection: 'Inspection',
  'earlier-audit': 'Earlier audit',
  'national-theme': 'National theme',
};

/** One reason to look at a theme; a review or an earlier audit is named by its id. */
export interface ThemeReason {
  readonly kind: ReasonKind;
  readonly reviewId: string | null;
  readonly auditId: string | null;
  /** The recommendation, the figure, the paragraph; may be empty where a record is named. */
  readonly words: string;
}

/** Whether a reason of this kind names a record, so that its words may be left out. */
export function namesRecord(kind: ReasonKind): boolean {
  return kind === 'learning-review' || kind === 'earlier-audit';
}
