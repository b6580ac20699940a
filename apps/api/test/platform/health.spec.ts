import { Lifecycle } from '../../src/app/platform/health';
import { startApp, type TestApp } from '../support';

const token = 'a token of enough characters';

describe('health', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ seed: 'none', environment: { METRICS_TOKEN: token } });
  });
  afterAll(() => app.stop());

  it('says that it lives and that it is ready', async () => {
    expect((await app.client().get('/api/health/live')).body).toEqual({ status: 'live' });
    expect((await app.client().get('/api/health/ready')).body).toEqual({ status: 'ready' });
  });

  it('keeps its figures from callers that come through a proxy without the token', async () => {
    const read = async (headers: Record<string, string>): Promise<number> =>
      (await app.client().get('/api/metrics', { headers })).status;
    expect(await read({ 'x-forwarded-for': '203.0.113.9' })).toBe(404);
    expect(await read({ 'x-forwarded-for': '203.0.113.9', authorization: 'Bearer no' })).toBe(404);
    expect(await read({ 'x-forwarded-for': '203.0.113.9', authorization: `Bearer ${token}` })).toBe(
      200,
    );
  });

  it('counts requests by the pattern of their route, never by id', async () => {
    await app.client().get('session');
    const { body } = await app.client().get<string>('/api/metrics');
    expect(body).toMatch(
      /sightline_request_duration_seconds_count\{method="GET",route="\/api\/v1\/session",status="200"\} 1/,
    );
    expect(body).toContain('process_resident_memory_bytes');
  });

  it('is no longer ready once it is going down, and closes its connections', async () => {
    const other = await startApp({ seed: 'none' });
    other.get(Lifecycle).drain();
    const answer = await other.client().get('/api/health/ready');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('connection')).toBe('close');
    await other.stop();
  });
});
