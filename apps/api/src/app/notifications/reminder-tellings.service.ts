import { Injectable } from '@nestjs/common';
import { isOutstanding, type ReminderKey, type Role } from '@sightline/domain';
import { MilestonesService, type Audit } from '../audits';
import { PeopleService, type Agency, type HolderRow } from '../people';
import { Clock } from '../platform/clock';
import { groupBy } from '../platform/collections';
import { ReturnsRepository, type ReturnRow } from '../returns';
import { reminderWords, rungWords } from './reminder-words';
import { ScheduleRepository } from './schedule.repository';

/** Somebody to be told something. */
export interface Told {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: Agency | null;
  readonly words: string;
}

/** An audit with its returns and people, as they stand when a reminder is worked out. */
interface Field {
  readonly audit: Audit;
  readonly dueDay: string;
  readonly holders: readonly HolderRow[];
  readonly rows: readonly ReturnRow[];
  readonly auditors: ReadonlyMap<string, readonly string[]>;
  readonly agencies: ReadonlyMap<string, Agency>;
}

const notAsked: readonly ReturnRow['status'][] = ['withdrawn', 'waived', 'not-issued'];

/** Whom a reminder tells what, as things stand now. */
@Injectable()
export class ReminderTellings {
  constructor(
    private readonly people: PeopleService,
    private readonly returns: ReturnsRepository,
    private readonly milestones: MilestonesService,
    private readonly repository: ScheduleRepository,
    private readonly clock: Clock,
  ) {}

  async of(audit: Audit, keys: readonly ReminderKey[]): Promise<Map<ReminderKey, Told[]>> {
    const field = await this.fieldOf(audit);
    const found = new Map<ReminderKey, Told[]>();
    for (const key of keys) found.set(key, field ? await this.told(field, key) : []);
    return found;
  }

  private async fieldOf(audit: Audit): Promise<Field | null> {
    const dueDay = await this.milestones.dayOf(audit.id, 'returns-due');
    if (dueDay === null) return null;
    const all = await this.returns.rowsOf([audit.id]);
    const rows = all.filter(({ status }) => !notAsked.includes(status));
    const [holders, auditors, agencies] = await Promise.all([
      this.people.holders(audit.partnershipId),
      this.returns.auditorsOf(rows.map(({ id }) => id)),
      this.people.agenciesById(rows.map(({ agencyId }) => agencyId)),
    ]);
    return { audit, dueDay, holders, rows, auditors, agencies };
  }

  private async told(field: Field, key: ReminderKey): Promise<Told[]> {
    if (key === 'closing') return toldOffice(field);
    const byAgency = groupBy(field.rows, ({ agencyId }) => agencyId);
    const told: Told[] = [];
    for (const [agencyId, rows] of byAgency) {
      const agency = field.agencies.get(agencyId);
      const open = owedBy(field, key, rows);
      if (!agency || !concerns(key, rows, open)) continue;
      const before = await this.before(field, key, agencyId);
      const { theme } = field.audit;
      const counts = { asked: rows.length, open: open.length };
      const facts = { theme, agency: agency.shortName, dueDay: field.dueDay, before, ...counts };
      const words = reminderWords(key, facts);
      told.push(...audience(field, key, agencyId, open).map((one) => ({ ...one, agency, words })));
    }
    return told;
  }

  /** What the lower rungs of the ladder were told, and when. */
  private async before({ audit }: Field, key: ReminderKey, agencyId: string): Promise<string> {
    if (key !== 'escalate-member' && key !== 'escalate-board') return '';
    const rungs = await this.repository.rungsOf(audit.id, agencyId);
    const words = rungs
      .filter((rung) => rung.key !== key)
      .map((rung) => rungWords(rung.key, this.clock.dayOf(rung.sentAt)));
    return [...new Set(words)].join(' ');
  }
}

/** Whom the plan's day is said to: returns that were issued later are due on a day of their own. */
function owedBy({ dueDay }: Field, key: ReminderKey, rows: readonly ReturnRow[]): ReturnRow[] {
  const isLater = (row: ReturnRow) => row.lateIssue !== null && (row.dueDay ?? '') > dueDay;
  const isAboutPlan = key !== 'opened';
  return rows.filter((row) => isOutstanding(row.status) && !(isAboutPlan && isLater(row)));
}

/** Whether a reminder says anything to an agency whose returns stand so. */
function concerns(
  key: ReminderKey,
  rows: readonly ReturnRow[],
  open: readonly ReturnRow[],
): boolean {
  if (open.length === 0) return false;
  const hasBegun = rows.some(
    ({ status, answered }) => answered > 0 || !['known-check', 'issued'].includes(status),
  );
  return key !== 'half-way' || !hasBegun;
}

type Person = Pick<Told, 'accountId' | 'name' | 'role'>;

function audience(
  field: Field,
  key: ReminderKey,
  agencyId: string,
  open: readonly ReturnRow[],
): Person[] {
  const contacts = ofRole(field, 'spoc', agencyId);
  const given = new Set(open.flatMap(({ id }) => field.auditors.get(id) ?? []));
  const auditors = ofRole(field, 'auditor', agencyId).filter(({ accountId }) =>
    given.has(accountId),
  );
  switch (key) {
    case 'opened':
    case 'escalate-contact':
      return contacts;
    case 'escalate-member':
      return ofBody(field, 'subgroup-member', agencyId);
    case 'escalate-board':
      return ofBody(field, 'board-member', agencyId);
    default:
      return [...contacts, ...auditors.filter((one) => !isAmong(one, contacts))];
  }
}

/** The agency's own on that body; where none is named for an agency, all of the body. */
function ofBody(field: Field, role: Role, agencyId: string): Person[] {
  const own = ofRole(field, role, agencyId);
  return own.length > 0 ? own : ofRole(field, role, null);
}

function ofRole({ holders }: Field, role: Role, agencyId: string | null): Person[] {
  return holders
    .filter((holder) => holder.role === role && holder.agencyId === agencyId)
    .map(({ id, name }) => ({ accountId: id, name, role }));
}

function isAmong({ accountId }: Person, people: readonly Person[]): boolean {
  return people.some((other) => other.accountId === accountId);
}

function toldOffice(field: Field): Told[] {
  const open = field.rows.filter(({ status }) => isOutstanding(status)).length;
  const { theme } = field.audit;
  const counts = { asked: field.rows.length, open };
  const facts = { theme, agency: '', dueDay: field.dueDay, before: '', ...counts };
  const words = reminderWords('closing', facts);
  const people = [...ofRole(field, 'coordinator', null), ...ofRole(field, 'chair', null)];
  const once = new Map(people.map((person) => [person.accountId, person]));
  return [...once.values()].map((person) => ({ ...person, agency: null, words }));
}
