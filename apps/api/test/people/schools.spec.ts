import type { SchoolListView } from '@sightline/contracts';
import { bodyOf, lastTrailRow, signedIn, startApp, trailRows, type TestApp } from '../support';

describe('the schools that a partnership lists', () => {
  let app: TestApp;
  let people: ReturnType<typeof signedIn>;
  beforeAll(async () => {
    app = await startApp();
    people = signedIn(app);
  });
  afterAll(() => app.stop());

  const names = ['Fernbeck Primary School', '  the  glade ', 'The Glade'];

  it('are written by the co-ordinator and the administrator only', async () => {
    const body = { names, revision: 0 };
    expect((await app.client().put('schools', body)).status).toBe(401);
    expect((await app.client().get('schools')).status).toBe(401);
    for (const client of [await people.asAuditor('police'), await people.asChair()]) {
      expect((await client.put('schools', body)).status).toBe(403);
    }
    expect((await trailRows(app)).some(({ action }) => action === 'school-list.write')).toBe(false);
  });

  it.each([
    ['without a list', { revision: 0 }],
    ['with a name too short', { names: ['A'], revision: 0 }],
    ['with a name that is no text', { names: [3], revision: 0 }],
    ['without a revision', { names }],
  ])('are refused %s', async (_how, body) => {
    const coordinator = await people.asCoordinator();
    expect((await coordinator.put('schools', body)).status).toBe(422);
    expect(bodyOf(await coordinator.get<SchoolListView>('schools'))).toEqual({
      ...{ names: [], revision: 0, updatedAt: null, updatedBy: null },
    });
  });

  it('are kept once each, by the alphabet, and the auditor reads them', async () => {
    const coordinator = await people.asCoordinator();
    const written = bodyOf(
      await coordinator.put<SchoolListView>('schools', { names, revision: 0 }),
    );
    expect(written.names).toEqual(['Fernbeck Primary School', 'The Glade']);
    expect(written).toMatchObject({ revision: 1, updatedBy: coordinator.session.name });
    const auditor = await people.asAuditor('police');
    expect(bodyOf(await auditor.get<SchoolListView>('schools')).names).toEqual(written.names);
    const row = await lastTrailRow(app, 'school-list.write');
    expect(row.data).toEqual({ revision: 1, schools: 2 });
  });

  it('are not written over what somebody else wrote meanwhile', async () => {
    const coordinator = await people.asCoordinator();
    const answer = await coordinator.put('schools', { names: ['Another School'], revision: 0 });
    expect([answer.status, answer.problem.code]).toEqual([409, 'record.stale']);
    expect(bodyOf(await coordinator.get<SchoolListView>('schools')).names).toHaveLength(2);
  });
});
