import type { NoticesView, PackView, PanelCaseView, PlanningView } from '@sightline/contracts';
import {
  anAuditAtPanel,
  anAuditInTheField,
  bodyOf,
  startApp,
  TestClock,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

/** What people are told of the panel, in the product and by the mail that follows each notice. */
describe('notices of the panel', () => {
  let app: TestApp;
  let field: FieldAudit;
  let coordinator: ApiClient;
  let chair: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditInTheField(app);
    for (const index of [0, 1]) {
      for (const kind of ['childrens-social-care', 'police'] as const) {
        await field.takeReturn(kind, index, 'signed-off');
      }
    }
    await field.takeReturn('health-provider', 0, 'nil');
    await field.takeReturn('health-provider', 1, 'in-progress');
    coordinator = await field.people.asCoordinator();
    chair = await field.people.asChair();
  });
  afterAll(() => app.stop());

  const toldOf = async (client: ApiClient, kind: string) =>
    bodyOf(await client.get<NoticesView>('notices')).items.filter((one) => one.kind === kind);
  const publish = async (index: number) => {
    const path = `cases/${field.caseAt(index).id}/pack`;
    const { revision } = bodyOf(await coordinator.get<PackView>(path)).panel;
    bodyOf(await coordinator.post<PackView>(`${path}/publish`, { revision }));
  };

  it('say that a pack is published to those who may open it, and name no case', async () => {
    await publish(0);
    const police = await field.people.asSpoc('police');
    const [told, ...more] = await toldOf(police, 'pack.published');
    expect(more).toEqual([]);
    expect(told).toMatchObject({ path: `/audits/${field.auditId}/panel`, isRead: false });
    expect(told!.words).not.toContain(field.caseAt(0).reference);
    const mails = await app.transactor.query<{ data: string }>(
      "SELECT data FROM jobs WHERE kind = 'notice.mail'",
    );
    expect(mails.some(({ data }) => data.includes(told!.id))).toBe(true);
    const member = await field.people.as({ role: 'panel-member', kind: 'childrens-social-care' });
    expect(await toldOf(member, 'pack.published')).toHaveLength(1);
  });

  it('tell nobody of an agency that knows nobody in the case', async () => {
    const health = await field.people.asSpoc('health-provider');
    expect(await toldOf(health, 'pack.published')).toEqual([]);
    expect(await toldOf(coordinator, 'pack.published')).toEqual([]);
  });

  it('tell once of the packs that convening publishes', async () => {
    await field.convene();
    const police = await field.people.asSpoc('police');
    expect(await toldOf(police, 'pack.published')).toHaveLength(2);
    const health = await field.people.asSpoc('health-provider');
    expect(await toldOf(health, 'pack.published')).toHaveLength(1);
  });

  it('tell the agency of a grade that it may reply to, and until when', async () => {
    const path = `returns/${field.returnId('police', 0)}/moderated-grades`;
    const moderate = async (dto: object) => {
      const pack = `cases/${field.caseAt(0).id}/panel`;
      const { revision } = bodyOf(await chair.get<PanelCaseView>(pack));
      return chair.put(path, { measure: 'own-practice', revision, ...dto });
    };
    bodyOf(await moderate({ outcome: 'confirmed' }));
    const police = await field.people.asSpoc('police');
    expect(await toldOf(police, 'grade.decided')).toEqual([]);
    const bare = await moderate({ outcome: 'not-agreed', agreed: 'RI' });
    expect(bare.status).toBe(422);
    expect(bare.problem.fields?.map(({ field: name }) => name)).toEqual(['reason']);
    bodyOf(await moderate({ outcome: 'not-agreed', agreed: 'RI', reason: 'evidence-thin' }));
    const [told] = await toldOf(police, 'grade.decided');
    expect(told!.words).toMatch(/until \w{3} \d+ \w{3} \d{4}\.$/);
    const social = await field.people.asSpoc('childrens-social-care');
    expect(await toldOf(social, 'grade.decided')).toEqual([]);
  });

  it('leave the quorum to the partnership, which a new meeting begins with', async () => {
    const before = bodyOf(await coordinator.get<PlanningView>('planning'));
    expect(before.quorum).toBe(3);
    const { revision, closedDays, expected } = before;
    const dto = {
      ...{ revision, quorum: 5, closedDays },
      expected: expected.map(({ method, returns, hours }) => ({ method, returns, hours })),
    };
    expect((await coordinator.put('planning', { ...dto, quorum: 0 })).status).toBe(422);
    expect(bodyOf(await coordinator.put<PlanningView>('planning', dto)).quorum).toBe(5);
    const next = await anAuditAtPanel(app, { theme: 'Another audit' });
    const meeting = await chair.get<{ quorum: number }>(`audits/${next.auditId}/panel-meeting`);
    expect(bodyOf(meeting).quorum).toBe(5);
  });
});
