import { demonstrationPassword } from '../../src/app/people';
import { as, startApp, type ApiClient, type TestApp } from '../support';

describe('requests that other sites cause', () => {
  let app: TestApp;
  let coordinator: ApiClient;

  beforeAll(async () => {
    app = await startApp();
    coordinator = await as(app, { role: 'coordinator' });
  });
  afterAll(() => app.stop());

  const body = (): { partnershipId: string } => ({
    partnershipId: coordinator.session.partnership.id,
  });
  const switching = async (headers: Record<string, string>): Promise<string | number> => {
    const answer = await coordinator.post('session/partnership', body(), { headers });
    return answer.status === 200 ? 200 : `${answer.status} ${answer.problem.code}`;
  };

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
    ['another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['no CSRF token', { 'x-csrf-token': '' }],
    ['a made-up CSRF token', { 'x-csrf-token': 'A'.repeat(43) }],
  ])('refuses a write from %s', async (_from, headers) => {
    expect(await switching(headers)).toBe('403 request.origin');
  });

  it('refuses the CSRF token of another session', async () => {
    const other = await as(app, { role: 'chair' });
    expect(await switching({ 'x-csrf-token': other.session.csrfToken })).toBe('403 request.origin');
  });

  it('refuses a sign-in that another site causes', async () => {
    const answer = await app
      .client()
      .post(
        'session',
        { email: 'ruth.okafor@castle.example', password: demonstrationPassword },
        { headers: { origin: 'https://evil.example' } },
      );
    expect(answer.status).toBe(403);
  });

  it('lets its own page write', async () => {
    expect(await switching({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  it('believes only the address it is told to trust, and then marks the cookie Secure', async () => {
    const trusted = await startApp({
      environment: { TRUSTED_ORIGIN: 'https://audit.example.org' },
    });
    try {
      const credentials = {
        email: 'ruth.okafor@castle.example',
        password: demonstrationPassword,
      };
      const own = { headers: { origin: 'https://audit.example.org' } };
      const other = { headers: { origin: trusted.url } };
      expect((await trusted.client().post('session', credentials, other)).status).toBe(403);
      const answer = await trusted.client().post('session', credentials, own);
      expect(answer.status).toBe(200);
      expect(answer.headers.getSetCookie()[0]).toMatch(/; Secure/);
      expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
    } finally {
      await trusted.stop();
    }
  });
});
