import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiRoot } from '@sightline/contracts';
import { RecordVisibility, RouteCheck, type DeclaredRoute } from '../../src/app/platform/security';
import { aPerson, asPerson, startApp, TestClock, type ApiClient, type TestApp } from '../support';
import {
  differences,
  lineName,
  readDocument,
  writeDocument,
  type AccessTable,
} from './access-document';
import { ownAgency, visitors, type Visitor } from './personas';
import { accessRecords, places, type AccessRecords, type Parameters, type Place } from './records';
import { sendingOf } from './requests';

const page = join(__dirname, '../../../../docs/guide/access.md');

/** Routes whose answer changes with where the audit stands; others are asked once. */
const changing: Readonly<Record<string, readonly Place[]>> = {
  'GET /audits/:auditId/panel': places,
  'GET /cases/:caseId/panel': places,
  'GET /audits/:auditId/panel-meeting': places,
  'GET /cases/:caseId/pack': places,
  'GET /cases/:caseId/pack/file': places,
  'GET /audits/:auditId/room': places,
  'GET /cases/:caseId/room': places,
  'GET /cases/:caseId/room/comparison': places,
  'POST /cases/:caseId/room/notes': places,
  'GET /audits/:auditId/report': places,
  'GET /reports/:reportId/page': ['being drafted', 'approved'],
  'GET /reports/:reportId/download/:format': ['being drafted', 'approved'],
  'GET /returns/:returnId': places,
  'POST /audits/:auditId/report': ['approved'],
  'GET /audits/:auditId/publication': ['approved'],
  'POST /audits/:auditId/publication': ['approved'],
  'GET /audits/:auditId/extracts': ['being drafted', 'approved'],
  'GET /audits/:auditId/extracts/:agencyId/:paperFormat': ['approved'],
  'PUT /publications/:publicationId/parts/:key': ['approved'],
  'POST /publications/:publicationId/publish': ['approved'],
  'GET /publications/:publicationId/page': ['approved'],
  'GET /publications/:publicationId/download/:format': ['approved'],
  'GET /publications/:publicationId/briefing/download/:paperFormat': ['approved'],
};

describe('access', () => {
  let app: TestApp;
  let people: readonly Visitor[];
  let records: AccessRecords;
  let ids: { readonly accountId: string; readonly agencyId: string };
  let found: AccessTable;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    records = await accessRecords(app);
    people = await visitors(app);
    const auditor = people.find(({ role, kind }) => role === 'auditor' && kind === ownAgency)!;
    const { accountId, roles } = auditor.client.session;
    ids = { accountId, agencyId: roles[0]!.agencyId! };
    found = await walk();
  }, 600_000);
  afterAll(() => app.stop());

  const routes = () => app.get(RouteCheck).routes();

  async function walk(): Promise<AccessTable> {
    const table = new Map<string, Map<string, string>>();
    for (const route of routes()) {
      for (const place of placesOf(route)) {
        const answers = await Promise.all(people.map((person) => ask(route, place, person)));
        const cells = new Map(people.map(({ column }, index) => [column, answers[index]!]));
        const said = /:\w+Id/.test(route.path) ? (place ?? '') : '';
        table.set(lineName(`${route.method} ${addressOf(route)}`, said), cells);
      }
    }
    return table;
  }

  async function ask(route: DeclaredRoute, place: Place, person: Visitor): Promise<string> {
    const parameters = records.of[place];
    const { method, path } = route;
    const sending = sendingOf(method, path, namedBy(parameters, person));
    const client = await clientFor(method, path, person);
    const address = filled(addressOf(route), parameters) + (sending.query ?? '');
    const { status } = await client.send(method, address, sending.body);
    return status < 300 || [409, 410, 422].includes(status) ? 'yes' : String(status);
  }

  /** Coming in and going out must not end the session that the other routes are asked with. */
  async function clientFor(method: string, path: string, person: Visitor): Promise<ApiClient> {
    if (path === '/session/everywhere' && person.role) return asPerson(app, await aPerson(app));
    if (path !== '/session') return person.client;
    return method === 'POST' ? app.client() : person.enter();
  }

  const namedBy = (parameters: Parameters, { email }: Visitor) => ({
    ...ids,
    email: email || people[1]!.email,
    reviewName: records.reviewName,
    partnershipId: records.partnershipId,
    auditId: parameters['auditId'] ?? '',
    caseId: parameters['caseId'] ?? '',
    findingId: parameters['findingId'] ?? records.of.approved['findingId'] ?? '',
    versionId: parameters['versionId'] ?? '',
  });

  it('is as the page says, for every route and everybody', () => {
    if (process.env['UPDATE_ACCESS_TABLE'] === '1') writeFileSync(page, writeDocument(found));
    const committed = existsSync(page) ? readFileSync(page, 'utf8') : '';
    expect(differences(readDocument(committed), found)).toEqual([]);
    expect(committed).toBe(writeDocument(found));
  });

  it('answers nothing but yes, 401, 403 and 404', () => {
    const odd = [...found].flatMap(([line, cells]) =>
      [...cells]
        .filter(([, cell]) => !['yes', '401', '403', '404'].includes(cell))
        .map(([column, cell]) => `${line}, ${column}: ${cell}`),
    );
    expect(odd).toEqual([]);
  });

  it('can tell of every record that a path names whether a person may know of it', () => {
    const visibility = app.get(RecordVisibility);
    const named = routes().flatMap(({ path }) => path.match(/(?<=:)\w+Id/g) ?? []);
    expect([...new Set(named)].filter((name) => !visibility.knows(name))).toEqual([]);
  });
});

function placesOf({ method, path }: DeclaredRoute): readonly Place[] {
  const own = changing[`${method} ${path}`];
  if (own) return own;
  const isWritten = /finding|recommendation|report|accuracy|judgement|moderated|figures/i.test(
    path,
  );
  return isWritten ? ['being drafted'] : ['in the field'];
}

/** The route's address from the root of the server. */
function addressOf({ path }: DeclaredRoute): string {
  return path.startsWith('/api/') ? path : `/${apiRoot}${path}`;
}

function filled(path: string, parameters: Parameters): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`Nothing in records.ts for :${name} of ${path}`);
    return value;
  });
}
