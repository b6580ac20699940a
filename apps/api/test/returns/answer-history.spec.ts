import type { AnswerHistoryView, IdentifiersView } from '@sightline/contracts';
import {
  anAuditInTheField,
  aPerson,
  asPerson,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

describe('the history of an answer', () => {
  let app: TestApp;
  let clock: TestClock;
  let field: FieldAudit;
  let auditor: ApiClient;
  let path: string;

  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
    field = await anAuditInTheField(app, { kinds: ['police', 'health-provider'] });
    await field.takeReturn('police', 0, 'allocated');
    auditor = await field.people.asAuditor('police');
    path = `returns/${field.returnId('police', 0)}`;
    await save({ L2: { value: 'Shared on the day.' } });
    clock.advance({ minutes: 5 });
    await save({ L2: { value: 'Shared on the day, by telephone.' }, D2: { value: 3 } });
    clock.advance({ minutes: 5 });
    await save({ L2: null });
  });
  afterAll(() => app.stop());

  async function save(changes: object): Promise<void> {
    bodyOf(await field.save('police', 0, changes));
  }
  const ask = (client: ApiClient, question = 'L2') =>
    client.get<AnswerHistoryView>(`${path}/answers/${question}/history`);
  const changes = async (client: ApiClient, question = 'L2') =>
    bodyOf(await ask(client, question)).changes;

  it('is kept from those who may not see the return, and from the panel', async () => {
    expect((await ask(app.client())).status).toBe(401);
    expect((await ask(await field.people.asSpoc('health-provider'))).status).toBe(404);
    const panel = await aPerson(app, { roles: [{ role: 'panel-member', kind: 'police' }] });
    expect((await ask(await asPerson(app, panel))).status).toBe(403);
    expect((await ask(await field.people.as({ role: 'board-member' }))).status).toBe(404);
    expect(await trailRows(app, 'return.answer-history')).toEqual([]);
  });

  it('says who changed it, when, before and after, the latest first', async () => {
    const by = auditor.session.name;
    const first = { value: 'Shared on the day.' };
    const second = { value: 'Shared on the day, by telephone.' };
    expect(await changes(auditor)).toMatchObject([
      { at: '2026-03-02T09:10:00.000Z', by, before: second, after: null },
      { at: '2026-03-02T09:05:00.000Z', by, before: first, after: second },
      { at: '2026-03-02T09:00:00.000Z', by, before: null, after: first },
    ]);
    expect(await changes(auditor, 'D2')).toMatchObject([{ before: null, after: { value: 3 } }]);
    expect(await changes(auditor, 'C1')).toEqual([]);
  });

  it('is read by the contact, the co-ordinator and the chair, and its reading is on the trail', async () => {
    for (const client of [
      await field.people.asSpoc('police'),
      await field.people.asCoordinator(),
      await field.people.asChair(),
    ]) {
      expect(await changes(client)).toHaveLength(3);
      expect(await lastTrailRow(app, 'return.answer-history')).toMatchObject({
        ...{ actorName: client.session.name, data: { status: 'in-progress' } },
      });
    }
  });

  it.each(['X99', '%25', "'%20OR%201=1", '..%2F..%2Fsession'])(
    'knows no question “%s”',
    async (question) => {
      expect((await ask(auditor, question)).status).toBe(404);
    },
  );

  it('is no change where the answer stayed as it was', async () => {
    await save({ D2: { value: 3 } });
    expect(await changes(auditor, 'D2')).toHaveLength(1);
  });

  it('shows that words were removed, and not the words', async () => {
    const name = 'Kazimiera';
    const marked = async () => {
      bodyOf(await auditor.get<IdentifiersView>(`${path}/identifiers`));
    };
    await save({ N9: { value: `Told ${name} and her brother.` } });
    await marked();
    expect(JSON.stringify(await changes(auditor, 'N9'))).toContain(name);
    await save({ N9: { value: 'Told the child and her brother.' } });
    await marked();
    const after = await changes(auditor, 'N9');
    expect(after.map(({ hasRemovedWords }) => hasRemovedWords)).toEqual([false, true]);
    expect(after[1]?.after?.value).toBe('Told [removed] and her brother.');
    expect(JSON.stringify(after)).not.toContain(name);
  });
});
