import type { AgencyKind, Role } from '@sightline/domain';
import {
  Account,
  Agency,
  demonstrationPassword,
  Partnership,
  RoleAssignment,
} from '../../src/app/people';
import { Clock, Ids } from '../../src/app/platform/clock';
import { Passwords } from '../../src/app/platform/security';
import type { TestApp } from './start-app';

interface Holding {
  readonly role: Role;
  readonly partnership?: string;
  /** The agency by kind: Castle City's. */
  readonly kind?: AgencyKind;
  /** The agency itself, where its kind is not enough. */
  readonly agencyId?: string;
  readonly fromDay?: string;
  readonly toDay?: string | null;
}

interface PersonFacts {
  readonly name?: string;
  readonly email?: string;
  readonly roles?: readonly Holding[];
}

let made = 0;
const hashes = new WeakMap<TestApp, Promise<string>>();

/** Adds a person with the demonstration's password; a co-ordinator of Castle City unless told. */
export async function aPerson(app: TestApp, facts: PersonFacts = {}): Promise<Account> {
  made += 1;
  const ids = app.get(Ids);
  const hash = hashes.get(app) ?? app.get(Passwords).hash(demonstrationPassword);
  hashes.set(app, hash);
  const account: Account = {
    id: ids.next(),
    name: facts.name ?? `Person ${made}`,
    email: facts.email ?? `person${made}@test.example`,
    passwordHash: await hash,
    createdAt: app.get(Clock).instant(),
  };
  await app.transactor.run(async () => {
    await app.transactor.manager.insert(Account, account);
    for (const holding of facts.roles ?? [{ role: 'coordinator' }]) {
      await app.transactor.manager.insert(RoleAssignment, await assignment(app, account, holding));
    }
  });
  return account;
}

async function assignment(
  app: TestApp,
  account: Account,
  holding: Holding,
): Promise<RoleAssignment> {
  return {
    id: app.get(Ids).next(),
    accountId: account.id,
    partnershipId: (await partnershipNamed(app, holding.partnership)).id,
    agencyId: holding.agencyId ?? (await agencyIdOf(app, holding.kind)),
    role: holding.role,
    fromDay: holding.fromDay ?? '2016-04-01',
    toDay: holding.toDay ?? null,
    standsInForId: null,
  };
}

async function agencyIdOf(app: TestApp, kind: AgencyKind | undefined): Promise<string | null> {
  return kind ? (await agencyOfKind(app, kind)).id : null;
}

/** The partnership of that short name. */
export function partnershipNamed(app: TestApp, shortName = 'Castle City'): Promise<Partnership> {
  return app.transactor.manager.findOneByOrFail(Partnership, { shortName });
}

/** The first agency of that kind: Castle City's, of the castle people. */
export function agencyOfKind(app: TestApp, kind: AgencyKind): Promise<Agency> {
  return app.transactor.manager.findOneOrFail(Agency, { where: { kind }, order: { id: 'ASC' } });
}
