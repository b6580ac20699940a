import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { HttpProblem, isRefusal, problemOf } from './client-problem';

const body = {
  type: 'about:blank',
  title: 'This return is closed',
  status: 409,
  code: 'return.closed',
  requestId: 'r1',
};

describe('problemOf', () => {
  it('keeps what the server said', () => {
    expect(problemOf(new HttpErrorResponse({ status: 409, error: body }))).toEqual(body);
  });

  it('says that the server could not be reached', () => {
    const problem = problemOf(
      new HttpErrorResponse({ status: 0, error: new ProgressEvent('error') }),
    );
    expect(problem.code).toBe('network.unreachable');
  });

  it('makes a problem of an answer that is none, such as a proxy’s page, and keeps its request id', () => {
    const headers = new HttpHeaders({ 'X-Request-Id': 'r7' });
    const answer = new HttpErrorResponse({ status: 502, error: '<html>', headers });
    expect(problemOf(answer)).toMatchObject({ code: 'server.error', status: 502, requestId: 'r7' });
  });

  it('does not trust a code that is not in the contracts', () => {
    const answer = new HttpErrorResponse({ status: 409, error: { ...body, code: 'made.up' } });
    expect(problemOf(answer).code).toBe('server.error');
  });

  it('shows a fault of the client as one, without its inner words', () => {
    expect(problemOf(new TypeError('x is undefined'))).toMatchObject({ code: 'client.error' });
  });

  it('opens what was wrapped', () => {
    const problem = problemOf(new HttpErrorResponse({ status: 0 }));
    expect(problemOf(new HttpProblem(problem))).toBe(problem);
  });
});

describe('isRefusal', () => {
  it('is what the server said no to, not its faults and not a lost connection', () => {
    const refused = [0, 400, 409, 422, 499, 500, 502].filter((status) =>
      isRefusal(problemOf(new HttpErrorResponse({ status, error: { ...body, status } }))),
    );
    expect(refused).toEqual([400, 409, 422, 499]);
  });
});
