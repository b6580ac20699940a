import type { NestExpressApplication } from '@nestjs/platform-express';
import { addMonths, dataProtectionKinds, type AgencyKind, type Role } from '@sightline/domain';
import {
  Account,
  Agency,
  AgencyPartnership,
  DataProtectionRecord,
  demonstrationPassword,
  Partnership,
  RoleAssignment,
} from '../app/people';
import { Clock, Ids } from '../app/platform/clock';
import { Transactor } from '../app/platform/database';
import { Passwords } from '../app/platform/security';
import { TrailService } from '../app/trail';

export const partnershipNames = {
  city: 'Castle City Safeguarding Children Partnership',
  county: 'Castle County Safeguarding Children Partnership',
  board:
    'Nottingham City Safeguarding Children Board (2016 to 2018, from its published annual report)',
} as const;

type PartnershipKey = keyof typeof partnershipNames;

const shortNames: Record<PartnershipKey, string> = {
  city: 'Castle City',
  county: 'Castle County',
  board: 'Nottingham City (published)',
};

interface SeedAgency {
  readonly name: string;
  readonly shortName: string;
  readonly kind: AgencyKind;
  readonly isShared?: boolean;
}

/** Fictitious agencies of every kind; the police and the health trust serve the county too. */
const cityAgencies: readonly SeedAgency[] = [
  {
    name: 'Castle City Children’s Services',
    shortName: 'Children’s Services',
    kind: 'childrens-social-care',
  },
  { name: 'Castleshire Police', shortName: 'Police', kind: 'police', isShared: true },
  {
    name: 'Castleshire University Hospitals NHS Trust',
    shortName: 'Hospitals Trust',
    kind: 'health-provider',
    isShared: true,
  },
  {
    name: 'Castleshire Integrated Care Board (named GP)',
    shortName: 'ICB named GP',
    kind: 'general-practice',
  },
  { name: 'Castle City Schools and Education', shortName: 'Education', kind: 'education' },
  { name: 'Castle City Youth Justice Service', shortName: 'Youth Justice', kind: 'youth-justice' },
  { name: 'Castleshire Probation Service', shortName: 'Probation', kind: 'probation' },
  {
    name: 'Castleshire Child and Adolescent Mental Health Service',
    shortName: 'CAMHS',
    kind: 'camhs',
  },
  { name: 'Castle City Early Help', shortName: 'Early Help', kind: 'early-help' },
  { name: 'Mid Castle Ambulance Service', shortName: 'Ambulance', kind: 'ambulance' },
  { name: 'Castle Families Together', shortName: 'Families Together', kind: 'voluntary' },
  {
    name: 'Castle City Partnership Business Unit',
    shortName: 'Business Unit',
    kind: 'partnership-office',
  },
];

const countyAgencies: readonly SeedAgency[] = [
  {
    name: 'Castle County Children’s Services',
    shortName: 'County Children’s Services',
    kind: 'childrens-social-care',
  },
  {
    name: 'Castle County Schools and Education',
    shortName: 'County Education',
    kind: 'education',
  },
];

interface SeedRole {
  readonly role: Role;
  readonly partnership?: PartnershipKey;
  readonly kind?: AgencyKind;
}

interface SeedPerson {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly SeedRole[];
}

const agencyPerson = (name: string, role: Role, kind: AgencyKind): SeedPerson => ({
  name,
  email: emailOf(name),
  roles: [{ role, kind }],
});

const person = (name: string, ...roles: readonly SeedRole[]): SeedPerson => ({
  name,
  email: emailOf(name),
  roles,
});

function emailOf(name: string): string {
  const local = name
    .replace(/^(Dr|Insp|DI) /, '')
    .toLowerCase()
    .replaceAll(' ', '.');
  return `${local.replaceAll('’', '')}@castle.example`;
}

/** One fictitious person a role, and two for each agency of the SGO audit. */
const people: readonly SeedPerson[] = [
  person('Ruth Okafor', { role: 'coordinator' }, { role: 'coordinator', partnership: 'board' }),
  person('Martin Ashworth', { role: 'chair' }),
  person('Leila Haddad', { role: 'subgroup-member' }),
  person('Gwen Pritchard', { role: 'board-member' }),
  person('Desmond Clarke', { role: 'scrutineer' }),
  person('Sunita Rao', { role: 'administrator' }),
  person('Imogen Vale', { role: 'key-holder' }),
  agencyPerson('Owen Marsh', 'panel-member', 'childrens-social-care'),
  agencyPerson('Helen Brightwell', 'spoc', 'childrens-social-care'),
  agencyPerson('Tomasz Zielinski', 'auditor', 'childrens-social-care'),
  agencyPerson('DI Karen Oldfield', 'spoc', 'police'),
  agencyPerson('Joseph Adeyemi', 'auditor', 'police'),
  agencyPerson('Maria Fonseca', 'spoc', 'health-provider'),
  agencyPerson('Bethan Hughes', 'auditor', 'health-provider'),
  agencyPerson('Dr Anil Sharma', 'spoc', 'general-practice'),
  agencyPerson('Dr Fiona Begley', 'auditor', 'general-practice'),
  agencyPerson('Paul Whitcombe', 'spoc', 'education'),
  agencyPerson('Naomi Fairley', 'auditor', 'education'),
  agencyPerson('Samira Noor', 'spoc', 'camhs'),
  agencyPerson('Peter Lindqvist', 'auditor', 'camhs'),
  agencyPerson('Carol Dunmore', 'spoc', 'early-help'),
  agencyPerson('Rhys Calloway', 'auditor', 'early-help'),
  agencyPerson('Winston Baptiste', 'spoc', 'youth-justice'),
  agencyPerson('Alice Tremayne', 'auditor', 'youth-justice'),
  person('Judith Harcourt', { role: 'coordinator', partnership: 'county' }),
];

/** Roles began before any audit of the demonstration. */
const inForceFrom = '2016-04-01';

interface Makers {
  readonly transactor: Transactor;
  readonly ids: Ids;
}

/** Partnerships, agencies and people; of the real board nothing but its name. */
export async function seedCastlePeople(app: NestExpressApplication): Promise<void> {
  const makers = { transactor: app.get(Transactor), ids: app.get(Ids) };
  const partnerships = await addPartnerships(makers);
  const agencies = await addAgencies(makers, partnerships);
  const accounts = await addAccounts(makers, app.get(Passwords), app.get(Clock));
  await addRoles(makers, partnerships, agencies, accounts);
  await addPapers(makers, partnerships, accounts, app.get(Clock));
  app.get(TrailService).record(
    'demonstration.load',
    {
      subjectType: 'partnership',
      subjectId: partnerships.city,
      partnershipId: partnerships.city,
    },
    { accounts: people.length },
  );
}

async function addPartnerships({
  transactor,
  ids,
}: Makers): Promise<Record<PartnershipKey, string>> {
  const made = { city: ids.next(), county: ids.next(), board: ids.next() };
  const keys = Object.keys(made) as PartnershipKey[];
  await transactor.manager.insert(
    Partnership,
    keys.map((key) => ({
      id: made[key],
      name: partnershipNames[key],
      shortName: shortNames[key],
    })),
  );
  return made;
}

/** Adds the agencies and answers those of the city by kind. */
async function addAgencies(
  { transactor, ids }: Makers,
  partnerships: Record<PartnershipKey, string>,
): Promise<Map<AgencyKind, string>> {
  const city = cityAgencies.map((agency) => ({ ...agency, id: ids.next() }));
  const county = countyAgencies.map((agency) => ({ ...agency, id: ids.next() }));
  const shared = city.filter(({ isShared }) => isShared);
  await transactor.manager.insert(
    Agency,
    [...city, ...county].map(({ id, name, shortName, kind }) => ({ id, name, shortName, kind })),
  );
  await transactor.manager.insert(AgencyPartnership, [
    ...city.map(({ id }) => ({ agencyId: id, partnershipId: partnerships.city })),
    ...[...shared, ...county].map(({ id }) => ({
      agencyId: id,
      partnershipId: partnerships.county,
    })),
  ]);
  return new Map(city.map(({ kind, id }) => [kind, id]));
}

/** One password for all, hashed once: hashing is slow by design. */
async function addAccounts(
  { transactor, ids }: Makers,
  passwords: Passwords,
  clock: Clock,
): Promise<Map<string, string>> {
  const passwordHash = await passwords.hash(demonstrationPassword);
  const createdAt = clock.instant();
  const accounts = people.map(({ name, email }) => ({
    id: ids.next(),
    name,
    email,
    passwordHash,
    createdAt,
  }));
  await transactor.manager.insert(Account, accounts);
  return new Map(accounts.map(({ email, id }) => [email, id]));
}

async function addRoles(
  { transactor, ids }: Makers,
  partnerships: Record<PartnershipKey, string>,
  agencies: ReadonlyMap<AgencyKind, string>,
  accounts: ReadonlyMap<string, string>,
): Promise<void> {
  const held = people.flatMap(({ email, roles }) =>
    roles.map(({ role, partnership = 'city', kind }) => ({
      id: ids.next(),
      accountId: accounts.get(email)!,
      partnershipId: partnerships[partnership],
      agencyId: kind ? agencies.get(kind)! : null,
      role,
      fromDay: inForceFrom,
      toDay: null,
    })),
  );
  await transactor.manager.insert(RoleAssignment, held);
}

/** Sharing agreement and impact assessment of each partnership, for a year from now. */
async function addPapers(
  { transactor }: Makers,
  partnerships: Record<PartnershipKey, string>,
  accounts: ReadonlyMap<string, string>,
  clock: Clock,
): Promise<void> {
  const updatedById = accounts.get(emailOf('Sunita Rao'))!;
  const reviewBy = addMonths(clock.today(), 12);
  const records = Object.values(partnerships).flatMap((partnershipId) =>
    dataProtectionKinds.map((kind) => ({
      ...{ partnershipId, kind, reviewBy, updatedById, revision: 1 },
      ...{ agreedOn: inForceFrom, updatedAt: clock.instant() },
      title: kind === 'sharing-agreement' ? 'Tier 2 sharing agreement' : 'DPIA of the programme',
      keptAt: 'Records of the business unit',
    })),
  );
  await transactor.table(DataProtectionRecord).insert(records);
}
