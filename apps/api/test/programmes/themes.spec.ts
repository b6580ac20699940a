import type { AuditView, IdeaView, ProgrammeView } from '@sightline/contracts';
import {
  bodyOf,
  lastTrailRow,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type People,
  type TestApp,
} from '../support';

const reasons = [{ kind: 'performance-data', words: 'Re-referrals rose to 24 %' }];
const idea = { title: 'Neglect of teenagers', priority: 'high', reasons };
const place = { financialYear: 2026, quarter: 3, method: 'macfa' };
const reason = 'The inspection takes the autumn';

describe('the register of themes', () => {
  let app: TestApp;
  let people: People;
  let coordinator: ApiClient;
  let chair: ApiClient;
  let member: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    people = signedIn(app);
    coordinator = await people.asCoordinator();
    chair = await people.asChair();
    member = await people.as({ role: 'subgroup-member' });
  });
  afterAll(() => app.stop());

  const propose = (more: object = {}, client = member) =>
    client.post<IdeaView>('themes', { ...idea, ...more });
  const act = (client: ApiClient, { id }: IdeaView, name: string, body: object) =>
    client.post<IdeaView>(`themes/${id}/${name}`, body);
  const listed = async (client: ApiClient) => bodyOf(await client.get<IdeaView[]>('themes'));

  it('is for the subgroup: an agency is told nothing, and an idea needs a reason', async () => {
    const spoc = await people.asSpoc('police');
    expect((await propose({}, spoc)).status).toBe(403);
    expect((await spoc.get('themes')).status).toBe(403);
    expect((await propose({}, await people.as({ role: 'scrutineer' }))).status).toBe(403);
    for (const wrong of [{ title: ' ' }, { priority: 'soon' }, { reasons: [] }]) {
      const { status, problem } = await propose(wrong);
      expect([status, problem.fields?.[0]?.field]).toEqual([422, Object.keys(wrong)[0]]);
    }
    expect(await listed(coordinator)).toEqual([]);
    expect(await trailRows(app, 'theme.propose')).toEqual([]);
  });

  it('keeps who proposed what, when and why; the subgroup proposes and does not decide', async () => {
    const made = bodyOf(await propose());
    expect(made).toMatchObject({
      ...{ title: idea.title, priority: 'high', reasons, status: 'open', decision: null },
      ...{ proposedBy: member.session.name, audit: null, acts: [], canEdit: true },
    });
    expect((await lastTrailRow(app, 'theme.propose'))?.data).toEqual({
      ...{ title: idea.title, priority: 'high' },
    });
    const [seen] = await listed(chair);
    expect(seen).toMatchObject({ acts: ['take-up', 'not-now', 'drop'], canEdit: true });
    expect(await listed(await people.as({ role: 'scrutineer' }))).toHaveLength(1);
    const refused = await act(member, made, 'not-now', { reason, revision: 1 });
    expect(refused.status).toBe(403);
  });

  it('is not shown to another partnership', async () => {
    const [made] = await listed(coordinator);
    const county = await signedIn(app, 'Castle County').asCoordinator();
    expect(await listed(county)).toEqual([]);
    expect((await county.get(`themes/${made!.id}`)).status).toBe(404);
    expect((await act(county, made!, 'drop', { reason, revision: 1 })).status).toBe(404);
  });

  it('lets whoever proposed an idea, and those who decide, change it, and nobody over another', async () => {
    const [made] = await listed(coordinator);
    const edit = (client: ApiClient, more: object) =>
      client.patch<IdeaView>(`themes/${made!.id}`, { ...idea, revision: 1, ...more });
    const own = bodyOf(await propose({ title: 'Exploitation' }, coordinator));
    const theirs = await member.patch(`themes/${own.id}`, { ...idea, revision: 1 });
    expect(theirs.status).toBe(403);
    const edited = bodyOf(await edit(member, { priority: 'medium' }));
    expect(edited).toMatchObject({ priority: 'medium', revision: 2 });
    expect((await lastTrailRow(app, 'theme.edit'))?.data).toEqual({ changed: ['priority'] });
    expect((await edit(coordinator, { priority: 'low' })).problem.code).toBe('record.stale');
  });

  it('puts an idea off with a reason, and lets it wait for a decision again', async () => {
    const made = (await listed(chair)).find(({ title }) => title === 'Exploitation')!;
    expect((await act(chair, made, 'not-now', { reason: ' ', revision: 1 })).status).toBe(422);
    const off = bodyOf(await act(chair, made, 'not-now', { reason, revision: 1 }));
    expect(off).toMatchObject({
      ...{ status: 'not-now', acts: ['take-up', 'drop', 'bring-back'], canEdit: false },
      decision: { by: chair.session.name, reason },
    });
    expect((await lastTrailRow(app, 'theme.decide'))?.data).toMatchObject({
      ...{ act: 'not-now', from: 'open', to: 'not-now', reason },
    });
    const again = await act(chair, made, 'not-now', { reason, revision: off.revision });
    expect(again.problem.code).toBe('transition.refused');
    const back = bodyOf(await act(coordinator, made, 'bring-back', { revision: off.revision }));
    expect(back).toMatchObject({ status: 'open', decision: null });
    const dropped = await act(coordinator, made, 'drop', { reason, revision: back.revision });
    expect(bodyOf(dropped)).toMatchObject({ status: 'dropped', acts: ['bring-back'] });
  });

  it('becomes an audit that carries its reasons, each linked to the other', async () => {
    const made = (await listed(chair)).find(({ title }) => title === idea.title)!;
    const take = (body: object) => act(chair, made, 'take-up', body);
    const wrong = await take({ ...place, date: '2026-05', revision: made.revision });
    expect([wrong.status, wrong.problem.fields?.[0]?.field]).toEqual([422, 'date']);
    expect((await take({ ...place, revision: 1 })).problem.code).toBe('record.stale');
    const { audits } = bodyOf(await coordinator.get<ProgrammeView>('programmes/2026'));
    expect(audits).toEqual([]);
    const taken = bodyOf(await take({ ...place, date: '2026-11', revision: made.revision }));
    expect(taken).toMatchObject({
      ...{ status: 'taken-up', acts: [], decision: { by: chair.session.name, reason: null } },
      audit: { theme: idea.title, yearLabel: '2026/27', quarter: 3, status: 'planned' },
    });
    const path = `audits/${taken.audit!.id}`;
    expect(bodyOf(await member.get<AuditView>(path))).toMatchObject({
      ...{ theme: idea.title, reasons, idea: { id: made.id, title: idea.title } },
    });
    expect(bodyOf(await (await people.asSpoc('police')).get<AuditView>(path)).idea).toBeNull();
    expect((await lastTrailRow(app, 'theme.decide'))?.data).toMatchObject({
      ...{ act: 'take-up', auditId: taken.audit!.id },
    });
    expect((await take({ ...place, revision: taken.revision })).problem.code).toBe(
      'transition.refused',
    );
  });

  it('asks for the reason where the programme of the year is agreed', async () => {
    const agreed = { on: '2026-02-26', meeting: 'QA subgroup', revision: 0 };
    bodyOf(await chair.post('programmes/2026/agree', agreed));
    const made = bodyOf(await propose({ title: 'Elective home education' }));
    const dto = { ...place, revision: made.revision };
    const refused = await act(coordinator, made, 'take-up', dto);
    expect([refused.status, refused.problem.fields?.[0]?.field]).toEqual([422, 'reason']);
    bodyOf(await act(coordinator, made, 'take-up', { ...dto, reason }));
    const { changes } = bodyOf(await coordinator.get<ProgrammeView>('programmes/2026'));
    expect(changes).toMatchObject([{ theme: 'Elective home education', reason }]);
  });
});
