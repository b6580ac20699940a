import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Figure } from './figures';
import type { BuiltServer } from './server';

/** Bytes over the wire until the first page is still, in a browser with an empty cache. */
export async function firstPage(server: BuiltServer): Promise<Figure[]> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error('first-page needs Chromium: install it or set CHROMIUM_PATH');
  }
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    let bytes = 0;
    await session.send('Network.enable');
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(server.url, { waitUntil: 'networkidle' });
    const value = bytes / 1000;
    return [{ name: 'first-page', value, unit: 'kB', bar: 250, better: 'lower', n: 1 }];
  } finally {
    await browser.close();
  }
}
