import type { GridView, Page, ReturnRowView } from '@sightline/contracts';
import { aFieldDesk, as, bodyOf, type ApiClient } from '../support';

describe('the grid and the list of returns', () => {
  const desk = aFieldDesk({ casesPerStratum: 2 }, async (field) => {
    await field.takeReturn('police', 0, 'in-progress');
    await field.takeReturn('police', 1, 'nil');
    await field.takeReturn('health-provider', 0, 'signed-off');
  });

  const grid = async (client: ApiClient) =>
    bodyOf(await client.get<GridView>(`audits/${desk.field.auditId}/grid`));
  const list = async (client: ApiClient, query = '') =>
    bodyOf(await client.get<Page<ReturnRowView>>(`returns${query}`));

  it('asks whoever has not signed in to do so, and refuses who sees no grid', async () => {
    const path = `audits/${desk.field.auditId}/grid`;
    expect((await desk.app.client().get(path)).status).toBe(401);
    for (const client of [
      await desk.field.people.asAuditor('police'),
      await desk.field.people.as({ role: 'board-member' }),
      await desk.field.people.asAdministrator(),
    ]) {
      expect((await client.get(path)).status).toBe(403);
    }
    const county = await desk.field.people.as({
      role: 'coordinator',
      partnership: 'Castle County',
    });
    expect((await county.get(path)).status).toBe(404);
  });

  it('shows the co-ordinator every cell and what state it is in', async () => {
    const { cases, agencies, cells } = await grid(desk.coordinator);
    expect([cases.length, agencies.length, cells.length]).toEqual([4, 3, 12]);
    const cellOf = (kind: 'police' | 'health-provider', index: number) =>
      cells.find(({ returnId }) => returnId === desk.field.returnId(kind, index));
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
    const { cases, agencies, cells } = await grid(desk.spoc);
    expect([cases.length, cells.length]).toEqual([4, 4]);
    expect(agencies.map(({ kind }) => kind)).toEqual(['police']);
    expect(new Set(cells.map(({ agencyId }) => agencyId))).toEqual(
      new Set([desk.field.agencyId('police')]),
    );
  });

  it('lists what a person may see, a page at a time, each return once', async () => {
    const first = await list(desk.coordinator, '?limit=5');
    const second = await list(desk.coordinator, `?limit=5&cursor=${first.next}`);
    const third = await list(desk.coordinator, `?limit=5&cursor=${second.next}`);
    const pages = [first, second, third];
    expect(pages.map(({ items }) => items.length)).toEqual([5, 5, 2]);
    expect(third.next).toBeNull();
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(12);
  });

  it('lists for an agency and for an auditor their own only', async () => {
    const own = await list(desk.spoc);
    expect(own.items.map(({ agency }) => agency.kind)).toEqual(Array(4).fill('police'));
    const auditor = await list(await desk.field.people.asAuditor('police'));
    expect(auditor.items.map(({ id }) => id)).toEqual([desk.field.returnId('police', 0)]);
    expect((await list(desk.spoc, '?status=nil')).items).toHaveLength(1);
    expect((await list(desk.spoc, `?auditId=${crypto.randomUUID()}`)).items).toEqual([]);
  });

  it('names what is wrong with a query', async () => {
    const answer = await desk.coordinator.get('returns?limit=0&auditId=1&status=nil&order=up');
    expect([answer.status, answer.problem.fields?.map(({ field: name }) => name).sort()]).toEqual([
      422,
      ['auditId', 'limit', 'order'],
    ]);
  });

  it('marks as late what is owed past its day, as missing what the panel did not get', async () => {
    const { dueDay } = await grid(desk.coordinator);
    desk.clock.set(`${dueDay}T22:00:00.000Z`);
    // The session of the morning has ended by then.
    const late = async () => {
      const { cells } = await grid(await as(desk.app, { role: 'coordinator' }));
      return cells.filter(({ isLate }) => isLate);
    };
    expect(await late()).toEqual([]);
    desk.clock.advance({ days: 1 });
    const cells = await late();
    expect(cells).toHaveLength(10);
    expect(cells.some(({ isMissing }) => isMissing)).toBe(false);
    desk.clock.advance({ days: 30 });
    expect((await late()).every(({ isMissing }) => isMissing)).toBe(true);
  });
});
