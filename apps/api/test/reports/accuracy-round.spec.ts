import type {
  AccuracyPartItemView,
  AccuracyPartView,
  AccuracyView,
  MyWorkView,
  NoticesView,
  PlanningView,
  ReportView,
} from '@sightline/contracts';
import { demonstrationPassword } from '../../src/app/people';
import { JobWorker } from '../../src/app/platform/jobs';
import {
  anAuditAtPanel,
  approveReport,
  bodyOf,
  judgeEveryCase,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const words = 'We made two full returns, and the second was in time.';

describe('the factual accuracy of a draft report', () => {
  let app: TestApp;
  let clock: TestClock;
  let field: FieldAudit;
  let chair: ApiClient;
  let coordinator: ApiClient;
  let police: ApiClient;
  let social: ApiClient;
  let health: ApiClient;
  let report: ReportView;

  beforeAll(async () => {
    // The Wednesday before Easter 2026: Good Friday and Easter Monday are no working days.
    clock = new TestClock('2026-04-01T09:00:00.000Z');
    app = await startApp({ clock });
    field = await anAuditAtPanel(app);
    chair = await field.people.asChair();
    coordinator = await field.people.asCoordinator();
    police = await field.people.asSpoc('police');
    social = await field.people.asSpoc('childrens-social-care');
    health = await field.people.asSpoc('health-provider');
    await judgeEveryCase(field);
    report = (await writeReport(field)).report;
  });
  afterAll(() => app.stop());

  const path = () => `audits/${field.auditId}/accuracy`;
  const open = (client: ApiClient, revision = report.revision) =>
    client.post<AccuracyView>(path(), { revision });
  const viewOf = async (client = chair) => bodyOf(await client.get<AccuracyView>(path()));
  const itemsOf = async (client: ApiClient) =>
    bodyOf(await client.get<AccuracyPartItemView[]>('accuracy-parts'));
  const partOf = async (client: ApiClient) => {
    const [item] = await itemsOf(client);
    return bodyOf(await client.get<AccuracyPartView>(`accuracy-parts/${item!.id}`));
  };
  const comment = async (client: ApiClient, more: object = {}) => {
    const { id, passages } = await partOf(client);
    const dto = { passageKey: passages[0]!.key, words, ...more };
    return client.post<AccuracyPartView>(`accuracy-parts/${id}/comments`, dto);
  };
  const toldOf = async (client: ApiClient, kind: string) => {
    const { items } = bodyOf(await client.get<NoticesView>('notices'));
    return items.filter((one) => one.kind === kind);
  };
  const reportNow = async () =>
    bodyOf(await chair.get<ReportView>(`audits/${field.auditId}/report`));
  const refusalOf = async () => {
    const { revision } = await reportNow();
    const { status, problem } = await chair.post(`reports/${report.id}/approve`, { revision });
    return [status, ...(problem.fields ?? []).map(({ message }) => message)];
  };
  const nextMorning = async (day: string) => {
    clock.set(`${day}T08:00:00.000Z`);
    await app.get(JobWorker).workOff();
    // A night ends every session.
    for (const client of [chair, coordinator, police, social, health]) {
      bodyOf(await client.signIn(client.session.email, demonstrationPassword));
    }
  };

  describe('opening a round', () => {
    it('is for the chair and the co-ordinator of the partnership that leads', async () => {
      expect((await open(app.client())).status).toBe(401);
      for (const role of ['board-member', 'subgroup-member'] as const) {
        expect((await open(await field.people.as({ role }))).status).toBe(403);
      }
      expect((await open(police)).status).toBe(403);
      const county = { role: 'coordinator', partnership: 'Castle County' } as const;
      expect((await open(await field.people.as(county))).status).toBe(404);
      expect((await open(coordinator, -1)).problem.code).toBe('record.stale');
      expect(await trailRows(app, 'accuracy.begin')).toEqual([]);
      expect(await itemsOf(police)).toEqual([]);
    });

    it('lasts the working days that the partnership has set, past the bank holidays', async () => {
      expect(await viewOf()).toMatchObject({
        ...{ workingDays: 5, lastDay: '2026-04-10', obstacle: null, rounds: [] },
      });
      const { closedDays, revision } = bodyOf(await chair.get<PlanningView>('planning'));
      const setting = { closedDays, expected: [], revision };
      const tooMany = await coordinator.put('planning', { ...setting, accuracyDays: 30 });
      expect(tooMany.problem.fields).toMatchObject([
        { field: 'accuracyDays', message: 'Give at most 20 working days' },
      ]);
      bodyOf(await coordinator.put('planning', { ...setting, accuracyDays: 4 }));
      expect((await viewOf()).lastDay).toBe('2026-04-09');
    });

    it('tells every agency in scope, and the audit is at factual accuracy', async () => {
      const { rounds, obstacle } = bodyOf(await open(coordinator));
      expect(rounds).toMatchObject([
        { number: 1, lastDay: '2026-04-09', isRunning: true, closed: null, remarks: [] },
      ]);
      expect(rounds[0]!.agencies.map(({ reply, hasContact }) => [reply, hasContact])).toEqual([
        ...Array<[string, boolean]>(3).fill(['none', true]),
      ]);
      expect(obstacle).toBe('A round is running.');
      expect((await field.audit()).status).toBe('factual-accuracy');
      const [notice] = await toldOf(police, 'accuracy.opened');
      expect(notice!.words).toContain('by Thu 9 Apr 2026');
      expect(notice!.words).not.toContain(field.caseAt(0).reference);
      expect(notice!.path).toBe(`/accuracy/${(await itemsOf(police))[0]!.id}`);
      const { groups } = bodyOf(await police.get<MyWorkView>('my-work'));
      expect(groups.find(({ key }) => key === 'accuracy')!.items).toMatchObject([
        { link: ['/accuracy', (await itemsOf(police))[0]!.id], dueDay: '2026-04-09' },
      ]);
      expect((await lastTrailRow(app, 'accuracy.begin')).data).toMatchObject({
        ...{ number: 1, lastDay: '2026-04-09' },
      });
      expect((await open(chair)).problem.code).toBe('transition.refused');
    });
  });

  describe('the part of an agency', () => {
    it('does not exist for another agency, nor for whoever is not its contact', async () => {
      const { id } = await partOf(police);
      expect((await social.get(`accuracy-parts/${id}`)).status).toBe(404);
      const said = { passageKey: 'words:1', words };
      expect((await social.post(`accuracy-parts/${id}/comments`, said)).status).toBe(404);
      expect((await social.post(`accuracy-parts/${id}/nothing-to-correct`)).status).toBe(404);
      const auditor = await field.people.asAuditor('police');
      expect((await auditor.get(`accuracy-parts/${id}`)).status).toBe(404);
      expect((await chair.get(`accuracy-parts/${id}`)).status).toBe(404);
      expect((await auditor.get('accuracy-parts')).status).toBe(403);
      expect((await police.get(path())).status).toBe(403);
    });

    it('has its figures, the passages that name it, and nothing of the others', async () => {
      const { passages, agency, isOpen, hasAnswered } = await partOf(police);
      expect([isOpen, hasAnswered]).toEqual([true, false]);
      const returns = passages.find(({ text }) => text === 'Returns by agency')!;
      expect(returns.figures.slice(0, 2)).toEqual([
        { label: 'Expected', value: '2' },
        { label: 'In', value: '2' },
      ]);
      expect(passages.some(({ section }) => section === 'Agency by agency')).toBe(true);
      const others = (await partOf(social)).passages.filter(
        ({ section }) => section === 'Agency by agency',
      );
      expect(others.length).toBeGreaterThan(0);
      const own = passages.filter(({ section }) => section === 'Agency by agency');
      expect(JSON.stringify(own)).not.toContain((await partOf(social)).agency);
      expect(new Set(passages.map(({ key }) => key)).size).toBe(passages.length);
      expect(agency).not.toBe('');
      const row = await lastTrailRow(app, 'accuracy.open-part');
      expect(row).toMatchObject({ auditId: field.auditId, subjectType: 'accuracy-part' });
    });

    it('is commented on passage by passage, or has nothing to correct', async () => {
      expect((await comment(police, { words: ' ' })).status).toBe(422);
      expect((await comment(police, { passageKey: 'words:999' })).status).toBe(404);
      const named = await comment(police, { words: 'Zofia Nowak was told on the day.' });
      expect([named.status, named.problem.fields?.[0]?.field]).toEqual([422, 'words']);
      const { comments } = bodyOf(await comment(police));
      expect(comments).toMatchObject([{ words, answer: null, by: police.session.name }]);
      const row = await lastTrailRow(app, 'accuracy.comment');
      expect(row.actorName).toBe(police.session.name);
      expect(JSON.stringify(row.data)).not.toContain(words);
      const { id } = await partOf(police);
      const both = await police.post(`accuracy-parts/${id}/nothing-to-correct`);
      expect(both.problem.detail).toBe('Your agency has comments; take them back first.');
      const mine = await partOf(social);
      const said = await social.post<AccuracyPartView>(
        `accuracy-parts/${mine.id}/nothing-to-correct`,
      );
      expect(bodyOf(said).nothingToCorrect).toMatchObject({ by: social.session.name });
      expect((await lastTrailRow(app, 'accuracy.nothing')).actorName).toBe(social.session.name);
    });

    it('lets a comment be taken back, by its agency alone', async () => {
      const { comments } = bodyOf(await comment(police, { words: 'Not this one after all.' }));
      const last = `accuracy-comments/${comments.at(-1)!.id}`;
      expect((await social.delete(last)).status).toBe(404);
      expect((await chair.delete(last)).status).toBe(403);
      const left = bodyOf(await police.delete<AccuracyPartView>(last)).comments;
      expect(left.map((one) => one.words)).toEqual([words]);
      expect(await trailRows(app, 'accuracy.withdraw')).toHaveLength(1);
    });
  });

  describe('while it runs', () => {
    it('reminds the agencies that are silent, on the last day but one and the last', async () => {
      await nextMorning('2026-04-07');
      expect(await toldOf(health, 'accuracy.due')).toEqual([]);
      await nextMorning('2026-04-08');
      await nextMorning('2026-04-09');
      const told = (await toldOf(health, 'accuracy.due')).map((one) => one.words);
      expect(told).toHaveLength(2);
      expect(told[0]).toContain('Please do so today.');
      expect(await toldOf(police, 'accuracy.due')).toEqual([]);
      expect(await toldOf(social, 'accuracy.due')).toEqual([]);
    });

    it('keeps the report from being approved, and while a comment has no answer', async () => {
      expect(await refusalOf()).toEqual([
        409,
        'The factual accuracy round runs until Thu 9 Apr 2026; close it first.',
        'One comment of an agency has no answer yet.',
      ]);
    });

    it('is answered by the chair alone', async () => {
      const [remark] = (await viewOf()).rounds[0]!.remarks;
      const answer = (client: ApiClient, more: object = {}) =>
        client.put<AccuracyView>(`accuracy-comments/${remark!.id}/answer`, {
          ...{ answer: 'accepted-in-part', words: 'The second was late by a day.', revision: 1 },
          ...more,
        });
      expect((await answer(coordinator)).status).toBe(403);
      expect((await answer(police)).status).toBe(403);
      expect((await answer(social)).status).toBe(404);
      expect((await answer(chair, { answer: 'perhaps' })).status).toBe(422);
      const named = await answer(chair, { words: 'Zofia Nowak says otherwise.' });
      expect([named.status, named.problem.fields?.[0]?.field]).toEqual([422, 'words']);
      expect((await answer(chair, { revision: 7 })).problem.code).toBe('record.stale');
      const { rounds } = bodyOf(await answer(chair));
      expect(rounds[0]!.remarks[0]).toMatchObject({
        ...{ words, agency: 'Police' },
        answer: { answer: 'accepted-in-part', by: 'Martin Ashworth' },
      });
      expect((await lastTrailRow(app, 'accuracy.answer')).data).toMatchObject({
        answer: 'accepted-in-part',
      });
      expect((await partOf(police)).comments[0]!.answer!.words).toBe(
        'The second was late by a day.',
      );
      expect(await toldOf(police, 'accuracy.answered')).toHaveLength(1);
      const taken = await police.delete(`accuracy-comments/${remark!.id}`);
      expect(taken.problem.code).toBe('transition.refused');
    });
  });

  describe('ending it', () => {
    it('early takes a reason, and the round as it stands', async () => {
      const { id, revision } = (await viewOf()).rounds[0]!;
      const close = (client: ApiClient, dto: object) =>
        client.post<AccuracyView>(`accuracy-rounds/${id}/close`, dto);
      const reason = 'Every agency but one has answered.';
      expect((await close(police, { reason, revision })).status).toBe(404);
      expect((await close(chair, { reason: ' ', revision })).status).toBe(422);
      expect((await close(chair, { reason, revision: 9 })).problem.code).toBe('record.stale');
      const { rounds } = bodyOf(await close(coordinator, { reason, revision }));
      expect(rounds[0]).toMatchObject({ isRunning: false, closed: { reason } });
      expect((await lastTrailRow(app, 'accuracy.close')).data).toEqual({ reason });
      expect((await close(chair, { reason, revision })).problem.code).toBe('transition.refused');
      const late = await comment(health);
      expect([late.status, late.problem.detail]).toEqual([
        409,
        'Factual accuracy was open until Thu 9 Apr 2026; what was said by then counts.',
      ]);
    });

    it('otherwise comes with its last day, and the chair and the co-ordinator are told', async () => {
      report = await reportNow();
      bodyOf(await open(chair, report.revision));
      const { lastDay, number } = (await viewOf()).rounds[0]!;
      expect([number, lastDay]).toEqual([2, '2026-04-15']);
      bodyOf(await comment(health));
      await nextMorning('2026-04-15');
      expect((await viewOf()).rounds[0]!.isRunning).toBe(true);
      await nextMorning('2026-04-16');
      expect((await viewOf()).rounds[0]!.isRunning).toBe(false);
      const [told] = await toldOf(chair, 'accuracy.over');
      expect(told!.words).toContain('1 comment came, and 2 agencies did not answer.');
      expect(await toldOf(coordinator, 'accuracy.over')).toHaveLength(1);
      expect((await comment(police)).problem.code).toBe('transition.refused');
      expect(await refusalOf()).toEqual([409, 'One comment of an agency has no answer yet.']);
    });

    it('is told in Method, with the agencies that did not answer', async () => {
      const [remark] = (await viewOf()).rounds[0]!.remarks;
      const dto = { answer: 'not-accepted', words: 'The minutes say otherwise.', revision: 1 };
      bodyOf(await chair.put(`accuracy-comments/${remark!.id}/answer`, dto));
      const approved = await approveReport(field, await reportNow());
      const method = approved.sections.find(({ key }) => key === 'method')!.narrative;
      expect(method).toContain('One comment came: 1 accepted in part.');
      expect(method).toContain('The round was closed early: Every agency but one has answered.');
      expect(method).toContain('One comment came: 1 not accepted.');
      const names = [(await partOf(police)).agency, (await partOf(social)).agency].sort();
      expect(method).toContain(`${names[0]} and ${names[1]} did not answer.`);
      const after = await open(chair, approved.revision);
      expect([after.status, after.problem.detail]).toEqual([409, 'The report is approved.']);
    });
  });
});
