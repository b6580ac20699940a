import type { FormSettingsView, ReturnView, TemplateVersionView } from '@sightline/contracts';
import { questionOf } from '@sightline/form-engine';
import { readArchive } from '../platform/rendering/read-archive';
import {
  anAuditInTheField,
  bodyOf,
  lastTrailRow,
  signedIn,
  startApp,
  trailRows,
  type FieldAudit,
  type TestApp,
} from '../support';

const kind = 'childrens-social-care';

describe('the settings of forms', () => {
  let app: TestApp;
  let people: ReturnType<typeof signedIn>;
  beforeAll(async () => {
    app = await startApp();
    people = signedIn(app);
  });
  afterAll(() => app.stop());

  const read = async () =>
    bodyOf(await (await people.asCoordinator()).get<FormSettingsView>('form-settings'));
  const write = async (values: object) => {
    const { revision } = await read();
    const coordinator = await people.asCoordinator();
    return coordinator.put<FormSettingsView>('form-settings', { values, revision });
  };
  const anAudit = (theme: string) =>
    anAuditInTheField(app, { theme, template: 'missing', kinds: [kind] });
  const returnOf = (field: FieldAudit) => field.openReturn(kind, 0);
  const formOf = async ({ templateVersionId }: ReturnView) =>
    bodyOf(
      await (
        await people.asAuditor(kind)
      ).get<TemplateVersionView>(`template-versions/${templateVersionId}`),
    );
  const textOf = async (auditReturn: ReturnView, id = 'MIS-7b') =>
    questionOf((await formOf(auditReturn)).definition, id)?.text;

  it('are written by the co-ordinator and the administrator only', async () => {
    const body = { values: { 'missing-episodes': 4 }, revision: 0 };
    expect((await app.client().get('form-settings')).status).toBe(401);
    expect((await app.client().put('form-settings', body)).status).toBe(401);
    for (const client of [await people.asAuditor('police'), await people.asChair()]) {
      expect((await client.put('form-settings', body)).status).toBe(403);
      expect((await client.get('form-settings')).status).toBe(200);
    }
    const board = await people.as({ role: 'board-member' });
    expect((await board.get('form-settings')).status).toBe(403);
    const acts = (await trailRows(app)).map(({ action }) => action);
    expect(acts).not.toContain('form-settings.write');
  });

  it.each([
    ['a setting there is none of', { nonsense: 1 }, 'values.nonsense'],
    ['half a day', { 'missing-meeting-days': 2.5 }, 'values.missing-meeting-days'],
    ['a number in words', { 'missing-episodes': 'three' }, 'values.missing-episodes'],
    ['a share over all', { 'good-needs-met-percent': 101 }, 'values.good-needs-met-percent'],
    ['no number', { 'impact-months': null }, 'values.impact-months'],
    ['a list', [4], 'values'],
  ])('are refused for %s, which the answer names', async (_what, values, field) => {
    const answer = await write(values);
    expect([answer.status, answer.problem.fields?.map((one) => one.field)]).toEqual([422, [field]]);
    expect(await read()).toMatchObject({ values: {}, revision: 0, updatedBy: null });
  });

  it.each([
    ['without values', { revision: 0 }],
    ['without a revision', { values: {} }],
    ['with something else besides', { values: {}, revision: 0, nonsense: true }],
  ])('are refused %s', async (_how, body) => {
    const coordinator = await people.asCoordinator();
    expect((await coordinator.put('form-settings', body)).status).toBe(422);
  });

  it('leave a form in its usual words until something is set', async () => {
    const auditReturn = await returnOf(await anAudit('Missing, as usual'));
    expect(await textOf(auditReturn)).toBe('Was it done within 72 hours of the return?');
  });

  it('keep what differs from the usual, and the trail says what changed', async () => {
    const values = { 'return-interview-hours': 48, 'missing-episodes': 3, 'grades-apart-steps': 1 };
    const written = bodyOf(await write(values));
    expect(written).toMatchObject({
      ...{ values: { 'return-interview-hours': 48, 'grades-apart-steps': 1 }, revision: 1 },
      updatedBy: (await people.asCoordinator()).session.name,
    });
    expect((await lastTrailRow(app, 'form-settings.write')).data).toEqual({
      revision: 1,
      changes: ['return-interview-hours: 72 to 48', 'grades-apart-steps: 2 to 1'],
    });
  });

  it('are not written over what somebody else wrote meanwhile', async () => {
    const administrator = await people.asAdministrator();
    const answer = await administrator.put('form-settings', { values: {}, revision: 0 });
    expect([answer.status, answer.problem.code]).toEqual([409, 'record.stale']);
    expect((await read()).revision).toBe(1);
  });

  it('are in the words of the next audit, and never in those of one that was issued', async () => {
    const before = await anAudit('Missing, before');
    const opened = await returnOf(before);
    expect(await textOf(opened)).toBe('Was it done within 48 hours of the return?');
    expect((await formOf(opened)).definition.settings).toEqual({ gradesApart: 1 });

    bodyOf(await write({ 'return-interview-hours': 24, 'evidence-words': 120 }));
    expect(await textOf(await returnOf(before))).toBe('Was it done within 48 hours of the return?');

    const after = await formOf(await returnOf(await anAudit('Missing, after')));
    const asked = questionOf(after.definition, 'MIS-7b');
    expect(asked).toMatchObject({
      text: 'Was it done within 24 hours of the return?',
      evidence: { maxWords: 120 },
    });
    expect(after.definition.settings).toBeUndefined();
  });

  it('leave the published version as it is, which the audit goes on to name', async () => {
    const field = await anAudit('Missing, once more');
    const { template } = await field.audit();
    const coordinator = await people.asCoordinator();
    const path = `template-versions/${template!.versionId}`;
    const published = bodyOf(await coordinator.get<TemplateVersionView>(path));
    expect(questionOf(published.definition, 'MIS-7b')?.text).toContain(
      '{{return-interview-hours}}',
    );
    const auditReturn = await returnOf(field);
    expect(auditReturn.templateVersionId).not.toBe(published.id);
    const { number, contentHash } = await formOf(auditReturn);
    expect([number, contentHash === published.contentHash]).toEqual([published.number, false]);
  });

  it('are in the words of a version on paper', async () => {
    const field = await anAudit('Missing, on paper');
    const coordinator = await people.asCoordinator();
    const path = `template-versions/${(await field.audit()).template!.versionId}/print`;
    const { bytes } = await coordinator.download(`${path}?format=docx`);
    const words = readArchive(bytes).get('word/document.xml')!.toString('utf8');
    expect(words).toContain('24 hours');
    expect(words).not.toContain('{{');
  });

  it('make one form for audits that ask the same', async () => {
    const [one, other] = [await anAudit('Missing, one'), await anAudit('Missing, other')];
    const ids = [await returnOf(one), await returnOf(other)].map((view) => view.templateVersionId);
    expect(ids[0]).toBe(ids[1]);
  });

  it('are the partnership’s own: another has its numbers, and cannot read this one’s forms', async () => {
    const elsewhere = await signedIn(app, 'Castle County').asCoordinator();
    const theirs = bodyOf(await elsewhere.get<FormSettingsView>('form-settings'));
    expect(theirs).toMatchObject({ values: {}, revision: 0 });
    const { templateVersionId } = await returnOf(await anAudit('Missing, ours'));
    const path = `template-versions/${templateVersionId}`;
    expect((await elsewhere.get(path)).status).toBe(404);
    const coordinator = await people.asCoordinator();
    expect((await coordinator.get(path)).status).toBe(200);
    const retired = await coordinator.post(`${path}/retire`, { reason: 'It is not a version' });
    expect(retired.status).toBe(404);
  });

  it('are as usual again for what is left out', async () => {
    expect(bodyOf(await write({})).values).toEqual({});
    const auditReturn = await returnOf(await anAudit('Missing, as usual again'));
    expect(await textOf(auditReturn)).toBe('Was it done within 72 hours of the return?');
    expect(await textOf(auditReturn, 'MIS-10a')).toBe(
      'After three episodes in 30 days, was a strategy meeting held?',
    );
  });
});
