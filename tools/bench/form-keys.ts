import type { CDPSession, Page } from 'playwright-core';
import { coldPage, launchBrowser } from './browser';
import { quantile, type Figure } from './figures';
import { longForm, middleText, sectionOf } from './long-form';
import { signInAs } from './people';
import type { BuiltServer } from './server';

const questions = 323;
const slowed = 4;
/** Milliseconds between keys: a fast typist's, so that keys do not wait for each other. */
const pace = 100;
const sentence =
  'The plan names who does what by when, and the child was told what would happen next. ';
const keys = sentence.repeat(2).length;

/**
 * Typing into a form of 323 questions that are all on one page: how long after each key it is
 * painted with the processor slowed four times, and how much work a key is on it unslowed.
 */
export async function formKeys(server: BuiltServer): Promise<Figure[]> {
  const form = longForm(questions);
  const [given] = await server.withEmptyReturns(1, form);
  const auditor = await signInAs(server.url, 'Agency auditor', given!.agency);
  const browser = await launchBrowser();
  try {
    const page = await coldPage(browser, server, auditor);
    await page.goto(`${server.url}/returns/${given!.id}`);
    const text = page.locator(`#q-${middleText(form)} textarea`);
    // As a person comes to it: its section is scrolled to, and its questions are drawn.
    await page.locator(`#sl-title-${sectionOf(form, middleText(form))}`).scrollIntoViewIfNeeded();
    await text.waitFor();
    await text.focus();
    const line = await page.context().newCDPSession(page);
    // V8 compiles what it sees often: a person has typed a while, too.
    await type(page);
    const work = await workPerKey(page, line);
    await line.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    const paints = await keyToPaint(page);
    return [
      {
        ...{ name: 'key-323-4x', value: quantile(paints, 0.95), unit: 'ms p95', bar: 50 },
        ...{ better: 'lower', n: paints.length },
      },
      {
        ...{ name: 'key-323-1x', value: quantile(work, 0.95), unit: 'ms of work p95', bar: 16 },
        ...{ better: 'lower', n: work.length },
      },
    ];
  } finally {
    await browser.close();
  }
}

async function type(page: Page): Promise<void> {
  await page.keyboard.type(sentence.repeat(2), { delay: pace });
  await page.waitForTimeout(1500);
}

type MeasuringWindow = Window & { paints?: number[] };

/** From each key, as the browser took it, to the end of the frame that shows it. */
async function keyToPaint(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const paints: number[] = [];
    (window as MeasuringWindow).paints = paints;
    const after = new MessageChannel();
    const waiting: number[] = [];
    after.port1.onmessage = () => {
      const now = performance.now();
      paints.push(...waiting.splice(0).map((start) => now - start));
    };
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          waiting.push(timeStamp);
          after.port2.postMessage(null);
        }),
      { capture: true },
    );
  });
  await type(page);
  const paints = (await page.evaluate(() => (window as MeasuringWindow).paints)) ?? [];
  if (paints.length < keys) throw new Error(`${paints.length} of ${keys} keys were painted`);
  return paints;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread itself: what other programs take of the processor does not count. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string }; readonly name?: string };
}

/** Milliseconds of tasks on the page's main thread from each key to the next, from a trace. */
async function workPerKey(page: Page, line: CDPSession): Promise<number[]> {
  const events: TraceEvent[] = [];
  line.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  const categories = 'devtools.timeline,disabled-by-default-devtools.timeline,toplevel';
  await line.send('Tracing.start', { categories, transferMode: 'ReportEvents' });
  await type(page);
  const complete = new Promise<void>((resolve) =>
    line.once('Tracing.tracingComplete', () => resolve()),
  );
  await line.send('Tracing.end');
  await complete;
  const pressed = events.filter(
    ({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown',
  );
  if (pressed.length < keys) throw new Error(`${pressed.length} of ${keys} keys are in the trace`);
  const { pid, tid } = pressed[0]!;
  const tasks = events.filter(
    (event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid,
  );
  const starts = pressed.map(({ ts }) => ts).sort((a, b) => a - b);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? start + pace * 1000;
    const own = tasks.filter(({ ts, dur = 0 }) => ts + dur > start && ts < end);
    return own.reduce((sum, { dur = 0, tdur = dur }) => sum + tdur, 0) / 1000;
  });
}
