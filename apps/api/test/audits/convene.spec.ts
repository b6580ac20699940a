import type { AuditView } from '@sightline/contracts';
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

describe('convening the panel', () => {
  let app: TestApp;
  let field: FieldAudit;
  let chair: ApiClient;

  beforeAll(async () => {
    app = await startApp();
    field = await anAuditInTheField(app, { kinds: ['police', 'health-provider'] });
    chair = await field.people.asChair();
  });
  afterAll(() => app.stop());

  const act = async (name: string, more: object = {}, client = chair) => {
    const { revision } = await field.audit();
    return client.post<AuditView>(`audits/${field.auditId}/${name}`, { revision, ...more });
  };

  it('is for the co-ordinator and the chair', async () => {
    expect((await act('convene', {}, app.client())).status).toBe(401);
    for (const role of ['board-member', 'scrutineer', 'administrator'] as const) {
      expect((await act('convene', {}, await field.people.as({ role }))).status).toBe(403);
    }
    const county = await field.people.as({ role: 'coordinator', partnership: 'Castle County' });
    expect((await act('convene', {}, county)).status).toBe(404);
  });

  it('waits for the first return that is signed off', async () => {
    await field.takeReturn('police', 0, 'submitted');
    await field.takeReturn('health-provider', 0, 'nil');
    const answer = await act('convene');
    expect([answer.status, answer.problem.code]).toEqual([422, 'audit.incomplete']);
    expect(answer.problem.detail).toBe(
      'No return has been signed off yet, so there is nothing to discuss.',
    );
    expect((await field.audit()).status).toBe('in-the-field');
    expect(await trailRows(app, 'audit.act')).not.toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ act: 'convene' }) as unknown }),
    );
  });

  it('moves the audit to the panel, once, and says so on the trail', async () => {
    await field.act('spoc', 'police', 0, 'sign-off');
    expect(bodyOf(await act('convene')).status).toBe('panel');
    expect(await lastTrailRow(app, 'audit.act')).toMatchObject({
      ...{ actorName: 'Martin Ashworth', auditId: field.auditId },
      data: { act: 'convene', from: 'in-the-field', to: 'panel' },
    });
    const again = await act('convene');
    expect([again.status, again.problem.code]).toEqual([409, 'transition.refused']);
  });

  it.each([
    ['without a reason', {}],
    ['for a reason of spaces', { reason: '      ' }],
  ])('is not opened again %s', async (_how, more) => {
    const answer = await act('reopen-panel', more);
    expect(answer.status).toBe(422);
    expect(answer.problem.fields?.map(({ field: name }) => name)).toEqual(['reason']);
  });

  it('is opened again from the draft, with a reason', async () => {
    const reason = 'A return came in after the panel.';
    expect((await act('reopen-panel', { reason })).status).toBe(409);
    bodyOf(await chair.post(`audits/${field.auditId}/report`));
    expect(bodyOf(await act('reopen-panel', { reason })).status).toBe('panel');
    expect((await lastTrailRow(app, 'audit.act')).data).toMatchObject({
      ...{ act: 'reopen-panel', from: 'drafting', reason },
    });
  });
});
