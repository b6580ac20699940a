import type { Acts } from './transitions';

export const auditStatuses = [
  'planned',
  'scoping',
  'sampling',
  'in-the-field',
  'panel',
  'drafting',
  'factual-accuracy',
  'approved',
  'published',
  'actions-open',
  'closed',
  'postponed',
  'cancelled',
] as const;
export type AuditStatus = (typeof auditStatuses)[number];

export const auditStatusLabels: Record<AuditStatus, string> = {
  planned: 'Planned',
  scoping: 'Scoping',
  sampling: 'Sampling',
  'in-the-field': 'In the field',
  panel: 'Panel',
  drafting: 'Drafting',
  'factual-accuracy': 'Factual accuracy',
  approved: 'Approved',
  published: 'Published',
  'actions-open': 'Actions open',
  closed: 'Closed',
  postponed: 'Postponed',
  cancelled: 'Cancelled',
};

/** Statuses from which on what came of the audit stands: its report is approved. */
export const outcomeStatuses: readonly AuditStatus[] = [
  'approved',
  'published',
  'actions-open',
  'closed',
];

export type AuditAct =
  | 'open'
  | 'draw'
  | 'issue'
  | 'convene'
  | 'draft'
  | 'check-accuracy'
  | 'approve'
  | 'correct'
  | 'publish'
  | 'open-actions'
  | 'close'
  | 'postpone'
  | 'replan'
  | 'cancel'
  | 'reinstate'
  | 'reopen-panel';

/** Audit state machine (domain brief 1.4). */
export const auditActs: Acts<AuditStatus, AuditAct> = {
  open: { from: ['planned'], to: 'scoping', permission: 'audit.scope' },
  draw: { from: ['scoping'], to: 'sampling', permission: 'sample.draw' },
  issue: { from: ['sampling'], to: 'in-the-field', permission: 'return.issue' },
  convene: { from: ['in-the-field'], to: 'panel', permission: 'panel.convene' },
  draft: { from: ['panel'], to: 'drafting', permission: 'report.draft' },
  'check-accuracy': {
    from: ['drafting'],
    to: 'factual-accuracy',
    permission: 'report.draft',
  },
  approve: {
    from: ['drafting', 'factual-accuracy'],
    to: 'approved',
    permission: 'report.approve',
  },
  // An approved report never changes: what is wrong in it is put right in a new version.
  correct: {
    from: ['approved', 'published', 'actions-open', 'closed'],
    to: 'drafting',
    permission: 'report.draft',
    needsReason: true,
  },
  publish: {
    from: ['approved'],
    to: 'published',
    permission: 'report.approve',
  },
  'open-actions': {
    from: ['published'],
    to: 'actions-open',
    permission: 'report.approve',
  },
  close: {
    from: ['actions-open', 'published'],
    to: 'closed',
    permission: 'audit.close',
  },
  postpone: {
    from: ['planned', 'scoping', 'sampling'],
    to: 'postponed',
    permission: 'audit.plan',
    needsReason: true,
  },
  replan: { from: ['postponed'], to: 'planned', permission: 'audit.plan' },
  cancel: {
    from: ['planned', 'scoping', 'sampling', 'in-the-field', 'postponed'],
    to: 'cancelled',
    permission: 'audit.plan',
    needsReason: true,
  },
  reinstate: {
    from: ['cancelled'],
    to: 'planned',
    permission: 'audit.plan',
    needsReason: true,
  },
  'reopen-panel': {
    from: ['drafting', 'factual-accuracy'],
    to: 'panel',
    permission: 'panel.convene',
    needsReason: true,
  },
};

export const caseStatuses = [
  'drawn',
  'confirmed',
  'replaced',
  'withdrawn',
  'audited',
  'discussed',
  'judged',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const caseStatusLabels: Record<CaseStatus, string> = {
  drawn: 'Drawn',
  confirmed: 'Confirmed',
  replaced: 'Replaced',
  withdrawn: 'Withdrawn',
  audited: 'Audited',
  discussed: 'Discussed',
  judged: 'Judged',
};

export type CaseAct =
  | 'confirm'
  | 'replace'
  | 'withdraw'
  | 'audit'
  | 'discuss'
  | 'judge'
  | 'rejudge';

/** Case state machine (domain brief 1.4). */
export const caseActs: Acts<CaseStatus, CaseAct> = {
  confirm: { from: ['drawn'], to: 'confirmed', permission: 'return.issue' },
  replace: {
    from: ['drawn', 'confirmed'],
    to: 'replaced',
    permission: 'sample.draw',
    needsReason: true,
  },
  // A judged one too: a trial may be listed between the panel and the report.
  withdraw: {
    from: ['drawn', 'confirmed', 'audited', 'discussed', 'judged'],
    to: 'withdrawn',
    permission: 'sample.draw',
    needsReason: true,
  },
  audit: { from: ['confirmed'], to: 'audited', permission: 'panel.convene' },
  discuss: {
    from: ['confirmed', 'audited'],
    to: 'discussed',
    permission: 'panel.judge',
  },
  judge: {
    from: ['confirmed', 'audited', 'discussed'],
    to: 'judged',
    permission: 'panel.judge',
  },
  rejudge: { from: ['judged'], to: 'judged', permission: 'panel.judge' },
};
