import { AsyncResource } from 'node:async_hooks';
import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import { ProblemError } from '../errors';

const types: ReadonlySet<string> = new Set(['application/json', 'application/json; charset=utf-8']);
const byteOrderMark = '\ufeff';

/**
 * Reads the body that nearly every request has: JSON in UTF-8, not packed, of a length told before.
 * Express reads every other body, and refuses those it cannot; it leaves one alone that was read.
 */
export function plainJson(mostBytes: number): RequestHandler {
  return (request, _response, next) => {
    const length = Number(request.headers['content-length']);
    const isSmall = length > 0 && length <= mostBytes;
    // A form may be longer than other bodies, and has been read by whoever lets it be.
    if (request.readableEnded || !isPlain(request.headers) || !isSmall) return next();
    const parts: Buffer[] = [];
    // The end comes from the socket, which knows nothing of the request under way.
    const place = new AsyncResource('RequestBody');
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const document = parsed(parts);
      request.body = document;
      place.runInAsyncScope(next, undefined, document ? undefined : malformed());
    });
  };
}

function isPlain(headers: IncomingHttpHeaders): boolean {
  const { 'content-type': type, 'content-encoding': packing } = headers;
  return type !== undefined && packing === undefined && types.has(type.toLowerCase());
}

/** An object or a list; undefined for anything else. */
function parsed(parts: readonly Buffer[]): object | undefined {
  const [first] = parts;
  const text = (parts.length === 1 && first ? first : Buffer.concat(parts)).toString('utf8');
  try {
    const value: unknown = JSON.parse(text.startsWith(byteOrderMark) ? text.slice(1) : text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    // A SyntaxError, which quotes what it could not read: that is in no log.
    return undefined;
  }
}

function malformed(): ProblemError {
  return new ProblemError('request.malformed');
}
