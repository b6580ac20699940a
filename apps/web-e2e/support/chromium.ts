import type { LaunchOptions } from '@playwright/test';

/** The machine's own Chromium: a browser of Playwright's would have to be downloaded. */
export const chromium: LaunchOptions = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
