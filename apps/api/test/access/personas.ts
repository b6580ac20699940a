import type { AgencyKind, Role } from '@sightline/domain';
import { aPerson, asPerson, emailOf, type ApiClient, type TestApp } from '../support';

/** The agency whose records the table asks for; it belongs to both partnerships. */
export const ownAgency: AgencyKind = 'police';

/** Somebody of the table: a column, and what the column means. */
export interface Persona {
  readonly column: string;
  readonly words: string;
  readonly role?: Role;
  readonly kind?: AgencyKind;
  readonly partnership?: string;
  /** Holds the role beside whoever holds it already, so that nothing is allocated to this one. */
  readonly isAnother?: boolean;
}

const county = 'Castle County';

/** Nobody, every role in the place that sees most, and the same roles elsewhere. */
export const personas: readonly Persona[] = [
  { column: 'Nobody', words: 'not signed in' },
  { column: 'Co-ord.', words: 'audit co-ordinator', role: 'coordinator' },
  { column: 'Chair', words: 'chair', role: 'chair' },
  { column: 'Subgroup', words: 'QA subgroup member', role: 'subgroup-member' },
  {
    column: 'SPOC',
    words: 'single point of contact of the agency whose return, or case, it is (the police)',
    ...{ role: 'spoc', kind: ownAgency },
  },
  {
    column: 'SPOC o.',
    words: 'single point of contact of another agency in the same audit',
    ...{ role: 'spoc', kind: 'health-provider' },
  },
  {
    column: 'Auditor',
    words: 'auditor of that agency, to whom the return was given',
    ...{ role: 'auditor', kind: ownAgency },
  },
  {
    column: 'Auditor n.',
    words: 'auditor of that agency, to whom it was not given',
    ...{ role: 'auditor', kind: ownAgency, isAnother: true },
  },
  {
    column: 'Auditor o.',
    words: 'auditor of another agency in the same audit',
    ...{ role: 'auditor', kind: 'health-provider' },
  },
  {
    column: 'Panel',
    words: 'panel member of that agency',
    ...{ role: 'panel-member', kind: ownAgency, isAnother: true },
  },
  {
    column: 'Panel o.',
    words: 'panel member of an agency that is not in the audit',
    ...{ role: 'panel-member', kind: 'camhs', isAnother: true },
  },
  { column: 'Board', words: 'board member', role: 'board-member' },
  { column: 'Scrutineer', words: 'independent scrutineer', role: 'scrutineer' },
  { column: 'Admin.', words: 'administrator', role: 'administrator' },
  { column: 'Key-h.', words: 'key-holder, who holds no other role', role: 'key-holder' },
  {
    column: 'County c.',
    words: 'audit co-ordinator of another partnership',
    ...{ role: 'coordinator', partnership: county },
  },
  {
    column: 'County s.',
    words: 'single point of contact, in another partnership, of that same agency',
    ...{ role: 'spoc', kind: ownAgency, partnership: county, isAnother: true },
  },
];

/** A persona with a way to come in: each visit of `enter` is a session of its own. */
export interface Visitor extends Persona {
  readonly client: ApiClient;
  readonly email: string;
  readonly enter: () => Promise<ApiClient>;
}

export async function visitors(app: TestApp): Promise<Visitor[]> {
  const found: Visitor[] = [];
  for (const persona of personas) {
    const email = await emailFor(app, persona);
    const enter = () => (email === '' ? Promise.resolve(app.client()) : asPerson(app, { email }));
    found.push({ ...persona, email, enter, client: await enter() });
  }
  return found;
}

async function emailFor(app: TestApp, persona: Persona): Promise<string> {
  const { role, kind, partnership, isAnother } = persona;
  if (!role) return '';
  if (!isAnother) return emailOf(app, { role, kind, partnership });
  return (await aPerson(app, { roles: [{ role, kind, partnership }] })).email;
}
