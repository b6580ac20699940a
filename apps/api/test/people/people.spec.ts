import type { AgencyView, DemonstrationView, PersonView } from '@sightline/contracts';
import { demonstrationPassword } from '../../src/app/people';
import { bodyOf, signedIn, startApp, type TestApp } from '../support';

describe('people', () => {
  let app: TestApp;
  let people: ReturnType<typeof signedIn>;

  beforeAll(async () => {
    app = await startApp();
    people = signedIn(app);
  });
  afterAll(() => app.stop());

  it('refuses the list of people to an auditor', async () => {
    const auditor = await people.asAuditor('police');
    const answer = await auditor.get('people');
    expect(answer.status).toBe(403);
    expect(answer.problem.code).toBe('permission.missing');
  });

  it('shows a SPOC the people of the own agency only', async () => {
    const spoc = await people.asSpoc('police');
    const own = bodyOf(await spoc.get<PersonView[]>('people'));
    expect(own.map(({ name }) => name)).toEqual(['DI Karen Oldfield', 'Joseph Adeyemi']);
  });

  it('shows a co-ordinator everybody of the own partnership, and nobody else', async () => {
    const coordinator = await people.asCoordinator();
    const all = bodyOf(await coordinator.get<PersonView[]>('people'));
    expect(all).toHaveLength(24);
    expect(all.map(({ name }) => name)).not.toContain('Judith Harcourt');
    const ruth = all.find(({ name }) => name === 'Ruth Okafor');
    expect(ruth?.roles).toEqual([{ role: 'coordinator', agencyId: null }]);
  });

  it('lists the agencies of the partnership, saying which others they belong to', async () => {
    const auditor = await people.asAuditor('camhs');
    const agencies = bodyOf(await auditor.get<AgencyView[]>('agencies'));
    expect(agencies).toHaveLength(12);
    const shared = agencies.filter(({ alsoIn }) => alsoIn.length > 0);
    expect(shared.map(({ kind }) => kind).sort()).toEqual(['health-provider', 'police']);
    expect(shared[0]!.alsoIn).toEqual(['Castle County Safeguarding Children Partnership']);
  });

  it('has no list of demonstration people outside the demonstration', async () => {
    const answer = await app.client().get('demonstration');
    expect(answer.status).toBe(200);
    expect(answer.body).toBeNull();
  });

  it('lists the demonstration’s people, who can all sign in', async () => {
    const demonstration = await startApp({ environment: { DEMO: 'on' } });
    try {
      const view = bodyOf(await demonstration.client().get<DemonstrationView>('demonstration'));
      expect(view.password).toBe(demonstrationPassword);
      expect(view.people).toHaveLength(25);
      expect(view.people[0]).toMatchObject({ name: 'Ruth Okafor', partnership: 'Castle City' });
      const emails = new Set(view.people.map(({ email }) => email));
      expect(emails.size).toBe(25);
      for (const email of emails) {
        expect((await demonstration.client().signIn(email, view.password)).status).toBe(200);
      }
    } finally {
      await demonstration.stop();
    }
  });
});
