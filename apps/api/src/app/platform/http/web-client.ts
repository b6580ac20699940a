import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import { sessionCookie } from '../security';
import { nonceOf } from './security-headers';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Names that change with the content, such as `main-7qk2abcd.js` or `styles-7QK2ABCD.css`. */
const hashed = /-(?:[A-Z0-9]{8}|[a-z0-9]{8})\.[a-z0-9]+$/;
const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** Serves the built client: its files as they are, its page for every other address. */
export function webClient(root: string): RequestHandler {
  const page = readPage(root);
  const preloads = readPreloads(root);
  const files = listFiles(root);
  return (request, response, next) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || request.path.startsWith('/api/')) return next();
    if (files.has(request.path)) return sendFile(request, response, root);
    const isPage = extname(request.path) === '' || request.path === '/index.html';
    if (page === undefined || !isPage) return next();
    sendPage(response, page.replace('</head>', `${linksOf(preloads, request)}</head>`));
  };
}

/** The files of the client by address; what is not in this list is never read from the disk. */
function listFiles(root: string): Set<string> {
  if (!existsSync(root)) return new Set();
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(root, name)).isFile())
    .map((name) => `/${relative(root, join(root, name)).split(sep).join('/')}`);
  return new Set(paths.filter((path) => path !== '/index.html'));
}

function readPage(root: string): string | undefined {
  const path = join(root, 'index.html');
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** What a page needs besides the scripts that every page begins with. */
interface Preload {
  readonly address: RegExp;
  /** Links to its scripts. */
  readonly links: string;
  /** Links to what it reads first, with places for the ids in its address. */
  readonly reads: string;
}

/** Who has no session is asked to sign in: nothing is read ahead for them. */
function linksOf(preloads: readonly Preload[], { path, headers }: Request): string {
  const found = preloads.find(({ address }) => address.test(path));
  if (!found) return '';
  const hasSession = headers.cookie?.includes(`${sessionCookie}=`) ?? false;
  return (hasSession ? path.replace(found.address, found.reads) : '') + found.links;
}

/** Written by the build beside the client; a page without them is whole, and slower. */
function readPreloads(root: string): Preload[] {
  const path = join(root, '../preloads.json');
  if (!existsSync(path)) return [];
  const written = JSON.parse(readFileSync(path, 'utf8')) as Record<keyof Preload, string>[];
  return written.map(({ address, ...links }) => ({ address: new RegExp(address), ...links }));
}

/** The page with this response's nonce, which Angular hands on to the styles it adds. */
function sendPage(response: Response, page: string): void {
  const nonce = nonceOf(response);
  const withNonce = page
    .replace(/ ngCspNonce="[^"]*"/, '')
    .replace(/<(sl-root|app-root)/, `<$1 ngCspNonce="${nonce}"`)
    .replace(/<style(?![^>]*nonce)/g, `<style nonce="${nonce}"`);
  response.setHeader('Cache-Control', 'no-store').type('html').send(withNonce);
}

function sendFile(request: Request, response: Response, root: string): void {
  const path = join(root, request.path);
  const accepted = request.acceptsEncodings();
  const encoding = encodings.find(
    ({ name, suffix }) => accepted.includes(name) && existsSync(path + suffix),
  );
  response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
  response.setHeader('Vary', 'Accept-Encoding');
  if (encoding) response.setHeader('Content-Encoding', encoding.name);
  response.sendFile(encoding ? path + encoding.suffix : path, {
    dotfiles: 'deny',
    cacheControl: true,
    immutable: hashed.test(path),
    maxAge: hashed.test(path) ? '365d' : 0,
  });
}
