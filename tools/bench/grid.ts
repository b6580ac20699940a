import { paths, type ReturnView, type TemplateVersionView } from '@sightline/contracts';
import type { Question } from '@sightline/form-engine';
import type { Browser, Page } from 'playwright-core';
import type { Person } from '../smoke/http';
import { coldPage, launchBrowser } from './browser';
import { quantile, type Figure } from './figures';
import { signInAs } from './people';
import type { BuiltServer } from './server';

const cases = 30;
const agencies = 20;
const turns = 9;

/**
 * The grid of 30 cases and 20 agencies: from the start of the navigation with an empty cache until
 * all its cells have been painted, and from an auditor's save until the co-ordinator's page says so.
 */
export async function grid(server: BuiltServer): Promise<Figure[]> {
  const { auditId, writable } = await server.withGrid(cases, agencies);
  const coordinator = await signInAs(server.url, 'Audit co-ordinator');
  const { agency } = writable[0]!;
  const auditor = await signInAs(server.url, 'Agency auditor', agency);
  const own = writable.filter((each) => each.agency === agency).map(({ id }) => id);
  const address = `${server.url}/audits/${auditId}/returns`;
  const browser = await launchBrowser();
  try {
    const paints: number[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const page = await opened(browser, server, coordinator, address);
      paints.push((await readyOf(page)) / 1000);
      await page.context().close();
    }
    const page = await opened(browser, server, coordinator, address);
    await readyOf(page);
    // The line that tells of changes is opened once the grid is there.
    await page.waitForTimeout(1000);
    const changes: number[] = [];
    for (const id of own.slice(0, turns)) changes.push(await changeSeen(page, auditor, id));
    return [
      {
        ...{ name: 'grid-30x20', value: quantile(paints, 0.5), unit: 's p50', bar: 1 },
        ...{ better: 'lower', n: turns, p95: quantile(paints, 0.95) },
      },
      {
        ...{ name: 'grid-30x20-live', value: quantile(changes, 0.95), unit: 's p95', bar: 2 },
        ...{ better: 'lower', n: changes.length },
      },
    ];
  } finally {
    await browser.close();
  }
}

type ReadyWindow = Window & { readyAt?: number };

async function opened(
  browser: Browser,
  server: BuiltServer,
  person: Person,
  address: string,
): Promise<Page> {
  const page = await coldPage(browser, server, person);
  await page.addInitScript(watchForCells, cases * agencies);
  await page.goto(address, { waitUntil: 'commit' });
  return page;
}

/** Milliseconds from the start of the navigation, by the page's own clock. */
async function readyOf(page: Page): Promise<number> {
  const readyAt = await page.waitForFunction(() => (window as ReadyWindow).readyAt);
  return (await readyAt.jsonValue()) ?? Number.NaN;
}

/** Runs in the page: notes when the last cell was painted. */
function watchForCells(count: number): void {
  const look = (): void => {
    if (document.querySelectorAll('td .cell sl-status-chip').length < count) {
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

/** Seconds from the beginning of a save until the table in the page has other words. */
async function changeSeen(page: Page, auditor: Person, returnId: string): Promise<number> {
  const path = `${paths.returns}/${returnId}`;
  const { revision, templateVersionId } = await auditor.get<ReturnView>(path);
  const version = `${paths.templateVersions}/${templateVersionId}`;
  const { definition } = await auditor.get<TemplateVersionView>(version);
  const [question] = definition.sections.flatMap(({ questions }) => questions).filter(isAlways);
  const before = await page.evaluate(() => document.querySelector('table')?.textContent);
  const changes = { [question!.id]: { value: 'Seen on the file.' } };
  const started = performance.now();
  await auditor.patch(`${path}/answers`, { revision, changes });
  await page.waitForFunction(
    (words) => document.querySelector('table')?.textContent !== words,
    before,
  );
  return (performance.now() - started) / 1000;
}

/** A text that is asked for whatever else is answered. */
function isAlways({ kind, showWhen, askedOf }: Question): boolean {
  return kind === 'text' && showWhen === undefined && askedOf === undefined;
}
