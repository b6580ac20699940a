import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CookieOptions } from 'express';
import type { AppConfig } from '../config';

export const sessionCookie = 'sl_session';

/** An opaque token of 256 bits; the database keeps its digest only. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function digestOf(token: string): string {
  return hash('sha256', token, 'hex');
}

/** Bound to the session and of no use without its cookie, which no script can read. */
export function csrfTokenOf(token: string): string {
  return hash('sha256', `csrf:${token}`, 'base64url');
}

export function isSameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export function cookieOptions(config: AppConfig): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'strict',
    secure: config.trustedOrigin?.startsWith('https://') ?? false,
    path: '/',
  };
}
