import type { PanelCaseView, PanelRoomCaseView, ReturnsComparedView } from '@sightline/contracts';
import {
  anAuditAtPanel,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

type Refusal = { readonly detail: string; readonly code: string };

const rationale = 'The agencies shared what they knew late, and the plan suffered for it.';

describe('a case in the room of a panel', () => {
  let app: TestApp;
  let clock: TestClock;
  let field: FieldAudit;
  let chair: ApiClient;
  let coordinator: ApiClient;
  let police: ApiClient;
  let health: ApiClient;

  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
    field = await anAuditAtPanel(app, {
      courseOf: (kind, index) =>
        kind === 'health-provider' && index === 0 ? 'in-progress' : 'signed-off',
      answersOf: (kind, index) => ({
        N3: { value: kind === 'police' ? 'I' : 'G' },
        ...(kind === 'police' && index === 1 ? { N8: { value: 'yes' } } : {}),
      }),
    });
    chair = await field.people.asChair();
    coordinator = await field.people.asCoordinator();
    police = await field.people.asSpoc('police');
    health = await field.people.asSpoc('health-provider');
  });
  afterAll(() => app.stop());

  const path = (index: number) => `cases/${field.caseAt(index).id}/room`;
  const open = async (client: ApiClient, index = 0) =>
    bodyOf(await client.get<PanelRoomCaseView>(path(index)));

  it('stands on the trail as the opening of its pack', async () => {
    await open(police);
    expect(await lastTrailRow(app, 'panel.open')).toMatchObject({
      ...{ subjectId: field.caseAt(0).id, actorName: police.session.name },
    });
  });

  describe('notes', () => {
    const note = (client: ApiClient, words: string) =>
      client.post<PanelRoomCaseView>(`${path(0)}/notes`, { words });

    it('are for those who may open the pack, and not for the scrutineer', async () => {
      expect((await app.client().post(`${path(0)}/notes`, { words: 'A' })).status).toBe(401);
      expect((await note(await field.people.asAuditor('police'), 'A')).status).toBe(404);
      const scrutineer = await field.people.as({ role: 'scrutineer' });
      expect((await note(scrutineer, 'A')).status).toBe(403);
      expect((await note(chair, '   ')).status).toBe(422);
      expect((await note(chair, 'Ask Zofia Nowak about it')).status).toBe(422);
    });

    it('say who wrote them, and the trail has no word of them', async () => {
      bodyOf(await note(chair, 'History was not asked of the school.'));
      const { notes } = await open(police);
      expect(notes).toMatchObject([
        { words: 'History was not asked of the school.', by: chair.session.name, canEdit: false },
      ]);
      const row = await lastTrailRow(app, 'room.note');
      expect(row.data).toEqual({ noteId: notes[0]!.id, revision: 1 });
    });

    it('are kept from a reader whose own return is not in, but for their own', async () => {
      expect((await open(health)).notes).toEqual([]);
      bodyOf(await note(health, 'Our record ends in May.'));
      const { notes } = await open(health);
      expect(notes.map(({ words }) => words)).toEqual(['Our record ends in May.']);
      expect((await open(chair)).notes).toHaveLength(2);
    });

    it('are changed by their writer or those who run the meeting, one after another', async () => {
      const [first] = (await open(chair)).notes;
      const edit = (client: ApiClient, words: string, revision: number) =>
        client.put<PanelRoomCaseView & Refusal>(`${path(0)}/notes`, {
          ...{ noteId: first!.id, words, revision },
        });
      expect((await edit(police, 'Another view.', 1)).status).toBe(409);
      clock.advance({ minutes: 1 });
      const { notes } = bodyOf(await edit(coordinator, 'The school was not asked.', 1));
      expect(notes[0]).toMatchObject({
        ...{ words: 'The school was not asked.', by: chair.session.name, revision: 2 },
        changedBy: coordinator.session.name,
      });
      const late = await edit(chair, 'The school was asked late.', 1);
      expect(late.status).toBe(409);
      expect(late.body.code).toBe('record.stale');
      expect((await open(chair)).notes[0]!.words).toBe('The school was not asked.');
    });
  });

  describe('two returns side by side', () => {
    const compare = (client: ApiClient, left: string, right: string, index = 0) =>
      client.get<ReturnsComparedView & Refusal>(
        `${path(index)}/comparison?left=${left}&right=${right}`,
      );
    const id = (kind: 'police' | 'childrens-social-care' | 'health-provider') =>
      field.agencyId(kind);

    it('are for those who may open the pack, and only returns that are signed off', async () => {
      const pair = [id('police'), id('childrens-social-care')] as const;
      expect((await compare(await field.people.asAuditor('police'), ...pair)).status).toBe(404);
      expect((await compare(chair, 'no-agency', pair[1])).status).toBe(422);
      expect((await compare(chair, field.auditId, pair[1])).status).toBe(404);
      const early = await compare(chair, id('health-provider'), pair[1]);
      expect(early.status).toBe(409);
      expect(early.body.detail).toContain('signed off');
    });

    it('have the differences first, both sides in words, and both readings on the trail', async () => {
      const view = bodyOf(await compare(police, id('police'), id('childrens-social-care')));
      expect([view.left.kind, view.right.kind]).toEqual(['police', 'childrens-social-care']);
      const joint = view.lines.find(({ questionId }) => questionId === 'N3');
      expect(joint).toMatchObject({ standing: 'differs', left: { says: 'Inadequate' } });
      const order = ['differs', 'words', 'one', 'kept', 'same'];
      const ranks = view.lines.map(({ standing }) => order.indexOf(standing));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      const read = (await trailRows(app, 'room.compare')).map(({ subjectId }) => subjectId);
      expect([...read].sort()).toEqual(
        [field.returnId('police', 0), field.returnId('childrens-social-care', 0)].sort(),
      );
    });

    it('keep the joint working of both from a reader whose own return is not in', async () => {
      const view = bodyOf(await compare(health, id('police'), id('childrens-social-care')));
      const joint = view.lines.find(({ questionId }) => questionId === 'N3');
      expect(joint).toMatchObject({ standing: 'kept', left: null, right: null });
      expect(JSON.stringify(joint)).not.toContain('Inadequate');
    });
  });

  describe('the judgement', () => {
    const judge = async (index: number, more: object) => {
      const { panel } = await open(chair, index);
      const url = `cases/${field.caseAt(index).id}/judgement`;
      return chair.put<PanelCaseView & Refusal>(url, {
        ...{ revision: panel.revision, rationale, grade: panel.offer.grade ?? 'G' },
        ...more,
      });
    };

    it('is refused while a concern is open in the case', async () => {
      expect((await open(chair, 1)).panel.isHeld).toBe(true);
      const held = await judge(1, {});
      expect(held.status).toBe(409);
      expect(held.body.detail).toContain('is held');
    });

    it('may be given by domain beside the whole, each once', async () => {
      const domain = { domain: 'voice', grade: 'G' };
      expect((await judge(0, { domains: [domain, domain] })).status).toBe(422);
      expect((await judge(0, { domains: [{ domain: 'weather', grade: 'G' }] })).status).toBe(422);
      const domains = [
        { domain: 'voice', grade: 'G' },
        { domain: 'recognition', grade: 'RI' },
      ];
      const view = bodyOf(await judge(0, { domains }));
      expect(view.domains).toContain('voice');
      expect(view.decided!.domains).toEqual([domains[1], domains[0]]);
      const row = await lastTrailRow(app, 'panel.judge');
      expect(row.data).toMatchObject({ domains: { recognition: 'RI', voice: 'G' } });
      expect((await open(police)).panel.decided).toMatchObject({ domains: view.decided!.domains });
    });
  });
});
