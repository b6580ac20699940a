import {
  Catch,
  HttpException,
  Injectable,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import { problemCodes, type Problem, type ProblemCode } from '@sightline/contracts';
import type { Request, Response } from 'express';
import { RequestContext } from '../context';
import { AppLogger } from '../logging';
import { problemOfDriverError } from '../errors';
import { ProblemError } from '../errors';

const codeOfStatus: Record<number, ProblemCode> = {
  400: 'request.malformed',
  401: 'session.required',
  403: 'permission.missing',
  404: 'record.not-found',
  413: 'request.too-large',
  415: 'request.malformed',
  429: 'request.too-many',
  503: 'server.busy',
};

/** Turns whatever was thrown into RFC 9457 problem details; the only place that does. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly context: RequestContext,
    private readonly logger: AppLogger,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const problem = toProblemError(thrown);
    this.log(problem, thrown, http.getRequest<Request>());
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { retryAfterSeconds } = problem.extra;
    if (retryAfterSeconds) response.setHeader('Retry-After', String(retryAfterSeconds));
    response
      .status(problem.status)
      .setHeader('Cache-Control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(toProblem(problem, this.context.requestId)));
  }

  private log(problem: ProblemError, thrown: unknown, request: Request): void {
    const facts = { method: request.method, path: request.path, code: problem.code };
    // A refusal thrown on purpose is no failure, though its status be 503.
    if (problem.status >= 500 && !(thrown instanceof ProblemError)) {
      this.logger.failure(facts, thrown);
    } else {
      this.logger.fact('refused', facts);
    }
  }
}

export function toProblem(error: ProblemError, requestId: string): Problem {
  return {
    type: `urn:sightline:problem:${error.code}`,
    title: problemCodes[error.code].title,
    status: error.status,
    code: error.code,
    detail: error.detail,
    requestId,
    fields: error.extra.fields,
    data: error.extra.data,
  };
}

function toProblemError(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  const constraint = problemOfDriverError(thrown);
  if (constraint) return constraint;
  const status = statusOf(thrown);
  const code = status === undefined ? undefined : codeOfStatus[status];
  if (code) return new ProblemError(code);
  if (status !== undefined && status < 500) return new ProblemError('request.malformed');
  return new ProblemError('server.error', 'What you were doing was not saved. Please try again.');
}

/** Nest's own refusals and those of the body parser carry a status. */
function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status = (thrown as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : undefined;
}
