import { settleFigures } from '@sightline/report-model';
import type { AuditFigures } from '@sightline/analysis';
import type {
  EarlierRecommendationView,
  PastAuditView,
  ReportView,
  TemplateView,
} from '@sightline/contracts';
import { Audit } from '../../src/app/audits';
import {
  anAuditAtPanel,
  approveReport,
  bodyOf,
  judgeEveryCase,
  lastTrailRow,
  startApp,
  TestClock,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

describe('then and now', () => {
  let app: TestApp;
  let first: FieldAudit;
  let second: FieldAudit;
  let chair: ApiClient;
  let coordinator: ApiClient;

  const kinds = ['childrens-social-care', 'police'] as const;
  const figuresOf = async ({ auditId }: FieldAudit) =>
    bodyOf(await chair.get<AuditFigures>(`audits/${auditId}/figures`));
  const setEarlier = (auditId: string, reAuditOfId: string) =>
    app.transactor.run(() =>
      app.transactor.manager.update(Audit, { id: auditId }, { reAuditOfId }),
    );

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    first = await anAuditAtPanel(app, {
      kinds,
      answersOf: (kind) => ({ 'SGO-9': kind === 'police' ? { value: 'no' } : undefined }),
    });
    chair = await first.people.asChair();
    coordinator = await first.people.asCoordinator();
    second = await anAuditAtPanel(app, { kinds, theme: 'Special guardianship again' });
    await setEarlier(second.auditId, first.auditId);
  });
  afterAll(() => app.stop());

  it('is nothing while the earlier audit has no approved report', async () => {
    expect((await figuresOf(second)).thenAndNow).toBeNull();
  });

  it('sets the approved snapshot beside the present figures', async () => {
    await judgeEveryCase(first);
    const { report } = await writeReport(first);
    await approveReport(first, report);
    await judgeEveryCase(second);
    const { thenAndNow } = await figuresOf(second);
    expect(thenAndNow).toMatchObject({ auditId: first.auditId, isFromReturns: true, trend: null });
    const item = thenAndNow?.items.find(({ questionId }) => questionId === 'SGO-9');
    expect(item).toMatchObject({
      ...{ then: { count: 2, base: 4 }, now: { count: 4, base: 4 } },
      ...{ isComparable: true, test: null, verdict: 'not tested' },
    });
    expect(thenAndNow?.judgements).toMatchObject({
      ...{ then: { count: 2, base: 2 }, now: { count: 2, base: 2 } },
      verdict: 'no difference',
    });
  });

  it('judges each recommendation of the earlier audit, and puts it on the trail', async () => {
    const list = `audits/${second.auditId}/earlier-recommendations`;
    expect((await app.client().get(list)).status).toBe(401);
    const spoc = await first.people.asSpoc('police');
    expect((await spoc.get(list)).status).toBe(403);
    const county = await first.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await county.get(list)).status).toBe(404);
    const [earlier] = bodyOf(await chair.get<EarlierRecommendationView[]>(list));
    expect(earlier).toMatchObject({ progress: null, isFromReturns: true, revision: 0 });
    const judged = { progress: 'improving', note: 'Schools hear within a week now.', revision: 0 };
    const path = `${list}/${earlier!.id}`;
    expect((await spoc.put(path, judged)).status).toBe(404);
    expect((await county.put(path, judged)).status).toBe(404);
    const unknown = `${list}/018f0000-0000-7000-8000-000000000001`;
    expect((await chair.put(unknown, judged)).status).toBe(404);
    const refused = await chair.put(path, { ...judged, progress: 'done', note: ' ' });
    expect(refused.problem.fields?.map(({ field }) => field)).toEqual(['progress', 'note']);
    const [one] = bodyOf(await chair.put<EarlierRecommendationView[]>(path, judged));
    expect(one).toMatchObject({ progress: 'improving', judgedBy: 'Martin Ashworth', revision: 1 });
    expect(await lastTrailRow(app, 'recommendation.judge-progress')).toMatchObject({
      ...{ subjectId: earlier!.id, auditId: second.auditId },
      data: { from: null, to: 'improving' },
    });
    expect((await chair.put(path, judged)).status).toBe(409);
    expect((await figuresOf(second)).progress[0]).toMatchObject({
      progress: 'improving',
      note: 'Schools hear within a week now.',
    });
  });

  it('says in the report what cannot be told and what became of the recommendations', async () => {
    const { report } = await writeReport(second);
    const { sections } = bodyOf(await chair.get<ReportView>(`audits/${second.auditId}/report`));
    const progress = sections.find(({ key }) => key === 'progress')?.narrative;
    expect(settleFigures(progress ?? '')).toContain('1 improving');
    expect(settleFigures(progress ?? '')).toContain('2 of 2 cases now, and in 2 of 2 cases then');
    expect(report.id).toBeDefined();
  });

  it('sets entered figures beside the present ones, marked, with a trend over three audits', async () => {
    const dto = {
      ...{ theme: 'Guardianship before', method: 'macfa', financialYear: 2015, quarter: 1 },
      repeatedByIds: [],
    };
    const past = bodyOf(await coordinator.post<PastAuditView>('past-audits', dto));
    const templates = bodyOf(await coordinator.get<TemplateView[]>('templates'));
    const item = { asked: 'History?', isSame: true, partly: 0, no: 0, notEvidenced: 6 };
    bodyOf(
      await coordinator.put<PastAuditView>(`past-audits/${past.auditId}`, {
        formVersionId: templates.find(({ key }) => key === 'sgo')!.versions[0]!.id,
        ...{ source: 'Report of 2015', casesAudited: 10, sampling: 'random', countedAs: 'answer' },
        items: [
          { ...item, questionId: 'SGO-5', yes: 4, total: 10 },
          {
            ...item,
            questionId: 'SGO-9',
            yes: 4,
            total: 10,
            isSame: false,
            difference: 'Of PR only',
          },
          { ...item, asked: 'Was a file made?', yes: 0, total: 6 },
        ],
        judgements: {
          ...{ scale: 'other', name: 'Traffic lights', judged: 10 },
          levels: [
            { label: 'Green', count: 4 },
            { label: 'Red', count: 6 },
          ],
        },
        ...{ recommendations: [], revision: 0 },
      }),
    );
    await setEarlier(second.auditId, past.auditId);
    const { thenAndNow } = await figuresOf(second);
    expect(thenAndNow).toMatchObject({
      ...{ isFromReturns: false, source: 'Report of 2015' },
      judgements: { then: null, thenScale: { name: 'Traffic lights' }, isComparable: false },
      onlyThen: [{ text: 'Was a file made?', then: { count: 0, base: 6 } }],
    });
    expect(
      thenAndNow?.items.map(({ questionId, isComparable }) => [questionId, isComparable]),
    ).toEqual(
      expect.arrayContaining([
        ['SGO-5', true],
        ['SGO-9', false],
      ]),
    );
  });
});
