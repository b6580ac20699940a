import type { GridView, Page, ReturnRowView } from '@sightline/contracts';
import {
  anAuditInTheField,
  as,
  bodyOf,
  startApp,
  TestClock,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

describe('the grid and the list of returns', () => {
  const clock = new TestClock();
  let app: TestApp;
  let field: FieldAudit;
  let coordinator: ApiClient;
  let spoc: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock });
    field = await anAuditInTheField(app, { casesPerStratum: 2 });
    await field.takeReturn('police', 0, 'in-progress');
    await field.takeReturn('police', 1, 'nil');
    await field.takeReturn('health-provider', 0, 'signed-off');
    coordinator = await field.people.asCoordinator();
    spoc = await field.people.asSpoc('police');
  });
  afterAll(() => app.stop());

  const grid = async (client: ApiClient) =>
    bodyOf(await client.get<GridView>(`audits/${field.auditId}/grid`));
  const list = async (client: ApiClient, query = '') =>
    bodyOf(await client.get<Page<ReturnRowView>>(`returns${query}`));

  it('asks whoever has not signed in to do so, and refuses who sees no grid', async () => {
    const path = `audits/${field.auditId}/grid`;
    expect((await app.client().get(path)).status).toBe(401);
    for (const client of [
      await field.people.asAuditor('police'),
      await field.people.as({ role: 'board-member' }),
      await field.people.asAdministrator(),
    ]) {
      expect((await client.get(path)).status).toBe(403);
    }
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await county.get(path)).status).toBe(404);
  });

  it('shows the co-ordinator every cell and what state it is in', async () => {
    const { cases, agencies, cells } = await grid(coordinator);
    expect([cases.length, agencies.length, cells.length]).toEqual([4, 3, 12]);
    const cellOf = (kind: 'police' | 'health-provider', index: number) =>
      cells.find(({ returnId }) => returnId === field.returnId(kind, index));
    expect(cellOf('police', 0)).toMatchObject({
      status: 'in-progress',
      auditors: ['Joseph Adeyemi'],
      isLate: false,
    });
    expect(cellOf('police', 0)!.answered).toBeGreaterThan(0);
    expect(cellOf('police', 1)).toMatchObject({ status: 'nil', nilKind: 'not-known' });
    expect(cellOf('health-provider', 0)?.status).toBe('signed-off');
  });

  it('shows a contact the own agency’s column and no other', async () => {
    const { cases, agencies, cells } = await grid(spoc);
    expect([cases.length, cells.length]).toEqual([4, 4]);
    expect(agencies.map(({ kind }) => kind)).toEqual(['police']);
    expect(new Set(cells.map(({ agencyId }) => agencyId))).toEqual(
      new Set([field.agencyId('police')]),
    );
  });

  it('lists what a person may see, a page at a time, each return once', async () => {
    const first = await list(coordinator, '?limit=5');
    const second = await list(coordinator, `?limit=5&cursor=${first.next}`);
    const third = await list(coordinator, `?limit=5&cursor=${second.next}`);
    const pages = [first, second, third];
    expect(pages.map(({ items }) => items.length)).toEqual([5, 5, 2]);
    expect(third.next).toBeNull();
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(12);
  });

  it('lists for an agency and for an auditor their own only', async () => {
    const own = await list(spoc);
    expect(own.items.map(({ agency }) => agency.kind)).toEqual(Array(4).fill('police'));
    const auditor = await list(await field.people.asAuditor('police'));
    expect(auditor.items.map(({ id }) => id)).toEqual([field.returnId('police', 0)]);
    expect((await list(spoc, '?status=nil')).items).toHaveLength(1);
    expect((await list(spoc, `?auditId=${crypto.randomUUID()}`)).items).toEqual([]);
  });

  it('names what is wrong with a query', async () => {
    const answer = await coordinator.get('returns?limit=0&auditId=1&status=nil&order=up');
    expect([answer.status, answer.problem.fields?.map(({ field: name }) => name).sort()]).toEqual([
      422,
      ['auditId', 'limit', 'order'],
    ]);
  });

  it('marks as late what is owed past its day, as missing what the panel did not get', async () => {
    const { dueDay } = await grid(coordinator);
    clock.set(`${dueDay}T22:00:00.000Z`);
    // The session of the morning has ended by then.
    const late = async () => {
      const { cells } = await grid(await as(app, { role: 'coordinator' }));
      return cells.filter(({ isLate }) => isLate);
    };
    expect(await late()).toEqual([]);
    clock.advance({ days: 1 });
    const cells = await late();
    expect(cells).toHaveLength(10);
    expect(cells.some(({ isMissing }) => isMissing)).toBe(false);
    clock.advance({ days: 30 });
    expect((await late()).every(({ isMissing }) => isMissing)).toBe(true);
  });
});
