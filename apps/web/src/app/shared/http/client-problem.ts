import { HttpErrorResponse } from '@angular/common/http';
import { type FieldProblem, type Problem, problemCodes } from '@sightline/contracts';

/** A problem as the client shows it: the server's own, or one the network made. */
export interface ClientProblem extends Omit<Problem, 'code'> {
  readonly code: Problem['code'] | 'network.unreachable' | 'client.error';
}

/** What every failed call throws, so that a catch has one shape to look at. */
export class HttpProblem extends Error {
  constructor(readonly problem: ClientProblem) {
    super(problem.code);
    this.name = 'HttpProblem';
  }
}

function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null) return false;
  const { code, title } = body as Partial<Record<keyof Problem, unknown>>;
  return typeof code === 'string' && code in problemCodes && typeof title === 'string';
}

const unreachable: ClientProblem = {
  type: 'about:blank',
  title: 'Sightline could not be reached',
  status: 0,
  code: 'network.unreachable',
  detail: 'Check the connection. Nothing on this page is lost; try again in a moment.',
  requestId: '',
};

const unexpected: ClientProblem = {
  type: 'about:blank',
  title: 'Something went wrong on this page',
  status: 500,
  code: 'client.error',
  detail: 'Reload the page. If it happens again, tell your administrator what you were doing.',
  requestId: '',
};

function unread(response: HttpErrorResponse): ClientProblem {
  return {
    ...unexpected,
    title: problemCodes['server.error'].title,
    status: response.status,
    code: 'server.error',
    detail: 'The answer could not be read. Try again in a moment.',
    requestId: response.headers.get('X-Request-Id') ?? '',
  };
}

/** Whatever was thrown, as a problem that can be shown. */
export function problemOf(thrown: unknown): ClientProblem {
  if (thrown instanceof HttpProblem) return thrown.problem;
  if (!(thrown instanceof HttpErrorResponse)) return unexpected;
  if (thrown.status === 0) return unreachable;
  return isProblem(thrown.error) ? thrown.error : unread(thrown);
}

/** The messages of a 422 by field; empty for other problems. */
export function fieldProblems(problem: ClientProblem | undefined): readonly FieldProblem[] {
  return problem?.fields ?? [];
}

/**
 * Whether the server refused what was asked, so that the page must say why: faults of the server
 * and of the network are told by the interceptor already.
 */
export function isRefusal({ status }: ClientProblem): boolean {
  return status > 0 && status < 500;
}
