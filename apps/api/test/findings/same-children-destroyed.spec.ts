import type { AuditFigures } from '@sightline/analysis';
import type { AuditVaultView, DestructionCertificate } from '@sightline/contracts';
import { ChildOverlap, ChildPair } from '../../src/app/vault/entities/same-children.entity';
import { SameChildren } from '../../src/app/vault';
import {
  anAuditAtPanel,
  approveReport,
  as,
  bodyOf,
  judgeEveryCase,
  keepIdentity,
  startApp,
  TestClock,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const clock = new TestClock('2026-03-02T09:00:00.000Z');
const kinds = ['police'] as const;

describe('pairs of cases when identities are destroyed', () => {
  let app: TestApp;
  let first: FieldAudit;
  let second: FieldAudit;
  let coordinator: ApiClient;
  let keyHolder: ApiClient;

  const signIn = async () => {
    coordinator = await as(app, { role: 'coordinator' });
    keyHolder = await as(app, { role: 'key-holder' });
  };
  const destroy = async ({ auditId }: FieldAudit) => {
    const path = `audits/${auditId}/vault`;
    for (const [client, act] of [
      [coordinator, ''],
      [keyHolder, '/confirm'],
    ] as const) {
      const { revision } = bodyOf(await coordinator.get<AuditVaultView>(path));
      bodyOf(await client.post(`${path}/destruction${act}`, { revision }));
    }
    return bodyOf(await coordinator.get<DestructionCertificate>(`${path}/certificate`));
  };
  const childrenNow = async () => {
    const path = `audits/${second.auditId}/figures`;
    return bodyOf(await coordinator.get<AuditFigures>(path)).thenAndNow?.sameChildren;
  };
  const approve = async (field: FieldAudit) => {
    await judgeEveryCase(field);
    await approveReport(field, (await writeReport(field)).report);
  };

  beforeAll(async () => {
    app = await startApp({ clock });
    first = await anAuditAtPanel(app, { kinds });
    for (const index of [0, 1]) await keepIdentity(first, index, { localId: `LCS-${index}` });
    await approve(first);
    clock.set('2026-05-20T09:00:00.000Z');
    second = await anAuditAtPanel(app, { kinds, reAuditOfId: first.auditId });
    await keepIdentity(second, 0, { localId: 'LCS-0' });
    await keepIdentity(second, 1, { localId: 'LCS-7' });
    await approve(second);
  }, 120_000);
  afterAll(() => app.stop());

  it('keeps the link, sealed, when the earlier audit’s go, and its certificate says so', async () => {
    clock.set('2026-06-03T09:00:00.000Z');
    await signIn();
    expect(await childrenNow()).toMatchObject({ shared: 1, isWhole: true, isLinked: true });
    expect(await destroy(first)).toMatchObject({ identities: 2, linkedLater: 1 });
    expect(await childrenNow()).toMatchObject({ shared: 1, isWhole: true, isLinked: true });
  });

  it('knows of a child from then on for twelve months that it is in both, and not which', async () => {
    const path = `cases/${second.caseAt(1).id}/identity`;
    bodyOf(await keyHolder.patch(path, { revision: 1, values: { localId: 'LCS-1' } }));
    expect(await childrenNow()).toMatchObject({ shared: 2, isWhole: false, isLinked: true });
    const known = await app.get(SameChildren).between(second.auditId, first.auditId);
    expect(known).toMatchObject({
      pairs: [{ now: second.caseAt(0).id, then: first.caseAt(0).id }],
      others: 1,
    });
  });

  it('goes with the later audit’s own; how many there were stays, so that nothing is tested', async () => {
    clock.set('2026-08-21T09:00:00.000Z');
    await signIn();
    expect(await destroy(second)).toMatchObject({ identities: 2, linkedLater: 0 });
    expect(await app.transactor.manager.find(ChildPair)).toEqual([]);
    expect(await app.transactor.manager.find(ChildOverlap)).toMatchObject([{ shared: 2 }]);
    expect(await childrenNow()).toMatchObject({ shared: 2, isLinked: false });
  });
});
