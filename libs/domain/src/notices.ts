/** How a person is told of something, and whether they may choose not to be told by mail. */
export interface NoticeKindFacts {
  /** How settings and lists call it. */
  readonly label: string;
  /** Whether mail about it cannot be turned off or gathered into a digest. */
  readonly isMandatory: boolean;
  /** Whether mail about it goes out on a quiet day as well. */
  readonly isUrgent: boolean;
}

const usual = (label: string): NoticeKindFacts => ({ label, isMandatory: false, isUrgent: false });
const mandatory = (label: string): NoticeKindFacts => ({ ...usual(label), isMandatory: true });

/** Everything a person can be told of. Another kind is another line here, and nothing else. */
export const noticeKinds = {
  'concern.raised': {
    label: 'An immediate safeguarding concern',
    isMandatory: true,
    isUrgent: true,
  },
  'returns.opened': usual('Forms have been issued'),
  'returns.half-way': usual('Half-way, and not begun'),
  'returns.due-soon': usual('Returns due soon'),
  'returns.own-day': usual('A day that your agency set you'),
  'returns.due': usual('Returns due today'),
  'returns.overdue': mandatory('Returns overdue'),
  'returns.escalated': mandatory('Late returns raised with you'),
  'returns.reminder': usual('A reminder from the co-ordinator'),
  'return.allocated': usual('A return given to you'),
  'return.submitted': usual('A return waiting for your sign-off'),
  'return.sent-back': usual('A return sent back to you'),
  'return.queried': usual('A query from the co-ordinator'),
  'return.moved-area': usual('A child moved to or from another area'),
  'pack.published': usual('Packs of a panel'),
  'pack.recalled': usual('A pack taken back'),
  'grade.decided': usual('A grade that the panel changed'),
  'calibration.opened': usual('A calibration to take part in'),
  'calibration.closed': usual('What a calibration found'),
  'vault.opened': usual('An identity was opened'),
  'vault.due': usual('Identities due to be destroyed'),
  'audit.milestone': usual('A step of an audit'),
  'accuracy.opened': usual('A draft report to check'),
  'accuracy.due': usual('A draft report to check, nearly due'),
  'accuracy.over': usual('Factual accuracy is over'),
  'accuracy.answered': usual('The chair answered your comments'),
  'report.recalled': mandatory('A report you hold was recalled'),
  'access.changed': mandatory('Your access'),
} as const satisfies Record<string, NoticeKindFacts>;

export type NoticeKind = keyof typeof noticeKinds;

/** The kinds by name. */
export const noticeKindNames = Object.keys(noticeKinds) as readonly NoticeKind[];

export const mailChoices = ['immediately', 'daily', 'none'] as const;
/** When a person wants mail about what is not mandatory. */
export type MailChoice = (typeof mailChoices)[number];

export const mailChoiceLabels: Record<MailChoice, string> = {
  immediately: 'At once',
  daily: 'Once a day, in one message',
  none: 'No mail',
};
