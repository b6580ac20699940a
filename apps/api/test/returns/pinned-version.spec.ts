import type {
  DraftView,
  ReturnView,
  SavedDraftView,
  TemplateVersionView,
} from '@sightline/contracts';
import type { ChoiceQuestion, FormDefinition } from '@sightline/form-engine';
import {
  aDraftOf,
  anAuditInTheField,
  aSection,
  aSmallForm,
  aYesNo,
  bodyOf,
  signedIn,
  startApp,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const asked = (...codes: readonly string[]): ChoiceQuestion => ({
  ...{ kind: 'single', id: 'A2', text: 'Who was told?' },
  options: codes.map((code) => ({ code, label: `The ${code}` })),
});
const first = aSmallForm({ sections: [aSection('A', aYesNo('A1'), asked('parent', 'school'))] });
const second: FormDefinition = { ...first, sections: [aSection('A', asked('school', 'police'))] };

describe('a return whose form has a newer version', () => {
  let app: TestApp;
  let old: FieldAudit;
  let young: FieldAudit;
  let auditor: ApiClient;

  beforeAll(async () => {
    app = await startApp();
    const { coordinator, draft } = await published(first);
    old = await anAuditInTheField(app, { kinds: ['police'], versionId: draft.id });
    const { id } = bodyOf(
      await coordinator.post<DraftView>('template-drafts', { versionId: draft.id }),
    );
    const version = await publish(coordinator, id, second);
    young = await anAuditInTheField(app, { kinds: ['police'], versionId: version.id });
    for (const field of [old, young]) await field.takeReturn('police', 0, 'allocated');
    auditor = await old.people.asAuditor('police');
  });
  afterAll(() => app.stop());

  async function published(definition: FormDefinition) {
    const coordinator = await signedIn(app).asCoordinator();
    const { id } = await aDraftOf(coordinator, definition);
    return { coordinator, draft: await publish(coordinator, id, definition) };
  }

  async function publish(client: ApiClient, draftId: string, definition: FormDefinition) {
    const path = `template-drafts/${draftId}`;
    const { revision } = bodyOf(await client.get<DraftView>(path));
    const saved = bodyOf(await client.put<SavedDraftView>(path, { revision, definition }));
    const dto = { revision: saved.revision, note: 'As the subgroup agreed.' };
    return bodyOf(await client.post<TemplateVersionView>(`${path}/publish`, dto));
  }

  const save = (field: FieldAudit, changes: object) => field.save('police', 0, changes);

  it('takes what its own version asks', async () => {
    expect((await save(old, { A1: { value: 'yes' }, A2: { value: 'parent' } })).status).toBe(200);
    expect((await save(young, { A2: { value: 'police' } })).status).toBe(200);
  });

  it.each([
    ['an option that only the older version has', { A2: { value: 'parent' } }, 'A2'],
    ['a question that only the older version asks', { A1: { value: 'yes' } }, 'A1'],
  ])('refuses %s, names it and saves nothing', async (_what, changes, fieldName) => {
    const answer = await save(young, changes);
    expect([answer.status, answer.problem.code]).toEqual([422, 'answers.invalid']);
    expect(answer.problem.fields?.map(({ field }) => field)).toEqual([fieldName]);
    const path = `returns/${young.returnId('police', 0)}`;
    const { answers } = bodyOf(await auditor.get<ReturnView>(path));
    expect(answers).toEqual({ A2: { value: 'police' } });
  });

  it('refuses an option that only the newer version has', async () => {
    expect((await save(old, { A2: { value: 'police' } })).status).toBe(422);
  });
});
