import type { Request } from 'express';
import type { Actor } from '../context';

/** A request that has passed the guard. */
export interface ActorRequest extends Request {
  actor?: Actor;
}

/** The value of a cookie, undefined where it is absent. */
export function cookieOf(request: Request, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.split('=');
    if (key?.trim() === name) return value?.trim();
  }
  return undefined;
}
