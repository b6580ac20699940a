import {
  gridActFacts,
  actsFrom,
  isOutstanding,
  returnActs,
  writableReturnStatuses,
  type ReturnAct,
  type GridAct,
} from '@sightline/domain';
import { agenciesAs, holdsRole, type Actor } from '../platform/context';
import type { AuditReturn } from './entities/audit-return.entity';

/** Of a return whose agency has people, `none`; otherwise whether entering it has begun. */
export type Entering = 'none' | 'possible' | 'begun';

/** A return with the auditors it was given to: what the policies look at. */
export interface ReturnFacts {
  readonly auditReturn: AuditReturn;
  readonly auditorIds: readonly string[];
  /**
   * Whether the person who looks completed it: was given it, or saved an answer. Looked up for a
   * contact of the agency while it waits for sign-off, which is somebody else's to give.
   */
  readonly isOwnWork: boolean;
  /** Whether it is signed off and is no longer what was signed. */
  readonly isBroken: boolean;
  /** Whether its agency has nobody in Sightline, so that who runs the audit may enter it. */
  readonly entering: Entering;
}

/** Why a person does not sign off what they completed: a second pair of eyes is the point of it. */
export const ownWorkWords =
  'You completed this return yourself. Another single point of contact of your agency signs it ' +
  'off, or give it to an auditor.';

const agencyActs: readonly ReturnAct[] = [
  'close-nil',
  'confirm-known',
  'send-back',
  'sign-off',
  'sign-again',
  'decline',
];
/** Acts that put the agency's signature under a return. */
export const signing: readonly ReturnAct[] = ['sign-off', 'sign-again'];
const auditorActs: readonly ReturnAct[] = ['start', 'resume', 'submit'];
/** What is written down for an agency that has nobody to do it; never its signature. */
const enteredActs: readonly ReturnAct[] = [
  ...auditorActs,
  'close-nil',
  'confirm-known',
  'send-back',
  'decline',
];
const coordinatorActs: readonly ReturnAct[] = ['issue', 'query', 'waive', 'withdraw', 're-issue'];

/** Whether this person is a single point of contact of the return's agency. */
export function isSpoc(actor: Actor, { auditReturn }: Pick<ReturnFacts, 'auditReturn'>): boolean {
  return agenciesAs(actor, 'spoc').includes(auditReturn.agencyId);
}

function isAuditor(actor: Actor, { auditReturn, auditorIds }: ReturnFacts): boolean {
  return (
    agenciesAs(actor, 'auditor', 'spoc').includes(auditReturn.agencyId) &&
    auditorIds.includes(actor.accountId)
  );
}

/** A co-ordinator of a partnership that takes part reads; the one that leads runs the audit. */
export function runsAudit(
  actor: Actor,
  { auditReturn }: Pick<ReturnFacts, 'auditReturn'>,
): boolean {
  return holdsRole(actor, 'coordinator') && auditReturn.partnershipId === actor.partnershipId;
}

/** Whether this person types in what an agency without people gave on paper or by telephone. */
function enters(actor: Actor, facts: ReturnFacts): boolean {
  return facts.entering === 'begun' && runsAudit(actor, facts);
}

/** Whether this person may begin to. */
export function mayEnter(actor: Actor, facts: ReturnFacts): boolean {
  const { status } = facts.auditReturn;
  return facts.entering === 'possible' && runsAudit(actor, facts) && isOutstanding(status);
}

/** Whether this person may do the act to this return, whatever its status. */
export function mayAct(actor: Actor, facts: ReturnFacts, act: ReturnAct): boolean {
  if (act === 'confirm-for-agency') {
    return enters(actor, facts) && (facts.auditReturn.status === 'submitted' || facts.isBroken);
  }
  if (enteredActs.includes(act) && enters(actor, facts)) return true;
  if (auditorActs.includes(act)) return isAuditor(actor, facts);
  if (signing.includes(act) && facts.isOwnWork) return false;
  if (act === 'sign-again' && !facts.isBroken) return false;
  if (agencyActs.includes(act)) return isSpoc(actor, facts);
  if (act === 'reopen-nil') return isSpoc(actor, facts) || runsAudit(actor, facts);
  return coordinatorActs.includes(act) && runsAudit(actor, facts);
}

/** Whether the act is offered on the grid: where another partnership leads, agencies allocate. */
export function mayActOnGrid(
  actor: Actor,
  { partnershipId }: { readonly partnershipId: string },
  act: GridAct,
): boolean {
  const isLed = partnershipId === actor.partnershipId;
  return (isLed || act === 'allocate') && actor.permissions.has(gridActFacts[act].permission);
}

/** The acts that this person may do to this return now. */
export function actsOf(actor: Actor, facts: ReturnFacts): ReturnAct[] {
  return actsFrom(returnActs, facts.auditReturn.status).filter((act) => mayAct(actor, facts, act));
}

/** Whether this person may change answers now. */
export function canWrite(actor: Actor, facts: ReturnFacts): boolean {
  const isWriter = isAuditor(actor, facts) || enters(actor, facts);
  return isWriter && writableReturnStatuses.includes(facts.auditReturn.status);
}

/** Whether this person may say that the child moved: the agency's own while the return is open. */
export function mayRecordMove(actor: Actor, facts: ReturnFacts): boolean {
  const isAgency = isSpoc(actor, facts) || isAuditor(actor, facts) || enters(actor, facts);
  return isAgency && isOutstanding(facts.auditReturn.status);
}

/** Whether this person reads which school or practice a return is about: the agency's own people. */
export function seesSetting(actor: Actor, facts: ReturnFacts): boolean {
  const ofAgency = agenciesAs(actor, 'spoc', 'auditor').includes(facts.auditReturn.agencyId);
  return ofAgency || enters(actor, facts);
}

/** Whether this person names it: while the agency still has the return in hand. */
export function mayNameSetting(actor: Actor, facts: ReturnFacts): boolean {
  const { status } = facts.auditReturn;
  const isOpen = status === 'known-check' || writableReturnStatuses.includes(status);
  return isOpen && (isSpoc(actor, facts) || isAuditor(actor, facts) || enters(actor, facts));
}

/** Whether this person gives the return to auditors. */
export function canAllocate(actor: Actor, facts: ReturnFacts): boolean {
  return isSpoc(actor, facts);
}

/** Whether this person sees how an answer came to be: its writers, its contact, and who queries it. */
export function canReadHistory(actor: Actor, facts: ReturnFacts): boolean {
  return (
    isSpoc(actor, facts) || isAuditor(actor, facts) || holdsRole(actor, 'coordinator', 'chair')
  );
}
