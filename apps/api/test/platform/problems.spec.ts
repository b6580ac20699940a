import { Database } from '../../src/app/platform/database';
import { as, startApp, type ApiClient, type TestApp } from '../support';

describe('problems', () => {
  let app: TestApp;
  let administrator: ApiClient;

  beforeAll(async () => {
    app = await startApp();
    administrator = await as(app, { role: 'administrator' });
  });
  afterAll(() => app.stop());

  it('answers as RFC 9457 says, with a stable code and the request’s id', async () => {
    const answer = await app.client().get('my-work');
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.problem).toEqual({
      type: 'urn:sightline:problem:session.required',
      title: 'Please sign in',
      status: 401,
      code: 'session.required',
      requestId: answer.headers.get('x-request-id'),
    });
  });

  it('answers 404 for an address that is nobody’s', async () => {
    const answer = await administrator.get('no-such-thing');
    expect(answer.status).toBe(404);
    expect(answer.problem.code).toBe('record.not-found');
  });

  it('refuses a body that is not JSON, not an object, or too large', async () => {
    const broken = await app.client().post('session', '{"email":');
    expect([broken.status, broken.problem.code]).toEqual([400, 'request.malformed']);
    const list = await app.client().post('session', []);
    expect(list.status).toBe(422);
    expect(list.problem.fields?.every(({ field }) => typeof field === 'string')).toBe(true);
    const large = await app.client().post('session', { email: 'x'.repeat(1_100_000) });
    expect([large.status, large.problem.code]).toEqual([413, 'request.too-large']);
  });

  it('names every bad field of a query', async () => {
    const answer = await administrator.get('trail?limit=many&auditId=1&wrong=2');
    expect(answer.status).toBe(422);
    expect(answer.problem.code).toBe('request.invalid');
    expect(answer.problem.fields?.map(({ field }) => field).sort()).toEqual([
      'auditId',
      'limit',
      'wrong',
    ]);
  });

  it('refuses a cursor that is not its own', async () => {
    for (const cursor of ['abc', '%20', Buffer.from('[{}]').toString('base64url')]) {
      const answer = await administrator.get(`trail?cursor=${cursor}`);
      expect([answer.status, answer.problem.code]).toEqual([400, 'request.malformed']);
    }
  });

  it('tells nothing but an id when the fault is its own', async () => {
    const { dataSource } = app.get(Database);
    await dataSource.query('ALTER TABLE agency_partnerships RENAME TO hidden');
    const answer = await administrator.get('agencies');
    await dataSource.query('ALTER TABLE hidden RENAME TO agency_partnerships');
    expect(answer.status).toBe(500);
    expect(answer.problem).toEqual({
      type: 'urn:sightline:problem:server.error',
      title: 'Something went wrong on our side',
      status: 500,
      code: 'server.error',
      detail: 'What you were doing was not saved. Please try again.',
      requestId: answer.headers.get('x-request-id'),
    });
    expect((await administrator.get('agencies')).status).toBe(200);
  });
});
