import type { AuditVaultView, PackView, ReturnView } from '@sightline/contracts';
import { readArchive } from '../platform/rendering/read-archive';
import {
  anAuditAtPanel,
  approveReport,
  as,
  bodyOf,
  judgeEveryCase,
  startApp,
  TestClock,
  writeReport,
  type FieldAudit,
  type TestApp,
} from '../support';

const clock = new TestClock('2026-03-02T09:00:00.000Z');

describe('the days of a case whose identities are destroyed', () => {
  let app: TestApp;
  let field: FieldAudit;
  let before: ReturnView;

  beforeAll(async () => {
    app = await startApp({ clock });
    field = await anAuditAtPanel(app, {
      kinds: ['police', 'health-provider'],
      answersOf: () => ({ J1b: { value: -75 } }),
      courseOf: (kind, index) => (kind === 'police' && index === 1 ? 'in-progress' : 'signed-off'),
    });
    before = await field.openReturn('police', 0);
    await judgeEveryCase(field);
    await approveReport(field, (await writeReport(field)).report);
    clock.set('2026-06-02T09:00:00.000Z');
    await destroy();
  }, 300_000);
  afterAll(() => app.stop());

  async function destroy(): Promise<void> {
    const path = `audits/${field.auditId}/vault`;
    const acts = [
      { client: await as(app, { role: 'coordinator' }), act: 'destruction' },
      { client: await as(app, { role: 'chair' }), act: 'destruction/confirm' },
    ];
    for (const { client, act } of acts) {
      const { revision } = bodyOf(await client.get<AuditVaultView>(path));
      bodyOf(await client.post<AuditVaultView>(`${path}/${act}`, { revision }));
    }
  }

  const opened = async (caseIndex: number) => {
    const spoc = await as(app, { role: 'spoc', kind: 'police' });
    return bodyOf(await spoc.get<ReturnView>(`returns/${field.returnId('police', caseIndex)}`));
  };

  it('were dates while the key was there', () => {
    expect(typeof before.anchorDay).toBe('string');
  });

  it('are read as days and no dates', async () => {
    const { anchorDay, answers, windowTo, signature } = await opened(0);
    expect([anchorDay, windowTo]).toEqual([null, '2026-03-02']);
    expect(answers['J1b']).toEqual({ value: -75 });
    expect(signature).toMatchObject({ isIntact: true });
  });

  it('stand on paper in words', async () => {
    const spoc = await as(app, { role: 'spoc', kind: 'police' });
    const print = `returns/${field.returnId('police', 0)}/print?format=docx&answers=given`;
    const { bytes } = await spoc.download(print);
    const words = readArchive(bytes)
      .get('word/document.xml')!
      .toString('utf8')
      .replace(/<[^>]+>/g, '');
    expect(words).toContain('75 days before the index date');
    expect(words).toContain('can no longer be read as dates');
  });

  it('are still days of the pack', async () => {
    const chair = await as(app, { role: 'chair' });
    const pack = bodyOf(await chair.get<PackView>(`cases/${field.caseAt(0).id}/pack`));
    expect(pack.countedFrom).toBe('index-date');
    expect(pack.chronology.length).toBeGreaterThan(0);
  });

  it('take no new date, and the certificate says how many cases it is of', async () => {
    const spoc = await as(app, { role: 'spoc', kind: 'police' });
    const { revision, mayRecordMove } = await opened(1);
    expect(mayRecordMove).toBe(true);
    const day = '2026-02-20';
    const dto = { revision, direction: 'out-of-area', answerable: 'part', day };
    const { status, problem } = await spoc.post(
      `returns/${field.returnId('police', 1)}/area-move`,
      dto,
    );
    expect([status, problem.code]).toEqual([410, 'vault.destroyed']);
    expect((await opened(1)).areaMove).toBeNull();
    const chair = await as(app, { role: 'chair' });
    const view = bodyOf(await chair.get<AuditVaultView>(`audits/${field.auditId}/vault`));
    expect(view.certificate).toMatchObject({ countingDays: 2, identities: 0 });
  });
});
