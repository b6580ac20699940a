import type { AuditView, ProgrammeView } from '@sightline/contracts';
import { aDesk, bodyOf, lastTrailRow, trailRows } from '../support';

const plan = { financialYear: 2026, quarter: 2, date: '2026-09-24', method: 'macfa' };
const meeting = { on: '2026-02-26', meeting: 'QA subgroup, February' };

describe('agreeing a programme', () => {
  const desk = aDesk();

  const programme = async (client = desk.coordinator, year = 2026) =>
    bodyOf(await client.get<ProgrammeView>(`programmes/${year}`));
  const act = async (name: string, more: object = {}, client = desk.coordinator) => {
    const { revision } = await programme();
    return client.post<ProgrammeView>(`programmes/2026/${name}`, { revision, ...more });
  };
  const add = (theme: string, more: object = {}) =>
    desk.coordinator.post<AuditView>('audits', { ...plan, theme, ...more });
  const fieldsOf = (answer: { problem: { fields?: readonly { field: string }[] } }) =>
    answer.problem.fields?.map(({ field }) => field);

  it('is for the co-ordinator and the chair, and asks for an audit and a meeting held', async () => {
    expect((await act('agree', meeting, await desk.people.asSpoc('police'))).status).toBe(403);
    expect((await act('agree', meeting)).problem.detail).toMatch(/nothing to agree/);
    bodyOf(await add('Missing children'));
    const early = await act('agree', { ...meeting, on: '2026-03-26' });
    expect([early.status, fieldsOf(early)]).toEqual([422, ['on']]);
    expect((await act('begin')).problem.code).toBe('transition.refused');
    expect(await trailRows(desk.app, 'programme.agree')).toEqual([]);
    expect(await programme()).toMatchObject({ status: 'draft', agreed: null, acts: ['agree'] });
  });

  it('keeps what the meeting agreed', async () => {
    const agreed = bodyOf(await act('agree', meeting, await desk.people.asChair()));
    expect(agreed).toMatchObject({
      status: 'agreed',
      agreed: { number: 1, ...meeting, audits: 1 },
      ...{ deviations: [], changes: [], acts: ['agree', 'begin'] },
    });
    expect(await lastTrailRow(desk.app, 'programme.agree')).toMatchObject({
      actorName: 'Martin Ashworth',
      data: { year: '2026/27', number: 1, ...meeting, audits: 1 },
    });
  });

  it('asks for the reason of every later change, and says agreed as and now', async () => {
    const refused = await add('Neglect');
    expect([refused.status, fieldsOf(refused)]).toEqual([422, ['reason']]);
    const [audit] = (await programme()).audits;
    const moved = { financialYear: 2026, quarter: 4, date: '2027-02', revision: audit!.revision };
    expect(fieldsOf(await desk.coordinator.post(`audits/${audit!.id}/replan`, moved))).toEqual([
      'reason',
    ]);
    expect((await programme()).changes).toEqual([]);
    const reason = 'The inspection takes the autumn';
    bodyOf(await desk.coordinator.post(`audits/${audit!.id}/replan`, { ...moved, reason }));
    bodyOf(await add('Neglect', { reason: 'Asked for by the Board' }));
    const { deviations, changes } = await programme();
    const differences = [
      { what: 'Quarter', agreed: 'Quarter 2 of 2026/27', now: 'Quarter 4 of 2026/27' },
      { what: 'Date', agreed: 'Thu 24 Sep 2026', now: 'February 2027' },
    ];
    expect(deviations).toMatchObject([
      { theme: 'Neglect', kind: 'added', differences: [], reason: 'Asked for by the Board' },
      { theme: 'Missing children', kind: 'changed', differences, reason },
    ]);
    expect(changes.map((each) => [each.theme, each.by, each.reason])).toEqual([
      ['Neglect', 'Ruth Okafor', 'Asked for by the Board'],
      ['Missing children', 'Ruth Okafor', reason],
    ]);
  });

  it('needs no reason for a comment, and takes that of a postponement', async () => {
    const audit = (await programme()).audits.find(({ theme }) => theme === 'Neglect')!;
    const { id, revision } = audit;
    const edited = bodyOf(
      await desk.coordinator.patch<AuditView>(`audits/${id}`, {
        ...{ ...plan, theme: 'Neglect', comment: 'With the school nurses', revision },
      }),
    );
    const reason = 'No frame before the summer';
    bodyOf(
      await desk.coordinator.post(`audits/${id}/postpone`, { reason, revision: edited.revision }),
    );
    const { changes } = await programme();
    expect(changes).toHaveLength(3);
    expect(changes.find((each) => each.reason === reason)?.differences).toEqual([
      { what: 'Status', agreed: 'In the programme', now: 'Postponed' },
    ]);
  });

  it('shows an audit that left for another year, in both', async () => {
    const audit = (await programme()).audits.find(({ theme }) => theme === 'Missing children')!;
    const reason = 'Joined with the county’s';
    const moved = { financialYear: 2027, quarter: 1, date: '2027-05', revision: audit.revision };
    bodyOf(await desk.coordinator.post(`audits/${audit.id}/replan`, { ...moved, reason }));
    expect((await programme()).deviations.map(({ theme, kind }) => [theme, kind])).toEqual([
      ['Neglect', 'added'],
      ['Missing children', 'moved-out'],
    ]);
    expect((await programme(desk.coordinator, 2027)).audits).toHaveLength(1);
  });

  it('is agreed again as the next version, without leaving the year', async () => {
    bodyOf(await act('begin'));
    const again = { on: '2026-03-02', meeting: 'QA subgroup, March' };
    const agreed = bodyOf(await act('agree', again));
    expect(agreed).toMatchObject({
      ...{ status: 'in-year', deviations: [], agreed: { number: 2, ...again } },
    });
    expect(agreed.changes).toHaveLength(4);
  });

  it('takes no change once closed, and is reopened with a reason only', async () => {
    expect(bodyOf(await act('close')).status).toBe('closed');
    const refused = await add('Late idea', { reason: 'It came late' });
    expect([refused.status, refused.problem.code]).toEqual([409, 'transition.refused']);
    expect((await act('reopen', { reason: '' })).status).toBe(422);
    const reason = 'An audit was left out';
    expect(bodyOf(await act('reopen', { reason })).status).toBe('in-year');
    expect((await lastTrailRow(desk.app, 'programme.act')).data).toEqual({
      ...{ year: '2026/27', act: 'reopen', from: 'closed', to: 'in-year', reason },
    });
  });

  it('is the partnership’s own', async () => {
    const county = await desk.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect(await programme(county)).toMatchObject({
      ...{ status: 'draft', agreed: null, audits: [], changes: [] },
    });
  });

  it('refuses whoever saw an older one', async () => {
    const stale = await desk.coordinator.post('programmes/2026/close', { revision: 1 });
    expect([stale.status, stale.problem.code]).toEqual([409, 'record.stale']);
  });
});
