import { apiRoot } from '@sightline/contracts';
import { reportDay } from '@sightline/report-model';
import { zipSync } from 'fflate';
import { RouteCheck } from '../../src/app/platform/security';
import {
  anAuditAtPanel,
  approveReport,
  as,
  asKeyHolder,
  bodyOf,
  judgeEveryCase,
  keepIdentity,
  keepIndexDates,
  openField,
  startApp,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';
import { databasePlaces, filePlaces, findWord, type Place } from '../support/canary';

/** In no list of names, with a letter that each encoding writes in its own way. */
const canary = 'Qovrèllethwaite';
const number = '9990000018';
const ownNumber = 'ZQXJ77481';
/** The same in a plain column: a search that does not find this one finds nothing. */
const control = 'Kontrèllomarkway';
/** The day a case is counted from, and a date of an answer: whoever may read the return sees it. */
const indexDate = '1987-06-05';
const supervised = '1987-07-16';
const fromIndex = 41;

const identity = {
  givenName: canary,
  familyName: `${canary}-Smythe`,
  otherNames: `Little ${canary}`,
  nhsNumber: number,
  localId: ownNumber,
  address: `4 ${canary} Row`,
  siblings: `Ida ${canary}`,
  carers: `Halina ${canary}`,
};

describe('a name that is in the vault', () => {
  let app: TestApp;
  let field: FieldAudit;
  const written: Buffer[] = [];
  const addresses: string[] = [];
  const elsewhere: Place[] = [];

  beforeAll(async () => {
    listen();
    app = await startApp({ environment: { LOG_LEVEL: 'trace' } });
    field = await anAuditAtPanel(app, {
      ...{ kinds: ['police', 'health-provider'], theme: `Placed under orders, ${control}` },
      beforeIssue: async (auditId) => {
        await keepIndexDates(app, auditId, [indexDate, indexDate]);
      },
      answersOf: () => ({ J1b: { value: fromIndex } }),
    });
    for (const index of [0, 1]) await keepIdentity(field, index, identity);
    await workWithIt();
    await judgeEveryCase(field);
    const { report, finding, recommendation } = await writeReport(field);
    await approveReport(field, report);
    const ids = { reportId: report.id, findingId: finding.id, recommendationId: recommendation.id };
    for (const role of ['coordinator', 'chair', 'administrator', 'board-member'] as const) {
      elsewhere.push(...(await everyAnswerTo(await as(app, { role }), ids)));
    }
    for (const who of ['police', 'education'] as const) {
      elsewhere.push(...(await everyAnswerTo(await field.people.asSpoc(who), ids)));
    }
    elsewhere.push(...(await everyAnswerTo(await asKeyHolder(field), ids)));
  }, 300_000);
  afterAll(async () => {
    await app.stop();
    jest.restoreAllMocks();
  });

  /** What the server writes to its log, and every address that is asked for. */
  function listen(): void {
    // The logger asks for the stream's own write where it is not the usual one.
    jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
      written.push(Buffer.from(line));
      return true;
    });
    const ask = globalThis.fetch;
    jest.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
      addresses.push(input instanceof Request ? input.url : String(input));
      return ask(input, init);
    });
  }

  /** Opens it, refuses it, keeps an agency's own number: all that people do with it. */
  async function workWithIt(): Promise<void> {
    const caseId = field.caseAt(0).id;
    const keyHolder = await asKeyHolder(field);
    const spoc = await field.people.asSpoc('police');
    for (const client of [keyHolder, spoc]) {
      expect(bodyOf(await openField(client, caseId, 'givenName')).value).toBe(canary);
    }
    const own = { agencyId: field.agencyId('police'), value: ownNumber, revision: 0 };
    bodyOf(await spoc.put(`cases/${caseId}/own-id`, own));
    const named = { purpose: 'other', words: `To find ${canary}` };
    expect((await openField(spoc, caseId, 'givenName', named)).status).toBe(422);
    bodyOf(await keyHolder.put('never-named', { names: [`Old ${canary}`], revision: 0 }));
  }

  /** What every route that reads answers to somebody, files and pages included. */
  async function everyAnswerTo(client: ApiClient, more: Record<string, string>): Promise<Place[]> {
    const ids: Record<string, string> = {
      ...{ auditId: field.auditId, caseId: field.caseAt(0).id, year: '2026', ...more },
      ...{ returnId: field.returnId('police', 0), agencyId: field.agencyId('police') },
    };
    const places: Place[] = [];
    for (const { method, path } of app.get(RouteCheck).routes()) {
      if (method !== 'GET' || /live|stream|events/.test(path)) continue;
      const formats = path.includes(':format') ? ['html', 'pdf', 'docx', 'xlsx', 'csv'] : [''];
      for (const format of formats) {
        const address = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? format);
        const url = address.startsWith('/api/') ? address : `/${apiRoot}${address}`;
        const { bytes } = await client.download(url.replace(`/${apiRoot}/`, ''));
        places.push({ where: `${client.session.name} ${url}`, bytes });
      }
    }
    return places;
  }

  const logPlaces = (): Place[] => [{ where: 'log', bytes: Buffer.concat(written) }];
  const addressPlaces = (): Place[] =>
    addresses.map((url, at) => ({
      where: `address ${at}`,
      bytes: Buffer.from(url),
    }));
  const words = [canary, number, ownNumber];
  const hits = (places: readonly Place[]) => words.flatMap((word) => findWord(word, places));

  it('is in no column of the database, and a name in a plain column is found', async () => {
    const places = await databasePlaces(app);
    const found = findWord(control, places);
    expect(found.some((where) => where.startsWith('audits.theme'))).toBe(true);
    const isDumped = app.databaseUrl !== undefined;
    expect(found.some((where) => where.startsWith('pg_dump'))).toBe(isDumped);
    expect(hits(places)).toEqual([]);
  });

  it('is in no file on the disk, sealed database, key store and trail included', () => {
    const places = filePlaces(app.dataDir);
    expect(places.length).toBeGreaterThan(3);
    expect(hits(places)).toEqual([]);
  });

  it('is in no line of the log and in no address', () => {
    expect(Buffer.concat(written).toString()).toContain('/identity/open');
    expect(addresses.filter((url) => url.includes('/identity')).length).toBeGreaterThan(3);
    expect(hits([...logPlaces(), ...addressPlaces()])).toEqual([]);
  });

  it('is in no answer, page or file that anybody reads, and what is plain is found there', () => {
    const found = findWord(control, elsewhere);
    for (const kind of ['html', 'pdf!text', 'docx!word/document.xml', `audits/${field.auditId}`]) {
      expect([kind, found.some((where) => where.includes(kind))]).toEqual([kind, true]);
    }
    expect(hits(elsewhere)).toEqual([]);
  });

  it('is a date in no column, file, log or address, and in the reading of a return alone', async () => {
    const stored = [...(await databasePlaces(app)), ...filePlaces(app.dataDir)];
    const own = `returns/${field.returnId('police', 0)}`;
    for (const day of [indexDate, supervised, reportDay(supervised)]) {
      expect(findWord(day, [...stored, ...logPlaces(), ...addressPlaces()])).toEqual([]);
      const read = findWord(day, elsewhere).filter((where) => !where.includes(`${own}:`));
      expect(read.filter((where) => !where.includes(`${own}/print`))).toEqual([]);
    }
    expect(findWord(indexDate, elsewhere).some((where) => where.includes(`${own}:`))).toBe(true);
  });

  it.each([
    ['UTF-8', Buffer.from(`x ${control} y`)],
    ['UTF-16', Buffer.from(`x ${control}`, 'utf16le')],
    ['base64', Buffer.from(Buffer.from(`ab ${control} c`).toString('base64'))],
    ['base64 one further', Buffer.from(Buffer.from(`abc ${control}`).toString('base64'))],
    ['an address', Buffer.from(`/cases?name=${encodeURIComponent(control)}`)],
    ['JSON', Buffer.from('{"name":"Kontr\\u00e8llomarkway"}')],
    ['capitals', Buffer.from(control.toUpperCase())],
    ['an archive', Buffer.from(zipSync({ 'a.xml': Buffer.from(control) }))],
  ])('would be found in %s', (_form, bytes) => {
    expect(findWord(control, [{ where: 'here', bytes }]).length).toBeGreaterThan(0);
  });
});
