import {
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test as base,
} from '@playwright/test';
import { Faults } from './faults';
import { filledFolder } from './filled-folder';
import type { PersonKey } from './people';
import { Person } from './person';
import { Product } from './product';

export { expect };

interface Journey {
  /** The built product on its own copy of the demonstration; its log must stay free of errors. */
  readonly product: Product;
  /** Watches every page; what it finds fails the journey. */
  readonly faults: Faults;
  /** A browser of its own: its cookies are nobody else's. */
  readonly openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Somebody of the demonstration, signed in. */
  readonly signIn: (key: PersonKey, options?: BrowserContextOptions) => Promise<Person>;
  /** A page of somebody who has not signed in. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Page>;
}

export const test = base.extend<Journey>({
  product: async ({}, use) => {
    const product = await Product.start(filledFolder.get());
    await use(product);
    await product.stopAndForget();
    expect(product.faults, 'the log of the server').toEqual([]);
  },

  faults: async ({}, use) => {
    const faults = new Faults();
    await use(faults);
    expect(faults.found, 'faults of the pages').toEqual([]);
  },

  openBrowser: async ({ browser, product, faults }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL: product.url, ...options });
      opened.push(context);
      faults.watch(context);
      return context;
    });
    for (const context of opened) {
      // What stands in for an answer may still be reading it: closed under it, that would fail.
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'wait' });
      await context.close();
    }
  },

  signIn: async ({ openBrowser, product }, use) => {
    await use(async (key, options) => Person.enter(await openBrowser(options), product.url, key));
  },

  visit: async ({ openBrowser }, use) => {
    await use(async (options) => (await openBrowser(options)).newPage());
  },
});
