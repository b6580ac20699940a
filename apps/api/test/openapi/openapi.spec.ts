import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { apiRoot } from '@sightline/contracts';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { buildDocument, type OpenApiDocument } from '../../openapi/document';
import { driftOf } from '../../openapi/drift';
import { namesIn } from '../../openapi/json-schema';
import { RouteCheck } from '../../src/app/platform/security';
import { startApp, TestClock, type TestApp } from '../support';
import { accessRecords, type AccessRecords } from '../access/records';
import { visitors, type Visitor } from '../access/personas';

const file = join(__dirname, '../../../../docs/openapi.json');
const text = (document: object) => `${JSON.stringify(document, null, 2)}\n`;

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}
type Content = Readonly<Record<string, { readonly schema: object }>>;

describe('docs/openapi.json', () => {
  let app: TestApp;
  let built: OpenApiDocument;
  let records: AccessRecords;
  let people: readonly Visitor[];

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    built = buildDocument(app.nest);
    records = await accessRecords(app);
    people = await visitors(app);
  }, 180_000);
  afterAll(() => app.stop());

  const operations = () =>
    Object.entries(built.paths).flatMap(([path, item]) =>
      Object.entries(item).map(
        ([method, operation]) =>
          [`${method.toUpperCase()} ${path}`, operation as Operation] as const,
      ),
    );

  it('would be refused if a route, a field or a limit were other than the server’s', () => {
    const changed = JSON.parse(text(built)) as typeof built;
    const schemas = changed.components.schemas as Record<string, { properties: object }>;
    delete (changed.paths as Record<string, object>)[`/${apiRoot}/trail`];
    Object.assign(schemas['AuditCardView']!.properties, { shoeSize: { type: 'number' } });
    Object.assign(schemas['SignInDto']!.properties, { password: { type: 'string' } });
    expect(driftOf(changed, built)).toEqual([
      `/paths//${apiRoot}/trail: not in the file`,
      '/components/schemas/AuditCardView/properties/shoeSize: in the file only',
      '/components/schemas/SignInDto/properties/password/minLength: not in the file',
      '/components/schemas/SignInDto/properties/password/maxLength: not in the file',
    ]);
  });

  it('is what the routes and contracts say today (npm run openapi writes it)', () => {
    if (process.env['UPDATE_OPENAPI'] === '1') writeFileSync(file, text(built));
    const committed = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
    expect(driftOf(JSON.parse(committed), built)).toEqual([]);
    expect(committed).toBe(text(built));
  });

  it('describes every route, in words of its own, and says whom it is for', () => {
    const routes = app.get(RouteCheck).routes();
    expect(operations()).toHaveLength(routes.length);
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const wordless = operations().filter(
      ([, { summary, description }]) => !/ /.test(summary) || !/For[: ].+\.$/.test(description),
    );
    expect(wordless.map(([route]) => route)).toEqual([]);
  });

  it('names only schemas and answers that are there, each a schema that can be checked', () => {
    const { schemas } = built.components;
    expect(namesIn(built).filter((name) => !(name in schemas))).toEqual([]);
    const ajv = checker();
    for (const name of Object.keys(schemas)) {
      expect(() => ajv.compile({ $ref: `openapi#/components/schemas/${name}` })).not.toThrow();
    }
  });

  it('describes what the server really answers', async () => {
    const checks = answersOfGets();
    // Making the checks takes seconds: connections that ended meanwhile are seen to have ended.
    await setTimeout(100);
    const wrong: string[] = [];
    let checked = 0;
    for (const [route, validate] of checks) {
      for (const parameters of Object.values(records.of)) {
        const address = route.slice(4).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
          return parameters[name] ?? 'none';
        });
        for (const { client, column } of people.slice(0, 5)) {
          const { status, headers, body } = await client.get(address);
          const isJson = headers.get('content-type')?.includes('json');
          if (status !== 200 || !isJson) continue;
          checked += 1;
          if (validate(body)) continue;
          wrong.push(`${route} as ${column}: ${JSON.stringify(validate.errors)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(100);
  }, 180_000);

  /** The routes that are read, each with the check of what it answers. */
  function answersOfGets(): [string, ValidateFunction][] {
    const ajv = checker();
    return operations().flatMap(([route, operation]): [string, ValidateFunction][] => {
      const schema = operation.responses['200']?.content?.['application/json']?.schema;
      if (!route.startsWith('GET ') || !schema) return [];
      return [[route, ajv.compile(inDocument(schema))]];
    });
  }

  function checker(): Ajv2020 {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(built, 'openapi');
    return ajv;
  }
});

/** References of a part of the document, seen from outside it. */
function inDocument(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')) as object;
}

describe('the documentation', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ seed: 'none' });
  });
  afterAll(() => app.stop());

  it('has no file but those of the page', async () => {
    for (const name of ['package.json', '..%2fpackage.json', 'swagger-ui.js', 'index.html']) {
      expect((await app.client().get(`/api/docs/${name}`)).status).toBe(404);
    }
  });

  it('serves the committed document to anybody', async () => {
    const { status, headers, body } = await app.client().get('/api/openapi.json');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('application/json');
    expect(body).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('is readable as a page with a policy of its own and no script in it', async () => {
    const page = await app.client().get<string>('/api/docs');
    expect(page.headers.get('content-type')).toContain('text/html');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`script-src 'self';`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    const addresses = [...page.body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, one]) => one!);
    expect(addresses).toHaveLength(3);
    expect(page.body).not.toMatch(/<script(?![^>]* src=)/);
    for (const address of addresses) {
      const answer = await app.client().get<string>(address);
      expect([address, answer.status]).toEqual([address, 200]);
      expect(answer.headers.get('content-type')).toMatch(/css|javascript/);
    }
  });

  it('leaves the policy of every other address as it is', async () => {
    const { headers } = await app.client().get('/api/openapi.json');
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
  });
});
