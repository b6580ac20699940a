import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { randomHex } from '../clock';

interface Locals {
  nonce?: string;
}

/** The nonce of this response, for the client's styles. */
export function nonceOf(response: Response): string {
  return (response.locals as Locals).nonce ?? '';
}

/** The policy that Angular and Material run under without a violation (stack notes, trap 9). */
export function securityHeaders(isHttps: boolean): RequestHandler[] {
  const nonce: RequestHandler = (_request, response, next) => {
    (response.locals as Locals).nonce = randomHex(16);
    next();
  };
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [`'none'`],
        scriptSrc: [`'self'`],
        styleSrc: [`'self'`, (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        imgSrc: [`'self'`, 'data:'],
        fontSrc: [`'self'`],
        connectSrc: [`'self'`],
        baseUri: [`'self'`],
        formAction: [`'self'`],
        frameAncestors: [`'none'`],
        objectSrc: [`'none'`],
        requireTrustedTypesFor: [`'script'`],
        trustedTypes: ['angular', 'angular#bundler'],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
  return [nonce, headers];
}
