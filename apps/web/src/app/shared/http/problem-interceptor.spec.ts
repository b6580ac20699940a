import { HttpClient, HttpContext, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { SessionStore } from '../session/session-store';
import { SignInAgain } from '../session/sign-in-again';
import { aSession } from '../testing/a-session';
import { Notices } from '../ui/notices';
import { type ClientProblem, problemOf } from './client-problem';
import { handlesFailure, isSessionCall, problemInterceptor } from './problem-interceptor';

const url = '/api/v1/returns/1/answers';
const expired = {
  type: 'about:blank',
  title: 'Your session has ended',
  status: 401,
  code: 'session.expired',
  requestId: 'r1',
};
const fault = {
  type: 'about:blank',
  title: 'Something went wrong on our side',
  status: 500,
  code: 'server.error',
  requestId: 'r2',
};

function setUp(comesBack = true) {
  const asked: string[] = [];
  const told: ClientProblem[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      {
        provide: SignInAgain,
        useFactory: () => ({
          ask: () => {
            asked.push('asked');
            // A new session has a new token, which the repeated call must carry.
            if (comesBack) TestBed.inject(SessionStore).begin(aSession({ csrfToken: 'token-2' }));
            return Promise.resolve(comesBack);
          },
        }),
      },
      { provide: Notices, useValue: { fault: (problem: ClientProblem) => told.push(problem) } },
    ],
  });
  TestBed.inject(SessionStore).begin(aSession());
  return {
    http: TestBed.inject(HttpClient),
    server: TestBed.inject(HttpTestingController),
    asked,
    told,
  };
}

async function problemFrom(call: Promise<unknown>): Promise<ClientProblem> {
  return call.then(
    () => Promise.reject(new Error('The call should have failed')),
    (thrown: unknown) => problemOf(thrown),
  );
}

describe('the interceptor of calls to the API', () => {
  it('adds the token of the session to writes and not to reads', () => {
    const { http, server } = setUp();
    http.get(url).subscribe();
    http.put(url, {}).subscribe();
    const [read, write] = server.match(url);
    expect(read?.request.headers.has('X-CSRF-Token')).toBe(false);
    expect(write?.request.headers.get('X-CSRF-Token')).toBe('token-1');
  });

  it('never sends the token to another address', () => {
    const { http, server } = setUp();
    http.post('https://elsewhere.example/', {}).subscribe();
    const call = server.expectOne('https://elsewhere.example/');
    expect(call.request.headers.has('X-CSRF-Token')).toBe(false);
  });

  it('lets the person sign in again and repeats the call with the new token', async () => {
    const { http, server, asked } = setUp();
    const answer = firstValueFrom(http.put(url, { value: 'yes' }));
    server.expectOne(url).flush(expired, { status: 401, statusText: 'Unauthorized' });
    await new Promise((resolve) => setTimeout(resolve));

    const repeated = server.expectOne(url);
    expect(repeated.request.headers.get('X-CSRF-Token')).toBe('token-2');
    expect(repeated.request.body).toEqual({ value: 'yes' });
    repeated.flush({ revision: 2 });
    expect(await answer).toEqual({ revision: 2 });
    expect(asked).toHaveLength(1);
  });

  it('gives the problem back where the person does not sign in again', async () => {
    const { http, server } = setUp(false);
    const problem = problemFrom(firstValueFrom(http.put(url, {})));
    server.expectOne(url).flush(expired, { status: 401, statusText: 'Unauthorized' });
    expect((await problem).code).toBe('session.expired');
  });

  it('asks nothing where the session call itself is refused', async () => {
    const { http, server, asked } = setUp();
    const context = new HttpContext().set(isSessionCall, true);
    const problem = problemFrom(firstValueFrom(http.get('/api/v1/session', { context })));
    server.expectOne('/api/v1/session').flush(expired, { status: 401, statusText: '' });
    expect((await problem).code).toBe('session.expired');
    expect(asked).toEqual([]);
  });

  it('tells of a fault of a write with its request id, and leaves a fault of a read to the page', async () => {
    const { http, server, told } = setUp();
    const read = problemFrom(firstValueFrom(http.get(url)));
    server.expectOne(url).flush(fault, { status: 500, statusText: '' });
    await read;
    expect(told).toEqual([]);

    const write = problemFrom(firstValueFrom(http.post(url, {})));
    server.expectOne(url).flush(fault, { status: 500, statusText: '' });
    await write;
    expect(told.map((problem) => problem.requestId)).toEqual(['r2']);
  });

  it('leaves a fault to a caller that shows it itself', async () => {
    const { http, server, told } = setUp();
    const context = new HttpContext().set(handlesFailure, true);
    const write = problemFrom(firstValueFrom(http.put(url, {}, { context })));
    server.expectOne(url).error(new ProgressEvent('error'));
    expect((await write).code).toBe('network.unreachable');
    expect(told).toEqual([]);
  });
});
