/** Which way a child went in the review window; no place is ever named. */
export const areaDirections = ['out-of-area', 'into-area'] as const;
export type AreaDirection = (typeof areaDirections)[number];

export const areaDirectionLabels: Record<AreaDirection, string> = {
  'out-of-area': 'Moved to another area',
  'into-area': 'Moved here from another area',
};

/** What an agency can still answer of a child who moved. */
export const answerables = ['whole', 'part', 'nothing'] as const;
export type Answerable = (typeof answerables)[number];

export const answerableLabels: Record<Answerable, string> = {
  whole: 'All that is asked: its record is whole',
  part: 'Only the part of the window in which the child was here',
  nothing: 'Nothing: another area holds the record',
};

/** What the panel reads of a child who moved. */
export function areaMoveWords(direction: AreaDirection, answerable: Answerable): string {
  return `${areaDirectionLabels[direction]}. ${answerableLabels[answerable]}.`;
}

/** What the co-ordinator makes of it; a reserve takes a case's place from the sample, not from here. */
export const areaDecisions = ['keep', 'ask-other', 'withdraw-case'] as const;
export type AreaDecision = (typeof areaDecisions)[number];

export const areaDecisionLabels: Record<AreaDecision, string> = {
  keep: 'Keep it, with the part that is known',
  'ask-other': 'Keep it, and ask another agency',
  'withdraw-case': 'Withdraw the case',
};

/** How a return counts after each decision (domain brief, Settled 3). */
export const areaDecisionEffects: Record<AreaDecision, string> = {
  keep: 'It stays expected and counts as any other; the panel reads that the child moved.',
  'ask-other': 'It stays expected, and so does the other agency’s from now on.',
  'withdraw-case': 'The case leaves every figure; what was answered is kept and not counted.',
};
