import type {
  AccuracyPartItemView,
  AccuracyPartView,
  AccuracyView,
  CalibrationView,
  EarlierRecommendationView,
  MyWorkView,
  PastAuditView,
  RecommendationView,
  ReportCommentView,
  ReportView,
  TemplateView,
} from '@sightline/contracts';
import { passagesOf } from '@sightline/report-model';
import { Audit } from '../../src/app/audits';
import {
  anAuditAtPanel,
  approveReport,
  bodyOf,
  judgeEveryCase,
  startApp,
  TestClock,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
  type WrittenAudit,
} from '../support';

describe('my work around the panel', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;
  let coordinator: ApiClient;
  let scrutineer: ApiClient;
  let police: ApiClient;
  let formVersionId: string;
  let written: WrittenAudit;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditAtPanel(app, { kinds: ['childrens-social-care', 'police'] });
    chair = await field.people.asChair();
    coordinator = await field.people.asCoordinator();
    scrutineer = await field.people.as({ role: 'scrutineer' });
    police = await field.people.asSpoc('police');
    const forms = bodyOf(await coordinator.get<TemplateView[]>('templates'));
    formVersionId = forms.find(({ key }) => key === 'sgo')!.versions[0]!.id;
  });
  afterAll(() => app.stop());

  const itemsOf = async (client: ApiClient, key: string) => {
    const { groups } = bodyOf(await client.get<MyWorkView>('my-work'));
    return (groups.find((group) => group.key === key)?.items ?? []).map((item) => ({
      ...{ detail: item.detail, link: item.link.join('/') },
    }));
  };
  const linkTo = (step: string) => `/audits/${field.auditId}/${step}`;
  const county = () => field.people.as({ role: 'coordinator', partnership: 'Castle County' });

  it('has the shared case for everybody who grades, until they have graded it', async () => {
    const vignette =
      'A girl of eight was placed with her grandmother two years ago. School saw her tired and ' +
      'hungry in autumn and told the front door, which closed the contact. The practice knew that the grandmother was ill.';
    const dto = { financialYear: 2026, title: 'A tired girl', vignette, formVersionId };
    const { id, revision } = bodyOf(await coordinator.post<CalibrationView>('calibrations', dto));
    expect(await itemsOf(police, 'calibrations')).toEqual([]);
    bodyOf(await coordinator.post(`calibrations/${id}/open`, { revision }));
    for (const client of [police, chair]) {
      expect(await itemsOf(client, 'calibrations')).toMatchObject([
        { link: `/programme/calibrations/${id}` },
      ]);
    }
    for (const client of [coordinator, scrutineer, await county()]) {
      expect(await itemsOf(client, 'calibrations')).toEqual([]);
    }
    const rationale = 'School spoke up; nobody brought it together.';
    bodyOf(await police.put(`calibrations/${id}/grade`, { grade: 'RI', rationale }));
    expect(await itemsOf(police, 'calibrations')).toEqual([]);
    expect(await itemsOf(chair, 'calibrations')).toHaveLength(1);
  });

  it('has recommendations without an answer for chair and co-ordinator', async () => {
    await judgeEveryCase(field);
    written = await writeReport(field);
    for (const client of [chair, coordinator]) {
      expect(await itemsOf(client, 'recommendations')).toEqual([
        { detail: '1 recommendation not yet accepted or refused', link: linkTo('findings') },
      ]);
    }
    expect(await itemsOf(scrutineer, 'recommendations')).toEqual([]);
    expect(await itemsOf(await county(), 'recommendations')).toEqual([]);
    const { id, auditId: _audit, position: _place, ...dto } = written.recommendation;
    const answered = { ...dto, isAccepted: true, answerReason: 'Agreed.' };
    bodyOf(await chair.patch<RecommendationView>(`recommendations/${id}`, answered));
    expect(await itemsOf(chair, 'recommendations')).toEqual([]);
  });

  it('has the draft for the scrutineer, and their comment for those who settle it', async () => {
    const { id, sections } = written.report;
    const words = 'Who made this list?';
    const [passage] = passagesOf(sections.find(({ key }) => key === 'method')!.narrative);
    expect(await itemsOf(scrutineer, 'drafts')).toEqual([
      { detail: 'You have not commented on it', link: linkTo('report') },
    ]);
    expect(await itemsOf(chair, 'report-comments')).toEqual([]);
    const dto = { section: 'method', passage, words };
    const path = `reports/${id}/comments`;
    const [comment] = bodyOf(await scrutineer.post<ReportCommentView[]>(path, dto));
    bodyOf(await coordinator.post(path, { ...dto, words: '', replacement: 'Shorter.' }));
    expect(await itemsOf(scrutineer, 'drafts')).toMatchObject([
      { detail: '1 comment of yours open, 0 settled' },
    ]);
    for (const client of [chair, coordinator]) {
      expect(await itemsOf(client, 'report-comments')).toEqual([
        {
          detail: '1 comment and 1 suggestion to settle, 1 by the scrutineer',
          link: linkTo('report'),
        },
      ]);
    }
    expect(await itemsOf(scrutineer, 'report-comments')).toEqual([]);
    expect(await itemsOf(await county(), 'report-comments')).toEqual([]);
    const { id: commentId, revision } = comment!;
    bodyOf(await chair.post(`${path}/settle`, { commentId, revision, act: 'resolve' }));
    expect(await itemsOf(scrutineer, 'drafts')).toMatchObject([
      { detail: '0 comments of yours open, 1 settled' },
    ]);
    expect(await itemsOf(chair, 'report-comments')).toMatchObject([
      { detail: '1 suggestion to settle' },
    ]);
  });

  it('has the facts to check for an agency, and its corrections for the chair', async () => {
    const { revision } = bodyOf(await chair.get<ReportView>(`audits/${field.auditId}/report`));
    const path = `audits/${field.auditId}/accuracy`;
    bodyOf(await chair.post<AccuracyView>(path, { revision }));
    const [item] = bodyOf(await police.get<AccuracyPartItemView[]>('accuracy-parts'));
    const part = `accuracy-parts/${item!.id}`;
    expect(await itemsOf(police, 'accuracy')).toMatchObject([{ link: `/accuracy/${item!.id}` }]);
    expect(await itemsOf(chair, 'corrections')).toEqual([]);
    const { passages } = bodyOf(await police.get<AccuracyPartView>(part));
    const said = { passageKey: passages[0]!.key, words: 'We were asked for one return only.' };
    const { comments } = bodyOf(await police.post<AccuracyPartView>(`${part}/comments`, said));
    expect(await itemsOf(police, 'accuracy')).toEqual([]);
    const social = await field.people.asSpoc('childrens-social-care');
    expect(await itemsOf(social, 'accuracy')).toHaveLength(1);
    expect(await itemsOf(chair, 'corrections')).toEqual([
      { detail: '1 comment without an answer', link: linkTo('report/accuracy') },
    ]);
    expect(await itemsOf(coordinator, 'corrections')).toEqual([]);
    const answer = { answer: 'not-accepted', words: 'Two were asked for.', revision: 1 };
    bodyOf(await chair.put(`accuracy-comments/${comments[0]!.id}/answer`, answer));
    expect(await itemsOf(chair, 'corrections')).toEqual([]);
    const nothing = bodyOf(await social.get<AccuracyPartItemView[]>('accuracy-parts'))[0]!;
    bodyOf(await social.post(`accuracy-parts/${nothing.id}/nothing-to-correct`));
    expect(await itemsOf(social, 'accuracy')).toEqual([]);
    const { rounds } = bodyOf(await chair.get<AccuracyView>(path));
    const close = { reason: 'Everybody has answered.', revision: rounds[0]!.revision };
    bodyOf(await chair.post(`accuracy-rounds/${rounds[0]!.id}/close`, close));
  });

  it('has the approved report to publish, and nothing more of the draft', async () => {
    const now = bodyOf(await chair.get<ReportView>(`audits/${field.auditId}/report`));
    expect(await itemsOf(chair, 'publications')).toEqual([]);
    await approveReport(field, now);
    expect(await itemsOf(chair, 'report-comments')).toEqual([]);
    expect(await itemsOf(scrutineer, 'drafts')).toEqual([]);
    expect(await itemsOf(chair, 'publications')).toEqual([
      { detail: 'The report is approved', link: linkTo('publication') },
    ]);
    bodyOf(await coordinator.post(`audits/${field.auditId}/publication`, {}));
    expect(await itemsOf(coordinator, 'publications')).toMatchObject([
      { detail: 'Prepared and not published' },
    ]);
    expect(await itemsOf(scrutineer, 'publications')).toEqual([]);
  });

  describe('with an audit before it', () => {
    let again: FieldAudit;
    const judge = async () => {
      const path = `audits/${again.auditId}/earlier-recommendations`;
      const list = bodyOf(await chair.get<EarlierRecommendationView[]>(path));
      const { id, revision } = list.find(({ progress }) => progress === null)!;
      const judged = { progress: 'improving', note: 'Schools hear within a week.', revision };
      bodyOf(await chair.put(`${path}/${id}`, judged));
    };
    const waiting = async () => itemsOf(coordinator, 'earlier-recommendations');

    beforeAll(async () => {
      again = await anAuditAtPanel(app, { kinds: ['police'], theme: 'Guardianship again' });
    });

    it('has its recommendations to judge', async () => {
      await app.transactor.run(() =>
        app.transactor.manager.update(Audit, { id: again.auditId }, { reAuditOfId: field.auditId }),
      );
      expect(await waiting()).toEqual([
        {
          detail: '1 recommendation of the audit before',
          link: `/audits/${again.auditId}/findings`,
        },
      ]);
      expect(await itemsOf(scrutineer, 'earlier-recommendations')).toEqual([]);
      await judge();
      expect(await waiting()).toEqual([]);
    });

    it('counts those that were entered from before Sightline, too', async () => {
      const dto = { theme: 'Before', method: 'macfa', financialYear: 2020, quarter: 3 };
      const past = bodyOf(
        await coordinator.post<PastAuditView>('past-audits', {
          ...{ ...dto, repeatedByIds: [again.auditId] },
        }),
      );
      const ask = (text: string) => ({
        ...{ text, addressedTo: 'Children’s Services', questionIds: ['SGO-5'] },
      });
      const item = { asked: 'Was history checked?', questionId: 'SGO-5', isSame: true };
      bodyOf(
        await coordinator.put(`past-audits/${past.auditId}`, {
          ...{ formVersionId, source: 'Findings report of March 2021', casesAudited: 10 },
          ...{ sampling: 'random', countedAs: 'answer', revision: 0 },
          items: [{ ...item, yes: 4, partly: 2, no: 3, notEvidenced: 1, total: 10 }],
          judgements: { scale: 'none', levels: [], judged: 0 },
          recommendations: [ask('Check history.'), ask('Ask for "id":"x" and the like.')],
        }),
      );
      expect(await waiting()).toMatchObject([{ detail: '2 recommendations of the audit before' }]);
      await judge();
      expect(await waiting()).toMatchObject([{ detail: '1 recommendation of the audit before' }]);
    });
  });
});
