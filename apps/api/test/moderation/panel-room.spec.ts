import type {
  LivePanelRoomView,
  PackView,
  PanelRoomCaseView,
  PanelRoomView,
  RoomScreenView,
} from '@sightline/contracts';
import {
  anAuditInTheField,
  bodyOf,
  lastTrailRow,
  LiveLine,
  startApp,
  TestClock,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

type Refusal = { readonly detail: string; readonly fields?: readonly { readonly field: string }[] };

describe('the room of a panel', () => {
  let app: TestApp;
  let clock: TestClock;
  let field: FieldAudit;
  let chair: ApiClient;
  let coordinator: ApiClient;
  let social: ApiClient;
  let health: ApiClient;
  let room: string;

  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
    field = await anAuditInTheField(app, { casesPerStratum: 2 });
    for (const index of [0, 1, 2]) {
      await field.takeReturn('childrens-social-care', index, 'signed-off', { N3: { value: 'G' } });
    }
    await field.takeReturn('police', 0, 'signed-off', { N3: { value: 'G' } });
    await field.takeReturn('police', 1, 'signed-off', { N3: { value: 'I' } });
    await field.takeReturn('health-provider', 0, 'in-progress');
    await field.takeReturn('health-provider', 1, 'nil');
    chair = await field.people.asChair();
    coordinator = await field.people.asCoordinator();
    social = await field.people.as({ role: 'panel-member', kind: 'childrens-social-care' });
    health = await field.people.asSpoc('health-provider');
    room = `audits/${field.auditId}/room`;
  });
  afterAll(() => app.stop());

  const read = async (client: ApiClient) => bodyOf(await client.get<PanelRoomView>(room));
  const revision = async () => (await read(chair)).revision;
  const at = (index: number) => field.caseAt(index).id;
  const move = async (client: ApiClient, index: number) =>
    client.put<PanelRoomView & Refusal>(`${room}/place`, {
      caseId: at(index),
      revision: await revision(),
    });
  const run = async (of: 'meeting' | 'case', isRunning: boolean) =>
    bodyOf(
      await coordinator.put<PanelRoomView>(`${room}/clock`, {
        ...{ of, isRunning },
        revision: await revision(),
      }),
    );
  const clockOf = (view: PanelRoomView, index: number) =>
    view.cases.find(({ caseFile }) => caseFile.id === at(index))!.clock;

  describe('before any pack is published', () => {
    it('is not there for those who come for an agency, nor for strangers', async () => {
      expect((await app.client().get(room)).status).toBe(401);
      for (const client of [social, health]) {
        for (const path of [room, `${room}/live`, `cases/${at(0)}/room`]) {
          expect((await client.get(path)).status).toBe(404);
        }
      }
      const board = await field.people.as({ role: 'board-member' });
      expect((await board.get(room)).status).toBe(403);
      expect((await board.get(`cases/${at(0)}/room`)).status).toBe(404);
    });

    it('says to those who run it what it waits for, and does not begin', async () => {
      expect(await read(chair)).toMatchObject({ hasBegun: false, revision: 0, caseId: null });
      expect((await read(chair)).waitsFor).toContain('No pack is published yet');
      const answer = await move(chair, 0);
      expect(answer.status).toBe(409);
      expect(answer.body.detail).toContain('is not published');
    });
  });

  describe('with packs published', () => {
    beforeAll(async () => {
      const body = { revision: (await field.audit()).revision };
      bodyOf(await chair.post(`audits/${field.auditId}/packs`, body));
    });

    it('has the cases in the order of disagreement: spread of grades, then the rest', async () => {
      const { cases } = await read(chair);
      expect(cases.map(({ caseFile }) => caseFile.number)[0]).toBe(2);
      expect(cases[0]!.spread).toBeCloseTo(2 / 3, 5);
      expect(cases.find(({ caseFile }) => caseFile.number === 1)).toMatchObject({ spread: 0 });
    });

    it('tells a reader whose own return is not in nothing of the spread', async () => {
      const { cases } = await read(health);
      const ids = cases.map(({ caseFile }) => caseFile.id);
      expect(ids).toContain(at(0));
      expect(ids).not.toContain(at(1));
      for (const line of cases) {
        expect(line).toMatchObject({ isBlind: true, spread: null, range: null });
      }
    });

    it('is moved by the chair and the co-ordinator alone', async () => {
      for (const client of [social, health]) {
        const body = { caseId: at(0), revision: 0 };
        expect((await client.put(`${room}/place`, body)).status).toBe(403);
        expect((await client.get(`${room}/screen`)).status).toBe(403);
      }
      const clockBody = { of: 'meeting', isRunning: true, revision: 0 };
      const early = await chair.put<Refusal>(`${room}/clock`, clockBody);
      expect(early.body.detail).toContain('has not begun');
    });

    it('begins with a case, which stands on the trail', async () => {
      const view = bodyOf(await move(chair, 1));
      expect(view).toMatchObject({ hasBegun: true, caseId: at(1), revision: 1, waitsFor: null });
      const row = await lastTrailRow(app, 'room.move');
      expect(row).toMatchObject({ subjectId: at(1), actorName: chair.session.name });
    });

    it('refuses what was asked of a room that somebody moved on meanwhile', async () => {
      const late = await coordinator.put(`${room}/place`, { caseId: at(0), revision: 0 });
      expect(late.status).toBe(409);
    });

    it('takes those who follow along, and tells others only that the chair is elsewhere', async () => {
      expect(await read(social)).toMatchObject({
        caseId: at(1),
        isElsewhere: false,
        canRun: false,
      });
      expect(await read(health)).toMatchObject({ caseId: null, isElsewhere: true, waitsFor: null });
      expect((await health.get(`cases/${at(1)}/room`)).status).toBe(404);
    });

    it('runs a clock for the meeting and one for the case, which goes on with the chair', async () => {
      await run('meeting', true);
      await run('case', true);
      clock.advance({ minutes: 2 });
      bodyOf(await move(chair, 0));
      clock.advance({ minutes: 1 });
      const view = await read(social);
      expect(view.meeting).toEqual({ seconds: 180, isRunning: true });
      expect(clockOf(view, 1)).toEqual({ seconds: 120, isRunning: false });
      expect(clockOf(view, 0)).toEqual({ seconds: 60, isRunning: true });
      const paused = await run('meeting', false);
      clock.advance({ minutes: 5 });
      expect((await read(chair)).meeting).toEqual({ seconds: 180, isRunning: false });
      expect(paused.meeting.isRunning).toBe(false);
      expect(await lastTrailRow(app, 'room.clock')).toMatchObject({ subjectId: field.auditId });
    });

    it('tells a page that follows within two seconds, without a word of what changed', async () => {
      const line = await LiveLine.open<LivePanelRoomView>(social, `${room}/live`);
      const { change } = await line.until(() => true);
      const started = Date.now();
      bodyOf(await move(coordinator, 1));
      const told = await line.until((event) => event.change > change);
      expect(Date.now() - started).toBeLessThan(2000);
      expect(Object.keys(told).sort()).toEqual(['change', 'here']);
      line.close();
    });

    it('has the agencies of the case present in an order that those who run it set', async () => {
      const path = `cases/${at(1)}/room`;
      const kinds = (view: PanelRoomCaseView) => view.presenting.map(({ kind }) => kind);
      const view = bodyOf(await social.get<PanelRoomCaseView>(path));
      expect(kinds(view)).toEqual(['childrens-social-care', 'police']);
      const ids = view.presenting.map(({ id }) => id).reverse();
      const put = async (agencyIds: readonly string[]) =>
        chair.put<PanelRoomCaseView & Refusal>(`${path}/presenting`, {
          agencyIds,
          revision: await revision(),
        });
      const strange = await put([field.agencyId('health-provider')]);
      expect(strange.status).toBe(422);
      expect(kinds(bodyOf(await put(ids)))).toEqual(['police', 'childrens-social-care']);
      expect(await lastTrailRow(app, 'room.presenting')).toMatchObject({
        data: { agencyIds: ids },
      });
    });
  });

  describe('on the wall', () => {
    const screen = async () => bodyOf(await chair.get<RoomScreenView>(`${room}/screen`));
    const aside = async (index: number, kinds: readonly 'police'[] | readonly []) =>
      chair.put(`cases/${at(index)}/room/aside`, {
        agencyIds: kinds.map((kind) => field.agencyId(kind)),
        revision: await revision(),
      });

    it('keeps joint working while an agency of the case has not sent its return in', async () => {
      bodyOf(await move(chair, 0));
      const { shown, keptFrom } = (await screen()).case!;
      expect(keptFrom).toEqual([]);
      expect(shown).toMatchObject({ isBlind: true, range: null });
      expect(shown!.grades.map(({ joint }) => joint)).toEqual([null, null, null]);
      expect(shown!.grades.filter(({ own }) => own !== null)).toHaveLength(2);
      expect(await lastTrailRow(app, 'room.screen')).toMatchObject({ subjectId: at(0) });
    });

    it('shows nothing of a case to a room with an agency that may not see it', async () => {
      bodyOf(await move(chair, 1));
      expect((await screen()).case!.shown).toMatchObject({ isBlind: false, range: 2 });
      const line = await LiveLine.open<LivePanelRoomView>(health, `${room}/live`);
      await line.until(() => true);
      const held = (await screen()).case!;
      expect(held.keptFrom.map(({ kind }) => kind)).toEqual(['health-provider']);
      expect(held.shown).toBeNull();
      const put = { agencyIds: [field.agencyId('health-provider')], revision: await revision() };
      bodyOf(await chair.put(`cases/${at(1)}/room/aside`, put));
      expect((await screen()).case!.shown).not.toBeNull();
      expect(await lastTrailRow(app, 'room.aside')).toMatchObject({ subjectId: at(1) });
      line.close();
      expect((await aside(1, [])).status).toBe(200);
    });
  });

  describe('when a case is withdrawn while it is heard', () => {
    it('says so to those who run it, records nothing more of it and lets them go on', async () => {
      const { revision: seen } = bodyOf(await chair.get<PackView>(`cases/${at(1)}/pack`)).panel;
      const reason = 'A criminal trial has been listed.';
      bodyOf(await coordinator.post(`cases/${at(1)}/withdraw`, { revision: seen, reason }));
      const view = await read(chair);
      expect(view).toMatchObject({ caseId: null, isElsewhere: true });
      expect(view.waitsFor).toContain('has left the audit');
      expect(view.cases.map(({ caseFile }) => caseFile.id)).not.toContain(at(1));
      expect((await social.get(`cases/${at(1)}/room`)).status).toBe(404);
      const body = { of: 'case', isRunning: true, revision: view.revision };
      const refused = await chair.put<Refusal>(`${room}/clock`, body);
      expect(refused.status).toBe(409);
      expect(refused.body.detail).toContain('has left the audit');
      expect((await move(chair, 1)).status).toBe(409);
      expect(bodyOf(await move(chair, 0))).toMatchObject({ caseId: at(0), waitsFor: null });
    });
  });
});
