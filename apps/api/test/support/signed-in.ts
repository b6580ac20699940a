import type { AgencyKind, Role } from '@sightline/domain';
import { demonstrationPassword } from '../../src/app/people';
import { bodyOf, type ApiClient } from './api-client';
import type { TestApp } from './start-app';

/** Who of the castle people to be: a role, and the kind of agency for roles that act for one. */
export interface Who {
  readonly role: Role;
  readonly kind?: AgencyKind;
  /** Short name of the partnership; Castle City unless told. */
  readonly partnership?: string;
}

interface Found {
  readonly email: string;
}

/** The e-mail address of whoever holds the role. */
export async function emailOf(app: TestApp, who: Who): Promise<string> {
  const rows = await app.transactor.query<Found>(
    'SELECT a.email FROM role_assignments r JOIN accounts a ON a.id = r.account_id ' +
      'JOIN partnerships p ON p.id = r.partnership_id ' +
      'LEFT JOIN agencies g ON g.id = r.agency_id ' +
      `WHERE r.role = ? AND p.short_name = ? AND COALESCE(g.kind, '') = ? ORDER BY r.id`,
    [who.role, who.partnership ?? 'Castle City', who.kind ?? ''],
  );
  const email = rows[0]?.email;
  if (!email) throw new Error(`Nobody is ${JSON.stringify(who)}`);
  return email;
}

/** A client signed in as whoever holds the role. */
export async function as(app: TestApp, who: Who): Promise<ApiClient> {
  return asPerson(app, { email: await emailOf(app, who) });
}

/** A client signed in as a person that `aPerson` made. */
export async function asPerson(
  app: TestApp,
  person: { readonly email: string },
): Promise<ApiClient> {
  const client = app.client();
  bodyOf(await client.signIn(person.email, demonstrationPassword));
  return client;
}

/** Clients for every role of one partnership, each signed in the first time it is asked for. */
export function signedIn(
  app: TestApp,
  partnership?: string,
): {
  readonly asCoordinator: () => Promise<ApiClient>;
  readonly asChair: () => Promise<ApiClient>;
  readonly asAdministrator: () => Promise<ApiClient>;
  readonly asSpoc: (kind: AgencyKind) => Promise<ApiClient>;
  readonly asAuditor: (kind: AgencyKind) => Promise<ApiClient>;
  readonly as: (who: Who) => Promise<ApiClient>;
} {
  const clients = new Map<string, Promise<ApiClient>>();
  const once = (who: Who): Promise<ApiClient> => {
    const key = JSON.stringify([who.role, who.kind, who.partnership]);
    const client = clients.get(key) ?? as(app, { partnership, ...who });
    clients.set(key, client);
    return client;
  };
  return {
    asCoordinator: () => once({ role: 'coordinator' }),
    asChair: () => once({ role: 'chair' }),
    asAdministrator: () => once({ role: 'administrator' }),
    asSpoc: (kind) => once({ role: 'spoc', kind }),
    asAuditor: (kind) => once({ role: 'auditor', kind }),
    as: once,
  };
}
