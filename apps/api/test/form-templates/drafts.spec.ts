import type {
  DraftConflictView,
  DraftSummaryView,
  DraftView,
  RefusedFormView,
  SavedDraftView,
  TemplateVersionView,
} from '@sightline/contracts';
import type { FormDefinition, Question } from '@sightline/form-engine';
import {
  aDraftOf,
  aSection,
  aSmallForm,
  aYesNo,
  bodyOf,
  lastTrailRow,
  shippedVersion,
  signedIn,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type TestApp,
} from '../support';

const list = 'template-drafts';

describe('drafts of forms', () => {
  let app: TestApp;
  let people: ReturnType<typeof signedIn>;
  let ruth: ApiClient;
  let member: ApiClient;
  let county: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    people = signedIn(app);
    ruth = await people.asCoordinator();
    member = await people.as({ role: 'subgroup-member' });
    county = await people.as({ role: 'coordinator', partnership: 'Castle County' });
  });
  afterAll(() => app.stop());

  const blank = { title: 'Bruising in babies', unit: 'case-file' };
  const open = async (id: string, client = ruth) =>
    bodyOf(await client.get<DraftView>(`${list}/${id}`));
  const save = (draft: { id: string; revision: number }, definition: unknown, client = ruth) =>
    client.put<SavedDraftView>(`${list}/${draft.id}`, { revision: draft.revision, definition });
  const saves = async () => (await trailRows(app, 'template.draft-save')).length;

  it('are begun and changed by those who make forms only, and read by those who read forms', async () => {
    const draft = await aDraftOf(ruth, aSmallForm());
    expect((await app.client().get(list)).status).toBe(401);
    expect((await app.client().post(list, blank)).status).toBe(401);
    for (const who of [
      { role: 'chair' },
      { role: 'spoc', kind: 'police' },
      { role: 'auditor', kind: 'police' },
    ] as const) {
      const client = await people.as(who);
      expect((await client.get(`${list}/${draft.id}`)).status).toBe(200);
      expect((await client.post(list, blank)).status).toBe(403);
      expect((await save(draft, aSmallForm({ title: 'Mine now' }), client)).status).toBe(403);
      expect((await client.delete(`${list}/${draft.id}?revision=2`)).status).toBe(403);
    }
    const board = await people.as({ role: 'board-member' });
    expect((await board.get(list)).status).toBe(403);
    expect((await board.get(`${list}/${draft.id}`)).status).toBe(404);
    expect(await open(draft.id)).toMatchObject({ title: 'Bruising in babies', revision: 2 });
  });

  it('are unknown to another partnership', async () => {
    const draft = await aDraftOf(ruth, aSmallForm());
    const path = `${list}/${draft.id}`;
    expect((await county.get(path)).status).toBe(404);
    expect((await county.get(`${path}/download`)).status).toBe(404);
    expect((await save(draft, aSmallForm({ title: 'Mine now' }), county)).status).toBe(404);
    expect((await county.delete(`${path}?revision=2`)).status).toBe(404);
    expect((await county.post(`${path}/comments`, { text: 'Hello' })).status).toBe(404);
    const publish = await county.post(`${path}/publish`, { revision: 2, note: 'First' });
    expect(publish.status).toBe(404);
    expect(bodyOf(await county.get<DraftSummaryView[]>(list))).toEqual([]);
  });

  it.each([
    ['nothing at all', {}, ['title']],
    ['no unit', { title: 'Bruising' }, ['unit']],
    ['a title of spaces', { title: '     ', unit: 'agency' }, ['title']],
    ['a title of marks only', { title: '\u202e\u202e\u202e', unit: 'agency' }, ['title']],
    ['an unknown version', { versionId: '018f0000-0000-7000-8000-000000000001' }, ['versionId']],
    ['another field', { ...blank, key: 'mine' }, ['key']],
  ])('cannot begin with %s', async (_what, dto, fields) => {
    const answer = await ruth.post(list, dto);
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.map(({ field }) => field)).toEqual(fields);
  });

  it('begin blank, with a key of their own, on the trail', async () => {
    const first = bodyOf(await member.post<DraftSummaryView>(list, { ...blank, title: 'Neglect' }));
    expect(first).toMatchObject({ title: 'Neglect', templateId: null, basedOn: null, revision: 1 });
    expect(await lastTrailRow(app, 'template.draft')).toMatchObject({
      ...{ subjectType: 'form-draft', subjectId: first.id, actorName: member.session.name },
      data: { questions: 0, from: 'blank' },
    });
    const again = bodyOf(await member.post<DraftSummaryView>(list, { ...blank, title: 'Neglect' }));
    const keys = await Promise.all(
      [first, again].map(async ({ id }) => (await open(id)).definition.key),
    );
    expect(keys).toEqual(['neglect', 'neglect-2']);
    const listed = bodyOf(await ruth.get<DraftSummaryView[]>(list));
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, again.id]));
    expect(listed[0]).toMatchObject({ updatedBy: { name: member.session.name }, openComments: 0 });
  });

  it('begin as a copy of a shipped form, which stays as it is', async () => {
    const version = await shippedVersion(ruth, 'sgo');
    const { id } = bodyOf(await ruth.post<DraftSummaryView>(list, { versionId: version.id }));
    const draft = await open(id);
    const shipped = bodyOf(await ruth.get<TemplateVersionView>(`template-versions/${version.id}`));
    expect(draft.definition).toEqual(shipped.definition);
    expect(draft).toMatchObject({
      ...{ templateId: null, basedOn: { versionId: version.id, number: 1 } },
      questionCount: version.questionCount,
    });
    expect(draft.usedIds).toEqual(expect.arrayContaining(['A5', 'N8']));
    const title = 'Guardianship in our city';
    bodyOf(await save(draft, { ...draft.definition, title }));
    const after = bodyOf(await ruth.get<TemplateVersionView>(`template-versions/${version.id}`));
    expect(after).toEqual(shipped);
  });

  it('are saved as somebody types, each save on the trail without a word of it', async () => {
    const draft = await aDraftOf(ruth, aSmallForm());
    const definition = aSmallForm({ title: 'Bruising in babies under one' });
    const saved = bodyOf(await save(draft, definition, member));
    expect(saved.revision).toBe(draft.revision + 1);
    expect(await open(draft.id)).toMatchObject({
      ...{ definition, revision: saved.revision, updatedAt: saved.savedAt },
      ...{ updatedBy: { name: member.session.name }, createdBy: { name: ruth.session.name } },
    });
    const row = await lastTrailRow(app, 'template.draft-save');
    expect(row).toMatchObject({ subjectId: draft.id, data: { revision: saved.revision } });
    expect(JSON.stringify(row.data)).not.toContain('Bruising');
  });

  it('answer a save that comes twice as the first time, and write it once', async () => {
    const draft = await aDraftOf(ruth, aSmallForm());
    const definition = aSmallForm({ intro: 'Read the file first.' });
    const first = bodyOf(await save(draft, definition));
    const before = await saves();
    expect(bodyOf(await save(draft, definition))).toEqual(first);
    expect(await saves()).toBe(before);
  });

  it('refuse a save over somebody else’s, with theirs, and lose nothing', async () => {
    const draft = await aDraftOf(ruth, aSmallForm());
    const theirs = aSmallForm({ intro: 'Theirs' });
    const { revision } = bodyOf(await save(draft, theirs, member));
    const answer = await save(draft, aSmallForm({ intro: 'Mine' }));
    expect([answer.status, answer.problem.code]).toEqual([409, 'record.stale']);
    const conflict = answer.problem.data as DraftConflictView;
    expect(conflict).toMatchObject({ revision, by: { name: member.session.name } });
    expect(conflict.definition).toEqual(theirs);
    expect((await open(draft.id)).definition).toEqual(theirs);
    expect((await ruth.delete(`${list}/${draft.id}?revision=${draft.revision}`)).status).toBe(409);
  });

  it('may be unfinished: what makes no sense yet is kept', async () => {
    const draft = await aDraftOf(ruth, aSmallForm());
    const unfinished = aSmallForm({
      title: '',
      sections: [
        aSection('A', aYesNo('A1', { text: '' }), aYesNo('A1')),
        {
          id: 'B',
          title: '',
          questions: [{ kind: 'single', id: 'B1', text: 'Which?', options: [] }],
        },
      ],
    });
    bodyOf(await save(draft, unfinished));
    expect((await open(draft.id)).definition).toEqual(unfinished);
  });

  it('take hidden characters out of what is pasted', async () => {
    const draft = await aDraftOf(ruth, aSmallForm());
    const pasted = aYesNo('A1', { text: 'Was \u202ethe\u0000 file\u200f read?\r\nAll of it?' });
    bodyOf(await save(draft, aSmallForm({ sections: [aSection('A', pasted)] })));
    const { definition } = await open(draft.id);
    expect(definition.sections[0]!.questions[0]!.text).toBe('Was the file read?\nAll of it?');
  });

  const crowd = (count: number): Question[] =>
    Array.from({ length: count }, (_, index) => aYesNo(`Q${index}`));

  it.each<[string, (form: FormDefinition) => unknown, string, RegExp]>([
    ['a list', () => [], 'definition', /must be an object|is a form/],
    ['words', () => 'a form', 'definition', /is a form/],
    ['nothing', () => undefined, 'definition', /is a form/],
    [
      'an unknown version of the schema',
      (form) => ({ ...form, schemaVersion: 9 }),
      ...(['schemaVersion', /version 9/] as const),
    ],
    [
      '10,000 questions',
      (form) => ({ ...form, sections: [aSection('A', ...crowd(10_000))] }),
      ...(['sections', /10000 questions; it may have at most 2000/] as const),
    ],
    [
      'a text of a megabyte',
      (form) => ({ ...form, sections: [aSection('A', aYesNo('A1', { text: 'x'.repeat(1e6) }))] }),
      ...(['sections[0].questions[0].text', /at most 2000 characters/] as const),
    ],
    [
      'a property that no form has',
      (form) => ({ ...form, sections: [{ ...aSection('A'), colour: 'red' }] }),
      ...(['sections[0].colour', /is not known here/] as const),
    ],
    [
      'a question of an unknown kind',
      (form) => ({ ...form, sections: [aSection('A', { ...aYesNo('A1'), kind: 'x' } as never)] }),
      ...(['sections[0].questions[0].kind', /must be one of/] as const),
    ],
  ])('refuse %s, naming the place, and keep what was there', async (_what, make, place, words) => {
    const draft = await aDraftOf(ruth, aSmallForm());
    const before = await saves();
    const answer = await save(draft, make(draft.definition));
    expect([answer.status, answer.problem.code]).toEqual([422, 'request.invalid']);
    expect(answer.problem.fields?.[0]).toMatchObject({ field: place });
    expect(answer.problem.fields?.[0]?.message).toMatch(words);
    expect((await open(draft.id)).definition).toEqual(draft.definition);
    expect(await saves()).toBe(before);
  });

  it('refuse conditions nested without end, and a body beyond all measure', async () => {
    const draft = await aDraftOf(ruth, aSmallForm());
    const deep = `${'{"all":['.repeat(20_000)}${']}'.repeat(20_000)}`;
    const text = JSON.stringify({ revision: draft.revision, definition: draft.definition });
    const nested = text.replace('"text":', `"showWhen":${deep},"text":`);
    const answer = await ruth.put(`${list}/${draft.id}`, nested);
    expect(answer.status).toBe(422);
    const { problems } = answer.problem.data as RefusedFormView;
    expect(problems[0]!.message).toMatch(/nested too deeply/);
    const vast = { ...draft.definition, intro: 'x'.repeat(5e6) };
    expect((await save(draft, vast)).status).toBe(413);
  });

  it('take a form of the most questions', async () => {
    const draft = await aDraftOf(ruth, aSmallForm());
    const definition = aSmallForm({ sections: [aSection('A', ...crowd(2000))] });
    bodyOf(await save(draft, definition));
    expect(await open(draft.id)).toMatchObject({ questionCount: 2000 });
  });

  it('remember every question id that they ever had', async () => {
    const draft = await aDraftOf(ruth, aSmallForm());
    const without = aSmallForm({ sections: [aSection('A', aYesNo('A7'))] });
    bodyOf(await save(draft, without));
    expect([...(await open(draft.id)).usedIds].sort()).toEqual(['A1', 'A2', 'A7']);
  });

  it('are thrown away with their comments, on the trail', async () => {
    const draft = await aDraftOf(ruth, aSmallForm());
    const path = `${list}/${draft.id}`;
    bodyOf(await member.post(`${path}/comments`, { text: 'Too short', questionId: 'A1' }));
    expect((await member.delete(`${path}?revision=${draft.revision}`)).status).toBe(204);
    expect((await ruth.get(path)).status).toBe(404);
    expect(await lastTrailRow(app, 'template.draft-remove')).toMatchObject({
      ...{ subjectId: draft.id, actorName: member.session.name },
      data: { questions: 2, comments: 1 },
    });
    const left = await app.transactor.query('SELECT id FROM draft_comments WHERE draft_id = ?', [
      draft.id,
    ]);
    expect(left).toEqual([]);
  });
});
