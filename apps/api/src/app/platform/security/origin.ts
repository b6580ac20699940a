import type { Request } from 'express';
import type { AppConfig } from '../config';
import { ProblemError } from '../errors';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isUnsafe(request: Request): boolean {
  return !safeMethods.has(request.method);
}

/** Refuses a write that a page of another site has caused. */
export function checkOrigin(request: Request, config: AppConfig): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreign();
  const { origin } = request.headers;
  if (origin !== undefined && !isOwn(origin, request, config)) throw foreign();
}

function isOwn(origin: string, request: Request, config: AppConfig): boolean {
  if (config.trustedOrigin) return origin === config.trustedOrigin;
  const { host } = request.headers;
  if (origin === `https://${host}` || origin === `http://${host}`) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function foreign(): ProblemError {
  return new ProblemError('request.origin', 'Open Sightline in its own tab and try again.');
}
