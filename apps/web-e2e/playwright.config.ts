import { defineConfig } from '@playwright/test';
import { chromium } from './support/chromium';

/** Journeys of people through the built product; each has a server and a database of its own. */
export default defineConfig({
  testDir: 'journeys',
  outputDir: '../../tmp/journeys',
  globalSetup: './support/global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    launchOptions: chromium,
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
  },
});
