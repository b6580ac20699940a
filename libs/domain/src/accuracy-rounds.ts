/** Working days that agencies have for the factual accuracy of a draft (domain brief 1.3). */
export const usualAccuracyDays = 5;

/** Fewest and most that a partnership may set. */
export const accuracyDaysRange = { fewest: 1, most: 20 } as const;

export const accuracyAnswers = ['accepted', 'accepted-in-part', 'not-accepted'] as const;
/** What the chair says to a comment of an agency. */
export type AccuracyAnswer = (typeof accuracyAnswers)[number];

export const accuracyAnswerLabels: Record<AccuracyAnswer, string> = {
  accepted: 'Accepted',
  'accepted-in-part': 'Accepted in part',
  'not-accepted': 'Not accepted',
};

export const reportStandings = ['draft', 'approved', 'superseded', 'recalled'] as const;
/** Where a version of a report stands; only draft and approved are stored, the others follow. */
export type ReportStanding = (typeof reportStandings)[number];

export const reportStandingLabels: Record<ReportStanding, string> = {
  draft: 'Draft',
  approved: 'Approved',
  superseded: 'Superseded',
  recalled: 'Recalled',
};
