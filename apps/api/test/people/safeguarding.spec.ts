import type { ConcernsView, SafeguardingView } from '@sightline/contracts';
import {
  anAuditInTheField,
  bodyOf,
  concernsOf,
  lastTrailRow,
  startApp,
  TestClock,
  type ApiClient,
  type FieldAudit,
  type TestApp,
} from '../support';

const lead = {
  name: 'Hadiza Bello',
  role: 'Detective Inspector, safeguarding',
  phone: '01632 960 117 ext 4',
};

describe('whom to tell when somebody is at risk', () => {
  let app: TestApp;
  let field: FieldAudit;
  let spoc: ApiClient;
  let coordinator: ApiClient;

  beforeAll(async () => {
    app = await startApp({ clock: new TestClock() });
    field = await anAuditInTheField(app, { kinds: ['police', 'health-provider'] });
    spoc = await field.people.asSpoc('police');
    coordinator = await field.people.asCoordinator();
  });
  afterAll(() => app.stop());

  const read = async (client: ApiClient) =>
    bodyOf(await client.get<SafeguardingView>('safeguarding'));
  const write = (client: ApiClient, dto: object) =>
    client.put<SafeguardingView>('safeguarding', {
      ...{ acknowledgeHours: 2, outOfHours: 'Ring the duty team on 01632 960 999.', revision: 0 },
      ...dto,
    });
  const writeLead = (
    client: ApiClient,
    dto: object,
    kind: 'police' | 'health-provider' = 'police',
  ) =>
    client.put<SafeguardingView>(`agencies/${field.agencyId(kind)}/safeguarding-lead`, {
      ...lead,
      ...{ revision: 0 },
      ...dto,
    });

  it('is set by the partnership for the partnership, by an agency’s contact for the agency', async () => {
    expect((await write(app.client(), {})).status).toBe(401);
    expect((await write(spoc, {})).status).toBe(403);
    expect((await writeLead(await field.people.asAuditor('police'), {})).status).toBe(403);
    expect((await writeLead(spoc, {}, 'health-provider')).status).toBe(403);
    const board = await field.people.as({ role: 'board-member' });
    expect((await board.get('safeguarding')).status).toBe(403);
    const nowhere = 'agencies/0b7cfb3e-7f0c-4a39-9a3e-6f5a3f1d0009/safeguarding-lead';
    expect((await spoc.put(nowhere, { ...lead, revision: 0 })).status).toBe(404);
  });

  it.each([
    ['no hours', { acknowledgeHours: 0 }, 'acknowledgeHours'],
    ['hours that are none', { acknowledgeHours: 2.5 }, 'acknowledgeHours'],
    ['a week', { acknowledgeHours: 168 }, 'acknowledgeHours'],
    ['nobody to ring', { outOfHours: '   ' }, 'outOfHours'],
  ])('refuses %s', async (_what, dto, fieldName) => {
    const answer = await write(coordinator, dto);
    expect([answer.status, answer.problem.fields?.[0]?.field]).toEqual([422, fieldName]);
  });

  it.each([
    ['no name', { name: '' }, 'name'],
    ['a telephone number that is none', { phone: 'ask at the desk' }, 'phone'],
  ])('refuses a lead with %s', async (_what, dto, fieldName) => {
    const answer = await writeLead(spoc, dto);
    expect([answer.status, answer.problem.fields?.[0]?.field]).toEqual([422, fieldName]);
  });

  it('is read at the form by those who fill it in', async () => {
    bodyOf(await writeLead(spoc, {}));
    bodyOf(await write(coordinator, {}));
    const { advice } = await concernsOf(spoc, field.returnId('police', 0));
    expect(advice).toEqual({
      lead,
      outOfHours: 'Ring the duty team on 01632 960 999.',
      acknowledgeHours: 2,
    });
    expect(await lastTrailRow(app, 'safeguarding-lead.write')).toMatchObject({
      ...{ subjectId: field.agencyId('police'), data: { revision: 1 } },
    });
    expect((await lastTrailRow(app, 'safeguarding.write')).data).toEqual({
      revision: 1,
      acknowledgeHours: 2,
    });
  });

  it('sets the clock of the next concern', async () => {
    const path = `returns/${field.returnId('police', 0)}/concerns`;
    const words = 'Nobody has seen the baby for a week.';
    const { concerns } = bodyOf(await spoc.post<ConcernsView>(path, { words }));
    expect(concerns[0]?.acknowledgeBy).toBe('2026-03-02T11:00:00.000Z');
  });

  it('takes an agency’s own words for nights and weekends before the partnership’s', async () => {
    const outOfHours = 'Ring the force control room and ask for the duty sergeant.';
    bodyOf(await writeLead(spoc, { outOfHours, revision: 1 }));
    const { advice } = await concernsOf(spoc, field.returnId('police', 0));
    expect(advice.outOfHours).toBe(outOfHours);
  });

  it('is not written over by who has not seen the latest', async () => {
    expect((await writeLead(spoc, { revision: 1 })).problem.code).toBe('record.stale');
    expect((await write(coordinator, { revision: 0 })).problem.code).toBe('record.stale');
  });

  it('shows a contact the own agency, and the co-ordinator all', async () => {
    const own = await read(spoc);
    expect(own.agencies.map(({ agency }) => agency.kind)).toEqual(['police']);
    expect(own).toMatchObject({ mayWrite: false, agencies: [{ mayWrite: true, revision: 2 }] });
    const all = await read(coordinator);
    expect(all.agencies.length).toBeGreaterThan(10);
    expect(all.mayWrite).toBe(true);
  });
});
