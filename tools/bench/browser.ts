import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Person } from '../smoke/http';
import type { BuiltServer } from './server';

/** The machine's own Chromium: a browser of Playwright's would have to be downloaded. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error('This figure needs Chromium: install it or set CHROMIUM_PATH');
  }
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
}

/** A page of somebody signed in, in a browser whose cache is empty, who likes forms on one page. */
export async function coldPage(
  browser: Browser,
  server: BuiltServer,
  person: Person,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const [name = '', value = ''] = (person.credentials['cookie'] ?? '').split('=');
  await context.addCookies([{ name, value, url: server.url }]);
  await context.addInitScript("localStorage.setItem('sightline.form-layout', 'page')");
  return context.newPage();
}
