import type {
  CheckedFormView,
  DraftView,
  ImportedDraftView,
  NotReadyView,
  ReturnView,
  SavedAnswersView,
  TemplateVersionView,
} from '@sightline/contracts';
import type { Condition, FormDefinition } from '@sightline/form-engine';
import {
  aDraftOf,
  anAuditInTheField,
  aSection,
  aSmallForm,
  aYesNo,
  bodyOf,
  lastTrailRow,
  signedIn,
  startApp,
  upload,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const whenNo: Condition = { all: [{ question: 'A1', operator: 'equals', answer: 'no' }] };
const ruled = (extra: object = {}): FormDefinition =>
  aSmallForm({
    key: 'ruled',
    sections: [
      aSection('A', aYesNo('A1'), {
        ...{ kind: 'text', id: 'A2', text: 'Why not?', maxWords: 50, requiredWhen: whenNo },
        ...extra,
      }),
    ],
  });

describe('a question that is required in some cases', () => {
  let app: TestApp;
  let coordinator: ApiClient;
  let field: FieldAudit;
  let auditor: ApiClient;

  beforeAll(async () => {
    app = await startApp();
    coordinator = await signedIn(app).asCoordinator();
    const draft = await aDraftOf(coordinator, ruled());
    const version = bodyOf(await publish<TemplateVersionView>(draft));
    field = await anAuditInTheField(app, { kinds: ['police'], versionId: version.id });
    await field.takeReturn('police', 0, 'allocated');
    auditor = await field.people.asAuditor('police');
  });
  afterAll(() => app.stop());

  const publish = <T>({ id, revision }: DraftView) =>
    coordinator.post<T>(`template-drafts/${id}/publish`, { revision, note: 'As agreed.' });
  const path = () => `returns/${field.returnId('police', 0)}`;
  const open = async () => bodyOf(await auditor.get<ReturnView>(path()));
  const save = async (changes: object) => {
    const { revision } = await open();
    return bodyOf(
      await auditor.patch<SavedAnswersView>(`${path()}/answers`, { revision, changes }),
    );
  };
  const submit = async () =>
    auditor.post<ReturnView>(`${path()}/submit`, { revision: (await open()).revision });

  it('cannot be published where it need never be answered, or its rule never holds', async () => {
    const never = { all: [...('all' in whenNo ? whenNo.all : []), { agencyKind: [] }] };
    for (const [extra, codes] of [
      [{ required: false }, ['required-twice']],
      [{ requiredWhen: never }, ['condition-empty']],
      [
        { showWhen: { all: [{ question: 'A1', operator: 'equals', answer: 'yes' }] } },
        ['never-required'],
      ],
    ] as const) {
      const draft = await aDraftOf(coordinator, { ...ruled(extra), key: 'unpublished' });
      const refused = await publish(draft);
      expect([refused.status, refused.problem.code]).toEqual([422, 'template.not-ready']);
      const { problems } = refused.problem.data as NotReadyView;
      expect(problems.map(({ code }) => code)).toEqual(codes);
      expect(problems[0]?.place).toMatch(/^sections\[0\]\.questions\[1\]\.requiredWhen/);
    }
  });

  it('stops the return while its condition holds, and is counted with each save', async () => {
    expect(await save({ A1: { value: 'no' } })).toMatchObject({ answered: 1, required: 2 });
    const refused = await submit();
    expect([refused.status, refused.problem.code]).toEqual([422, 'return.incomplete']);
    expect(refused.problem.fields?.map((one) => one.field)).toEqual(['A2']);
    expect(await open()).toMatchObject({ status: 'in-progress', answered: 1, required: 2 });
  });

  it('lets the return go when it does not, on the trail', async () => {
    expect(await save({ A1: { value: 'yes' } })).toMatchObject({ answered: 1, required: 1 });
    expect(bodyOf(await submit())).toMatchObject({ status: 'submitted', answered: 1, required: 1 });
    expect(await lastTrailRow(app, 'return.act')).toMatchObject({
      ...{ subjectId: field.returnId('police', 0), data: { act: 'submit', to: 'submitted' } },
    });
  });

  it.each(['json', 'xlsx'])('comes back from a %s file as it was', async (format) => {
    const { id } = await aDraftOf(coordinator, ruled());
    const file = await coordinator.download(`template-drafts/${id}/download?format=${format}`);
    const bytes = Uint8Array.from(file.bytes);
    const query = `?format=${format}`;
    const checked = await coordinator.post<CheckedFormView>(
      `template-drafts/import/check${query}`,
      bytes,
      { type: 'application/octet-stream' },
    );
    expect(bodyOf(checked).notes).toEqual([]);
    const imported = bodyOf(await upload<ImportedDraftView>(coordinator, bytes, query));
    const draft = await coordinator.get<DraftView>(`template-drafts/${imported.draft.id}`);
    expect(bodyOf(draft).definition.sections).toEqual(ruled().sections);
  });
});
