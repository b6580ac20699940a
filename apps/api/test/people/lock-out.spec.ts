import { demonstrationPassword } from '../../src/app/people';
import { Passwords } from '../../src/app/platform/security';
import { lastTrailRow, startApp, TestClock, type Answer, type TestApp } from '../support';

const email = 'martin.ashworth@castle.example';

describe('lock-out', () => {
  const clock = new TestClock();
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ clock });
  });
  afterAll(() => app.stop());
  beforeEach(() => clock.advance({ days: 2 }));

  const attempt = (address: string, password = 'wrong'): Promise<Answer<unknown>> =>
    app.client().signIn(address, password);

  const fail = async (address: string, times: number): Promise<void> => {
    for (let done = 0; done < times; done += 1) {
      expect((await attempt(address)).status).toBe(401);
    }
  };

  it('locks for a minute after five failures, even for the right password', async () => {
    await fail(email, 5);
    const locked = await attempt(email, demonstrationPassword);
    expect(locked.status).toBe(429);
    expect(locked.problem.code).toBe('session.locked');
    expect(locked.headers.get('retry-after')).toBe('60');
    expect(await lastTrailRow(app, 'session.refuse')).toMatchObject({
      data: { failures: 5, isLocked: true },
    });
    clock.advance({ minutes: 1 });
    expect((await attempt(email, demonstrationPassword)).status).toBe(200);
  });

  it('doubles the time with every further failure, up to an hour', async () => {
    await fail(email, 5);
    for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
      const locked = await attempt(email);
      expect(Number(locked.headers.get('retry-after'))).toBe(minutes * 60);
      clock.advance({ minutes });
      expect((await attempt(email)).status).toBe(401);
    }
  });

  it('locks an address that nobody has in the same way', async () => {
    await fail('stranger@castle.example', 5);
    const locked = await attempt('stranger@castle.example');
    expect(locked.problem.code).toBe('session.locked');
  });

  it('forgets failures once the person has signed in', async () => {
    await fail(email, 4);
    expect((await attempt(email, demonstrationPassword)).status).toBe(200);
    await fail(email, 4);
    expect((await attempt(email, demonstrationPassword)).status).toBe(200);
  });

  it('counts attempts made at the same moment, every one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => attempt('ruth.okafor@castle.example')),
    );
    const refused = answers.filter(({ status }) => status === 401).length;
    expect(refused).toBe(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('does the same work for a stranger as for a wrong password, so that time tells nothing', async () => {
    const matches = jest.spyOn(app.get(Passwords), 'matches');
    expect((await attempt(email)).status).toBe(401);
    expect((await attempt('nobody@castle.example')).status).toBe(401);
    expect(matches.mock.calls).toEqual([
      ['wrong', expect.stringMatching(/^\$argon2id\$/)],
      ['wrong', undefined],
    ]);
    matches.mockRestore();
    expect(await app.get(Passwords).matches('wrong', undefined)).toBe(false);
  });

  it('slows down whoever tries many addresses from one place', async () => {
    const guarded = await startApp({ environment: { SIGN_INS_PER_MINUTE: '3' }, seed: 'none' });
    try {
      const answers: number[] = [];
      for (let index = 0; index < 5; index += 1) {
        answers.push((await guarded.client().signIn(`a${index}@b.example`, 'x')).status);
      }
      expect(answers).toEqual([401, 401, 401, 429, 429]);
    } finally {
      await guarded.stop();
    }
  });
});
