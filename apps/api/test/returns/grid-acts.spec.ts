import type {
  GridCellView,
  GridResultView,
  GridView,
  LiveGridView,
  ReturnHistoryView,
} from '@sightline/contracts';
import { addWorkingDays, type AgencyKind } from '@sightline/domain';
import { aFieldDesk, bodyOf, lastTrailRow, LiveLine, trailRows } from '../support';

describe('acting on several returns of the grid', () => {
  const desk = aFieldDesk({ casesPerStratum: 2 }, async (field) => {
    await field.takeReturn('police', 0, 'in-progress');
    await field.takeReturn('police', 1, 'nil');
    await field.takeReturn('police', 2, 'issued');
    await field.takeReturn('health-provider', 0, 'signed-off');
  });

  const grid = async (client = desk.coordinator, since = '') =>
    bodyOf(await client.get<GridView>(`audits/${desk.field.auditId}/grid${since}`));
  const cellOf = async (kind: AgencyKind, index: number): Promise<GridCellView> => {
    const { cells } = await grid();
    return cells.find(({ returnId }) => returnId === desk.field.returnId(kind, index))!;
  };
  const chosen = async (...of: readonly (readonly [AgencyKind, number])[]) =>
    Promise.all(
      of.map(async ([kind, index]) => ({
        returnId: desk.field.returnId(kind, index),
        seen: (await cellOf(kind, index)).status,
      })),
    );
  const act = async (body: object, client = desk.coordinator) =>
    client.post<GridResultView>(`audits/${desk.field.auditId}/grid/acts`, body);
  const reason = 'Records are being moved to another system this month';

  it('is for those whose role does the act, and for returns that they see', async () => {
    const returns = await chosen(['police', 0]);
    const extend = { act: 'extend', returns, reason, dueDay: '2030-01-04' };
    expect((await act(extend, desk.app.client())).status).toBe(401);
    expect((await act(extend, await desk.field.people.asAuditor('police'))).status).toBe(403);
    for (const client of [desk.spoc, await desk.field.people.asChair()]) {
      expect((await act(extend, client)).problem.code).toBe('permission.missing');
    }
    const foreign = { act: 'allocate', returns: await chosen(['health-provider', 1]) };
    const { accountId } = (await desk.field.people.asAuditor('police')).session;
    expect((await act({ ...foreign, accountIds: [accountId] }, desk.spoc)).status).toBe(404);
    expect(await trailRows(desk.app, 'return.extend')).toEqual([]);
  });

  it.each([
    ['without a reason', { dueDay: '2030-01-04' }, ['reason']],
    ['without a day', { reason }, ['dueDay']],
    ['to a day that the calendar does not have', { reason, dueDay: '2030-02-30' }, ['dueDay']],
    ['to a day that is past', { reason, dueDay: '2020-01-03' }, ['dueDay']],
    ['of no return', { reason, dueDay: '2030-01-04', returns: [] }, ['returns']],
  ])('refuses an extension %s', async (_how, more, fields) => {
    const returns = await chosen(['police', 0]);
    const refused = await act({ act: 'extend', returns, ...more });
    expect([refused.status, refused.problem.fields?.map((one) => one.field)]).toEqual([
      422,
      fields,
    ]);
  });

  it('extends those that are owed, keeps the original day and names those refused and why', async () => {
    const before = await cellOf('police', 0);
    const dueDay = addWorkingDays(before.dueDay!, 5);
    const returns = await chosen(['police', 0], ['police', 1], ['health-provider', 0]);
    const result = bodyOf(await act({ act: 'extend', returns, reason, dueDay }));
    expect(result.done).toEqual([desk.field.returnId('police', 0)]);
    expect(result.refused.map(({ agency, why }) => [agency, why])).toEqual([
      [expect.any(String), 'It is “Nil return”'],
      [expect.any(String), 'It is “Signed off”'],
    ]);
    expect(result.refused[0]!.reference).toMatch(/-C\d\d$/);
    expect(await cellOf('police', 0)).toMatchObject({
      dueDay,
      originalDueDay: before.dueDay,
      extensionReason: reason,
    });
    const row = await lastTrailRow(desk.app, 'return.extend');
    expect(row.data).toEqual({ from: before.dueDay, to: dueDay });
    const again = bodyOf(
      await act({ act: 'extend', returns: await chosen(['police', 0]), reason, dueDay }),
    );
    expect(again.refused[0]!.why).toContain('which is not before the new date');
  });

  it('says it in the history, which is read without the answers', async () => {
    const path = `returns/${desk.field.returnId('police', 0)}/history`;
    const board = await desk.field.people.as({ role: 'board-member' });
    expect((await board.get(path)).status).toBe(404);
    const { history, ...rest } = bodyOf(await desk.coordinator.get<ReturnHistoryView>(path));
    expect(history.at(-1)).toMatchObject({
      act: 'extend',
      reason: expect.stringContaining(reason),
    });
    expect(Object.keys(rest)).not.toContain('answers');
    expect((await lastTrailRow(desk.app, 'return.history')).subjectId).toBe(
      desk.field.returnId('police', 0),
    );
  });

  it('reminds an agency of a return once a day', async () => {
    const returns = await chosen(['police', 0], ['police', 2]);
    expect(bodyOf(await act({ act: 'remind', returns })).done).toHaveLength(2);
    const again = bodyOf(await act({ act: 'remind', returns }));
    expect(again.done).toEqual([]);
    expect(again.refused[0]!.why).toBe('Its agency was reminded today already');
    expect((await cellOf('police', 2)).remindedAt).not.toBeNull();
  });

  it('lets a contact give several returns to an auditor, of the own agency only', async () => {
    const { accountId } = (await desk.field.people.asAuditor('police')).session;
    const returns = await chosen(['police', 2], ['police', 3]);
    const result = bodyOf(
      await act({ act: 'allocate', returns, accountIds: [accountId] }, desk.spoc),
    );
    expect(result.done).toEqual([desk.field.returnId('police', 2)]);
    expect(result.refused[0]!.why).toBe('It is “Known to you?”');
    expect((await cellOf('police', 2)).auditors).toEqual(['Joseph Adeyemi']);
  });

  it('waives, withdraws and issues again with one reason, and refuses what has moved meanwhile', async () => {
    const returns = await chosen(['health-provider', 1], ['health-provider', 2]);
    const waived = bodyOf(await act({ act: 'waive', returns, reason }));
    expect(waived.done).toHaveLength(2);
    const late = bodyOf(await act({ act: 'withdraw', returns, reason }));
    expect(late.refused[0]!.why).toBe('Somebody else moved it meanwhile: it is “Waived” now');
    const closed = await chosen(['health-provider', 1]);
    expect(bodyOf(await act({ act: 'issue', returns: closed, reason })).done).toHaveLength(1);
    expect((await cellOf('health-provider', 1)).status).toBe('known-check');
  });

  it('tells who follows it of a change within two seconds, and gives what changed alone', async () => {
    const line = await LiveLine.open<LiveGridView>(
      desk.coordinator,
      `audits/${desk.field.auditId}/grid/live`,
    );
    const { revision } = await line.until(() => true);
    desk.clock.advance({ minutes: 1 });
    const { readAt } = await grid();
    const began = Date.now();
    await desk.field.save('police', 0, { C1: { value: 'Called to the home.' } });
    await line.until((event) => event.revision > revision);
    expect(Date.now() - began).toBeLessThan(2000);
    expect(JSON.stringify(line.told)).not.toContain('Called');
    line.close();
    const changed = await grid(desk.coordinator, `?since=${readAt}`);
    expect(changed.cells.map(({ returnId }) => returnId)).toContain(
      desk.field.returnId('police', 0),
    );
    expect(changed.cells).toHaveLength(1);
    expect(changed.cases).toHaveLength(4);
  });

  it('is not followed by those who see no grid', async () => {
    const path = `audits/${desk.field.auditId}/grid/live`;
    const auditor = await desk.field.people.asAuditor('police');
    expect((await auditor.get(path)).status).toBe(403);
    const county = await desk.field.people.as({
      role: 'coordinator',
      partnership: 'Castle County',
    });
    expect((await county.get(path)).status).toBe(404);
  });

  it('keeps an agreed extension when the plan moves on', async () => {
    const { dueDay: extended } = await cellOf('police', 0);
    const { dueDay: planned } = await cellOf('police', 2);
    const audit = bodyOf(
      await desk.coordinator.get<{ revision: number }>(`audits/${desk.field.auditId}`),
    );
    const day = addWorkingDays(planned!, 2);
    bodyOf(
      await desk.coordinator.put(`audits/${desk.field.auditId}/milestones/returns-due`, {
        revision: audit.revision,
        day,
      }),
    );
    expect((await cellOf('police', 0)).dueDay).toBe(extended);
    expect((await cellOf('police', 2)).dueDay).toBe(day);
  });
});
