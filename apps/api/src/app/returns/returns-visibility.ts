import { agenciesAs, holdsRole, type Actor } from '../platform/context';
import { listOf } from '../platform/database';
import { joinedAudits, ownAgencies } from '../audits';

/** A part of a WHERE with the values of its parameters. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const given =
  'EXISTS (SELECT 1 FROM audit_return_auditors given ' +
  'WHERE given.return_id = audit_returns.id AND given.account_id = ?)';

/**
 * The returns a person may see, which every query of returns begins with. Co-ordinator and chair:
 * all of the audits that the partnership leads, and its own agencies' where it takes part. SPOC and
 * panel member: their agency's. Auditor: those given to them.
 */
export function visibleTo(actor: Actor): Condition {
  const parts = visibleParts(actor);
  return {
    sql: `(${parts.map(({ sql }) => `(${sql})`).join(' OR ')})`,
    values: parts.flatMap(({ values }) => values),
  };
}

/**
 * The same in two parts that share no row: of audits that the partnership leads, and of those it
 * joined. A page of each is found by an index; a page of both at once would sort all there is.
 */
export function visibleParts(actor: Actor): readonly [led: Condition, joined: Condition] {
  const { partnershipId } = actor;
  const led = { sql: 'audit_returns.partnership_id = ?', values: [partnershipId] };
  const joined = {
    sql: `audit_returns.audit_id IN (${joinedAudits})`,
    values: [partnershipId],
  };
  if (holdsRole(actor, 'coordinator', 'chair')) {
    const sql = `audit_returns.agency_id IN (${ownAgencies})`;
    return [led, allOf(joined, { sql, values: [partnershipId] })];
  }
  const own = asAgency(actor);
  return [allOf(led, own), allOf(joined, own)];
}

function asAgency(actor: Actor): Condition {
  const ofAgency = agenciesAs(actor, 'spoc', 'panel-member');
  const asAuditor = agenciesAs(actor, 'auditor');
  const either = [
    ...(ofAgency.length > 0 ? [`audit_returns.agency_id IN ${listOf(ofAgency)}`] : []),
    ...(asAuditor.length > 0
      ? [`(audit_returns.agency_id IN ${listOf(asAuditor)} AND ${given})`]
      : []),
  ];
  return {
    sql: either.join(' OR ') || '1 = 0',
    values: [...ofAgency, ...asAuditor, ...(asAuditor.length > 0 ? [actor.accountId] : [])],
  };
}

/** Every condition must hold; those left out do not count. */
export function allOf(...conditions: readonly (Condition | undefined)[]): Condition {
  const present = conditions.filter((condition) => condition !== undefined);
  return {
    sql: present.map(({ sql }) => `(${sql})`).join(' AND '),
    values: present.flatMap(({ values }) => values),
  };
}

/** A column is what was asked for; nothing where nothing was. */
export function equals(column: keyof typeof columns, value: unknown): Condition | undefined {
  return value === undefined
    ? undefined
    : { sql: `audit_returns.${columns[column]} = ?`, values: [value] };
}

const columns = { auditId: 'audit_id', id: 'id', status: 'status' } as const;
