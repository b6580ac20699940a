import type { AnswerConflictView, ReturnView, SavedAnswersView } from '@sightline/contracts';
import {
  anAuditInTheField,
  bodyOf,
  lastTrailRow,
  startApp,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const texts = ['C1', 'L2', 'N9'];

describe('saving answers', () => {
  let app: TestApp;
  let field: FieldAudit;
  let auditor: ApiClient;
  let path: string;

  beforeAll(async () => {
    app = await startApp();
    field = await anAuditInTheField(app, { kinds: ['police', 'health-provider'] });
    for (const index of [0, 1]) await field.takeReturn('police', index, 'allocated');
    auditor = await field.people.asAuditor('police');
    path = `returns/${field.returnId('police', 0)}`;
  });
  afterAll(() => app.stop());

  const opened = async (): Promise<ReturnView> => bodyOf(await auditor.get<ReturnView>(path));
  const save = (body: object, client = auditor) =>
    client.patch<SavedAnswersView>(`${path}/answers`, body);
  const savesOf = async (): Promise<number> => {
    const [row] = await app.transactor.query<{ saves: string | number }>(
      'SELECT count(*) AS saves FROM answer_saves',
    );
    return Number(row!.saves);
  };
  /** Nothing may have changed: not the answers, not the history of saves, not the trail. */
  const unchangedBy = async (act: () => Promise<void>): Promise<void> => {
    const ofReturns = async () =>
      (await trailRows(app)).filter(({ subjectType }) => subjectType === 'return');
    const state = async () => [await opened(), await savesOf(), await ofReturns()];
    const before = await state();
    await act();
    expect(await state()).toEqual(before);
  };

  it('is for the auditors it was given to; others are refused or see nothing', async () => {
    const { revision } = await opened();
    const body = { revision, changes: { N8: { value: 'no' } } };
    await unchangedBy(async () => {
      expect((await save(body, app.client())).status).toBe(401);
      expect((await save(body, await field.people.asCoordinator())).status).toBe(403);
      expect((await save(body, await field.people.asSpoc('police'))).status).toBe(403);
      expect((await save(body, await field.people.asAuditor('health-provider'))).status).toBe(404);
    });
  });

  it.each([
    ['without a revision', { changes: {} }, ['revision']],
    ['without changes', { revision: 1 }, ['changes']],
    ['with a list for changes', { revision: 1, changes: [] }, ['changes']],
    ['with a field nobody knows', { revision: 1, changes: {}, status: 'submitted' }, ['status']],
    ['with nothing to save', { revision: 1, changes: {} }, ['changes']],
    ['with a question nobody asks', { revision: 1, changes: { X1: { value: 1 } } }, ['X1']],
    ['with a wrong kind', { revision: 1, changes: { N8: { value: 'maybe' } } }, ['N8']],
    ['with a part no answer has', { revision: 1, changes: { N8: { by: 'me' } } }, ['N8']],
  ])('refuses a body %s and changes nothing', async (_how, body, fields) => {
    await unchangedBy(async () => {
      const answer = await save(body);
      expect(answer.status).toBe(422);
      expect(answer.problem.fields?.map(({ field: name }) => name)).toEqual(fields);
    });
  });

  it.each(['{"__proto__":{"value":"no"}}', '{"constructor":{"value":"no"}}'])(
    'takes %s for questions nobody asks',
    async (changes) => {
      await unchangedBy(async () => {
        const answer = await auditor.patch(
          `${path}/answers`,
          `{"revision":1,"changes":${changes}}`,
        );
        expect([answer.status, answer.problem.code]).toEqual([422, 'answers.invalid']);
      });
    },
  );

  it('reads keys that would change what a body is as keys, not as the body’s kind', async () => {
    for (const key of ['__proto__', 'constructor']) {
      await unchangedBy(async () => {
        const body = `{"revision":"1","changes":{"N8":{"value":"no"}},"${key}":{"prototype":{}}}`;
        expect((await auditor.patch(`${path}/answers`, body)).status).toBe(422);
      });
    }
  });

  it('starts the return, keeps what was saved and puts only digests on the trail', async () => {
    const { revision } = await opened();
    const words = 'Nothing to report from the file.';
    const changes = { N8: { value: 'no' }, [texts[0]!]: { value: words } };
    const saved = bodyOf(await save({ revision, changes }));
    expect(saved).toMatchObject({ revision: revision + 1, status: 'in-progress', others: {} });
    const view = await opened();
    expect(view.answers).toEqual(changes);
    expect([view.answered, view.required]).toEqual([saved.answered, saved.required]);
    const row = await lastTrailRow(app, 'return.save');
    expect(row).toMatchObject({ subjectId: view.id, data: { questions: ['N8', texts[0]] } });
    expect(JSON.stringify(await trailRows(app))).not.toContain(words);
  });

  it('merges saves of different questions, and says what others changed', async () => {
    const { revision } = await opened();
    const yours = { revision, changes: { [texts[1]!]: { value: 'yours' } } };
    const theirs = { revision, changes: { [texts[2]!]: { value: 'theirs' } } };
    bodyOf(await save(theirs));
    const merged = bodyOf(await save(yours));
    expect(merged.others).toEqual(theirs.changes);
    expect((await opened()).answers).toMatchObject({ ...theirs.changes, ...yours.changes });
  });

  it('answers 409 with both values where two change the same question', async () => {
    const { revision } = await opened();
    bodyOf(await save({ revision, changes: { [texts[0]!]: { value: 'first' } } }));
    await unchangedBy(async () => {
      const answer = await save({ revision, changes: { [texts[0]!]: { value: 'second' } } });
      expect([answer.status, answer.problem.code]).toEqual([409, 'answers.conflict']);
      const { conflicts } = answer.problem.data as { conflicts: AnswerConflictView[] };
      expect(conflicts).toMatchObject([
        { questionId: texts[0], yours: { value: 'second' }, theirs: { value: 'first' } },
      ]);
    });
  });

  it('lets one of many through who change the same question at once', async () => {
    const { revision } = await opened();
    const saves = await savesOf();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        save({ revision, changes: { [texts[0]!]: { value: `at once ${index}` } } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(11);
    expect(await savesOf()).toBe(saves + 1);
    expect((await opened()).revision).toBe(revision + 1);
  });

  it('lets all through who change different questions at once, each with its own row', async () => {
    const { revision } = await opened();
    const saves = await savesOf();
    const entries = (await trailRows(app, 'return.save')).length;
    const answers = await Promise.all(
      texts.map((id) => save({ revision, changes: { [id]: { value: `together ${id}` } } })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.revision)).size).toBe(3);
    expect(await savesOf()).toBe(saves + 3);
    expect(await trailRows(app, 'return.save')).toHaveLength(entries + 3);
    const view = await opened();
    expect(texts.map((id) => view.answers[id]?.value)).toEqual(texts.map((id) => `together ${id}`));
  });
});
