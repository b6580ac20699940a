import type { CaseIdentityView, OpeningView, Page, VaultSettingsView } from '@sightline/contracts';
import { JobWorker } from '../../src/app/platform/jobs';
import { Notice } from '../../src/app/platform/notices';
import {
  aChild,
  anAuditInTheField,
  asKeyHolder,
  bodyOf,
  keepIdentity,
  lastTrailRow,
  openField,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

describe('the identity of a case', () => {
  let app: TestApp;
  let field: FieldAudit;
  let keyHolder: ApiClient;
  let caseId: string;
  let path: string;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditInTheField(app, {
      kinds: ['police', 'health-provider', 'childrens-social-care'],
    });
    keyHolder = await asKeyHolder(field);
    caseId = field.caseAt(0).id;
    path = `cases/${caseId}/identity`;
    await field.takeReturn('police', 0, 'allocated');
    await field.takeReturn('childrens-social-care', 0, 'nil');
  });
  afterAll(() => app.stop());

  const seen = async (client: ApiClient) => bodyOf(await client.get<CaseIdentityView>(path));
  const kept = (view: CaseIdentityView) =>
    view.fields.filter(({ isKept }) => isKept).map((one) => one.field);
  const openings = async (client: ApiClient) =>
    bodyOf(await client.get<Page<OpeningView>>(`audits/${field.auditId}/openings`)).items;

  it('is nobody’s but a key-holder’s, and that of agencies with the case before them', async () => {
    const write = { revision: 0, values: aChild };
    expect((await app.client().get(path)).status).toBe(401);
    for (const [who, status] of [
      [await field.people.asCoordinator(), 403],
      [await field.people.asChair(), 403],
      [await field.people.asAdministrator(), 404],
      [await field.people.asSpoc('education'), 404],
      [await field.people.asSpoc('childrens-social-care'), 404],
      [await field.people.asAuditor('health-provider'), 404],
      [await field.people.as({ role: 'coordinator', partnership: 'Castle County' }), 404],
    ] as const) {
      expect([who.session.name, (await who.get(path)).status]).toEqual([who.session.name, status]);
      expect((await openField(who, caseId, 'givenName')).status).toBe(status);
      expect((await who.patch(path, write)).status).toBeGreaterThanOrEqual(403);
    }
    const spoc = await field.people.asSpoc('police');
    expect((await spoc.patch(path, write)).status).toBe(403);
    expect((await keyHolder.get(path)).status).toBe(200);
  });

  it.each([
    ['a day that is none', { birthDate: '2014-02-30' }, 'values.birthDate'],
    ['an NHS number with a wrong digit', { nhsNumber: '943 476 5918' }, 'values.nhsNumber'],
    ['a field nobody knows', { nickname: 'Zu' }, 'values.nickname'],
  ])('is refused with %s', async (_what, values, named) => {
    const answer = await keyHolder.patch(path, { revision: 0, values });
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.map((one) => one.field)).toEqual([named]);
    expect(JSON.stringify(answer.problem)).not.toContain(Object.values(values)[0]);
  });

  it('is written by a key-holder, field by field, and never answered', async () => {
    const view = await keepIdentity(field, 0, { ...aChild, nhsNumber: '943 476 5919' });
    expect(kept(view)).toEqual(Object.keys(aChild).sort(byOrder(view)));
    expect(JSON.stringify(view)).not.toMatch(/Quorndale|9434765919/);
    const { data } = await lastTrailRow(app, 'identity.write');
    expect(data).toEqual({ written: expect.arrayContaining(['nhsNumber']), removed: [] });
    const again = await keepIdentity(field, 0, { localId: '', otherNames: 'Zuza' });
    expect(kept(again)).not.toContain('localId');
    expect(kept(again)).toContain('otherNames');
    const { status } = await keyHolder.patch(path, { revision: 1, values: aChild });
    expect(status).toBe(409);
  });

  it('is opened one field at a time, for a purpose, and told to the co-ordinator', async () => {
    expect((await openField(keyHolder, caseId, 'givenName', { purpose: 'curiosity' })).status).toBe(
      422,
    );
    expect((await openField(keyHolder, caseId, 'givenName', { purpose: 'other' })).status).toBe(
      422,
    );
    const before = await openings(await field.people.asCoordinator());
    expect(before).toEqual([]);
    const answer = await openField(keyHolder, caseId, 'nhsNumber', {
      ...{ purpose: 'other', words: 'The list had two of them' },
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(bodyOf(answer)).toEqual({ field: 'nhsNumber', value: '9434765919' });
    const [opening] = await openings(await field.people.asCoordinator());
    expect(opening).toMatchObject({
      ...{ by: keyHolder.session.name, agency: null, caseId, field: 'nhsNumber' },
      ...{ reference: field.caseAt(0).reference, words: 'The list had two of them' },
    });
    const row = await lastTrailRow(app, 'identity.open');
    expect([row.subjectId, row.data]).toEqual([
      caseId,
      { field: 'nhsNumber', purpose: 'other', agencyId: null },
    ]);
    expect(JSON.stringify(await trailRows(app))).not.toMatch(/Quorndale|9434765919|LCS-20417/);
  });

  it('tells the co-ordinator of openings, once a day for an audit', async () => {
    const coordinator = await field.people.asCoordinator();
    bodyOf(await openField(keyHolder, caseId, 'givenName'));
    await app.get(JobWorker).workOff();
    const told = await app.transactor.manager.findBy(Notice, { kind: 'vault.opened' });
    expect(told.map(({ accountId }) => accountId)).toEqual([coordinator.session.accountId]);
    expect(told[0]?.words).not.toMatch(/Zuzanna|Quorndale/);
  });

  it('refuses a purpose that says who it is, and opens nothing', async () => {
    const before = (await openings(keyHolder)).length;
    const words = 'To look for zuzanna in our lists';
    const answer = await openField(keyHolder, caseId, 'address', { purpose: 'other', words });
    expect([answer.status, answer.problem.fields?.[0]?.field]).toEqual([422, 'words']);
    expect(await openings(keyHolder)).toHaveLength(before);
  });

  it('gives an agency what it needs to find its own record, and nothing else', async () => {
    const spoc = await field.people.asSpoc('police');
    const auditor = await field.people.asAuditor('police');
    const health = await field.people.asSpoc('health-provider');
    expect((await seen(spoc)).fields.map((one) => one.field)).not.toContain('nhsNumber');
    expect((await seen(health)).fields.map((one) => one.field)).toContain('nhsNumber');
    expect((await openField(spoc, caseId, 'nhsNumber')).status).toBe(404);
    expect((await openField(health, caseId, 'carers')).status).toBe(404);
    expect(bodyOf(await openField(auditor, caseId, 'carers')).value).toBe('Halina Trewhiddle');
    expect(bodyOf(await openField(health, caseId, 'nhsNumber')).value).toBe('9434765919');
    const [last] = await openings(await field.people.asChair());
    expect(last?.agency).toBe((await seen(health)).ownIds[0]?.agencyName);
  });

  it('shows a key-holder who is nothing else their own openings only', async () => {
    const own = await openings(keyHolder);
    expect(new Set(own.map(({ by }) => by))).toEqual(new Set([keyHolder.session.name]));
    expect((await openings(await field.people.asCoordinator())).length).toBeGreaterThan(own.length);
  });

  it('is closed to an auditor to whom the case was not given, and to a case not asked yet', async () => {
    const other = field.caseAt(1).id;
    const auditor = await field.people.asAuditor('police');
    expect((await auditor.get(`cases/${other}/identity`)).status).toBe(404);
    expect((await openField(auditor, other, 'givenName')).status).toBe(404);
  });

  it('keeps an agency’s own number to that agency', async () => {
    const spoc = await field.people.asSpoc('police');
    const auditor = await field.people.asAuditor('police');
    const agencyId = field.agencyId('police');
    const dto = { agencyId, value: 'NICHE 5512', revision: 0 };
    const health = await field.people.asSpoc('health-provider');
    expect((await keyHolder.put(`cases/${caseId}/own-id`, dto)).status).toBe(404);
    expect((await health.put(`cases/${caseId}/own-id`, dto)).status).toBe(404);
    const view = bodyOf(await spoc.put<CaseIdentityView>(`cases/${caseId}/own-id`, dto));
    expect(view.ownIds).toEqual([expect.objectContaining({ agencyId, isKept: true, revision: 1 })]);
    expect((await spoc.put(`cases/${caseId}/own-id`, dto)).status).toBe(409);
    const { data } = await lastTrailRow(app, 'identity.own-id');
    expect(data).toEqual({ agencyId, isKept: true });
    const own = { agencyId };
    expect(bodyOf(await openField(auditor, caseId, 'ownId', own)).value).toBe('NICHE 5512');
    for (const other of [keyHolder, health]) {
      expect((await openField(other, caseId, 'ownId', own)).status).toBe(404);
    }
    expect((await seen(health)).ownIds[0]?.isKept).toBe(false);
    const gone = { agencyId, value: '', revision: 1 };
    expect(
      (await spoc.put<CaseIdentityView>(`cases/${caseId}/own-id`, gone)).body.ownIds[0]?.isKept,
    ).toBe(false);
    expect((await openField(spoc, caseId, 'ownId', own)).status).toBe(404);
  });

  it('follows what the partnership says agencies of a kind are given', async () => {
    const coordinator = await field.people.asCoordinator();
    const spoc = await field.people.asSpoc('police');
    const current = bodyOf(await coordinator.get<VaultSettingsView>('vault-settings'));
    const kinds = current.kinds.map((one) =>
      one.kind === 'police' ? { ...one, fields: ['birthDate'] } : one,
    );
    const dto = { revision: current.revision, retentionMonths: 6, kinds };
    expect((await spoc.put('vault-settings', dto)).status).toBe(403);
    bodyOf(await coordinator.put('vault-settings', dto));
    expect((await coordinator.put('vault-settings', dto)).status).toBe(409);
    expect((await seen(spoc)).fields.map((one) => one.field)).toEqual(['birthDate']);
    expect((await openField(spoc, caseId, 'givenName')).status).toBe(404);
    const { data } = await lastTrailRow(app, 'vault.set');
    expect(data).toEqual({ revision: 1, retentionMonths: 6 });
  });
});

/** The order in which a view tells the fields. */
const byOrder =
  ({ fields }: CaseIdentityView) =>
  (a: string, b: string): number =>
    fields.findIndex((one) => one.field === a) - fields.findIndex((one) => one.field === b);
