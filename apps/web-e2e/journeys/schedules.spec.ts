import type { Browser, BrowserContext } from '@playwright/test';
import type { PersonView, ReturnView } from '@sightline/contracts';
import { FormTab, wordsIn, type Words } from '../support/form-tab';
import { expect, test } from '../support/journey';
import { Person } from '../support/person';
import type { Product } from '../support/product';
import { completeBut, findReturn } from '../support/returns';
import { Seeded } from '../support/seeded';
import { settled } from '../support/settled';

/** `npm run schedules` runs twenty; the journeys run the first few. */
const count = Number(process.env['SCHEDULES'] ?? 3);
const first = Number(process.env['SCHEDULES_SEED'] ?? 1);
const questions = ['L2', 'N9'];
const deeds = [
  ...(['type', 'type', 'type', 'type', 'wait', 'wait', 'cut', 'mend', 'mend'] as const),
  ...(['reload', 'decide', 'decide', 'kill'] as const),
];

for (let seed = first; seed < first + count; seed += 1) {
  test(`a random schedule loses nothing that was saved (seed ${seed})`, async ({
    browser,
    product,
  }) => {
    await new BrowserSchedule(seed, browser, product).run();
  });
}

/** Two people with a tab or two each at one return, and a server that is killed now and then. */
class BrowserSchedule {
  private readonly random: Seeded;
  private readonly tabs: FormTab[] = [];
  private readonly contexts: BrowserContext[] = [];
  private readonly words: Words = {
    typed: new Map<string, string>(),
    acknowledged: new Set<string>(),
    givenUp: new Set<string>(),
  };

  constructor(
    seed: number,
    private readonly browser: Browser,
    private readonly product: Product,
  ) {
    this.random = new Seeded(seed);
  }

  async run(): Promise<void> {
    const [auditor, contact] = [
      await this.enter('policeAuditor'),
      await this.enter('policeContact'),
    ];
    const id = await this.share(auditor, contact);
    for (const [index, { page }] of [auditor, contact].entries()) {
      await this.open(`${'ab'[index]}0`, page, id);
      if (this.random.next() < 0.5)
        await this.open(`${'ab'[index]}1`, await page.context().newPage(), id);
    }
    for (let steps = this.random.between(8, 14); steps > 0; steps -= 1) await this.step();
    await this.settle();
    await this.handInTogether(auditor, id);
    await this.check(auditor, id);
    for (const context of this.contexts) await context.close();
  }

  private async enter(key: 'policeAuditor' | 'policeContact'): Promise<Person> {
    const context = await this.browser.newContext({ baseURL: this.product.url });
    await context.addInitScript("localStorage.setItem('sightline.form-layout', 'page')");
    this.contexts.push(context);
    return Person.enter(context, this.product.url, key);
  }

  private async share(auditor: Person, contact: Person): Promise<string> {
    const { id } = await findReturn(auditor, 'issued');
    const people = await contact.get<PersonView[]>('people');
    const idOf = (name: string) => people.find((person) => person.name.includes(name))?.id;
    const { revision } = await contact.get<ReturnView>(`returns/${id}`);
    const accountIds = [idOf('Adeyemi'), idOf('Oldfield')];
    await contact.post(`returns/${id}/allocate`, { accountIds, revision });
    await completeBut(auditor, id, []);
    return id;
  }

  private async open(name: string, page: FormTab['page'], id: string): Promise<void> {
    await page.goto(`/returns/${id}`);
    await settled(page);
    this.tabs.push(new FormTab(name, page, this.words));
  }

  private async step(): Promise<void> {
    const tab = this.random.pick(this.tabs);
    const deed = this.random.pick(deeds);
    switch (deed) {
      case 'type':
        return tab.type(this.random.pick(questions));
      case 'wait':
        return tab.page.waitForTimeout(this.random.between(200, 2500));
      case 'cut':
      case 'mend':
        return tab.page.context().setOffline(deed === 'cut');
      case 'reload':
        return tab.reload();
      case 'decide':
        await tab.decide(this.random.pick(['mine', 'theirs']));
        return;
      case 'kill':
        return this.product.crash();
    }
  }

  /** The network is back, conflicts are decided, and every tab says that it is saved. */
  private async settle(): Promise<void> {
    for (const context of this.contexts) await context.setOffline(false);
    await expect(async () => {
      for (const tab of this.tabs) {
        await tab.decide('mine');
        expect(await tab.isSaved(4000), `${tab.name} is saved`).toBe(true);
        await expect(tab.page.locator('sl-answer-conflict')).toHaveCount(0, { timeout: 100 });
      }
    }).toPass({ timeout: 90_000 });
  }

  private async handInTogether(auditor: Person, id: string): Promise<void> {
    for (const { page } of this.tabs) {
      await page.getByRole('button', { name: 'Review and submit' }).first().click();
    }
    const submit = async ({ page }: FormTab): Promise<void> => {
      const button = page.getByRole('button', { name: 'Submit for sign-off' });
      if (await button.isVisible()) await button.click({ timeout: 3000 }).catch(wasOvertaken);
    };
    await expect(
      this.tabs[0]!.page.getByRole('button', { name: 'Submit for sign-off' }),
    ).toBeVisible();
    await Promise.all(this.tabs.map(submit));
    await expect
      .poll(async () => (await auditor.get<ReturnView>(`returns/${id}`)).status)
      .toBe('submitted');
  }

  private async check(auditor: Person, id: string): Promise<void> {
    const view = await auditor.get<ReturnView>(`returns/${id}`);
    const { typed, acknowledged, givenUp } = this.words;
    for (const [word, question] of typed) {
      const value = view.answers[question]?.value;
      const places = wordsIn(typeof value === 'string' ? value : '').filter((one) => one === word);
      const what = `${word}, ${acknowledged.has(word) ? 'acknowledged' : 'typed'}`;
      expect
        .soft(places.length, `${what}, is saved once`)
        .toBe(givenUp.has(word) ? places.length : 1);
      expect.soft(places.length, `${what}, is not there twice`).toBeLessThanOrEqual(1);
    }
    expect(view.history.filter(({ act }) => act === 'submit')).toHaveLength(1);
  }
}

/** The other person handed it in first: the button has gone, as it must. */
function wasOvertaken(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
}
