import {
  type AuditStatus,
  auditStatusLabels,
  type CaseStatus,
  caseStatusLabels,
  type ReturnStatus,
  returnStatusLabels,
} from '@sightline/domain';
import type { Tone } from './chip';
import type { IconName } from './icons';

/** How one status looks: the same everywhere. */
export interface StatusFace {
  readonly label: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

type Looks<S extends string> = Record<S, readonly [Tone, IconName]>;

const returnLooks: Looks<ReturnStatus> = {
  'not-issued': ['quiet', 'minus'],
  'known-check': ['todo', 'question'],
  nil: ['quiet', 'nil'],
  issued: ['todo', 'start'],
  'in-progress': ['doing', 'half'],
  submitted: ['waiting', 'submit'],
  'sent-back': ['attention', 'send-back'],
  'signed-off': ['done', 'check'],
  queried: ['attention', 'answer'],
  moderated: ['done', 'judge'],
  declined: ['danger', 'decline'],
  waived: ['quiet', 'cancel'],
  withdrawn: ['quiet', 'cancel'],
};

const auditLooks: Looks<AuditStatus> = {
  planned: ['todo', 'calendar'],
  scoping: ['doing', 'plan'],
  sampling: ['doing', 'case'],
  'in-the-field': ['doing', 'half'],
  panel: ['waiting', 'judge'],
  drafting: ['waiting', 'edit'],
  'factual-accuracy': ['waiting', 'finding'],
  approved: ['done', 'check'],
  published: ['done', 'report'],
  'actions-open': ['attention', 'clock'],
  closed: ['quiet', 'done'],
  postponed: ['attention', 'pause'],
  cancelled: ['quiet', 'cancel'],
};

const caseLooks: Looks<CaseStatus> = {
  drawn: ['todo', 'case'],
  confirmed: ['doing', 'check'],
  replaced: ['quiet', 'reload'],
  withdrawn: ['quiet', 'cancel'],
  audited: ['waiting', 'audit'],
  discussed: ['waiting', 'people'],
  judged: ['done', 'judge'],
};

export type StatusKind = 'return' | 'audit' | 'case';
export type StatusOf<K extends StatusKind> = K extends 'return'
  ? ReturnStatus
  : K extends 'audit'
    ? AuditStatus
    : CaseStatus;

function faces<S extends string>(
  looks: Looks<S>,
  labels: Record<S, string>,
): Record<string, StatusFace> {
  const entries = Object.entries<readonly [Tone, IconName]>(looks);
  return Object.fromEntries(
    entries.map(([status, [tone, icon]]) => [status, { label: labels[status as S], tone, icon }]),
  );
}

const facesByKind: Record<StatusKind, Record<string, StatusFace>> = {
  return: faces(returnLooks, returnStatusLabels),
  audit: faces(auditLooks, auditStatusLabels),
  case: faces(caseLooks, caseStatusLabels),
};

/** The face of a status; an unknown one (a newer server) shows its own word, quietly. */
export function faceOf<K extends StatusKind>(kind: K, status: StatusOf<K>): StatusFace {
  return facesByKind[kind][status] ?? { label: status, tone: 'quiet', icon: 'question' };
}
