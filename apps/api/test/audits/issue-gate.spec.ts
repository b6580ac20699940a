import type { AuditView, DataProtectionView } from '@sightline/contracts';
import {
  anAuditInTheField,
  as,
  bodyOf,
  lastTrailRow,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type TestApp,
} from '../support';

const paper = { title: 'Tier 2 agreement', agreedOn: '2026-03-01', reviewBy: '2027-02-28' };

describe('the data protection papers of a partnership', () => {
  let app: TestApp;
  let clock: TestClock;
  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock, environment: { SIGN_INS_PER_MINUTE: '1000' } });
  });
  afterAll(() => app.stop());

  const path = 'data-protection/sharing-agreement';

  it('are recorded by the administrator and the co-ordinator only', async () => {
    const people = signedIn(app);
    const body = { ...paper, revision: 1 };
    expect((await app.client().put(path, body)).status).toBe(401);
    for (const client of [await people.asChair(), await people.asSpoc('police')]) {
      expect((await client.put(path, body)).status).toBe(403);
    }
    expect((await (await people.asAuditor('police')).get('data-protection')).status).toBe(403);
    const administrator = await people.asAdministrator();
    expect((await administrator.put('data-protection/another', body)).status).toBe(404);
    for (const wrong of [{ reviewBy: '2026-02-28' }, { agreedOn: '2026-02-30' }, { title: '' }]) {
      expect((await administrator.put(path, { ...body, ...wrong })).status).toBe(422);
    }
    const stale = await administrator.put(path, { ...body, revision: 0 });
    expect(stale.problem.code).toBe('record.stale');
    expect(await trailRows(app, 'data-protection.write')).toEqual([]);
  });

  it('are the partnership’s own', async () => {
    const administrator = await signedIn(app).asAdministrator();
    const written = bodyOf(
      await administrator.put<DataProtectionView>(path, { ...paper, revision: 1 }),
    );
    expect(written.records[0]).toMatchObject({ ...paper, isInForce: true, revision: 2 });
    expect((await lastTrailRow(app, 'data-protection.write')).data).toMatchObject({
      kind: 'sharing-agreement',
    });
    const county = await as(app, { role: 'coordinator', partnership: 'Castle County' });
    const theirs = bodyOf(await county.get<DataProtectionView>('data-protection'));
    expect(theirs.records[0]).toMatchObject({ revision: 1 });
    expect(theirs.records[0]!.title).not.toBe(paper.title);
  });

  it('let returns be issued while both are in force', async () => {
    const field = await anAuditInTheField(app, { casesPerStratum: 1 });
    const { dataProtection } = await field.audit();
    expect(dataProtection).toMatchObject({ gaps: [], exception: null });
    expect(dataProtection.records).toHaveLength(2);
  });

  it('stop the issue once one has run out, until the co-ordinator says why not', async () => {
    clock.set('2027-03-01T09:00:00.000Z');
    let id = '';
    let coordinator: ApiClient | undefined;
    const because = 'Signed by all but one; the meeting is on Thursday';
    await expect(
      anAuditInTheField(app, {
        ...{ casesPerStratum: 1, theme: 'Without papers' },
        beforeIssue: async (auditId) => {
          id = auditId;
          coordinator = await signedIn(app).asCoordinator();
          return Promise.resolve();
        },
      }),
    ).rejects.toThrow('sharing agreement is not in force');
    const audit = bodyOf(await coordinator!.get<AuditView>(`audits/${id}`));
    expect(audit.status).not.toBe('in-the-field');
    expect(audit.dataProtection.gaps).toEqual(['sharing-agreement']);
    const { revision } = audit;
    const short = { revision, withoutPapers: 'No' };
    expect((await coordinator!.post(`audits/${id}/issue`, short)).status).toBe(422);
    bodyOf(await coordinator!.post(`audits/${id}/issue`, { revision, withoutPapers: because }));
    const after = bodyOf(await coordinator!.get<AuditView>(`audits/${id}`));
    expect(after.dataProtection.exception).toMatchObject({
      ...{ missing: ['sharing-agreement'], reason: because, by: 'Ruth Okafor' },
    });
    const row = await lastTrailRow(app, 'audit.issue-without-papers');
    expect(row).toMatchObject({ auditId: id, data: { missing: ['sharing-agreement'] } });
    const auditor = await signedIn(app).asAuditor('police');
    const seen = bodyOf(await auditor.get<AuditView>(`audits/${id}`));
    expect(seen.dataProtection.exception?.reason).toBe(because);
  });
});
