import type { IdentifiersView, PanelCaseView, ReturnView } from '@sightline/contracts';
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

const name = 'Oluwakemisola';

describe('words that say who somebody is', () => {
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
  const save = async (changes: object): Promise<void> => {
    bodyOf(await field.save('police', 0, changes));
  };
  const marked = async (client = auditor): Promise<IdentifiersView> =>
    bodyOf(await client.get<IdentifiersView>(`${path}/identifiers`));
  const decide = (body: object, client = auditor) =>
    client.post<IdentifiersView>(`${path}/identifiers`, body);
  const stored = async (): Promise<string> => {
    const saves = await app.transactor.query('SELECT changes FROM answer_saves');
    const returns = await app.transactor.query('SELECT answers FROM audit_returns');
    const decided = await app.transactor.query('SELECT * FROM identifier_decisions');
    const checks = await app.transactor.query('SELECT * FROM identifier_checks');
    return JSON.stringify([saves, returns, decided, checks]);
  };
  const stays = {
    ...{ questionId: 'L2', kind: 'name', decision: 'stays', words: name },
    because: 'It is the public name of the service',
  };

  it('are shown to those who may see the return; others are refused or see nothing', async () => {
    const other = await field.people.asAuditor('health-provider');
    expect((await app.client().get(`${path}/identifiers`)).status).toBe(401);
    expect((await other.get(`${path}/identifiers`)).status).toBe(404);
    expect((await decide(stays, app.client())).status).toBe(401);
    expect((await decide(stays, other)).status).toBe(404);
    expect((await decide(stays, await field.people.asCoordinator())).status).toBe(403);
    expect((await decide(stays, await field.people.asSpoc('police'))).status).toBe(403);
  });

  it('are found in what was saved, in evidence too, and say where they stand and why', async () => {
    await save({
      L2: { value: `The worker saw ${name} alone.` },
      L3: { value: 'yes', evidence: 'Rang 07700 900123 on two days; nothing else was tried.' },
    });
    const { marks } = await marked();
    expect(marks.map(({ questionId, part, kind, kept }) => [questionId, part, kind, kept])).toEqual(
      expect.arrayContaining([
        ['L2', 'value', 'name', null],
        ['L3', 'evidence', 'phone', null],
      ]),
    );
    const found = marks.find(({ kind }) => kind === 'name')!;
    expect(found.start).toBe('The worker saw '.length);
    expect([found.end - found.start, found.reason]).toEqual([
      name.length,
      'This looks like the name of a person.',
    ]);
  });

  it.each([
    ['without a reason', { because: undefined }, 'because'],
    ['without the words', { words: undefined }, 'words'],
    ['with a reason that names somebody', { because: 'Oluwakemisola asked for it' }, 'because'],
    ['of a kind nobody knows', { kind: 'nickname' }, 'kind'],
    ['with an id that is none', { questionId: '../L2' }, 'questionId'],
  ])('are not kept %s', async (_how, change, fieldName) => {
    const answer = await decide({ ...stays, ...change });
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.map(({ field: named }) => named)).toContain(fieldName);
    expect((await marked()).decisions).toEqual([]);
  });

  it('stay for a reason, which the agency’s contact and the co-ordinator see', async () => {
    bodyOf(await decide(stays));
    for (const client of [
      await field.people.asSpoc('police'),
      await field.people.asCoordinator(),
    ]) {
      const { marks } = await marked(client);
      const kept = marks.find(({ questionId }) => questionId === 'L2')?.kept;
      expect(kept).toMatchObject({ because: stays.because, by: auditor.session.name });
    }
    const row = await lastTrailRow(app, 'return.words-decided');
    expect(row.data).toEqual({ questionId: 'L2', kind: 'name', decision: 'stays' });
    expect(JSON.stringify(await trailRows(app))).not.toContain(name);
  });

  it('leave the history of the answer too when the writer takes them out', async () => {
    const secret = 'Kazimiera';
    await save({ L2: { value: `Told ${secret} and her brother.` } });
    await marked();
    await save({ L2: { value: `Told ${secret} and her brother, twice.` } });
    expect(await stored()).toContain(secret);
    await save({ L2: { value: 'Told the child and her brother, twice.' } });
    bodyOf(
      await decide({ questionId: 'L2', kind: 'name', decision: 'replaced', role: 'the child' }),
    );
    expect(await stored()).not.toContain(secret);
    expect((await opened()).answers['L2']?.value).toBe('Told the child and her brother, twice.');
    const row = await lastTrailRow(app, 'return.words-removed');
    expect(row.data).toMatchObject({ questions: ['L2'], saves: 2 });
    expect((await marked()).decisions.at(-1)).toMatchObject({
      ...{ decision: 'replaced', note: 'the child', kind: 'name' },
    });
  });

  it('that are still there keep their place in the history', async () => {
    await save({ N9: { value: `Both ${name} and Yordanosa were seen.` } });
    await marked();
    await save({ N9: { value: `Only ${name} was seen.` } });
    await marked();
    expect(await stored()).toContain(name);
    expect(await stored()).not.toContain('Yordanosa');
  });

  it('are looked at again when the partnership lists a school', async () => {
    await save({ N9: { value: 'He left the glade in May.' } });
    const before = (await marked()).marks.filter(({ questionId }) => questionId === 'N9');
    expect(before).toEqual([]);
    const coordinator = await field.people.asCoordinator();
    bodyOf(await coordinator.put('schools', { names: ['The Glade'], revision: 0 }));
    const after = (await marked()).marks.filter(({ questionId }) => questionId === 'N9');
    expect(after.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['school', 'This school is on the partnership’s list.'],
    ]);
  });
});

describe('a text with words that nobody decided on', () => {
  let app: TestApp;
  let field: FieldAudit;
  const kept = 'The joint visit to Oluwakemisola was planned with great care.';
  const waiting = 'The meeting that Mehwishah asked for was held within a day.';
  const plain = 'The bruise was mapped and shared on the day.';
  const row = (text: string) => ({ text, tag: 'voice' });

  beforeAll(async () => {
    app = await startApp();
    field = await anAuditInTheField(app, { kinds: ['police'] });
    await field.takeReturn('police', 0, 'allocated');
    await field.fill('police', 0, {
      N4: { value: [row(kept), row(waiting), row(plain)] },
      N3: { value: 'G', evidence: `Mehwishah was seen and heard by every agency throughout.` },
    });
    const auditor = await field.people.asAuditor('police');
    const path = `returns/${field.returnId('police', 0)}`;
    const because = 'It is what the service is called';
    const decision = { questionId: 'N4', kind: 'name', decision: 'stays', because };
    bodyOf(await auditor.post(`${path}/identifiers`, { ...decision, words: 'Oluwakemisola' }));
    await field.act('auditor', 'police', 0, 'submit');
    await field.act('spoc', 'police', 0, 'sign-off');
    await field.takeReturn('police', 1, 'signed-off');
    await field.convene();
  });
  afterAll(() => app.stop());

  it('stays out of the pack, where the texts that may leave are', async () => {
    const chair = await field.people.asChair();
    const pack = bodyOf(await chair.get<PanelCaseView>(`cases/${field.caseAt(0).id}/panel`));
    const words = JSON.stringify(pack);
    expect(words).toContain(plain);
    expect(words).toContain(kept);
    expect(words).not.toContain('Mehwishah');
    expect(pack.agencies[0]?.multiAgency).toMatchObject({ self: 'G', rationale: null });
  });

  it('stays out of the figures and of the report that is drafted from them', async () => {
    const chair = await field.people.asChair();
    const figures = JSON.stringify(bodyOf(await chair.get(`audits/${field.auditId}/figures`)));
    const report = JSON.stringify(bodyOf(await chair.post(`audits/${field.auditId}/report`, {})));
    for (const words of [figures, report]) expect(words).not.toContain('Mehwishah');
    expect(figures).toContain(plain);
  });

  it('is in the return itself, for those who may open it', async () => {
    const { answers } = await field.openReturn('police', 0);
    expect(JSON.stringify(answers)).toContain(waiting);
  });
});
