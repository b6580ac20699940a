import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from '@sightline/domain';
import {
  StagedIdentity,
  StoredIdentity,
} from '../../src/app/vault/entities/vault-identities.entity';
import { Ids } from '../../src/app/platform/clock';
import { VaultService } from '../../src/app/vault';
import {
  anAuditInTheField,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  type FieldAudit,
  type TestApp,
} from '../support';

const clock = new TestClock('2026-03-02T09:00:00.000Z');
const identityOf = (number: number): Identity => ({
  givenName: `Given${number}`,
  familyName: 'Quorndale',
  nhsNumber: `943476591${number}`,
  localId: `LCS-${number}`,
});

describe('what the vault keeps for the sample', () => {
  let app: TestApp;
  let field: FieldAudit;
  let vault: VaultService;
  let partnershipId: string;
  const newIds = (count: number) => Array.from({ length: count }, () => app.get(Ids).next());
  const staged = () => app.transactor.manager.find(StagedIdentity);
  const keyFile = (purpose: string, id: string) => join(app.dataDir, 'keys', purpose, `${id}.key`);

  beforeAll(async () => {
    app = await startApp({ clock });
    field = await anAuditInTheField(app, { kinds: ['police'] });
    vault = app.get(VaultService);
    ({ partnershipId } = (await trailRows(app, 'sample.draw'))[0] as { partnershipId: string });
  });
  afterAll(() => app.stop());

  const stage = async (numbers: readonly number[]) => {
    const frameId = newIds(1)[0]!;
    const children = numbers.map((number) => ({
      rowId: newIds(1)[0]!,
      identity: identityOf(number),
    }));
    await vault.stage(field.auditId, frameId, children);
    return { frameId, rowIds: children.map(({ rowId }) => rowId) };
  };

  it('seals the children of a frame under a key of the frame’s own', async () => {
    const { frameId, rowIds } = await stage([1, 2]);
    const kept = await staged();
    expect(kept.map(({ rowId }) => rowId).sort()).toEqual([...rowIds].sort());
    expect(JSON.stringify(kept)).not.toContain('Quorndale');
    expect(existsSync(keyFile('frames', frameId))).toBe(true);
    await vault.destroyStaged(field.auditId, frameId);
  });

  it('moves a drawn child to its case and destroys the others with their key', async () => {
    const { frameId, rowIds } = await stage([1, 2, 3]);
    const caseId = field.caseAt(0).id;
    await app.transactor.run(async () => {
      await vault.claim(field.auditId, rowIds[1]!, caseId);
      await vault.destroyStaged(field.auditId, frameId);
    });
    expect(await staged()).toEqual([]);
    expect(existsSync(keyFile('frames', frameId))).toBe(false);
    const kept = await app.transactor.manager.find(StoredIdentity);
    expect(kept.map((one) => [one.caseId, Object.keys(one.sealed)])).toEqual([
      [caseId, Object.keys(identityOf(2))],
    ]);
    const { data } = await lastTrailRow(app, 'vault.frame-destroy');
    expect(data).toEqual({ children: 2 });
    const made = await lastTrailRow(app, 'vault.make');
    expect(made.data).toEqual({ fingerprint: expect.stringMatching(/^([0-9a-f]{4} ?){8}$/) });
  });

  it('takes nothing more into a frame that was destroyed', async () => {
    const { frameId } = await stage([1]);
    await vault.destroyStaged(field.auditId, frameId);
    const rows = [{ rowId: newIds(1)[0]!, identity: identityOf(1) }];
    await expect(vault.stage(field.auditId, frameId, rows)).rejects.toMatchObject({
      code: 'vault.destroyed',
    });
  });

  it('keeps the key of a frame whose destruction was not committed', async () => {
    const { frameId } = await stage([1]);
    const failing = app.transactor.run(async () => {
      await vault.destroyStaged(field.auditId, frameId);
      throw new Error('the sample was not confirmed after all');
    });
    await expect(failing).rejects.toThrow('after all');
    expect(await staged()).toHaveLength(1);
    expect(existsSync(keyFile('frames', frameId))).toBe(true);
    await vault.destroyStaged(field.auditId, frameId);
  });

  it('knows for twelve months, by either number, that a child was audited', async () => {
    const asked = [
      identityOf(1),
      identityOf(2),
      { localId: 'lcs 2' },
      { nhsNumber: '943 476 5912' },
    ];
    expect(await vault.recentlyAudited(partnershipId, asked)).toEqual([false, false, false, false]);
    await vault.recordAudited(field.auditId, [field.caseAt(0).id, field.caseAt(1).id]);
    await vault.recordAudited(field.auditId, [field.caseAt(0).id]);
    expect(await vault.recentlyAudited(partnershipId, asked)).toEqual([false, true, true, true]);
    clock.set('2027-03-01T09:00:00.000Z');
    expect(await vault.recentlyAudited(partnershipId, asked)).toEqual([false, true, true, true]);
    clock.set('2027-03-02T09:00:00.000Z');
    expect(await vault.recentlyAudited(partnershipId, asked)).toEqual([false, false, false, false]);
    await vault.tidy();
    expect(await app.transactor.query('SELECT * FROM vault_digests')).toEqual([]);
    clock.set('2026-03-02T09:00:00.000Z');
  });

  it('takes an identity away with its case', async () => {
    const caseId = newIds(1)[0]!;
    const { rowIds } = await stage([4]);
    await vault.claim(field.auditId, rowIds[0]!, caseId);
    const kept = () => app.transactor.manager.findBy(StoredIdentity, { caseId });
    expect(await kept()).toHaveLength(1);
    await vault.forget([caseId]);
    expect(await kept()).toEqual([]);
  });
});
