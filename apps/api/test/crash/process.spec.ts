import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrationPassword } from '../../src/app/people';
import { BuiltServer, startApp } from '../support';

describe('the built server', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sightline-process-'));
  let server: BuiltServer;
  let environment: Record<string, string>;

  beforeAll(async () => {
    server = BuiltServer.build();
    const app = await startApp({ dataDir });
    environment = { DATA_DIR: dataDir, LOG_LEVEL: 'trace' };
    if (app.databaseUrl) environment['DATABASE_URL'] = app.databaseUrl;
    await app.stop();
  }, 60_000);
  afterAll(async () => {
    await server.remove();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('ends with code 1 and one clear line when its configuration is wrong', () => {
    const { code, output } = server.run('main', { ...environment, PORT: 'eighty' });
    expect(code).toBe(1);
    expect(output).toBe('The configuration is not right:\n  PORT must be a port number\n');
  });

  it('logs what happened and never what was said', async () => {
    const running = await server.start(environment);
    const client = running.client();
    await client.signIn('ruth.okafor@castle.example', 'Wr0ng-and-secret');
    await client.signIn('ruth.okafor@castle.example', demonstrationPassword);
    await client.get('trail?wrong=Charlotte-Doe&cursor=Charlotte-Doe');
    await client.post('session/partnership', { partnershipId: 'Charlotte-Doe', a: 'Oliver-Roe' });
    await client.get('/api/health/ready', { headers: { authorization: 'Bearer very-secret' } });
    const token = client.cookie!.split('=')[1]!;
    const csrf = client.session.csrfToken;
    const { accountId } = client.session;
    expect(await running.end('SIGTERM')).toBe(0);

    const { output } = running;
    for (const secret of [
      'Wr0ng-and-secret',
      demonstrationPassword,
      'ruth.okafor',
      'Ruth Okafor',
      'Charlotte-Doe',
      'Oliver-Roe',
      'very-secret',
      token,
      csrf,
    ]) {
      expect(output).not.toContain(secret);
    }
    const lines = output.split('\n').filter((line) => line.startsWith('{'));
    const requests = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'request');
    expect(requests).toHaveLength(5);
    expect(requests[2]).toMatchObject({ method: 'GET', path: '/api/v1/trail', accountId });
    expect(new Set(requests.map(({ requestId }) => requestId)).size).toBe(5);
  });

  it('answers what is under way when told to stop, signs the trail, and ends with code 0', async () => {
    const running = await server.start({ ...environment, LOG_LEVEL: 'error' });
    const answers = Array.from({ length: 12 }, (_, index) =>
      running.client().signIn(`person${index}@test.example`, 'x'),
    );
    await answers[0];
    const ended = running.end('SIGTERM');
    const statuses = await Promise.all(
      answers.map((answer) => answer.then(({ status }) => status).catch(() => 'cut off')),
    );
    expect(await ended).toBe(0);
    // A connection that was not accepted yet is refused; an answer that began is whole.
    expect(statuses[0]).toBe(401);
    expect(statuses.filter((status) => status !== 401 && status !== 'cut off')).toEqual([]);
    expect(server.run('trail-verify', environment)).toMatchObject({ code: 0 });
  });
});
