import type { TimelinessView } from '@sightline/contracts';
import { addWorkingDays } from '@sightline/domain';
import { parse } from 'csv-parse/sync';
import { aFieldDesk, bodyOf, signedIn, type ApiClient } from '../support';

describe('timeliness of returns', () => {
  const desk = aFieldDesk({ kinds: ['police', 'health-provider'] }, async (field) => {
    await field.takeReturn('police', 0, 'signed-off');
    await field.takeReturn('police', 1, 'nil');
  });

  const read = async (client: ApiClient, query = '') =>
    bodyOf(await client.get<TimelinessView>(`timeliness${query}`));

  it('is for co-ordinator, chair and subgroup, each of their own partnership', async () => {
    expect((await desk.app.client().get('timeliness')).status).toBe(401);
    for (const client of [
      await desk.field.people.asSpoc('police'),
      await desk.field.people.asAuditor('police'),
      await desk.field.people.asAdministrator(),
    ]) {
      expect((await client.get('timeliness')).status).toBe(403);
      expect((await client.get('timeliness/file')).status).toBe(403);
    }
    const subgroup = await desk.field.people.as({ role: 'subgroup-member' });
    expect((await read(subgroup)).overall.expected).toBe(4);
    const county = await desk.field.people.as({
      role: 'coordinator',
      partnership: 'Castle County',
    });
    expect((await read(county)).overall.expected).toBe(0);
    expect((await desk.coordinator.get('timeliness?from=old')).status).toBe(422);
  });

  it('counts nil as a response, and judges on time against the original day', async () => {
    const { byAgency, byAudit, byYear } = await read(desk.coordinator);
    const police = byAgency.find(({ id }) => id === desk.field.agencyId('police'))!.figure;
    expect(police).toMatchObject({
      ...{ expected: 2, in: 1, nil: 1, late: 0 },
      responseRate: { count: 2, base: 2 },
      onTime: { count: 1, base: 1 },
    });
    expect(police.workingDays).toMatchObject({ n: 1 });
    expect(byAudit.map(({ label }) => label)[0]).toMatch(/, \d{4}\/\d\d$/);
    expect(byYear).toHaveLength(1);
    expect((await read(desk.coordinator, '?from=2001&to=2002')).overall.expected).toBe(0);
  });

  it('keeps an extension apart: it is late, and within what was agreed', async () => {
    const path = `audits/${desk.field.auditId}/grid`;
    const { cells } = bodyOf(
      await desk.coordinator.get<{ cells: { returnId: string; dueDay: string }[] }>(path),
    );
    const returnId = desk.field.returnId('health-provider', 0);
    const { dueDay } = cells.find((cell) => cell.returnId === returnId)!;
    const extended = addWorkingDays(dueDay, 10);
    await desk.coordinator.post(`${path}/acts`, {
      ...{ act: 'extend', reason: 'Staff were away', dueDay: extended },
      returns: [{ returnId, seen: 'known-check' }],
    });
    desk.clock.set(`${addWorkingDays(dueDay, 5)}T10:00:00.000Z`);
    // The sessions of that day have ended.
    Object.assign(desk.field, { people: signedIn(desk.app) });
    await desk.field.takeReturn('health-provider', 0, 'signed-off');
    const { byAgency } = await read(await desk.field.people.asCoordinator());
    const health = byAgency.find(({ id }) => id === desk.field.agencyId('health-provider'))!.figure;
    expect(health).toMatchObject({
      ...{ late: 1, withinExtension: 1, onTime: { count: 0, base: 2 }, overdue: 1 },
    });
  });

  it('goes out as a spreadsheet', async () => {
    const answer = await (await desk.field.people.asCoordinator()).get('timeliness/file');
    expect(answer.status).toBe(200);
    expect((await (await desk.field.people.asSpoc('police')).get('timeliness/file')).status).toBe(
      403,
    );
  });

  it('goes out as CSV with every table, and no cell is a formula', async () => {
    await desk.app.transactor.run(() =>
      desk.app.transactor.manager.query(`UPDATE audits SET theme = '=2+5, "with" more'`),
    );
    const people = await desk.field.people.asCoordinator();
    const spoc = await desk.field.people.asSpoc('police');
    expect((await spoc.download('timeliness/file?format=csv')).status).toBe(403);
    expect((await people.download('timeliness/file?format=exe')).status).toBe(422);
    const { status, headers, bytes } = await people.download('timeliness/file?format=csv');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers.get('content-disposition')).toBe('attachment; filename="timeliness.csv"');
    const rows: string[][] = parse(bytes, { bom: true });
    const [heads, ...lines] = rows;
    expect(heads).toEqual(expect.arrayContaining(['Median working days', 'Most working days']));
    expect([...new Set(lines.map(([by]) => by))]).toEqual(['agency', 'audit', 'year', 'all']);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(lines.find(([by]) => by === 'audit')![1]).toMatch(/^'=2\+5, "with" more, \d{4}\/\d\d$/);
    const { overall } = await read(people);
    const place = (head: string) => Number(lines.at(-1)![heads!.indexOf(head)]);
    expect(place('Expected')).toBe(overall.expected);
    expect(place('Median working days')).toBe(overall.workingDays!.median);
    expect(place('On time: of expected, not nil')).toBe(overall.onTime.base);
  });
});
