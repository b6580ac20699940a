import { readFileSync } from 'node:fs';
import type { PublicationView } from '@sightline/contracts';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { approveReport } from '../support/panel';
import type { Person } from '../support/person';
import { findLandmarks } from '../support/places';
import { settled } from '../support/settled';

async function downloaded(page: Page, name: string | RegExp): Promise<Buffer> {
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name }).click();
  return readFileSync(await (await download).path());
}

/** Puts plain words in place of all that is marked, but for the summary. */
async function clearOthers(chair: Person, auditId: string): Promise<void> {
  let view = await chair.get<PublicationView>(`audits/${auditId}/publication`);
  for (const { key, clues } of view.parts) {
    if (key === 'summary' || clues.length === 0) continue;
    const dto = { words: 'Orders travel late.', confirmed: [], revision: view.revision };
    view = await chair.put<PublicationView>(`publications/${view.id}/parts/${key}`, dto);
  }
}

test('the chair publishes what gives no child away, and the board reads it', async ({
  signIn,
  faults,
}) => {
  const chair = await signIn('chair');
  const { page } = chair;
  const { sgo } = await findLandmarks(chair);
  const dialog = page.getByRole('dialog');
  await approveReport(chair, sgo);

  await test.step('prepares the publication of the approved report', async () => {
    await page.goto(`/audits/${sgo}/publication`);
    await settled(page);
    await expectAccessible(page, 'nothing prepared yet');
    await page.getByRole('button', { name: 'Prepare the publication' }).click();
    await expect(
      page.getByRole('heading', { name: 'Differences from the restricted report' }),
    ).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Case references');
    await clearOthers(chair, sgo);
    await page.reload();
    await settled(page);
  });

  await test.step('is stopped by a count in the words, and lets a length of time stay', async () => {
    await page.getByRole('button', { name: 'Edit Summary' }).click();
    const words = page.getByLabel('Summary', { exact: true });
    await words.fill('Seven of ten families waited. It took twelve weeks.');
    await page.getByRole('button', { name: 'Save the words' }).click();
    await expect(page.getByRole('main')).toContainText('“Seven of ten” tells a count');
    await expect(page.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0);
    await expectAccessible(page, 'words that tell a count');
    await page.getByLabel('Why “twelve” may be published').fill('A length of time');
    await page.getByRole('button', { name: 'Let it stay: “twelve”' }).click();
    await expect(page.getByRole('main')).toContainText('stays: A length of time');
    await page.getByRole('button', { name: 'Edit Summary' }).click();
    await words.fill('Families waited. It took twelve weeks.');
    await page.getByRole('button', { name: 'Save the words' }).click();
    await expect(words).toHaveCount(0);
  });

  await test.step('publishes it with the differences listed', async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expectAccessible(page, 'publishing');
    await dialog.getByRole('button', { name: 'Publish them' }).click();
    await expect(page.getByRole('main')).toContainText(/Published\s*by Martin Ashworth/);
    await expectAccessible(page, 'published');
    const pdf = await downloaded(page, 'Download the publishable report as PDF');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const briefing = await downloaded(page, 'Download the briefing as Word');
    expect(briefing.subarray(0, 2).toString()).toBe('PK');
  });

  await test.step('the board reads it, and an agency its extract', async () => {
    const board = await signIn('boardMember');
    await board.page.goto(`/audits/${sgo}/publication`);
    await settled(board.page);
    await board.page.getByRole('link', { name: 'Read it as a page' }).click();
    await expect(board.page.getByRole('heading', { name: /Learning briefing/ })).toBeVisible();
    await expect(board.page.getByRole('main')).toContainText('It took twelve weeks');
    await expect(board.page.getByRole('main')).not.toContainText('C01');
    await expectAccessible(board.page, 'publication as a page');
    const agency = await signIn('policeContact');
    await agency.page.goto(`/audits/${sgo}/publication`);
    await settled(agency.page);
    await expectAccessible(agency.page, 'extract of an agency');
    const extract = await downloaded(agency.page, /Download the extract for .* as PDF/);
    expect(extract.subarray(0, 5).toString()).toBe('%PDF-');
  });

  expect(faults.found).toEqual([]);
});
