import type {
  AgencyView,
  AuditView,
  GridView,
  KnownChecksView,
  MyWorkView,
  NoticesView,
  PlanningView,
  ReturnView,
  ScheduleView,
  TimelinessView,
} from '@sightline/contracts';
import { addWorkingDays, type AgencyKind } from '@sightline/domain';
import {
  anAuditInTheField,
  as,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  type FieldAudit,
  type TestApp,
} from '../support';

// Issued on Mon 2 Mar 2026, the panel 40 working days later: due after 30, the pack after 35.
const issued = '2026-03-02';
const span = 30;
const panelDay = addWorkingDays(issued, 40);
const packDay = addWorkingDays(issued, 35);

describe('an agency that joins an audit under way', () => {
  let app: TestApp;
  let clock: TestClock;
  let field: FieldAudit;

  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
    field = await anAuditInTheField(app, { kinds: ['police'] });
  });
  afterAll(() => app.stop());

  const coordinator = () => as(app, { role: 'coordinator' });
  const audit = async () =>
    bodyOf(await (await coordinator()).get<AuditView>(`audits/${field.auditId}`));
  const agencyIdOf = async (kind: AgencyKind) =>
    bodyOf(await (await coordinator()).get<AgencyView[]>('agencies')).find(
      (agency) => agency.kind === kind,
    )!.id;
  const setScope = async (more: object) => {
    const { revision, purpose, keyLines, windowFrom, windowTo, agencies, template } = await audit();
    const scope = { revision, purpose, keyLines, windowFrom, windowTo, panelDay };
    const agencyIds = agencies.map(({ id }) => id);
    const templateVersionId = template!.versionId;
    return (await coordinator()).put<AuditView>(`audits/${field.auditId}/scope`, {
      ...{ ...scope, agencyIds, templateVersionId, ...more },
    });
  };
  const join = async (kind: AgencyKind) => {
    const id = await agencyIdOf(kind);
    const { agencies } = await audit();
    bodyOf(await setScope({ agencyIds: [...agencies.map((agency) => agency.id), id] }));
    return id;
  };
  const cellOf = async (agencyId: string) => {
    const grid = bodyOf(await (await coordinator()).get<GridView>(`audits/${field.auditId}/grid`));
    return grid.cells.find((cell) => cell.agencyId === agencyId)!;
  };
  const setRule = async (lateDue: string) => {
    const client = await coordinator();
    const { revision } = bodyOf(await client.get<PlanningView>('planning'));
    return client.put<PlanningView>('planning', {
      ...{ revision, closedDays: [], expected: [], lateDue },
    });
  };

  it('goes by a rule that the co-ordinator sets, and has one where nobody did', async () => {
    const spoc = await as(app, { role: 'spoc', kind: 'police' });
    const body = { revision: 0, closedDays: [], expected: [], lateDue: 'plan-day' };
    expect((await spoc.put('planning', body)).status).toBe(403);
    const wrong = await setRule('whenever');
    expect([wrong.status, wrong.problem.fields?.[0]?.field]).toEqual([422, 'lateDue']);
    const { lateDue } = bodyOf(await (await coordinator()).get<PlanningView>('planning'));
    expect(lateDue).toBe('own-span');
  });

  it('has as many working days as the others, from its own issue', async () => {
    clock.set('2026-03-05T09:00:00.000Z');
    const id = await join('health-provider');
    const cell = await cellOf(id);
    const own = addWorkingDays('2026-03-05', span);
    expect(cell).toMatchObject({ dueDay: own, originalDueDay: own, lateIssue: 'own-span' });
    expect(await cellOf(await agencyIdOf('police'))).toMatchObject({
      ...{ dueDay: addWorkingDays(issued, span), lateIssue: null },
    });
    const spoc = await as(app, { role: 'spoc', kind: 'health-provider' });
    const view = bodyOf(await spoc.get<ReturnView>(`returns/${cell.returnId}`));
    expect(view).toMatchObject({ dueDay: own, lateIssue: 'own-span' });
    const { items } = bodyOf(await spoc.get<NoticesView>('notices'));
    expect(items.map(({ kind }) => kind)).toContain('returns.opened');
  });

  it('is due when the pack is where its own days would end after it, and says so', async () => {
    clock.set('2026-03-19T09:00:00.000Z');
    const cell = await cellOf(await join('education'));
    expect(cell).toMatchObject({
      ...{ dueDay: packDay, originalDueDay: packDay, lateIssue: 'cut-to-pack' },
    });
  });

  it('stands in the schedule with its day', async () => {
    const path = `audits/${field.auditId}/schedule`;
    const { ownDueDays } = bodyOf(await (await coordinator()).get<ScheduleView>(path));
    expect(ownDueDays.map(({ day, lateIssue, returns }) => [day, lateIssue, returns])).toEqual([
      [addWorkingDays('2026-03-05', span), 'own-span', 2],
      [packDay, 'cut-to-pack', 2],
    ]);
  });

  it('answers the known check as long after its own issue as the others had', async () => {
    const own = addWorkingDays('2026-03-05', 10);
    const spoc = await as(app, { role: 'spoc', kind: 'health-provider' });
    const { groups } = bodyOf(await spoc.get<MyWorkView>('my-work'));
    const asked = groups.find(({ key }) => key === 'known-checks')!.items;
    expect(asked.map(({ dueDay, isLate }) => [dueDay, isLate])).toEqual([
      [own, false],
      [own, false],
    ]);
    const path = `audits/${field.auditId}/known-checks`;
    const view = bodyOf(await (await coordinator()).get<KnownChecksView>(path));
    expect(view.dueDay).toBe(addWorkingDays(issued, 10));
    const ownDaysOf = async (kind: AgencyKind) => {
      const id = await agencyIdOf(kind);
      const { waiting } = view.agencies.find(({ agency }) => agency.id === id)!;
      return waiting.map(({ ownDueDay }) => ownDueDay);
    };
    expect(await ownDaysOf('police')).toEqual([null, null]);
    expect(await ownDaysOf('health-provider')).toEqual([own, own]);
  });

  it('keeps days of its own when the plan moves, and what it was first due on', async () => {
    const moved = addWorkingDays(panelDay, 5);
    bodyOf(await setScope({ panelDay: moved }));
    expect((await lastTrailRow(app, 'grid.due-days')).data).toMatchObject({
      day: addWorkingDays(issued, span + 5),
    });
    expect(await cellOf(await agencyIdOf('health-provider'))).toMatchObject({
      dueDay: addWorkingDays('2026-03-05', span + 5),
      originalDueDay: addWorkingDays('2026-03-05', span),
    });
    expect(await cellOf(await agencyIdOf('education'))).toMatchObject({
      ...{ dueDay: addWorkingDays(packDay, 5), originalDueDay: packDay },
    });
    bodyOf(await setScope({ panelDay }));
  });

  it('is on time by its own day, where the plan’s is past', async () => {
    const plan = addWorkingDays(issued, span);
    clock.set(`${addWorkingDays(plan, 1)}T09:00:00.000Z`);
    const police = await cellOf(await agencyIdOf('police'));
    const health = await cellOf(await agencyIdOf('health-provider'));
    expect([police.isLate, health.isLate]).toEqual([true, false]);
    const path = `audits/${field.auditId}/schedule`;
    const { planned } = bodyOf(await (await coordinator()).get<ScheduleView>(path));
    const told = planned.find(({ key }) => key === 'overdue')!.tellings;
    expect(told.map(({ agency }) => agency)).not.toContain('Health');
    expect([...new Set(told.map(({ agency }) => agency))]).toHaveLength(1);
    const spoc = await as(app, { role: 'spoc', kind: 'health-provider' });
    const { revision } = bodyOf(await spoc.get<ReturnView>(`returns/${health.returnId}`));
    bodyOf(
      await spoc.post(`returns/${health.returnId}/known-check`, {
        ...{ revision, involvement: 'not-known', systemsSearched: ['Main record'] },
        ...{ searchedAlternatives: true, shouldHaveKnown: false },
      }),
    );
    const view = bodyOf(await (await coordinator()).get<TimelinessView>('timeliness'));
    const figure = view.byAgency.find(({ id }) => id === health.agencyId)!.figure;
    expect(figure).toMatchObject({ expected: 2, nil: 1, late: 0 });
  });

  it('is due by the plan where the partnership has chosen that', async () => {
    clock.set('2026-03-23T09:00:00.000Z');
    bodyOf(await setRule('plan-day'));
    expect((await lastTrailRow(app, 'planning.write')).data).toMatchObject({
      lateDue: 'plan-day',
    });
    const cell = await cellOf(await join('early-help'));
    expect(cell).toMatchObject({ dueDay: addWorkingDays(issued, span), lateIssue: null });
  });
});
