import type {
  AgencyView,
  AuditCardView,
  AuditView,
  GridView,
  KnownChecksView,
  MyWorkView,
  NeighbourView,
  NewCalendarFeedView,
  PanelCaseSummaryView,
  ProgrammeView,
  Page,
  ReturnRowView,
  ReturnView,
  TemplateVersionView,
  TemplateView,
  WorkloadView,
} from '@sightline/contracts';
import { addDays, addWorkingDays, financialYearOf, isDay, quarterOf } from '@sightline/domain';
import {
  aPerson,
  as,
  asPerson,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  type ApiClient,
  type TestApp,
} from '../support';

const county = 'Castle County';
const third = 'Nottingham City (published)';
const today = '2026-03-02';
const panelDay = addWorkingDays(today, 40);

describe('an audit of two partnerships', () => {
  let app: TestApp;
  let lead: ApiClient;
  let joining: ApiClient;
  let neighbour: NeighbourView;
  let agencies: { cityCare: string; police: string; countyCare: string };
  let auditId = '';

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    lead = await as(app, { role: 'coordinator' });
    joining = await as(app, { role: 'coordinator', partnership: county });
    const planned = await lead.post<AuditView>('audits', {
      financialYear: Number(financialYearOf(panelDay).slice(0, 4)),
      quarter: quarterOf(panelDay),
      ...{ date: panelDay, theme: 'Intra-familial sexual abuse', method: 'macfa' },
    });
    auditId = bodyOf(planned).id;
    bodyOf(await act('open'));
    neighbour = bodyOf(await lead.get<NeighbourView[]>(`audits/${auditId}/neighbours`))[0]!;
    const own = bodyOf(await lead.get<AgencyView[]>('agencies'));
    const ofKind = (all: readonly AgencyView[], kind: string) =>
      all.find((agency) => agency.kind === kind)!.id;
    agencies = {
      cityCare: ofKind(own, 'childrens-social-care'),
      police: ofKind(own, 'police'),
      countyCare: ofKind(neighbour.agencies, 'childrens-social-care'),
    };
  });
  afterAll(() => app.stop());

  async function act<T = AuditView>(name: string, more: object = {}, client = lead) {
    const { revision } = bodyOf(await lead.get<AuditView>(`audits/${auditId}`));
    return client.post<T>(`audits/${auditId}/${name}`, { revision, ...more });
  }

  async function setScope(more: object, client = lead) {
    const templates = bodyOf(await lead.get<TemplateView[]>('templates'));
    const { revision } = bodyOf(await lead.get<AuditView>(`audits/${auditId}`));
    return client.put<AuditView>(`audits/${auditId}/scope`, {
      ...{ revision, purpose: 'To see how two authorities protect the same children.' },
      ...{ keyLines: ['Was information shared in time?'], panelDay },
      ...{ windowFrom: addDays(today, -365), windowTo: today },
      templateVersionId: templates.find(({ key }) => key === 'sgo')!.versions[0]!.id,
      agencyIds: [agencies.cityCare, agencies.police],
      ...more,
    });
  }

  const person = async (role: 'spoc' | 'chair' | 'auditor', agencyId?: string) =>
    asPerson(app, await aPerson(app, { roles: [{ role, partnership: county, agencyId }] }));
  const outsider = async () =>
    asPerson(app, await aPerson(app, { roles: [{ role: 'coordinator', partnership: third }] }));
  const grid = async (client: ApiClient) =>
    bodyOf(await client.get<GridView>(`audits/${auditId}/grid`));
  const statusesOf = async (client: ApiClient) => {
    const paths = ['', '/grid', '/cases', '/panel'];
    const answers = paths.map((path) => client.get(`audits/${auditId}${path}`));
    return (await Promise.all(answers)).map(({ status }) => status);
  };

  it('is nobody’s but the lead’s before another partnership joins', async () => {
    expect(await statusesOf(joining)).toEqual([404, 404, 404, 404]);
    expect((await joining.get(`audits/${auditId}/neighbours`)).status).toBe(404);
    expect(neighbour.name).toMatch(/^Castle County/);
    const early = await setScope({ agencyIds: [agencies.countyCare] });
    expect([early.status, early.problem.fields?.[0]?.field]).toEqual([422, 'agencyIds']);
    const stranger = await app.transactor.query<{ id: string }>(
      'SELECT id FROM partnerships WHERE short_name = ?',
      [third],
    );
    const refused = await setScope({ partnershipIds: [stranger[0]!.id] });
    expect([refused.status, refused.problem.fields?.[0]?.field]).toEqual([422, 'partnershipIds']);
  });

  it('is joined in the scope, and each agency answers once', async () => {
    const scoped = bodyOf(
      await setScope({
        partnershipIds: [neighbour.id],
        agencyIds: [agencies.cityCare, agencies.police, agencies.countyCare],
      }),
    );
    expect(scoped).toMatchObject({ ledBy: null, partners: [{ name: county }] });
    expect((await lastTrailRow(app, 'audit.scope')).data).toMatchObject({ partnerships: 1 });
    const strata = [{ key: 'both', label: 'Known to both authorities', count: 2 }];
    bodyOf(await act('sample', { strata }));
    bodyOf(await act('issue'));
    const { cells } = await grid(lead);
    expect(cells).toHaveLength(6);
    expect(cells.filter(({ agencyId }) => agencyId === agencies.police)).toHaveLength(2);
  });

  it('shows each partnership its own agencies’ rows', async () => {
    const { agencies: shown, cells } = await grid(joining);
    const own = [agencies.police, agencies.countyCare].sort();
    expect(shown.map(({ id }) => id).sort()).toEqual(own);
    expect([...new Set(cells.map(({ agencyId }) => agencyId))].sort()).toEqual(own);
    const view = bodyOf(await joining.get<AuditView>(`audits/${auditId}`));
    expect(view).toMatchObject({ ledBy: 'Castle City', acts: [], leadPeople: [], reviews: [] });
    expect(view.agencies.map(({ id }) => id).sort()).toEqual(own);
    const page = bodyOf(await joining.get<Page<ReturnRowView>>('returns'));
    expect(page.items).toHaveLength(4);
    const city = (await grid(lead)).cells.find(({ agencyId }) => agencyId === agencies.cityCare)!;
    expect((await joining.get(`returns/${city.returnId}`)).status).toBe(404);
    const { financialYear } = view;
    const programme = bodyOf(await joining.get<ProgrammeView>(`programmes/${financialYear}`));
    expect(programme.audits.map(({ ledBy }) => ledBy)).toEqual(['Castle City']);
    const work = bodyOf(await joining.get<WorkloadView>(`programmes/${financialYear}/workload`));
    expect(work.agencies.map(({ id }) => id).sort()).toEqual(own);
    const listed = bodyOf(await joining.get<AuditCardView[]>('audits'));
    expect(listed.map(({ id }) => id)).toEqual([auditId]);
    const led = bodyOf(await lead.get<AuditView>(`audits/${auditId}`));
    const counted = [listed[0], view, programme.audits[0], led];
    expect(counted.map((each) => each?.returnsExpected)).toEqual([4, 4, 4, 6]);
  });

  it('shows a contact the own agency’s rows, whichever partnership they come from', async () => {
    const care = await person('spoc', agencies.countyCare);
    const police = await person('spoc', agencies.police);
    const cityPolice = await as(app, { role: 'spoc', kind: 'police' });
    const ids = async (client: ApiClient) =>
      (await grid(client)).cells.map(({ returnId }) => returnId).sort();
    expect(await ids(care)).toHaveLength(2);
    expect(await ids(police)).toEqual(await ids(cityPolice));
    const work = bodyOf(await care.get<MyWorkView>('my-work'));
    expect(JSON.stringify(work)).toContain('Intra-familial sexual abuse');
  });

  it('stands in the calendars of those who take part, and in no other', async () => {
    const stranger = await outsider();
    expect((await stranger.post('calendar-feeds', { auditId })).status).toBe(404);
    const daysOf = async (client: ApiClient, feed: object) => {
      const { address } = bodyOf(await client.post<NewCalendarFeedView>('calendar-feeds', feed));
      return (await fetch(`${app.url}${new URL(address).pathname}`)).text();
    };
    const care = await person('spoc', agencies.countyCare);
    const feeds = [daysOf(joining, { auditId }), daysOf(joining, {}), daysOf(care, {})];
    for (const text of await Promise.all(feeds)) {
      expect(text).toContain('SUMMARY:Panel: Intra-familial sexual abuse');
    }
    expect(await daysOf(stranger, {})).not.toContain('Intra-familial');
  });

  it('lets an agency of the joining partnership answer, and once for both', async () => {
    const care = await person('spoc', agencies.countyCare);
    const auditor = await person('auditor', agencies.countyCare);
    const cell = (await grid(care)).cells[0]!;
    const path = `returns/${cell.returnId}`;
    const revision = async () => bodyOf(await care.get<ReturnView>(path)).revision;
    const known = { involvement: 'child', systemsSearched: ['Main record'] };
    const check = { ...known, searchedAlternatives: true, shouldHaveKnown: false };
    bodyOf(await care.post(`${path}/known-check`, { revision: await revision(), ...check }));
    const accountIds = [auditor.session.accountId];
    bodyOf(await care.post(`${path}/allocate`, { revision: await revision(), accountIds }));
    const open = bodyOf(await auditor.get<ReturnView>(path));
    expect(open.isWritable).toBe(true);
    const form = await auditor.get<TemplateVersionView>(
      `template-versions/${open.templateVersionId}`,
    );
    expect(form.status).toBe(200);
  });

  it('counts the days of a case from one day for the agencies of both', async () => {
    const { caseId, returnId } = (await grid(await person('spoc', agencies.countyCare))).cells[0]!;
    const own = await person('auditor', agencies.countyCare);
    const shared = (await grid(lead)).cells.find(
      (cell) => cell.caseId === caseId && cell.agencyId === agencies.cityCare,
    )!;
    const care = await person('spoc', agencies.countyCare);
    const [theirs, ours] = await Promise.all([
      care.get<ReturnView>(`returns/${returnId}`),
      lead.get<ReturnView>(`returns/${shared.returnId}`),
    ]);
    expect(isDay(bodyOf(theirs).anchorDay)).toBe(true);
    expect(bodyOf(theirs).anchorDay).toBe(bodyOf(ours).anchorDay);
    expect((await own.get(`returns/${shared.returnId}`)).status).toBe(404);
  });

  it('is changed by the lead only', async () => {
    for (const [method, path, body] of [
      ['PUT', 'scope', null],
      ['POST', 'postpone', { revision: 1, reason: 'Not our year' }],
      ['POST', 'convene', { revision: 1 }],
      ['POST', 'replan', { revision: 1, financialYear: 2026, quarter: 1 }],
    ] as const) {
      const answer = body
        ? await joining.send(method, `audits/${auditId}/${path}`, body)
        : await setScope({}, joining);
      expect([path, answer.status]).toEqual([path, 404]);
    }
    const own = (await grid(joining)).cells[0]!;
    const { revision } = bodyOf(await joining.get<ReturnView>(`returns/${own.returnId}`));
    const reason = 'To see whether it may';
    const waived = await joining.post(`returns/${own.returnId}/waive`, { revision, reason });
    expect([waived.status, waived.problem.code]).toEqual([403, 'permission.missing']);
  });

  it('offers the joining partnership no act on the grid, and refuses one', async () => {
    const { acts, cells } = await grid(joining);
    expect(acts).toEqual([]);
    const returns = [{ returnId: cells[0]!.returnId, seen: cells[0]!.status }];
    const reason = 'To see whether it may';
    const answer = await joining.post(`audits/${auditId}/grid/acts`, {
      act: 'waive',
      reason,
      returns,
    });
    expect([403, 404]).toContain(answer.status);
    const checks = bodyOf(await joining.get<KnownChecksView>(`audits/${auditId}/known-checks`));
    const own = [agencies.police, agencies.countyCare].sort();
    expect(checks.agencies.map(({ agency }) => agency.id).sort()).toEqual(own);
  });

  it('has both chairs at the panel, of whom the lead’s judges', async () => {
    const chair = await person('chair');
    const panel = `audits/${auditId}/panel`;
    expect(bodyOf(await chair.get<PanelCaseSummaryView[]>(panel))).toEqual([]);
    await app.transactor.run(async () => {
      const { manager } = app.transactor;
      await manager.query("UPDATE audits SET status = 'panel'");
      await manager.query(
        'INSERT INTO case_packs (case_file_id, published_at) ' +
          `SELECT id, '${today}T09:00:00.000Z' FROM case_files`,
      );
    });
    const cases = bodyOf(await chair.get<PanelCaseSummaryView[]>(panel));
    expect(cases).toHaveLength(2);
    const path = `cases/${cases[0]!.caseFile.id}`;
    expect(bodyOf(await chair.get<{ canJudge: boolean }>(`${path}/panel`)).canJudge).toBe(false);
    const own = await as(app, { role: 'chair' });
    expect(bodyOf(await own.get<{ canJudge: boolean }>(`${path}/panel`)).canJudge).toBe(true);
    const judged = await chair.put(`${path}/judgement`, {
      ...{ revision: 1, grade: 'G', rationale: 'The agencies worked well together here.' },
    });
    expect(judged.status).toBe(404);
    expect((await joining.get(`${path}/panel`)).status).toBe(404);
  });

  it('is unknown to a partnership that does not take part', async () => {
    const stranger = await outsider();
    expect(await statusesOf(stranger)).toEqual([404, 404, 404, 404]);
    const cell = (await grid(lead)).cells[0]!;
    expect((await stranger.get(`returns/${cell.returnId}`)).status).toBe(404);
    expect(bodyOf(await stranger.get<AuditCardView[]>('audits'))).toEqual([]);
  });
});
