import type { AuditView, CaseFileView, GridView } from '@sightline/contracts';
import { addWorkingDays } from '@sightline/domain';
import {
  anAuditInTheField,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const today = '2026-03-02';
const strata = [
  { key: 'recent', label: 'Placed within the last 12 months', count: 2 },
  { key: 'established', label: 'Placed for 12 months or more', count: 1 },
];

describe('the sample of an audit', () => {
  let app: TestApp;
  let field: FieldAudit;
  let coordinator: ApiClient;
  let audit: AuditView;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock(`${today}T09:00:00.000Z`) });
    field = await anAuditInTheField(app, { kinds: ['police', 'health-provider'] });
    coordinator = await field.people.asCoordinator();
    const planned = bodyOf(
      await coordinator.post<AuditView>('audits', {
        ...{ financialYear: 2026, quarter: 2, theme: 'Placed under orders', method: 'macfa' },
      }),
    );
    const { revision } = planned;
    audit = bodyOf(await coordinator.post<AuditView>(`audits/${planned.id}/open`, { revision }));
  });
  afterAll(() => app.stop());

  const current = async () => bodyOf(await coordinator.get<AuditView>(`audits/${audit.id}`));
  const draw = async (dto: object = { strata }, client = coordinator) => {
    const { revision } = await current();
    return client.post<AuditView>(`audits/${audit.id}/sample`, { revision, ...dto });
  };
  const cases = async (client = coordinator, id = audit.id) =>
    bodyOf(await client.get<CaseFileView[]>(`audits/${id}/cases`));

  it('is drawn by the co-ordinator of the partnership only', async () => {
    expect((await draw({ strata }, app.client())).status).toBe(401);
    expect((await draw({ strata }, await field.people.asChair())).status).toBe(403);
    expect((await draw({ strata }, await field.people.asSpoc('police'))).status).toBe(403);
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await draw({ strata }, county)).status).toBe(404);
    expect(await cases()).toEqual([]);
  });

  it('waits for the scope, saying what is missing', async () => {
    const answer = await draw();
    expect([answer.status, answer.problem.code]).toEqual([422, 'audit.incomplete']);
    expect(answer.problem.fields?.map(({ message }) => message)).toContain('Choose the panel day');
    const { template } = await field.audit();
    const scope = {
      ...{ purpose: 'To see whether support came.', keyLines: ['Did it come in time?'] },
      ...{ windowFrom: '2025-03-01', windowTo: today, panelDay: addWorkingDays(today, 60) },
      agencyIds: [field.agencyId('police')],
      ...{ templateVersionId: template!.versionId, revision: audit.revision },
    };
    bodyOf(await coordinator.put<AuditView>(`audits/${audit.id}/scope`, scope));
  });

  it.each([
    ['no strata', [], ['strata']],
    ['a stratum without cases', [{ ...strata[0], count: 0 }], ['strata.0.count']],
    ['half a case', [{ ...strata[0], count: 1.5 }], ['strata.0.count']],
    ['a key that is none', [{ ...strata[0], key: 'Recent!' }], ['strata.0.key']],
    ['the same key twice', [strata[0], strata[0]], ['strata.1.key']],
    [
      'more cases than an audit has',
      [
        { ...strata[0], count: 60 },
        { ...strata[1], count: 60 },
      ],
      ['strata'],
    ],
  ])('refuses %s', async (_what, given, fields) => {
    const answer = await draw({ strata: given });
    expect([answer.status, answer.problem.fields?.map((one) => one.field)]).toEqual([422, fields]);
    expect(await cases()).toEqual([]);
  });

  it('issues references of form, year and audit, nothing of a child, and goes on the trail', async () => {
    const drawn = bodyOf(await draw());
    expect([drawn.status, drawn.caseCount]).toEqual(['sampling', 3]);
    const list = await cases();
    expect(list.map(({ reference, stratum }) => [reference, stratum.key])).toEqual([
      ['SGO26-02-C01', 'recent'],
      ['SGO26-02-C02', 'recent'],
      ['SGO26-02-C03', 'established'],
    ]);
    expect(await lastTrailRow(app, 'sample.draw')).toMatchObject({
      ...{ actorName: 'Ruth Okafor', auditId: audit.id },
      data: { references: list.map(({ reference }) => reference) },
    });
  });

  it('may be drawn again until the returns are issued, and not afterwards', async () => {
    bodyOf(await draw({ strata: [{ ...strata[0], count: 1 }] }));
    expect(await cases()).toHaveLength(1);
    const { revision } = await current();
    bodyOf(await coordinator.post(`audits/${audit.id}/issue`, { revision }));
    const answer = await draw();
    expect([answer.status, answer.problem.code]).toEqual([409, 'transition.refused']);
    expect((await cases()).map(({ status }) => status)).toEqual(['confirmed']);
  });

  describe('a case', () => {
    const path = (index: number) => `cases/${field.caseAt(index).id}`;
    const now = async (index: number) =>
      (await cases(coordinator, field.auditId)).find(({ id }) => id === field.caseAt(index).id)!;

    it('is changed by the co-ordinator only', async () => {
      const dto = { ageBand: '5-10', revision: 1 };
      expect((await app.client().patch(path(0), dto)).status).toBe(401);
      expect((await (await field.people.asSpoc('police')).patch(path(0), dto)).status).toBe(403);
      expect((await (await field.people.asAuditor('police')).patch(path(0), dto)).status).toBe(404);
      expect((await now(0)).ageBand).toBeNull();
    });

    it('takes an age band of the list, at the revision that was seen', async () => {
      const { revision } = await now(0);
      const send = (dto: object) => coordinator.patch<CaseFileView>(path(0), dto);
      expect((await send({ ageBand: '7', revision })).status).toBe(422);
      expect((await send({ ageBand: '5-10', revision: revision + 1 })).status).toBe(409);
      expect(bodyOf(await send({ ageBand: '5-10', revision })).ageBand).toBe('5-10');
      expect((await lastTrailRow(app, 'case.edit')).data).toEqual({ ageBand: '5-10' });
    });

    it('is withdrawn with a reason, and its outstanding returns with it', async () => {
      const { revision } = await now(1);
      const send = (dto: object) => coordinator.post<CaseFileView>(`${path(1)}/withdraw`, dto);
      expect((await send({ revision })).problem.fields?.[0]?.field).toBe('reason');
      const reason = 'A criminal trial has begun';
      const done = bodyOf(await send({ revision, reason }));
      expect(done).toMatchObject({ status: 'withdrawn', statusReason: reason });
      const { cells } = bodyOf(await coordinator.get<GridView>(`audits/${field.auditId}/grid`));
      const own = cells.filter(({ caseId }) => caseId === done.id);
      expect(own.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn']);
      expect((await lastTrailRow(app, 'case.act')).data).toEqual({
        ...{ from: 'confirmed', to: 'withdrawn', reason },
      });
      const acts = await trailRows(app, 'return.act');
      expect(acts.map(({ data }) => data)).toMatchObject(
        Array(2).fill({ act: 'withdraw', reason }),
      );
      const again = await send({ revision: done.revision, reason });
      expect([again.status, again.problem.code]).toEqual([409, 'transition.refused']);
    });
  });
});
