import type { GradeReplyView, PanelCaseView, ReportView } from '@sightline/contracts';
import { demonstrationPassword } from '../../src/app/people';
import {
  anAuditAtPanel,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  writeReport,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const words = 'The descriptor speaks of delay, and there was none in the window.';

describe('replying to a moderated grade', () => {
  let app: TestApp;
  let clock: TestClock;
  let field: FieldAudit;
  let chair: ApiClient;
  let police: ApiClient;

  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
    field = await anAuditAtPanel(app, {
      courseOf: (kind, index) =>
        kind === 'health-provider' && index === 0 ? 'in-progress' : 'signed-off',
    });
    chair = await field.people.asChair();
    police = await field.people.asSpoc('police');
  });
  afterAll(() => app.stop());

  const list = () => `cases/${field.caseAt(0).id}/grade-replies`;
  const path = () => `returns/${field.returnId('police', 0)}/grade-reply`;
  const moderate = async (measure: string, outcome: object) => {
    const pack = `cases/${field.caseAt(0).id}/panel`;
    const { revision } = bodyOf(await chair.get<PanelCaseView>(pack));
    const dto = { measure, revision, ...outcome };
    return bodyOf(await chair.put(`returns/${field.returnId('police', 0)}/moderated-grades`, dto));
  };
  const lowered = { outcome: 'lowered', agreed: 'RI', reason: 'evidence-thin' };
  const linesOf = async (client: ApiClient) => bodyOf(await client.get<GradeReplyView[]>(list()));
  const replyOf = async (more: object = {}) => {
    const [line] = await linesOf(police);
    const { measure, decidedAt } = line!;
    return { measure, stance: 'dissents', words, decidedAt, ...more };
  };

  it('has nothing to answer while grades stand as the agency gave them', async () => {
    await moderate('own-practice', { outcome: 'confirmed' });
    expect(await linesOf(police)).toEqual([]);
  });

  it('is the agency’s own: others are refused, or told nothing of it', async () => {
    await moderate('own-practice', lowered);
    const dto = await replyOf();
    expect((await app.client().put(path(), dto)).status).toBe(401);
    expect((await chair.put(path(), dto)).status).toBe(403);
    expect((await (await field.people.asCoordinator()).put(path(), dto)).status).toBe(403);
    const social = await field.people.asSpoc('childrens-social-care');
    expect((await social.put(path(), dto)).status).toBe(404);
    expect((await linesOf(social))[0]).toMatchObject({ canReply: false, reply: null });
  });

  it('refuses a reply to a decision that was not this one', async () => {
    const decidedAt = '2000-01-01T00:00:00.000Z';
    expect((await police.put(path(), await replyOf({ decidedAt }))).status).toBe(409);
    expect((await police.put(path(), await replyOf({ words: ' ' }))).status).toBe(422);
  });

  it('records the dissent beside the grade, which stands', async () => {
    const [line] = bodyOf(await police.put<GradeReplyView[]>(path(), await replyOf()));
    expect(line).toMatchObject({
      ...{ outcome: 'lowered', agreed: 'RI', canReply: true },
      reply: { stance: 'dissents', words, isOvertaken: false },
    });
    const { agencies } = bodyOf(
      await chair.get<PanelCaseView>(`cases/${field.caseAt(0).id}/panel`),
    );
    const own = agencies.find(({ agency }) => agency.kind === 'police')!.ownPractice;
    expect(own).toMatchObject({ self: 'G', agreed: 'RI' });
    const row = await lastTrailRow(app, 'panel.reply');
    expect(row).toMatchObject({ actorName: police.session.name });
    expect(row.data).toEqual({ measure: 'own-practice', stance: 'dissents' });
  });

  it('says that a dissent is overtaken where the panel decides again', async () => {
    clock.advance({ minutes: 1 });
    await moderate('own-practice', { outcome: 'lowered', agreed: 'I', reason: 'key-item-failed' });
    expect((await linesOf(chair))[0]?.reply).toMatchObject({ words, isOvertaken: true });
  });

  it('keeps a changed grade of joint working from an agency that has not given its own', async () => {
    await moderate('multi-agency', lowered);
    const health = await field.people.asSpoc('health-provider');
    expect((await linesOf(health)).map(({ measure }) => measure)).toEqual(['own-practice']);
    expect(await linesOf(police)).toHaveLength(2);
  });

  it('stands in the report', async () => {
    await writeReport(field);
    const report = bodyOf(await chair.get<ReportView>(`audits/${field.auditId}/report`));
    const judgements = report.sections.find(({ key }) => key === 'judgements')!.narrative;
    expect(judgements).toContain(`own practice: ${words}`);
  });

  it('is closed after three working days', async () => {
    const dto = await replyOf();
    const [before] = await linesOf(police);
    expect(before).toMatchObject({ canReply: true });
    clock.advance({ days: 8 });
    await police.signIn(police.session.email, demonstrationPassword);
    const again = police;
    expect((await linesOf(again))[0]).toMatchObject({ canReply: false });
    const late = await again.put(path(), dto);
    expect(late.status).toBe(409);
    expect(late.problem.detail).toContain('the grade stands');
  });
});
