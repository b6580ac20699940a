import type { EarlierAnswersView, ReturnView, TemplateVersionView } from '@sightline/contracts';
import { addDays } from '@sightline/domain';
import {
  anAuditInTheField,
  bodyOf,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type AuditOptions,
  type FieldAudit,
  type TestApp,
} from '../support';

const template = 'section-11-score-0-3';
const line = 'S11-1.1';
const evidence = 'The board reads the safeguarding report every quarter.';
const action = 'The named lead joins the executive meeting from May.';
const options: AuditOptions = {
  ...{ kinds: ['police', 'health-provider'], template, isOneUnit: true },
  method: 'section-11',
};

describe('what an agency answered before', () => {
  let app: TestApp;
  let clock: TestClock;
  let before: FieldAudit;
  let field: FieldAudit;
  let auditor: ApiClient;
  let path: string;
  /** The day from which the earlier return counts its days. */
  let then: string;

  const year = 364;

  beforeAll(async () => {
    clock = new TestClock();
    app = await startApp({ clock });
    before = await anAuditInTheField(app, { ...options, theme: 'Section 11' });
    await before.takeReturn('police', 0, 'signed-off', {
      [line]: { value: '1', evidence },
      [`${line}-action`]: { value: action },
      [`${line}-due`]: { value: 40 },
    });
    await before.takeReturn('health-provider', 0, 'in-progress');
    then = (await before.openReturn('police', 0)).anchorDay!;
    clock.advance({ days: year });
    field = await anAuditInTheField(app, { ...options, theme: 'Section 11, a year on' });
    for (const kind of field.kinds) await field.takeReturn(kind, 0, 'allocated');
    auditor = await field.people.asAuditor('police');
    path = `returns/${field.returnId('police', 0)}`;
  });
  afterAll(() => app.stop());

  const offered = async (client = auditor, at = path) =>
    bodyOf(await client.get<EarlierAnswersView>(`${at}/earlier-answers`));
  const opened = async () => bodyOf(await auditor.get<ReturnView>(path));

  it('is offered to who writes the return, and read by nobody else', async () => {
    const ask = async (client: ApiClient) => (await client.get(`${path}/earlier-answers`)).status;
    expect(await ask(app.client())).toBe(401);
    expect(await ask(await field.people.asAuditor('health-provider'))).toBe(404);
    expect(await ask(await field.people.asChair())).toBe(403);
    expect(await offered(await field.people.asSpoc('police'))).toEqual({ from: null, answers: {} });
  });

  it('is of a form about the agency, where no child can have moved', async () => {
    const { mayRecordMove, revision } = await opened();
    expect(mayRecordMove).toBe(false);
    const move = { direction: 'out-of-area', answerable: 'part', day: '2017-01-10', revision };
    const { status, problem } = await auditor.post(`${path}/area-move`, move);
    expect([status, problem.detail]).toEqual([403, expect.stringContaining('agency as a whole')]);
    expect((await opened()).revision).toBe(revision);
  });

  it('comes from the agency’s last return with the same form, dated as it was', async () => {
    const { from, answers } = await offered();
    expect(from?.theme).toBe('Section 11');
    expect(answers[line]).toEqual({ value: '1', evidence });
    expect(answers[`${line}-action`]).toEqual({ value: action });
    const { anchorDay } = await opened();
    const by = answers[`${line}-due`]?.value as number;
    expect(addDays(anchorDay!, by)).toBe(addDays(then, 40));
    const openings = await trailRows(app, 'return.open');
    const ofAuditor = openings.filter(({ actorName }) => actorName === auditor.session.name);
    expect(ofAuditor.map(({ subjectId }) => subjectId)).toContain(before.returnId('police', 0));
  });

  it('is no answer: neither counted nor handed in until it is given', async () => {
    const { answers, answered, revision } = await opened();
    expect([answers, answered]).toEqual([{}, 0]);
    const handedIn = await auditor.post(`${path}/submit`, { revision });
    expect(handedIn.status).toBe(409);
  });

  it('is an answer from the moment it is confirmed, and is checked like any other', async () => {
    const { answers } = await offered();
    const { revision, answered } = await opened();
    const changes = { [line]: answers[line] };
    bodyOf(await auditor.patch(`${path}/answers`, { revision, changes }));
    const after = await opened();
    expect(after.answers[line]).toEqual({ value: '1', evidence });
    expect(after.answered).toBeGreaterThan(answered);
  });

  it('is not taken from a return that was never signed off, nor from another agency', async () => {
    const health = await field.people.asAuditor('health-provider');
    const at = `returns/${field.returnId('health-provider', 0)}`;
    expect(await offered(health, at)).toEqual({ from: null, answers: {} });
  });

  it('is not joined for files of children: no reference says that two are of one child', async () => {
    const people = signedIn(app);
    const first = await anAuditInTheField(app, { kinds: ['police'], isOneUnit: true });
    await first.takeReturn('police', 0, 'signed-off');
    const again = await anAuditInTheField(app, {
      ...{ kinds: ['police'], isOneUnit: true, reAuditOfId: first.auditId },
    });
    await again.takeReturn('police', 0, 'allocated');
    const at = `returns/${again.returnId('police', 0)}`;
    expect(await offered(await people.asAuditor('police'), at)).toEqual({
      from: null,
      answers: {},
    });
  });

  it('is not offered where the agency has several units: nothing says which is which', async () => {
    const { isOneUnit: _one, ...several } = options;
    const many = await anAuditInTheField(app, { ...several, theme: 'Two sites' });
    await many.takeReturn('police', 0, 'allocated');
    const at = `returns/${many.returnId('police', 0)}`;
    expect(await offered(await many.people.asAuditor('police'), at)).toEqual({
      from: null,
      answers: {},
    });
  });

  it('is the same form, as its version says', async () => {
    const { templateVersionId } = await opened();
    const { definition } = bodyOf(
      await auditor.get<TemplateVersionView>(`template-versions/${templateVersionId}`),
    );
    expect(definition.unit).toBe('agency');
  });
});
