import { settleFigures } from '@sightline/report-model';
import type { AuditFigures } from '@sightline/analysis';
import type { CaseFileView, CaseIdentityView, ReportView } from '@sightline/contracts';
import { ChildOverlap, ChildPair } from '../../src/app/vault/entities/same-children.entity';
import {
  anAuditAtPanel,
  approveReport,
  asKeyHolder,
  bodyOf,
  judgeEveryCase,
  keepIdentity,
  lastTrailRow,
  publishReport,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const kinds = ['police'] as const;
const children = 8;

/** The number of a child as one list writes it, and as another does. */
const numberOf = (child: number) => `LCS-20${child}`;
const writtenOtherwise = (child: number) => `lcs 20${child}`;

/** The cases of the second audit are of the same children, in the other order. */
const childOfSecond = (caseIndex: number) => children - 1 - caseIndex;

describe('the same children in an audit and its re-audit', () => {
  let app: TestApp;
  let first: FieldAudit;
  let second: FieldAudit;
  let chair: ApiClient;

  const answers = (value: 'yes' | 'no') => ({ 'SGO-9': { value } });
  const figuresOf = async ({ auditId }: FieldAudit) =>
    bodyOf(await chair.get<AuditFigures>(`audits/${auditId}/figures`));
  const itemOf = ({ thenAndNow }: AuditFigures) =>
    thenAndNow?.items.find(({ questionId }) => questionId === 'SGO-9');
  const pairs = () => app.transactor.manager.find(ChildPair);

  /** Between the draw and the issue, by the number of each child. */
  const keepNumbers = async (auditId: string, of: (caseIndex: number) => string) => {
    const people = signedIn(app);
    const keyHolder = await people.as({ role: 'key-holder' });
    const coordinator = await people.asCoordinator();
    const cases = bodyOf(await coordinator.get<CaseFileView[]>(`audits/${auditId}/cases`));
    for (const [index, { id }] of cases.entries()) {
      const dto = { revision: 0, values: { localId: of(index) } };
      bodyOf(await keyHolder.patch<CaseIdentityView>(`cases/${id}/identity`, dto));
    }
  };

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock('2026-03-02T09:00:00.000Z') });
    first = await anAuditAtPanel(app, {
      ...{ kinds, casesPerStratum: children / 2 },
      beforeIssue: (auditId) => keepNumbers(auditId, numberOf),
      answersOf: (_, caseIndex) => answers(caseIndex === 7 ? 'yes' : 'no'),
    });
    chair = await first.people.asChair();
    await judgeEveryCase(first);
    await approveReport(first, (await writeReport(first)).report);
    second = await anAuditAtPanel(app, {
      ...{ kinds, casesPerStratum: children / 2, reAuditOfId: first.auditId },
      theme: 'Special guardianship again',
      beforeIssue: (auditId) =>
        keepNumbers(auditId, (index) => writtenOtherwise(childOfSecond(index))),
      answersOf: (_, caseIndex) => answers(childOfSecond(caseIndex) < 6 ? 'yes' : 'no'),
    });
    await judgeEveryCase(second);
  }, 120_000);
  afterAll(() => app.stop());

  it('is told to nobody who may not read the figures of the audit', async () => {
    const path = `audits/${second.auditId}/figures`;
    expect((await app.client().get(path)).status).toBe(401);
    expect((await (await first.people.asSpoc('police')).get(path)).status).toBe(403);
    const county = await first.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await county.get(path)).status).toBe(404);
  });

  it('compares each child with itself: one against six gives p = 0.125', async () => {
    const figures = await figuresOf(second);
    expect(figures.thenAndNow?.sameChildren).toEqual({
      ...{ shared: 8, ofNow: 8, ofThen: 8, isWhole: true, isLinked: true },
    });
    expect(itemOf(figures)).toMatchObject({
      ...{ then: { count: 1, base: 8 }, now: { count: 6, base: 8 } },
      paired: { n: 8, missing: 0, both: 0, neither: 1, gained: 6, lost: 1 },
      test: { p: 0.125, method: 'Exact McNemar test, two-sided' },
      verdict: 'too few cases to tell',
    });
    expect(figures.thenAndNow?.judgements).toMatchObject({
      ...{ paired: { n: 8, both: 8 }, verdict: 'no difference' },
      ...{ difference: null, gradesTest: null },
    });
  });

  it('puts on the trail that it looked and how many there are, and nothing of which', async () => {
    const { data, auditId } = await lastTrailRow(app, 'vault.recognise');
    expect(auditId).toBe(second.auditId);
    expect(data).toEqual({ earlierAuditId: first.auditId, shared: 8, isWhole: true });
    expect(await trailRows(app, 'vault.recognise')).toHaveLength(1);
  });

  it('keeps the pairs sealed, and tells no case of the earlier audit in the figures', async () => {
    const kept = JSON.stringify(await pairs());
    const figures = JSON.stringify(await figuresOf(second));
    expect(await pairs()).toHaveLength(8);
    for (const index of [0, 7]) {
      expect(kept).not.toContain(first.caseAt(index).id);
      expect(figures).not.toContain(first.caseAt(index).id);
      expect(figures).not.toContain(first.caseAt(index).reference);
      expect(figures).not.toContain(first.returnId('police', index));
    }
    const { thenAndNow } = await figuresOf(second);
    expect(JSON.stringify(thenAndNow)).not.toContain(second.caseAt(0).id);
  });

  it('says it in the restricted report, and publishes nothing of it', async () => {
    const { report } = await writeReport(second);
    const { sections } = bodyOf(await chair.get<ReportView>(`audits/${second.auditId}/report`));
    const words = settleFigures(sections.find(({ key }) => key === 'progress')?.narrative ?? '');
    expect(words).toContain('The same 8 children are in both audits.');
    expect(words).toContain('6 only now, 1 only then');
    await approveReport(second, report);
    const published = await publishReport(second);
    const told = JSON.stringify(published);
    expect(told).not.toMatch(/both audits|McNemar|same \d+ children|only then|in both/);
  });

  it('leaves a child out whose number turns out to be another', async () => {
    await keepIdentity(second, 0, { localId: 'LCS-999' });
    const { thenAndNow } = await figuresOf(second);
    expect(thenAndNow?.sameChildren).toMatchObject({ shared: 7, ofNow: 8, ofThen: 8 });
    const item = itemOf(await figuresOf(second));
    expect(item).toMatchObject({ paired: { n: 7, gained: 6, lost: 0 } });
    expect(item?.test?.p).toBe(0.03125);
    expect(await lastTrailRow(app, 'vault.recognise')).toMatchObject({ data: { shared: 7 } });
  });

  it('knows of one whose number was written into the earlier audit afterwards', async () => {
    await keepIdentity(first, 6, { localId: 'LCS-999' });
    expect((await figuresOf(second)).thenAndNow?.sameChildren).toMatchObject({ shared: 7 });
    await keepIdentity(first, 7, { localId: 'LCS-999' });
    await keepIdentity(first, 6, { localId: numberOf(6) });
    expect((await figuresOf(second)).thenAndNow?.sameChildren).toMatchObject({ shared: 8 });
  });

  it('takes two samples as pairs only where the one repeats the other', async () => {
    const coordinator = await first.people.asCoordinator();
    const audit = await second.audit();
    const { theme, method, financialYear, quarter, revision } = audit;
    const plan = { theme, method, financialYear, quarter };
    const path = `audits/${second.auditId}`;
    bodyOf(await coordinator.patch(path, { ...plan, revision }));
    expect(await pairs()).toEqual([]);
    expect(await app.transactor.manager.find(ChildOverlap)).toEqual([]);
    const again = await second.audit();
    const dto = { ...plan, reAuditOfId: first.auditId, revision: again.revision };
    bodyOf(await coordinator.patch(path, dto));
    expect(await pairs()).toHaveLength(8);
  });

  it('is not known where no number is kept of the children', async () => {
    const keyHolder = await asKeyHolder(second);
    for (const index of second.cases.keys()) {
      const path = `cases/${second.caseAt(index).id}/identity`;
      const { revision } = bodyOf(await keyHolder.get<CaseIdentityView>(path));
      bodyOf(await keyHolder.patch(path, { revision, values: { localId: '' } }));
    }
    expect((await figuresOf(second)).thenAndNow?.sameChildren).toBeNull();
    expect(itemOf(await figuresOf(second))?.test?.method).toContain('Fisher');
  });
});
