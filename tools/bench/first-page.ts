import { launchBrowser } from './browser';
import type { Figure } from './figures';
import type { BuiltServer } from './server';

/** Bytes over the wire until the first page is still, in a browser with an empty cache. */
export async function firstPage(server: BuiltServer): Promise<Figure[]> {
  const browser = await launchBrowser();
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
