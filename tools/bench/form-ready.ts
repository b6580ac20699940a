import { coldPage, launchBrowser } from './browser';
import { quantile, type Figure } from './figures';
import { longForm } from './long-form';
import { signInAs } from './people';
import type { BuiltServer } from './server';

const questions = 64;
const turns = 9;

/**
 * Opening a return of 64 questions with an empty cache, all of them on one page: from the start of
 * the navigation until they are there and have been painted.
 */
export async function formReady(server: BuiltServer): Promise<Figure[]> {
  const [given] = await server.withEmptyReturns(1, longForm(questions));
  const auditor = await signInAs(server.url, 'Agency auditor', given!.agency);
  const browser = await launchBrowser();
  const seconds: number[] = [];
  try {
    for (let turn = 0; turn < turns; turn += 1) {
      const page = await coldPage(browser, server, auditor);
      await page.addInitScript(watchForQuestions, questions);
      await page.goto(`${server.url}/returns/${given!.id}`, { waitUntil: 'commit' });
      const readyAt = await page.waitForFunction(() => (window as ReadyWindow).readyAt);
      seconds.push(((await readyAt.jsonValue()) ?? Number.NaN) / 1000);
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
  return [
    {
      ...{ name: 'form-64-ready', value: quantile(seconds, 0.5), unit: 's p50', bar: 0.9 },
      ...{ better: 'lower', n: turns, p95: quantile(seconds, 0.95) },
    },
  ];
}

type ReadyWindow = Window & { readyAt?: number };

/** Runs in the page: notes when the last question was painted, by the page's own clock. */
function watchForQuestions(count: number): void {
  const look = (): void => {
    if (document.querySelectorAll('sl-question fieldset').length < count) {
      requestAnimationFrame(look);
      return;
    }
    // The frame after next begins when this one is on the screen.
    requestAnimationFrame(() =>
      setTimeout(() => ((window as ReadyWindow).readyAt = performance.now())),
    );
  };
  requestAnimationFrame(look);
}
