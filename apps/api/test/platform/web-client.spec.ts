import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startApp, type TestApp } from '../support';

const script = 'export const answer = 42;\n'.repeat(200);

describe('the built client', () => {
  const built = mkdtempSync(join(tmpdir(), 'sightline-web-'));
  const root = join(built, 'browser');
  let app: TestApp;

  beforeAll(async () => {
    mkdirSync(join(root, 'media'), { recursive: true });
    const links = '<link rel="modulepreload" href="chunk-abcd2345.js">';
    const reads = '<link rel="preload" as="fetch" crossorigin href="api/v1/returns/$1">';
    writeFileSync(
      join(built, 'preloads.json'),
      JSON.stringify([{ address: '^/returns/([0-9a-f-]+)$', links, reads }]),
    );
    writeFileSync(
      join(root, 'index.html'),
      '<!doctype html><html><head><style>a{}</style></head><body><sl-root></sl-root></body></html>',
    );
    writeFileSync(join(root, 'main-ABCD2345.js'), script);
    writeFileSync(join(root, 'main-ABCD2345.js.gz'), gzipSync(script));
    writeFileSync(join(root, 'media', 'font.woff2'), 'font');
    app = await startApp({ seed: 'none', environment: { WEB_ROOT: root } });
  });
  afterAll(async () => {
    await app.stop();
    rmSync(built, { recursive: true, force: true });
  });

  it('sends the page for every address of the client, with a nonce of its own', async () => {
    const nonces = new Set<string>();
    for (const path of ['/', '/audits/018f-1/returns', '/index.html']) {
      const answer = await app.client().get<string>(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const nonce = /<sl-root ngCspNonce="([^"]+)">/.exec(answer.body)![1]!;
      expect(answer.body).toContain(`<style nonce="${nonce}">`);
      expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it('names the scripts of a page that people wait for, and of no other', async () => {
    const preload = 'modulepreload';
    expect((await app.client().get<string>('/returns')).body).not.toContain(preload);
    expect((await app.client().get<string>('/returns/018f-1/history')).body).not.toContain(preload);
    const page = await app.client().get<string>('/returns/018f-1');
    expect(page.body).toContain(`<link rel="${preload}" href="chunk-abcd2345.js"></head>`);
  });

  it('has what such a page reads first asked for at once, for somebody who has a session', async () => {
    const client = app.client();
    expect((await client.get<string>('/returns/018f-1')).body).not.toContain('api/v1');
    const headers = { cookie: 'sl_session=anything' };
    const page = await client.get<string>('/returns/018f-1', { headers });
    expect(page.body).toContain(
      'crossorigin href="api/v1/returns/018f-1"><link rel="modulepreload"',
    );
    const other = await client.get<string>('/returns/%22%3E018f', { headers });
    expect(other.body).not.toContain('api/v1');
  });

  it('sends exactly the policy that was agreed', async () => {
    const answer = await app.client().get('/');
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy.replace(/'nonce-[^']+'/, `'nonce-N'`).split(';')).toEqual([
      `default-src 'none'`,
      `script-src 'self'`,
      `style-src 'self' 'nonce-N'`,
      `img-src 'self' data:`,
      `font-src 'self'`,
      `connect-src 'self'`,
      `base-uri 'self'`,
      `form-action 'self'`,
      `frame-ancestors 'none'`,
      `object-src 'none'`,
      `require-trusted-types-for 'script'`,
      'trusted-types angular angular#bundler ProseMirrorClipboard',
    ]);
  });

  it('sends files compressed where they were, and lets hashed ones be kept for ever', async () => {
    const answer = await fetch(`${app.url}/main-ABCD2345.js`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await answer.text()).toBe(script);
    const font = await app.client().get('/media/font.woff2');
    expect(font.headers.get('cache-control')).toBe('public, max-age=0');
  });

  it('does not send the page in place of a file or an API route that is not there', async () => {
    expect((await app.client().get('/main-OLDOLD22.js')).status).toBe(404);
    expect((await app.client().get('/api/v1/nothing')).status).toBe(404);
  });

  it.each(['/../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/package.json', '/media/'])(
    'sends nothing from outside its folder: %s',
    async (path) => {
      const answer = await app.client().get<string>(path);
      expect(JSON.stringify(answer.body)).not.toContain('devDependencies');
    },
  );
});
