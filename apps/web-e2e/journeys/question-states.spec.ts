import type { Locator, Page } from '@playwright/test';
import type { ReturnView } from '@sightline/contracts';
import { expectAccessible } from '../support/accessibility';
import { everyKind, fullAnswers, standIn, type Held } from '../support/every-kind';
import { expect, test } from '../support/journey';
import type { Person } from '../support/person';
import { findReturn } from '../support/returns';
import { settled } from '../support/settled';

const asked = everyKind.sections.flatMap(({ questions }) => questions);

/** Every group, box and list has a name, and what is marked as wrong says why. */
async function expectNamed(page: Page, state: string): Promise<void> {
  const nameless = await page.evaluate(() => {
    const textOf = (ids: string | null) =>
      (ids ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
        .join(' ')
        .trim();
    const isNamed = (element: Element) =>
      Boolean(element.getAttribute('aria-label')) ||
      textOf(element.getAttribute('aria-labelledby')) !== '' ||
      Array.from((element as HTMLInputElement).labels ?? []).some((label) => label.textContent) ||
      Boolean(element.querySelector(':scope > legend')?.textContent?.trim());
    const form = document.querySelector('sl-case-form') ?? document.body;
    const controls = form.querySelectorAll('fieldset, input, textarea, select');
    const wrong = form.querySelectorAll('[aria-invalid="true"]');
    return [
      ...Array.from(controls).filter((one) => !isNamed(one)),
      ...Array.from(wrong).filter((one) => textOf(one.getAttribute('aria-describedby')) === ''),
    ].map((one) => one.outerHTML.slice(0, 160));
  });
  expect.soft(nameless, `without a name or a reason: ${state}`).toEqual([]);
}

async function expectSound(page: Page, state: string): Promise<void> {
  // The bar that stays in view would cover whatever lies half under it by chance.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(page, state);
  await expectNamed(page, state);
}

async function open(auditor: Person, held: Held, id: string): Promise<void> {
  const { page } = auditor;
  await page.addInitScript("localStorage.setItem('sightline.form-layout', 'page')");
  await page.unrouteAll({ behavior: 'wait' });
  await standIn(page, held);
  await page.goto(`/returns/${id}`);
  await settled(page);
  await expect(page.locator('sl-question')).toHaveCount(asked.length);
}

const frame = (page: Page, id: string): Locator => page.locator(`#q-${id}`);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every state of every kind of question is accessible (${colorScheme})`, async ({
    signIn,
    faults,
  }) => {
    faults.expectRefusals(409);
    const auditor = await signIn('policeAuditor', { colorScheme });
    const { page } = auditor;
    const { id } = await findReturn(auditor, 'in-progress');
    const full = fullAnswers(await auditor.get<ReturnView>(`returns/${id}`));

    await test.step('not answered, and with its help open', async () => {
      await open(auditor, { answers: {} }, id);
      await expectSound(page, `nothing answered, ${colorScheme}`);
      for (const button of await page.locator('.help-button').all()) await button.click();
      await expectSound(page, `help open, ${colorScheme}`);
    });

    await test.step('missing, and looked for', async () => {
      await page.getByRole('button', { name: 'Review and submit' }).first().click();
      await expect(page.getByRole('heading', { name: /still missing/ })).toBeVisible();
      await page.getByRole('button', { name: 'Go to the first missing answer' }).click();
      await expect(page.locator('.has-problem').first()).toBeVisible();
      await expectSound(page, `missing answers, ${colorScheme}`);
    });

    await test.step('answered, with all that hangs on the answer', async () => {
      await open(auditor, { answers: full }, id);
      await expectSound(page, `everything answered, ${colorScheme}`);
    });

    await test.step('wrong', async () => {
      await frame(page, 'T1').getByRole('textbox').fill('word '.repeat(30));
      await frame(page, 'T2').getByRole('textbox').fill('two');
      const parts = frame(page, 'T3').getByRole('textbox');
      await parts.first().fill('5');
      await parts.last().fill('3');
      await frame(page, 'T5').getByLabel('How many').fill('many');
      await frame(page, 'T5').getByLabel('What was done').fill('');
      await expect(frame(page, 'T2').locator('[aria-invalid="true"]')).toHaveCount(1);
      await expectSound(page, `wrong answers, ${colorScheme}`);
    });

    await test.step('answered by somebody else as well', async () => {
      await open(auditor, { answers: {}, conflicts: full }, id);
      for (const one of ['S1', 'S2', 'S3', 'S4', 'S5', 'S6']) {
        await frame(page, one).locator('input').first().click();
      }
      await frame(page, 'T1').getByRole('textbox').fill('Seen sooner.');
      await frame(page, 'T2').getByRole('textbox').fill('3');
      await expect(page.locator('sl-answer-conflict')).toHaveCount(8);
      await expectSound(page, `two answers to each, ${colorScheme}`);
    });
  });
}
