import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler, Response } from 'express';
import helmet, { type HelmetOptions } from 'helmet';
import { randomHex } from '../clock';

interface Locals {
  nonce?: string;
}

/** The nonce of this response, for the client's styles. */
export function nonceOf(response: Response): string {
  return (response.locals as Locals).nonce ?? '';
}

/** Stands where the nonce of a response goes. */
const placeholder = 'NONCE';

/** The policy that Angular and Material run under without a violation (stack notes, trap 9). */
const policy = {
  useDefaults: false,
  directives: {
    defaultSrc: [`'none'`],
    scriptSrc: [`'self'`],
    styleSrc: [`'self'`, `'nonce-${placeholder}'`],
    imgSrc: [`'self'`, 'data:'],
    fontSrc: [`'self'`],
    connectSrc: [`'self'`],
    baseUri: [`'self'`],
    formAction: [`'self'`],
    frameAncestors: [`'none'`],
    objectSrc: [`'none'`],
    requireTrustedTypesFor: [`'script'`],
    // The editor of narratives reads what is pasted into a document apart, where nothing runs.
    trustedTypes: ['angular', 'angular#bundler', 'ProseMirrorClipboard'],
  },
};

/** Sets what helmet sets. That is worked out once: from request to request only the nonce differs. */
export function securityHeaders(isHttps: boolean): RequestHandler {
  const headers = headersOfHelmet({
    contentSecurityPolicy: policy,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  });
  return (_request, response, next) => {
    const nonce = randomHex(16);
    (response.locals as Locals).nonce = nonce;
    for (const [name, value] of headers) {
      response.setHeader(name, value.replace(placeholder, nonce));
    }
    next();
  };
}

function headersOfHelmet(options: HelmetOptions): (readonly [name: string, value: string])[] {
  const sample = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(options)(sample.req, sample, () => undefined);
  return sample.getHeaderNames().map((name) => [name, String(sample.getHeader(name))]);
}
