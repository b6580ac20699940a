import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditVaultView, DestructionCertificate } from '@sightline/contracts';
import { Database } from '../../src/app/platform/database';
import { JobWorker } from '../../src/app/platform/jobs';
import { Notice } from '../../src/app/platform/notices';
import { StoredIdentity } from '../../src/app/vault/entities/vault-identities.entity';
import { expectSoundPdf } from '../platform/rendering/sound-pdf';
import {
  anAuditAtPanel,
  approveReport,
  as,
  asKeyHolder,
  bodyOf,
  judgeEveryCase,
  keepIdentity,
  lastTrailRow,
  onlyOn,
  openField,
  startApp,
  TestClock,
  trailRows,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const clock = new TestClock('2026-03-02T09:00:00.000Z');

describe('destroying the identities of an audit', () => {
  let app: TestApp;
  let field: FieldAudit;
  let keyHolder: ApiClient;
  let coordinator: ApiClient;
  let chair: ApiClient;
  let path: string;
  let backup: string;

  beforeAll(async () => {
    app = await startApp({ clock });
    field = await anAuditAtPanel(app, { kinds: ['police'] });
    for (const index of [0, 1]) await keepIdentity(field, index);
    await keepIdentity(field, 0, { upn: '' });
    keyHolder = await asKeyHolder(field);
    coordinator = await field.people.asCoordinator();
    chair = await field.people.asChair();
    path = `audits/${field.auditId}/vault`;
    backup = mkdtempSync(join(tmpdir(), 'sightline-backup-'));
  });
  afterAll(async () => {
    await app.stop();
    rmSync(backup, { recursive: true, force: true });
  });

  const vault = async (client = coordinator) => bodyOf(await client.get<AuditVaultView>(path));
  const sign = async (client: ApiClient, act: '' | '/confirm' = '', more: object = {}) => {
    const { revision } = await vault();
    return client.post<AuditVaultView>(`${path}/destruction${act}`, { revision, ...more });
  };
  const keyFile = () => join(app.dataDir, 'keys', 'audits', `${field.auditId}.key`);
  const signInAgain = async () => {
    keyHolder = await as(app, { role: 'key-holder' });
    coordinator = await as(app, { role: 'coordinator' });
    chair = await as(app, { role: 'chair' });
  };

  it('is for co-ordinator, chair and key-holders, who see how much is kept and not whom', async () => {
    const spoc = await field.people.asSpoc('police');
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await app.client().get(path)).status).toBe(401);
    expect((await spoc.get(path)).status).toBe(403);
    expect((await county.get(path)).status).toBe(404);
    expect((await sign(spoc)).status).toBe(403);
    expect((await sign(county)).status).toBe(404);
    const view = await vault(keyHolder);
    expect(view.cases.map(({ kept }) => kept.length)).toEqual([8, 8]);
    expect(JSON.stringify(view)).not.toContain('Quorndale');
  });

  it('waits for the report and for the months the partnership keeps them', async () => {
    expect((await vault()).destruction).toMatchObject({
      dueOn: null,
      blocker: 'The report of this audit is not approved yet.',
    });
    expect([(await sign(coordinator)).problem.code]).toEqual(['vault.not-due']);
    await judgeEveryCase(field);
    await approveReport(field, (await writeReport(field)).report);
    expect((await vault()).destruction).toMatchObject({
      dueOn: '2026-06-02',
      blocker: 'They are kept until Tue 2 Jun 2026.',
    });
    clock.set('2026-06-01T22:59:00.000Z');
    await signInAgain();
    expect((await sign(coordinator)).status).toBe(409);
    clock.set('2026-06-01T23:00:00.000Z');
    expect((await vault()).destruction.blocker).toBeNull();
  });

  it('tells those who may destroy them that they are due, once', async () => {
    const worker = app.get(JobWorker);
    const told = async () =>
      (await app.transactor.manager.find(Notice)).filter(({ kind }) => kind === 'vault.due');
    await worker.workOff();
    clock.set('2026-06-02T04:00:00.000Z');
    await worker.workOff();
    clock.set('2026-06-03T04:00:00.000Z');
    await worker.workOff();
    const notices = await told();
    expect(new Set(notices.map(({ accountId }) => accountId)).size).toBe(notices.length);
    expect(notices.map(({ accountId }) => accountId)).toEqual(
      expect.arrayContaining([
        ...[coordinator.session.accountId, chair.session.accountId],
        keyHolder.session.accountId,
      ]),
    );
    expect(notices[0]?.words).toMatch(/^The identities of “Children placed.*” are due to be/);
    clock.set('2026-06-01T23:00:00.000Z');
  });

  it('is overridden by a legal hold, with a reason that names nobody', async () => {
    const reason = 'A criminal trial is listed for the autumn';
    const named = await coordinator.post(`${path}/holds`, { reason: 'Trial of Kazimiera Nowak' });
    expect(named.status).toBe(422);
    const spoc = await as(app, { role: 'spoc', kind: 'police' });
    expect((await spoc.post(`${path}/holds`, { reason })).status).toBe(403);
    const { holds } = bodyOf(await coordinator.post<AuditVaultView>(`${path}/holds`, { reason }));
    expect(holds).toEqual([expect.objectContaining({ reason, liftedAt: null })]);
    expect((await sign(coordinator)).problem.detail).toBe('A legal hold stands. Lift it first.');
    const lift = `holds/${holds[0]!.id}/lift`;
    const county = await as(app, { role: 'coordinator', partnership: 'Castle County' });
    expect((await county.post(lift, { reason })).status).toBe(404);
    bodyOf(await chair.post(lift, { reason: 'The trial is over' }));
    expect((await chair.post(lift, { reason: 'The trial is over' })).status).toBe(409);
    expect((await vault()).destruction.blocker).toBeNull();
    const acts = (await trailRows(app)).map(({ action }) => action);
    expect(acts).toEqual(expect.arrayContaining(['vault.hold', 'vault.hold-lift']));
  });

  it('takes two people, and the first may take it back', async () => {
    expect((await sign(keyHolder, '/confirm')).status).toBe(409);
    bodyOf(await sign(coordinator));
    expect((await sign(coordinator, '/confirm')).problem.code).toBe('vault.two-people');
    expect((await sign(keyHolder)).status).toBe(409);
    const { revision } = await vault();
    bodyOf(await coordinator.delete(`${path}/destruction?revision=${revision}`));
    expect((await vault()).destruction.askedBy).toBeNull();
    expect((await sign(keyHolder, '/confirm')).status).toBe(409);
    expect((await coordinator.get(`${path}/certificate`)).status).toBe(404);
    expect(bodyOf(await openField(keyHolder, field.caseAt(0).id, 'givenName')).value).toBe(
      'Zuzanna',
    );
  });

  it('destroys the key, rows and agencies’ numbers, and certifies it', async () => {
    if (app.databaseUrl === undefined) await keepBackup();
    bodyOf(await sign(coordinator));
    expect((await sign(keyHolder, '/confirm', { revision: 1 })).problem.code).toBe('record.stale');
    const fingerprint = (await vault()).keyFingerprint;
    bodyOf(await sign(keyHolder, '/confirm'));
    expect(existsSync(keyFile())).toBe(false);
    const certificate = bodyOf(await chair.get<DestructionCertificate>(`${path}/certificate`));
    expect(certificate).toMatchObject({
      ...{ askedBy: coordinator.session.name, confirmedBy: keyHolder.session.name },
      ...{ keyFingerprint: fingerprint, identities: 2, fields: 16, ownIds: 0, openings: 1 },
      confirmedAt: '2026-06-01T23:00:00.000Z',
    });
    const { data } = await lastTrailRow(app, 'vault.destroy');
    expect(data).toEqual({ fingerprint, identities: 2, fields: 16 });
    const rows = await app.transactor.manager.find(StoredIdentity);
    expect(rows.map(({ sealed }) => sealed)).toEqual([{}, {}]);
  });

  it('prints the certificate on one page that can be read aloud, and says so on the trail', async () => {
    const spoc = await as(app, { role: 'spoc', kind: 'police' });
    expect((await spoc.get(`${path}/certificate?format=pdf`)).status).toBe(403);
    expect((await chair.get(`${path}/certificate?format=docx`)).status).toBe(422);
    const { bytes, headers } = await chair.download(`${path}/certificate?format=pdf`);
    expect(headers.get('content-disposition')).toContain('destruction-2026-06-02.pdf');
    const page = { pages: 1, hasHeadings: false, hasTables: false };
    const { pages } = expectSoundPdf(bytes, { title: /^Certificate of destruction/, ...page });
    const words = pages.join('\n').replaceAll(/\s+/g, ' ');
    for (const said of [
      'Certificate of destruction',
      (await vault()).keyFingerprint!,
      `by ${coordinator.session.name}`,
      `2026-06-01 at 23:00 UTC by ${keyHolder.session.name}`,
      '2, with 16 fields',
    ]) {
      expect(words).toContain(said);
    }
    expect(words).not.toMatch(/Zuzanna|Quorndale/);
    const { data } = await lastTrailRow(app, 'vault.paper');
    expect(data).toMatchObject({ format: 'pdf' });
  }, 60_000);

  it('leaves nothing to open, to write or to hold', async () => {
    const caseId = field.caseAt(0).id;
    expect((await openField(keyHolder, caseId, 'givenName')).status).toBe(410);
    const write = { revision: 2, values: { givenName: 'Zuzanna' } };
    expect((await keyHolder.patch(`cases/${caseId}/identity`, write)).status).toBe(410);
    expect((await sign(coordinator)).status).toBe(410);
    const reason = 'A criminal trial is listed';
    expect((await coordinator.post(`${path}/holds`, { reason })).status).toBe(410);
  });

  onlyOn('sqlite')('leaves an old backup of the database that nothing opens', async () => {
    cpSync(join(app.dataDir, 'keys'), join(backup, 'keys'), { recursive: true });
    const restored = await startApp({ clock, dataDir: backup, seed: 'none' });
    try {
      const rows = await restored.transactor.manager.find(StoredIdentity);
      expect(rows.map(({ sealed }) => Object.keys(sealed).length)).toEqual([8, 8]);
      const again = await as(restored, { role: 'key-holder' });
      const answer = await openField(again, field.caseAt(0).id, 'givenName');
      expect([answer.status, JSON.stringify(answer.problem)]).toEqual([
        410,
        expect.not.stringContaining('Zuzanna'),
      ]);
    } finally {
      await restored.stop();
    }
  });

  /** The database as it was while the key was there; of the keys, only what is left afterwards. */
  async function keepBackup(): Promise<void> {
    const file = join(backup, 'sightline.db');
    await app.get(Database).dataSource.query(`VACUUM INTO '${file}'`);
    expect(existsSync(file)).toBe(true);
  }
});
