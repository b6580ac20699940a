import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { choose } from '../support/choose';
import { expect, test } from '../support/journey';
import { judgeRemaining } from '../support/panel';
import { findLandmarks } from '../support/places';
import { settled } from '../support/settled';

async function downloadedAs(page: Page, format: 'PDF' | 'Word'): Promise<Buffer> {
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: `Download the report as ${format}` }).click();
  return readFileSync(await (await download).path());
}

test('the chair writes findings, edits the report, approves it and downloads it', async ({
  signIn,
  faults,
}) => {
  const chair = await signIn('chair');
  const { page } = chair;
  const { sgo } = await findLandmarks(chair);
  const steps = page.getByRole('navigation', { name: 'Steps of the audit' });
  const dialog = page.getByRole('dialog');
  const title = 'Nobody tells the practice when an order is made';

  await test.step('a judgement that is missing stands in the way, by name', async () => {
    await page.goto(`/audits/${sgo}/report`);
    await settled(page);
    await expect(
      page.getByRole('list').filter({ hasText: /2 cases have no judgement yet/ }),
    ).toContainText('C10');
    await expect(page.getByRole('button', { name: 'Approve the report' })).toHaveCount(0);
    await expectAccessible(page, 'draft report');
    await judgeRemaining(chair, sgo);
  });

  await test.step('writes a finding and what it rests on', async () => {
    await steps.getByRole('link', { name: /^Findings/ }).click();
    await settled(page, 'Findings');
    await expect(page.getByRole('region', { name: /compliance/i })).toContainText(/\d of \d/);
    await expectAccessible(page, 'findings');
    await page.getByRole('button', { name: 'Write a finding' }).click();
    await dialog.getByRole('button', { name: 'Save the finding' }).click();
    await expect(dialog.getByLabel('Finding', { exact: true })).toBeFocused();
    await dialog.getByLabel('Finding', { exact: true }).fill(title);
    await dialog
      .getByLabel('Evidence: what it rests on')
      .fill('Six of ten practices held no copy of the order.');
    await dialog
      .getByLabel('So what: what it means for children')
      .fill('The wrong adult would be called.');
    await choose(dialog, 'Cases', /C01/, /C07/);
    await choose(dialog, 'Agencies concerned', /Integrated Care Board/);
    await expectAccessible(page, 'writing a finding');
    await dialog.getByRole('button', { name: 'Save the finding' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('C07');
  });

  await test.step('and a recommendation that rests on it', async () => {
    await page.getByRole('button', { name: 'Write a recommendation' }).click();
    await dialog
      .getByLabel('Recommendation', { exact: true })
      .fill('Send the order to the practice within five working days.');
    await dialog.getByRole('button', { name: 'Save the recommendation' }).click();
    await expectAccessible(page, 'recommendation, incomplete');
    await choose(dialog, 'Findings it rests on', title);
    await dialog.getByLabel('Addressed to one body').fill('Castle City Children’s Services');
    await dialog.getByRole('button', { name: 'Save the recommendation' }).click();
    const written = page
      .getByRole('listitem')
      .filter({ hasText: 'Send the order to the practice' });
    await expect(written).toContainText(`Rests on: ${title}`);
  });

  await test.step('drafts again from the figures and edits a section', async () => {
    await steps.getByRole('link', { name: /^Report/ }).click();
    await page.getByRole('button', { name: 'Draft again' }).click();
    await page.getByRole('button', { name: 'Edit Summary' }).click();
    const words = page.getByLabel('Summary', { exact: true });
    await words.fill('Ten children, eight agencies.');
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Bold' }).click();
    await words.press('End');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' Orders are made and then not told of, in ');
    await page.getByLabel('Figure to put in').selectOption('judgements.good-or-better');
    await page.getByRole('button', { name: 'Put it in' }).click();
    await expect(words.locator('strong')).toHaveText('Ten children, eight agencies.');
    // A button that is half under the head of the page is not measured as one that is too small.
    await page.evaluate(() => window.scrollTo(0, 0));
    await expectAccessible(page, 'section being edited');
    await page.getByRole('button', { name: 'Save the section' }).click();
    await expect(page.getByRole('main')).toContainText(
      /Orders are made and then not told of, in .*\(\d+ of \d+/,
    );
    await expect(page.getByRole('main')).toContainText('Edited by Martin Ashworth');
  });

  await test.step('reads it as a page, with its charts', async () => {
    await page.getByRole('link', { name: 'Read it as a page' }).click();
    await expect(page.getByRole('link', { name: 'Back to the sections' })).toBeVisible();
    await settled(page);
    await expect(page.getByRole('img').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: /Recommendations/ })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Send the order to the practice');
    await expectAccessible(page, 'report as a page');
    await page.getByRole('link', { name: 'Back to the sections' }).click();
  });

  await test.step('chooses the level of assurance, without which nothing is approved', async () => {
    await expect(page.getByRole('button', { name: 'Approve the report' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Choose the level of assurance' }).click();
    await page.getByRole('radio', { name: /^Limited/ }).check();
    await page.getByLabel('Reasons').fill('Plans were late in most of the cases that we read.');
    await expectAccessible(page, 'choosing the level of assurance');
    await page.getByRole('button', { name: 'Record the level' }).click();
    await expect(page.getByRole('main')).toContainText('Level of assurance: Limited.');
  });

  await test.step('approves it: it is frozen', async () => {
    await page.getByRole('button', { name: 'Approve the report' }).click();
    await expectAccessible(page, 'approving');
    await dialog.getByRole('button', { name: 'Approve the report' }).click();
    await expect(page.getByRole('main')).toContainText(/by Martin Ashworth.*Version 1/);
    await expect(page.getByRole('main')).toContainText(/Content hash [0-9a-f]{64}/);
    await expect(page.getByRole('button', { name: 'Edit Summary' })).toHaveCount(0);
    await expectAccessible(page, 'approved report');
  });

  await test.step('downloads it as PDF and as Word', async () => {
    const pdf = await downloadedAs(page, 'PDF');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.includes('pdfuaid')).toBe(true);
    const word = await downloadedAs(page, 'Word');
    expect(word.subarray(0, 2).toString()).toBe('PK');
    expect(word.includes('word/document.xml')).toBe(true);
  });

  expect(faults.found).toEqual([]);
});
