import type { AgencyView, PersonView, SessionView } from '@sightline/contracts';
import { demonstrationPassword } from '../../src/app/people';
import { as, bodyOf, lastTrailRow, startApp, TestClock, type TestApp } from '../support';

describe('session', () => {
  const clock = new TestClock();
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ clock });
  });
  afterAll(() => app.stop());

  it('answers 401 to whoever has not signed in', async () => {
    const answer = await app.client().get('session');
    expect(answer.status).toBe(401);
    expect(answer.problem.code).toBe('session.required');
  });

  it('opens a session and puts it on the trail', async () => {
    const coordinator = await as(app, { role: 'coordinator' });
    const session = bodyOf(await coordinator.get<SessionView>('session'));
    expect(session.name).toBe('Ruth Okafor');
    expect(session.partnership.shortName).toBe('Castle City');
    expect(session.partnerships).toHaveLength(2);
    const row = await lastTrailRow(app, 'session.open');
    expect(row.actorName).toBe('Ruth Okafor');
  });

  it('refuses a wrong password', async () => {
    const answer = await app.client().signIn('ruth.okafor@castle.example', 'wrong');
    expect(answer.status).toBe(401);
    expect(answer.problem.code).toBe('session.refused');
    const right = await app.client().signIn('Ruth.Okafor@castle.example', demonstrationPassword);
    expect(right.status).toBe(200);
  });

  it('lists agencies and people', async () => {
    const coordinator = await as(app, { role: 'coordinator' });
    const agencies = bodyOf(await coordinator.get<AgencyView[]>('agencies'));
    expect(agencies).toHaveLength(12);
    expect(agencies.filter(({ alsoIn }) => alsoIn.length > 0)).toHaveLength(2);
    const people = bodyOf(await coordinator.get<PersonView[]>('people'));
    expect(people.length).toBeGreaterThan(20);
    const spoc = await as(app, { role: 'spoc', kind: 'police' });
    const own = bodyOf(await spoc.get<PersonView[]>('people'));
    expect(own).toHaveLength(2);
  });
});
