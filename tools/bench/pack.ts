import type { PackView, PanelCaseSummaryView } from '@sightline/contracts';
import type { Answers } from '@sightline/form-engine';
import { coldPage, launchBrowser } from './browser';
import { quantile, type Figure } from './figures';
import { signInAs } from './people';
import type { BuiltServer } from './server';

const cases = 12;
const agencies = 10;
const eventsEach = 6;
const turns = 9;

/**
 * The panel pack of one case of twelve: ten agencies, each with the whole of the guardianship form
 * (more than 64 items) signed off, six key events and a grade of its own. From the start of the
 * navigation with an empty cache until the last event of all agencies has been painted.
 */
export async function pack(server: BuiltServer): Promise<Figure[]> {
  const auditId = await server.withAuditAtPanel(cases, agencies, answerSets());
  const chair = await signInAs(server.url, 'Chair');
  const [first] = await chair.get<PanelCaseSummaryView[]>(`audits/${auditId}/panel`);
  const caseId = first!.caseFile.id;
  const view = await chair.get<PackView>(`cases/${caseId}/pack`);
  const events = view.chronology.length;
  if (events !== agencies * eventsEach) throw new Error(`The pack has ${events} events`);
  const browser = await launchBrowser();
  const seconds: number[] = [];
  try {
    for (let turn = 0; turn < turns; turn += 1) {
      const page = await coldPage(browser, server, chair);
      await page.addInitScript(watchForEvents, events);
      const address = `${server.url}/audits/${auditId}/panel/${caseId}/pack`;
      await page.goto(address, { waitUntil: 'commit' });
      const readyAt = await page.waitForFunction(() => (window as ReadyWindow).readyAt);
      seconds.push(((await readyAt.jsonValue()) ?? Number.NaN) / 1000);
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
  return [
    {
      ...{ name: 'pack-10x64', value: quantile(seconds, 0.5), unit: 's p50', bar: 0.5 },
      ...{ better: 'lower', n: turns, p95: quantile(seconds, 0.95) },
    },
  ];
}

type ReadyWindow = Window & { readyAt?: number };

/** An agency in turn: its events on days of their own, and grades that do not agree. */
function answerSets(): Answers[] {
  return Array.from({ length: agencies }, (_, agency) => ({
    C2: {
      value: Array.from({ length: eventsEach }, (_row, index) => ({
        ...{ day: -30 * index - agency, type: 'assessment' },
        ...{ action: 'Visited the home and spoke with the child.', outcome: 'A plan was made.' },
      })),
    },
    N2: { value: agency % 2 === 0 ? 'G' : 'RI' },
    N3: { value: agency % 3 === 0 ? 'O' : 'RI' },
  }));
}

/** Runs in the page: notes when the last event was painted, by the page's own clock. */
function watchForEvents(count: number): void {
  const look = (): void => {
    if (document.querySelectorAll('sl-case-chronology tbody tr').length < count) {
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
