import type {
  DraftSummaryView,
  DraftView,
  ImportedDraftView,
  RefusedFormView,
  TemplateVersionView,
} from '@sightline/contracts';
import type { FormDefinition } from '@sightline/form-engine';
import { shippedTemplates } from '@sightline/shipped-templates';
import Ajv from 'ajv';
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
  upload,
  type ApiClient,
  type TestApp,
} from '../support';

describe('forms as files', () => {
  let app: TestApp;
  let people: ReturnType<typeof signedIn>;
  let ruth: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    people = signedIn(app);
    ruth = await people.asCoordinator();
  });
  afterAll(() => app.stop());

  const drafts = async () =>
    bodyOf(await ruth.get<DraftSummaryView[]>('template-drafts')).map(({ id }) => id);
  const opened = async ({ draft: { id } }: ImportedDraftView) =>
    bodyOf(await ruth.get<DraftView>(`template-drafts/${id}`));

  it('come in through those who make forms only', async () => {
    const text = JSON.stringify(aSmallForm());
    expect((await upload(app.client(), text)).status).toBe(401);
    expect((await upload(await people.asChair(), text)).status).toBe(403);
    expect((await upload(await people.asSpoc('police'), text)).status).toBe(403);
    expect(await drafts()).toEqual([]);
  });

  it('are described by a JSON Schema, by which tools of others can check them', async () => {
    expect((await app.client().get('template-schema')).status).toBe(401);
    const file = await ruth.get<Record<string, unknown>>('template-schema');
    expect(file.headers.get('content-type')).toMatch(/^application\/schema\+json/);
    expect(file.headers.get('content-disposition')).toContain('sightline-form-1.schema.json');
    const isForm = new Ajv({ strict: true }).compile(file.body);
    for (const form of shippedTemplates) expect([form.key, isForm(form)]).toEqual([form.key, true]);
    expect(isForm({ ...aSmallForm(), schemaVersion: 2 })).toBe(false);
    expect(isForm({ ...aSmallForm(), colour: 'red' })).toBe(false);
  });

  it.each(shippedTemplates.map((form) => [form.key, form] as const))(
    'carry %s out and in again unchanged',
    async (key, form) => {
      const { id } = await shippedVersion(ruth, key);
      const file = await ruth.get<FormDefinition>(`template-versions/${id}/download?format=json`);
      expect(file.headers.get('content-type')).toMatch(/^application\/json/);
      expect(file.headers.get('content-disposition')).toBe(
        `attachment; filename="${key}-version-1.json"`,
      );
      expect(file.body).toEqual(form);
      const imported = bodyOf(await upload<ImportedDraftView>(ruth, JSON.stringify(file.body)));
      expect(imported.notes).toEqual([]);
      const draft = await opened(imported);
      expect(JSON.stringify(draft.definition)).toBe(JSON.stringify(form));
      const again = await ruth.get(`template-drafts/${draft.id}/download`);
      expect(JSON.stringify(again.body)).toBe(JSON.stringify(form));
    },
  );

  it('are kept as drafts, on the trail, though they may be unfinished', async () => {
    const unfinished = aSmallForm({
      ...{ key: 'unfinished', title: 'Unfinished' },
      sections: [aSection('A', aYesNo('A1', { text: '', askedOf: [] }))],
    });
    const imported = bodyOf(
      await upload<ImportedDraftView>(ruth, `\ufeff${JSON.stringify(unfinished)}`, '?format=json'),
    );
    expect((await opened(imported)).definition).toEqual(unfinished);
    expect(await lastTrailRow(app, 'template.draft')).toMatchObject({
      ...{ subjectId: imported.draft.id, data: { questions: 1, from: 'file' } },
    });
  });

  it('become the next version of an own form where one is named', async () => {
    const { id, revision } = await aDraftOf(ruth, aSmallForm({ key: 'named' }));
    const note = 'The first';
    const version = bodyOf(
      await ruth.post<TemplateVersionView>(`template-drafts/${id}/publish`, { revision, note }),
    );
    const next = JSON.stringify(aSmallForm({ key: 'named', intro: 'New' }));
    const into = `?templateId=${version.templateId}`;
    const imported = bodyOf(await upload<ImportedDraftView>(ruth, next, into));
    expect(imported.draft).toMatchObject({
      ...{ templateId: version.templateId, basedOn: { versionId: version.id } },
    });
    const county = await people.as({ role: 'coordinator', partnership: 'Castle County' });
    const foreign = await upload(county, next, into);
    expect(foreign.problem.fields?.[0]?.field).toBe('templateId');
    expect((await ruth.get(`template-versions/${version.id}/download?format=pdf`)).status).toBe(
      422,
    );
  });

  const small = aSmallForm();
  const crowd = Array.from({ length: 10_000 }, (_, index) => aYesNo(`Q${index}`));
  const on = (question: string) => ({
    showWhen: { all: [{ question, operator: 'answered' as const }] },
  });

  it.each<[string, string, string, RegExp]>([
    ['an empty file', '', 'definition', /not JSON/],
    ['words', 'Dear colleague', 'definition', /not JSON/],
    ['half a file', JSON.stringify(small).slice(0, 100), 'definition', /not JSON/],
    ['a list', '[]', 'definition', /must be an object/],
    ['nothing', 'null', 'definition', /must be an object/],
    [
      'an unknown version of the schema',
      JSON.stringify({ ...small, schemaVersion: 2 }),
      ...([
        'schemaVersion',
        /version 2 of the template format; this system reads version 1/,
      ] as const),
    ],
    [
      'a cycle',
      JSON.stringify(
        aSmallForm({
          sections: [aSection('A', aYesNo('A1', on('A2')), aYesNo('A2', on('A1')))],
        }),
      ),
      ...(['sections[0].questions[0].showWhen', /in a circle: A1 → A2 → A1/] as const),
    ],
    [
      'a question twice',
      JSON.stringify(aSmallForm({ sections: [aSection('A', aYesNo('A1'), aYesNo('A1'))] })),
      ...(['sections[0].questions[1].id', /has the id “A1” already/] as const),
    ],
    [
      '10,000 questions',
      JSON.stringify(aSmallForm({ sections: [aSection('A', ...crowd)] })),
      ...(['sections', /10000 questions; it may have at most 2000/] as const),
    ],
    [
      'the wrong shape',
      JSON.stringify({ ...small, sections: { A: [] } }),
      ...(['sections', /must be a list/] as const),
    ],
    [
      'a name that objects have already',
      JSON.stringify(small).replace('"scales":{}', '"scales":{"__proto__":{}}'),
      ...(['scales.__proto__', /must be an id/] as const),
    ],
    [
      'marks that turn text round',
      JSON.stringify(aSmallForm({ title: 'Bruising \u202e in babies' })),
      ...(['title', /hidden character/] as const),
    ],
    [
      'control characters',
      JSON.stringify(
        aSmallForm({ sections: [aSection('A', aYesNo('A1', { help: 'Look\u0000' }))] }),
      ),
      ...(['sections[0].questions[0].help', /hidden character/] as const),
    ],
  ])('refuse %s, naming the place, and nothing is kept', async (_what, text, place, words) => {
    const before = await drafts();
    const answer = await upload(ruth, text);
    expect([answer.status, answer.problem.code]).toEqual([422, 'import.refused']);
    const { problems } = answer.problem.data as RefusedFormView;
    expect(answer.problem.fields?.[0]).toEqual({
      field: place,
      message: problems[0]!.message,
    });
    expect(problems[0]!.message).toMatch(words);
    expect(await drafts()).toEqual(before);
  });

  it('refuse what is no text, no file, too large, and an unknown format', async () => {
    const before = await drafts();
    const sheet = await upload(ruth, Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x00));
    expect(sheet.problem.code).toBe('import.refused');
    expect(sheet.problem.fields?.[0]?.message).toMatch(/bytes that are not text/);
    const asJson = await ruth.post('template-drafts/import', JSON.stringify(small));
    expect([asJson.status, asJson.problem.code]).toEqual([422, 'import.refused']);
    expect((await upload(ruth, 'x'.repeat(5e6))).status).toBe(413);
    expect((await upload(ruth, JSON.stringify(small), '?format=pdf')).status).toBe(422);
    expect(await drafts()).toEqual(before);
  });
});
