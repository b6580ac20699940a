import type { AccuracyView, MyWorkView, NoticesView, PlanningView } from '@sightline/contracts';
import { demonstrationPassword } from '../../src/app/people';
import { JobWorker } from '../../src/app/platform/jobs';
import {
  approveReport,
  bodyOf,
  lastTrailRow,
  openReport,
  trailRows,
  type ApiClient,
} from '../support';
import {
  anAccuracyDesk,
  comment,
  partOf,
  partsOf,
  said,
  sayNothingToCorrect,
} from './accuracy-desk';

describe('the factual accuracy of a draft report', () => {
  const { desk, contacts, open, viewOf } = anAccuracyDesk();

  const toldOf = async (client: ApiClient, kind: string) => {
    const { items } = bodyOf(await client.get<NoticesView>('notices'));
    return items.filter((one) => one.kind === kind);
  };
  const refusalOf = async () => {
    const { revision } = await openReport(desk.field);
    const { status, problem } = await desk.chair.post(`reports/${desk.report.id}/approve`, {
      revision,
    });
    return [status, ...(problem.fields ?? []).map(({ message }) => message)];
  };
  const nextMorning = async (day: string) => {
    desk.clock.set(`${day}T08:00:00.000Z`);
    await desk.app.get(JobWorker).workOff();
    // A night ends every session.
    for (const client of [desk.chair, desk.coordinator, ...Object.values(contacts)]) {
      bodyOf(await client.signIn(client.session.email, demonstrationPassword));
    }
  };

  describe('opening a round', () => {
    it('is for the chair and the co-ordinator of the partnership that leads', async () => {
      expect((await open(desk.app.client())).status).toBe(401);
      for (const role of ['board-member', 'subgroup-member'] as const) {
        expect((await open(await desk.field.people.as({ role }))).status).toBe(403);
      }
      expect((await open(contacts.police)).status).toBe(403);
      const county = { role: 'coordinator', partnership: 'Castle County' } as const;
      expect((await open(await desk.field.people.as(county))).status).toBe(404);
      expect((await open(desk.coordinator, -1)).problem.code).toBe('record.stale');
      expect(await trailRows(desk.app, 'accuracy.begin')).toEqual([]);
      expect(await partsOf(contacts.police)).toEqual([]);
    });

    it('lasts the working days that the partnership has set, past the bank holidays', async () => {
      expect(await viewOf()).toMatchObject({
        ...{ workingDays: 5, lastDay: '2026-04-10', obstacle: null, rounds: [] },
      });
      const { closedDays, revision } = bodyOf(await desk.chair.get<PlanningView>('planning'));
      const setting = { closedDays, expected: [], revision };
      const tooMany = await desk.coordinator.put('planning', { ...setting, accuracyDays: 30 });
      expect(tooMany.problem.fields).toMatchObject([
        { field: 'accuracyDays', message: 'Give at most 20 working days' },
      ]);
      bodyOf(await desk.coordinator.put('planning', { ...setting, accuracyDays: 4 }));
      expect((await viewOf()).lastDay).toBe('2026-04-09');
    });

    it('tells every agency in scope, and the audit is at factual accuracy', async () => {
      const { rounds, obstacle } = bodyOf(await open(desk.coordinator));
      expect(rounds).toMatchObject([
        { number: 1, lastDay: '2026-04-09', isRunning: true, closed: null, remarks: [] },
      ]);
      expect(rounds[0]!.agencies.map(({ reply, hasContact }) => [reply, hasContact])).toEqual([
        ...Array<[string, boolean]>(3).fill(['none', true]),
      ]);
      expect(obstacle).toBe('A round is running.');
      expect((await desk.field.audit()).status).toBe('factual-accuracy');
      const [notice] = await toldOf(contacts.police, 'accuracy.opened');
      expect(notice!.words).toContain('by Thu 9 Apr 2026');
      expect(notice!.words).not.toContain(desk.field.caseAt(0).reference);
      expect(notice!.path).toBe(`/accuracy/${(await partsOf(contacts.police))[0]!.id}`);
      const { groups } = bodyOf(await contacts.police.get<MyWorkView>('my-work'));
      expect(groups.find(({ key }) => key === 'accuracy')!.items).toMatchObject([
        { link: ['/accuracy', (await partsOf(contacts.police))[0]!.id], dueDay: '2026-04-09' },
      ]);
      expect((await lastTrailRow(desk.app, 'accuracy.begin')).data).toMatchObject({
        ...{ number: 1, lastDay: '2026-04-09' },
      });
      expect((await open(desk.chair)).problem.code).toBe('transition.refused');
    });
  });

  describe('while it runs', () => {
    beforeAll(async () => {
      bodyOf(await comment(contacts.police));
      bodyOf(await sayNothingToCorrect(contacts.social));
    });

    it('reminds the agencies that are silent, on the last day but one and the last', async () => {
      await nextMorning('2026-04-07');
      expect(await toldOf(contacts.health, 'accuracy.due')).toEqual([]);
      await nextMorning('2026-04-08');
      await nextMorning('2026-04-09');
      const told = (await toldOf(contacts.health, 'accuracy.due')).map((one) => one.words);
      expect(told).toHaveLength(2);
      expect(told[0]).toContain('Please do so today.');
      expect(await toldOf(contacts.police, 'accuracy.due')).toEqual([]);
      expect(await toldOf(contacts.social, 'accuracy.due')).toEqual([]);
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
      expect((await answer(desk.coordinator)).status).toBe(403);
      expect((await answer(contacts.police)).status).toBe(403);
      expect((await answer(contacts.social)).status).toBe(404);
      expect((await answer(desk.chair, { answer: 'perhaps' })).status).toBe(422);
      const named = await answer(desk.chair, { words: 'Zofia Nowak says otherwise.' });
      expect([named.status, named.problem.fields?.[0]?.field]).toEqual([422, 'words']);
      expect((await answer(desk.chair, { revision: 7 })).problem.code).toBe('record.stale');
      const { rounds } = bodyOf(await answer(desk.chair));
      expect(rounds[0]!.remarks[0]).toMatchObject({
        ...{ words: said, agency: 'Police' },
        answer: { answer: 'accepted-in-part', by: 'Martin Ashworth' },
      });
      expect((await lastTrailRow(desk.app, 'accuracy.answer')).data).toMatchObject({
        answer: 'accepted-in-part',
      });
      expect((await partOf(contacts.police)).comments[0]!.answer!.words).toBe(
        'The second was late by a day.',
      );
      expect(await toldOf(contacts.police, 'accuracy.answered')).toHaveLength(1);
      const taken = await contacts.police.delete(`accuracy-comments/${remark!.id}`);
      expect(taken.problem.code).toBe('transition.refused');
    });
  });

  describe('ending it', () => {
    it('early takes a reason, and the round as it stands', async () => {
      const { id, revision } = (await viewOf()).rounds[0]!;
      const close = (client: ApiClient, dto: object) =>
        client.post<AccuracyView>(`accuracy-rounds/${id}/close`, dto);
      const reason = 'Every agency but one has answered.';
      expect((await close(contacts.police, { reason, revision })).status).toBe(404);
      expect((await close(desk.chair, { reason: ' ', revision })).status).toBe(422);
      expect((await close(desk.chair, { reason, revision: 9 })).problem.code).toBe('record.stale');
      const { rounds } = bodyOf(await close(desk.coordinator, { reason, revision }));
      expect(rounds[0]).toMatchObject({ isRunning: false, closed: { reason } });
      expect((await lastTrailRow(desk.app, 'accuracy.close')).data).toEqual({ reason });
      expect((await close(desk.chair, { reason, revision })).problem.code).toBe(
        'transition.refused',
      );
      const late = await comment(contacts.health);
      expect([late.status, late.problem.detail]).toEqual([
        409,
        'Factual accuracy was open until Thu 9 Apr 2026; what was said by then counts.',
      ]);
    });

    it('otherwise comes with its last day, and the chair and the co-ordinator are told', async () => {
      desk.report = await openReport(desk.field);
      bodyOf(await open(desk.chair, desk.report.revision));
      const { lastDay, number } = (await viewOf()).rounds[0]!;
      expect([number, lastDay]).toEqual([2, '2026-04-15']);
      bodyOf(await comment(contacts.health));
      await nextMorning('2026-04-15');
      expect((await viewOf()).rounds[0]!.isRunning).toBe(true);
      await nextMorning('2026-04-16');
      expect((await viewOf()).rounds[0]!.isRunning).toBe(false);
      const [told] = await toldOf(desk.chair, 'accuracy.over');
      expect(told!.words).toContain('1 comment came, and 2 agencies did not answer.');
      expect(await toldOf(desk.coordinator, 'accuracy.over')).toHaveLength(1);
      expect((await comment(contacts.police)).problem.code).toBe('transition.refused');
      expect(await refusalOf()).toEqual([409, 'One comment of an agency has no answer yet.']);
    });

    it('is told in Method, with the agencies that did not answer', async () => {
      const [remark] = (await viewOf()).rounds[0]!.remarks;
      const dto = { answer: 'not-accepted', words: 'The minutes say otherwise.', revision: 1 };
      bodyOf(await desk.chair.put(`accuracy-comments/${remark!.id}/answer`, dto));
      const approved = await approveReport(desk.field, await openReport(desk.field));
      const method = approved.sections.find(({ key }) => key === 'method')!.narrative;
      expect(method).toContain('One comment came: 1 accepted in part.');
      expect(method).toContain('The round was closed early: Every agency but one has answered.');
      expect(method).toContain('One comment came: 1 not accepted.');
      const names = [
        (await partOf(contacts.police)).agency,
        (await partOf(contacts.social)).agency,
      ].sort();
      expect(method).toContain(`${names[0]} and ${names[1]} did not answer.`);
      const after = await open(desk.chair, approved.revision);
      expect([after.status, after.problem.detail]).toEqual([409, 'The report is approved.']);
    });
  });
});
