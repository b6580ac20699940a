/** What became of a recommendation of an earlier audit (domain brief 5.1, section 13). */
export const progressStates = ['embedded', 'improving', 'no-change', 'worse'] as const;
export type ProgressState = (typeof progressStates)[number];

/** The same, in a word or two. */
export const progressLabels: Record<ProgressState, string> = {
  embedded: 'Embedded',
  improving: 'Improving',
  'no-change': 'No change',
  worse: 'Worse',
};
