import type { SessionView } from '@sightline/contracts';
import { RouteCheck } from '../../src/app/platform/security';
import { startApp, TestClock, trailRows, type Answer, type TestApp } from '../support';
import { holds, Knowledge, type Fact } from './knowledge';
import { RequestMaker, randomFrom, type RandomRequest } from './random-requests';
import type { Visitor } from './personas';
import { partnershipMarks, returnMarks, twoPartnerships } from './two-partnerships';

const count = 5000;
const seed = Number(process.env['SCOPING_SEED'] ?? 2016);
/** Requests under way at the same time: what leaks between them must be seen too. */
const hands = 4;
const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Path parameters of forms: whoever reads forms reads all of them. */
const forms = ['templateId', 'versionId', 'draftId', 'commentId'];
/** The reviews that everybody adds again, and nobody a second time. */
const reviewName = 'Child J';

/** Whoever calls these is gone, here or on every device. */
const endsSession = new Set(['/session', '/session/everywhere']);

/**
 * The administrator reads all of it; who reads an audit's, that agencies opened their part of a draft
 * and that somebody made a calendar of the audit (its secret address is on no trail).
 */
function isOnTrail(session: SessionView, { table }: Fact): boolean {
  if (holds(session, 'administrator')) return true;
  return ['parts', 'feeds'].includes(table) && holds(session, 'coordinator', 'chair');
}

describe(`${count} random requests across agencies and partnerships, seed ${seed}`, () => {
  let app: TestApp;
  let people: readonly Visitor[];
  let knowledge: Knowledge;
  const asked: RandomRequest[] = [];
  const statuses: number[] = [];
  const wrong: string[] = [];
  const hashes = new Map<string, string>();
  const returnOfMark = new Map<string, string>();
  let trailBefore = 0;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    people = await twoPartnerships(app);
    for (const { client } of people) await client.post('reviews', { name: reviewName });
    knowledge = await Knowledge.of(app);
    for (const [mark, id] of await marksOfReturns(app)) returnOfMark.set(mark, id);
    trailBefore = (await trailRows(app)).length;
    const routes = app
      .get(RouteCheck)
      .routes()
      .filter(({ path, access }) => !endsSession.has(path) && access?.kind !== 'public');
    const maker = new RequestMaker(randomFrom(seed), people, routes, knowledge, reviewName);
    asked.push(...Array.from({ length: count }, () => maker.next()));
    const waiting = asked.entries();
    await Promise.all(Array.from({ length: hands }, () => work(waiting)));
  }, 300_000);
  afterAll(() => app.stop());

  async function work(waiting: Iterable<[number, RandomRequest]>): Promise<void> {
    for (const [index, request] of waiting) {
      const { person, route, address, body } = request;
      const answer = await person.client.send(route.method, address, body);
      statuses[index] = answer.status;
      for (const fault of faultsOf(request, answer)) {
        wrong.push(`${index}: ${route.method} ${address} as ${person.column}: ${fault}`);
      }
    }
  }

  function faultsOf(request: RandomRequest, answer: Answer<unknown>): string[] {
    const isUnseen =
      request.route.path === '/session/partnership' ||
      Object.entries(request.ids).some(([name, id]) => !isSeen(request, name, id));
    const faults = isUnseen && answer.status !== 404 ? [`${answer.status} instead of 404`] : [];
    if (answer.status >= 500) faults.push(String(answer.status));
    if (answer.status >= 400) return [...faults, ...foreignMarks(request, answer)];
    return [...faults, ...foreignRecords(request, answer), ...foreignMarks(request, answer)];
  }

  /** Whether the path may answer anything but 404. */
  function isSeen({ person, route }: RandomRequest, name: string, id: string): boolean {
    const fact = knowledge.fact(id);
    const { session } = person.client;
    if (!fact || fact.table !== tableNamed(name)) return false;
    if (forms.includes(name)) return knowledge.readsForms(session, fact);
    if (name !== 'caseId') return knowledge.mayKnow(session, fact);
    if (/\/(identity|own-id)/.test(route.path)) return knowledge.meetsIdentity(session, fact);
    return route.method === 'GET'
      ? knowledge.comesToPanel(session, fact)
      : knowledge.meetsCase(session, fact);
  }

  function foreignRecords({ person, route }: RandomRequest, answer: Answer<unknown>): string[] {
    const said = JSON.stringify(answer.body);
    noteTrail(person, said);
    return [...new Set(said.match(uuids))].flatMap((id) => {
      const fact = knowledge.fact(id);
      if (!fact || isShown(person, route.path, fact)) return [];
      return [`shows ${fact.table} ${id}`];
    });
  }

  function noteTrail({ client }: Visitor, said: string): void {
    for (const [, hash] of said.matchAll(/"hash":"(\w+)"/g)) {
      hashes.set(hash!, client.session.partnership.id);
    }
  }

  /** What a list or a pack shows besides what the person may open. */
  function isShown({ client: { session } }: Visitor, path: string, fact: Fact): boolean {
    if (knowledge.mayKnow(session, fact)) return true;
    const isOurs = fact.partnershipIds.includes(session.partnership.id);
    if (path === '/trail') return isOurs && isOnTrail(session, fact);
    const isPack =
      /(panel|pack|room|notes|aside|presenting|grade-replies)$/.test(path) &&
      fact.table === 'returns';
    return isPack && knowledge.comesToPanel(session, knowledge.fact(fact.caseFileId!)!);
  }

  /** Words of another partnership's audits, and words of returns that the person may not open. */
  function foreignMarks({ person }: RandomRequest, { body }: Answer<unknown>): string[] {
    const said = typeof body === 'string' ? body : JSON.stringify(body ?? '');
    const { session } = person.client;
    const own = session.partnership.shortName.toLowerCase();
    const marks = [
      ...[...said.matchAll(partnershipMarks)].filter(([, mark]) => !own.endsWith(mark!)),
      ...[...said.matchAll(returnMarks)].filter(
        ([mark]) => !knowledge.mayKnow(session, knowledge.fact(returnOfMark.get(mark)!)!),
      ),
    ];
    return marks.map(([mark]) => `says ${mark}`);
  }

  it('show nobody a record or a word of somebody else’s, and answer 404 throughout', () => {
    expect(wrong).toEqual([]);
    expect(statuses).toHaveLength(count);
    expect(returnOfMark.size).toBeGreaterThan(25);
  });

  it('show every person something, so that the test can fail', () => {
    const share = (wanted: (status: number) => boolean) =>
      statuses.filter(wanted).length / statuses.length;
    expect(share((status) => status === 200)).toBeGreaterThan(0.1);
    expect(share((status) => status === 404)).toBeGreaterThan(0.3);
    expect(share((status) => status === 409 || status === 422)).toBeGreaterThan(0.02);
    const served = new Set(
      asked.filter((_, index) => statuses[index] === 200).map(({ person }) => person.column),
    );
    expect(people.map(({ column }) => column).filter((column) => !served.has(column))).toEqual([]);
  });

  it('show each part of the trail to its own partnership only', async () => {
    // The more routes there are, the fewer of the random requests read the trail.
    for (const person of people) {
      noteTrail(person, JSON.stringify((await person.client.get('trail')).body));
    }
    const rows = await app.transactor.query<{ hash: string; partnership_id: string }>(
      'SELECT hash, partnership_id FROM trail_entries',
    );
    const foreign = rows.filter(
      ({ hash, partnership_id: id }) => hashes.has(hash) && hashes.get(hash) !== id,
    );
    expect(hashes.size).toBeGreaterThan(20);
    expect(foreign).toEqual([]);
  });

  it('write to no record of somebody else’s', async () => {
    const homes = new Map(
      people.map(({ client: { session } }) => [session.name, session.partnership.id]),
    );
    const written = (await trailRows(app)).slice(trailBefore);
    expect(written.length).toBeGreaterThan(0);
    const foreign = written.filter(
      ({ actorName, partnershipId }) => homes.get(actorName) !== partnershipId,
    );
    expect(foreign).toEqual([]);
  });
});

/** Mark -> the return in whose answers it stands. */
async function marksOfReturns(app: TestApp): Promise<[string, string][]> {
  const rows = await app.transactor.query<{ id: string; answers: unknown }>(
    'SELECT id, answers FROM audit_returns',
  );
  return rows.flatMap(({ id, answers }) => {
    const marks = JSON.stringify(answers).match(returnMarks) ?? [];
    return marks.map((mark): [string, string] => [mark, id]);
  });
}

function tableNamed(parameter: string): string {
  if (parameter === 'agencyId') return 'agencies';
  return parameter === 'versionId' ? 'versions' : `${parameter.slice(0, -2)}s`;
}
