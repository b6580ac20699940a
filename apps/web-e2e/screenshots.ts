// node tools/scripts/run-ts.mjs apps/web-e2e/screenshots.ts FOLDER [WORD...]
// Pictures of every page of the built product, wide and narrow, light and dark, by person; with
// words, only of pages whose name holds one of them.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium as playwright, type Page } from '@playwright/test';
import { chromium } from './support/chromium';
import { Person } from './support/person';
import { approveReport } from './support/panel';
import {
  prepareLandmarks,
  type Landmarks,
  type Place,
  places,
  placesAfterApproval,
} from './support/places';
import { Product } from './support/product';

const widths = [1280, 375];
/** A report is many screens long; more than this nobody looks at in one picture. */
const tallest = 6000;
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

const [folder = 'tmp/screenshots', ...words] = process.argv.slice(2);
const wanted = (name: string) => words.length === 0 || words.some((word) => name.includes(word));

const product = await Product.start();
const browser = await playwright.launch(chromium);
try {
  mkdirSync(folder, { recursive: true });
  const landmarks = await readLandmarks(browser);
  for (const scheme of schemes) {
    if (wanted('visitor-sign-in')) await shootSignIn(browser, scheme);
  }
  await shootEverybodys(browser, landmarks, places);
  if (placesAfterApproval.some(isWanted)) {
    await approve(browser, landmarks);
    await shootEverybodys(browser, landmarks, placesAfterApproval);
  }
} finally {
  await browser.close();
  await product.stopAndForget();
}

function isWanted({ person, name }: Place): boolean {
  return wanted(`${person}-${name}`);
}

async function approve(from: Browser, { sgo }: Landmarks): Promise<void> {
  const context = await from.newContext();
  await approveReport(await Person.enter(context, product.url, 'chair'), sgo);
  await context.close();
}

async function readLandmarks(from: Browser): Promise<Landmarks> {
  const context = await from.newContext();
  const landmarks = await prepareLandmarks(await Person.enter(context, product.url, 'coordinator'));
  await context.close();
  return landmarks;
}

function newContext(from: Browser, colorScheme: Scheme) {
  const locale = { locale: 'en-GB', timezoneId: 'Europe/London' };
  return from.newContext({ ...locale, colorScheme, reducedMotion: 'reduce', baseURL: product.url });
}

async function shootSignIn(from: Browser, scheme: Scheme): Promise<void> {
  const context = await newContext(from, scheme);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await shoot(page, scheme, 'visitor-sign-in');
  await context.close();
}

async function shootEverybodys(
  from: Browser,
  landmarks: Landmarks,
  all: readonly Place[],
): Promise<void> {
  const shown = all.filter(isWanted);
  for (const scheme of schemes) {
    for (const person of new Set(shown.map((place) => place.person))) {
      const theirs = shown.filter((place) => place.person === person);
      await shootAll(from, scheme, landmarks, theirs);
    }
  }
}

async function shootAll(
  from: Browser,
  scheme: Scheme,
  landmarks: Landmarks,
  theirs: readonly Place[],
): Promise<void> {
  const context = await newContext(from, scheme);
  for (const { person, name, path } of theirs) {
    const { page } = await Person.enter(context, product.url, person);
    await page.goto(path(landmarks));
    await shoot(page, scheme, `${person}-${name}`);
    await page.close();
  }
  await context.close();
}

async function shoot(page: Page, scheme: Scheme, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: width > 600 ? 900 : 812 });
    await page.waitForLoadState('networkidle');
    const path = join(folder, `${name}-${width}-${scheme}.png`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) };
    await page.screenshot({ path, fullPage: true, clip });
  }
  process.stdout.write(`${name} ${scheme}\n`);
}
