import type { Acts } from './transitions';

/** Status of a return (agency x case). Late and missing are derived, never stored (Settled 2). */
export const returnStatuses = [
  'not-issued',
  'known-check',
  'nil',
  'issued',
  'in-progress',
  'submitted',
  'sent-back',
  'signed-off',
  'queried',
  'moderated',
  'declined',
  'waived',
  'withdrawn',
] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

export const returnStatusLabels: Record<ReturnStatus, string> = {
  'not-issued': 'Not issued',
  'known-check': 'Known to you?',
  nil: 'Nil return',
  issued: 'To start',
  'in-progress': 'In progress',
  submitted: 'To sign off',
  'sent-back': 'Sent back',
  'signed-off': 'Signed off',
  queried: 'Queried',
  moderated: 'Moderated',
  declined: 'Declined',
  waived: 'Waived',
  withdrawn: 'Withdrawn',
};

/** Why a return is nil (Settled 2). 'record-not-accessible' is not a response (Settled 3). */
export const nilKinds = ['not-known', 'nothing-in-window', 'record-not-accessible'] as const;
export type NilKind = (typeof nilKinds)[number];

export const nilKindLabels: Record<NilKind, string> = {
  'not-known': 'Not known to this agency',
  'nothing-in-window': 'Known, but nothing in the review window',
  'record-not-accessible': 'The record could not be opened',
};

/** Who in the family an agency knows (form section A1); it chooses the branch of the form. */
export const involvements = ['child', 'sibling-only', 'adult-only', 'not-known'] as const;
export type Involvement = (typeof involvements)[number];

export const involvementLabels: Record<Involvement, string> = {
  child: 'The child',
  'sibling-only': 'Only a brother, sister or other household member',
  'adult-only': 'Only a parent or carer',
  'not-known': 'Nobody in the family',
};

/** Of whom the known check asks, one by one (domain brief 1.2, Settled 3). */
export const familyMembers = ['child', 'siblings', 'carers'] as const;
export type FamilyMember = (typeof familyMembers)[number];

export const familyMemberLabels: Record<FamilyMember, string> = {
  child: 'The child',
  siblings: 'A brother, sister or other child of the household',
  carers: 'A parent or carer',
};

/** The branch of the form that follows from whom an agency knows. */
export function involvementOf(known: readonly FamilyMember[]): Involvement {
  if (known.includes('child')) return 'child';
  if (known.includes('siblings')) return 'sibling-only';
  return known.includes('carers') ? 'adult-only' : 'not-known';
}

/** Whom a known check of before said, that named the branch alone. */
export function knownMembers(involvement: Involvement): readonly FamilyMember[] {
  const members: Record<Involvement, readonly FamilyMember[]> = {
    child: ['child'],
    'sibling-only': ['siblings'],
    'adult-only': ['carers'],
    'not-known': [],
  };
  return members[involvement];
}

const open = [
  'known-check',
  'issued',
  'in-progress',
  'submitted',
  'sent-back',
  'queried',
] as const satisfies readonly ReturnStatus[];

export type ReturnAct =
  | 'issue'
  | 'close-nil'
  | 'confirm-known'
  | 'start'
  | 'resume'
  | 'submit'
  | 'send-back'
  | 'sign-off'
  | 'sign-again'
  | 'confirm-for-agency'
  | 'query'
  | 'moderate'
  | 'decline'
  | 'waive'
  | 'withdraw'
  | 're-issue'
  | 'reopen-nil';

/** The one transition table of a return (domain brief, Settled 2). */
export const returnActs: Acts<ReturnStatus, ReturnAct> = {
  issue: {
    from: ['not-issued'],
    to: 'known-check',
    permission: 'return.issue',
  },
  'close-nil': {
    from: ['known-check'],
    to: 'nil',
    permission: 'return.check-known',
  },
  'confirm-known': {
    from: ['known-check'],
    to: 'issued',
    permission: 'return.check-known',
  },
  start: { from: ['issued'], to: 'in-progress', permission: 'return.write' },
  resume: {
    from: ['sent-back', 'queried'],
    to: 'in-progress',
    permission: 'return.write',
  },
  submit: {
    from: ['in-progress'],
    to: 'submitted',
    permission: 'return.submit',
  },
  'send-back': {
    from: ['submitted'],
    to: 'sent-back',
    permission: 'return.sign-off',
    needsReason: true,
  },
  'sign-off': {
    from: ['submitted'],
    to: 'signed-off',
    permission: 'return.sign-off',
  },
  // Only where the content is no longer what the signature was given for.
  'sign-again': {
    from: ['signed-off'],
    to: 'signed-off',
    permission: 'return.sign-off',
  },
  // Only of a return entered for an agency that has nobody to sign it off.
  'confirm-for-agency': {
    from: ['submitted', 'signed-off'],
    to: 'signed-off',
    permission: 'return.enter',
  },
  query: {
    from: ['signed-off'],
    to: 'queried',
    permission: 'return.query',
    needsReason: true,
  },
  moderate: {
    from: ['signed-off'],
    to: 'moderated',
    permission: 'panel.judge',
  },
  decline: {
    from: open,
    to: 'declined',
    permission: 'return.decline',
    needsReason: true,
  },
  waive: {
    from: ['not-issued', ...open],
    to: 'waived',
    permission: 'return.waive',
    needsReason: true,
  },
  withdraw: {
    from: ['not-issued', ...open],
    to: 'withdrawn',
    permission: 'return.waive',
    needsReason: true,
  },
  're-issue': {
    from: ['declined', 'waived', 'withdrawn'],
    to: 'known-check',
    permission: 'return.issue',
    needsReason: true,
  },
  'reopen-nil': {
    from: ['nil'],
    to: 'issued',
    permission: 'return.reopen-nil',
    needsReason: true,
  },
};

/** Statuses in which an auditor may change answers. */
export const writableReturnStatuses: readonly ReturnStatus[] = [
  'issued',
  'in-progress',
  'sent-back',
  'queried',
];

/** Statuses that count as a full return in the figures. */
export const countedReturnStatuses: readonly ReturnStatus[] = ['signed-off', 'moderated'];

/** Statuses in which the agency has no child to look for: not asked yet, not known, or let go. */
const withoutChild: readonly ReturnStatus[] = [
  'not-issued',
  'nil',
  'declined',
  'waived',
  'withdrawn',
];

/** Statuses in which the agency may open who the child is (domain brief 7.2). */
export const identityStatuses: readonly ReturnStatus[] = returnStatuses.filter(
  (status) => !withoutChild.includes(status),
);

/** Whether the return is still owed by the agency. */
export function isOutstanding(status: ReturnStatus): boolean {
  return (open as readonly ReturnStatus[]).includes(status);
}

/** Whether an outstanding return is past its due day (both ISO days). */
export function isLate(status: ReturnStatus, dueDay: string | null, today: string): boolean {
  return dueDay !== null && isOutstanding(status) && dueDay < today;
}
