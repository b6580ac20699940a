import type { MyWorkView, ReturnView, TemplateVersionView } from '@sightline/contracts';
import { completeAnswers } from '@sightline/form-engine';
import {
  anAuditInTheField,
  aPerson,
  asPerson,
  bodyOf,
  lastTrailRow,
  startApp,
  TestClock,
  trailRows,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const words =
  'You completed this return yourself. Another single point of contact of your agency signs it ' +
  'off, or give it to an auditor.';

describe('signing off one’s own work', () => {
  let app: TestApp;
  let field: FieldAudit;
  let spoc: ApiClient;
  let colleague: ApiClient;
  let auditor: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditInTheField(app, { kinds: ['police'] });
    spoc = await field.people.asSpoc('police');
    auditor = await field.people.asAuditor('police');
    const person = await aPerson(app, { roles: [{ role: 'spoc', kind: 'police' }] });
    colleague = await asPerson(app, person);
  });
  afterAll(() => app.stop());

  const address = (caseIndex: number) => `returns/${field.returnId('police', caseIndex)}`;
  const open = async (caseIndex: number, client = spoc) =>
    bodyOf(await client.get<ReturnView>(address(caseIndex)));
  const act = async (client: ApiClient, caseIndex: number, name: string, more: object = {}) => {
    const { revision } = await open(caseIndex);
    return client.post<ReturnView>(`${address(caseIndex)}/${name}`, { revision, ...more });
  };
  const give = async (caseIndex: number, ...to: readonly ApiClient[]) => {
    const accountIds = to.map(({ session }) => session.accountId);
    bodyOf(await act(spoc, caseIndex, 'allocate', { accountIds }));
  };
  const complete = async (client: ApiClient, caseIndex: number) => {
    const { revision, context, templateVersionId } = await open(caseIndex, client);
    const template = bodyOf(
      await client.get<TemplateVersionView>(`template-versions/${templateVersionId}`),
    );
    const changes = completeAnswers(template.definition, context, {});
    bodyOf(await client.patch(`${address(caseIndex)}/answers`, { revision, changes }));
    bodyOf(await act(client, caseIndex, 'submit'));
  };
  const toSignOff = async (client: ApiClient) => {
    const { groups } = bodyOf(await client.get<MyWorkView>('my-work'));
    return groups.find(({ key }) => key === 'sign-off')?.items.length;
  };
  const expectRefused = async (caseIndex: number) => {
    const before = await open(caseIndex);
    const acts = (await trailRows(app, 'return.act')).length;
    expect(before).toMatchObject({ status: 'submitted', isOwnWork: true });
    expect(before.acts).toEqual(['send-back', 'decline']);
    const answer = await act(spoc, caseIndex, 'sign-off');
    expect([answer.status, answer.problem.code]).toEqual([403, 'permission.missing']);
    expect(answer.problem.detail).toBe(words);
    expect(await open(caseIndex)).toEqual(before);
    expect(await trailRows(app, 'return.act')).toHaveLength(acts);
  };

  it('is refused to a contact who completed the form', async () => {
    await field.checkKnown('police', 0);
    await give(0, spoc);
    await complete(spoc, 0);
    await expectRefused(0);
    expect(await toSignOff(spoc)).toBe(0);
  });

  it('is refused still where the form was given to an auditor afterwards', async () => {
    bodyOf(await act(spoc, 0, 'send-back', { reason: 'An auditor looks at the file again' }));
    await give(0, auditor);
    await complete(auditor, 0);
    await expectRefused(0);
  });

  it('is refused to a contact to whom it was given, whoever wrote it', async () => {
    await field.checkKnown('police', 1);
    await give(1, spoc, auditor);
    await complete(auditor, 1);
    await expectRefused(1);
  });

  it('is another contact’s of the agency to give', async () => {
    const view = await open(0, colleague);
    expect(view).toMatchObject({ isOwnWork: false });
    expect(view.acts).toContain('sign-off');
    expect(await toSignOff(colleague)).toBe(2);
    expect(bodyOf(await act(colleague, 0, 'sign-off')).status).toBe('signed-off');
    expect(await lastTrailRow(app, 'return.act')).toMatchObject({
      ...{ actorName: colleague.session.name, subjectId: view.id },
      data: { act: 'sign-off', from: 'submitted', to: 'signed-off' },
    });
  });
});
