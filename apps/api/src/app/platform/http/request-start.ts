import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { RequestContext } from '../context';
import type { Lifecycle, RequestFigures } from '../health';
import type { AppLogger } from '../logging';

interface Parts {
  readonly context: RequestContext;
  readonly logger: AppLogger;
  readonly lifecycle: Lifecycle;
  readonly figures: RequestFigures;
}

/** Gives the request its id and context, and writes one line when it is answered. */
export function requestStart({ context, logger, lifecycle, figures }: Parts): RequestHandler {
  return (request: Request, response: Response, next: NextFunction): void => {
    const requestId = randomUUID();
    const began = process.hrtime.bigint();
    response.setHeader('X-Request-Id', requestId);
    if (lifecycle.isDraining) response.setHeader('Connection', 'close');
    if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
    context.run(requestId, () => {
      response.on('finish', () => {
        const seconds = Number(process.hrtime.bigint() - began) / 1e9;
        if (!isStream(response)) {
          figures.observe(request.method, routeOf(request), response.statusCode, seconds);
        }
        // The path without its query: a query may carry words of a case.
        logger.answered({
          method: request.method,
          path: withoutSecrets(request.path),
          status: response.statusCode,
          milliseconds: Math.round(seconds * 1e4) / 10,
        });
      });
      next();
    });
  };
}

/** A stream is open as long as somebody listens: that says nothing of how fast the server is. */
function isStream(response: Response): boolean {
  return String(response.getHeader('Content-Type')).startsWith('text/event-stream');
}

/** A secret address, such as a calendar's, lets in whoever reads it: ids are shorter than that. */
function withoutSecrets(path: string): string {
  return path.replace(/[\w-]{40,}/g, '[secret]');
}

/** The route's pattern, so that figures do not multiply with ids. */
function routeOf(request: Request): string {
  const route = request.route as { path?: string } | undefined;
  return route?.path ?? (request.path.startsWith('/api/') ? 'unknown' : 'client');
}
