import type { CaseIdentityView, PanelCaseSummaryView } from '@sightline/contracts';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { approveReport } from '../support/panel';
import { findLandmarks } from '../support/places';
import { findReturn, saved } from '../support/returns';
import { settled } from '../support/settled';
import { findWord, Traces } from '../support/traces';

/** Leaves a word wherever a page could, so that a search which finds nothing is known to look. */
async function plant(page: Page, planted: string): Promise<void> {
  await page.evaluate(async (word) => {
    localStorage.setItem('planted', word);
    const bytes = new TextEncoder().encode(word);
    sessionStorage.setItem('planted', btoa(String.fromCharCode(...bytes)));
    history.replaceState({ word }, '', `?name=${encodeURIComponent(word)}`);
    const cache = await caches.open('planted');
    await cache.put('/planted', new Response(word));
    await new Promise((resolve, reject) => {
      const asked = indexedDB.open('planted');
      asked.onerror = reject;
      asked.onupgradeneeded = () => asked.result.createObjectStore('words').put(word, 1);
      asked.onsuccess = () => resolve(asked.result.close());
    });
  }, planted);
}

/** In no list of names, with a letter that each encoding writes in its own way. */
const canary = 'Qovrèllethwaite';
const control = 'Kontrèllomarkway';
const number = '9990000018';

test('a key-holder seals who a child is, an agency opens what it needs, and it stays nowhere', async ({
  signIn,
  product,
  faults,
}) => {
  faults.expectRefusals(422);
  const keyHolder = await signIn('keyHolder');
  const contact = await signIn('policeContact');
  const auditor = await signIn('policeAuditor');
  const coordinator = await signIn('coordinator');
  const browsers = [keyHolder, contact, auditor, coordinator].map(
    ({ page }) => new Traces(page.context()),
  );
  const row = await findReturn(auditor, 'in-progress', 'Children who go missing');
  const { reference } = row.caseFile;
  const openings = (person: typeof contact) =>
    person.page.getByRole('region', { name: 'Openings, newest first' });

  await test.step('the key-holder enters what agencies need to find their record', async () => {
    const { page } = keyHolder;
    await page.goto('/');
    await settled(page);
    await expectAccessible(page, 'home of a key-holder');
    await page.getByRole('link', { name: 'Open the vault: Children who go missing' }).click();
    await settled(page, 'Identities');
    await page.getByRole('button', { name: `Open or enter ${reference}` }).click();
    const identity = page.getByRole('region', { name: `Identity of ${reference}` });
    await expect(identity.getByRole('heading', { name: reference })).toBeFocused();
    await identity.getByLabel('NHS number').fill('9990000019');
    await identity.getByRole('button', { name: 'Keep in the vault' }).click();
    await expect(identity.getByLabel('NHS number')).toHaveAccessibleDescription(/not an NHS/);
    await expectAccessible(page, 'identity, refused');
    await identity.getByLabel('NHS number').fill(number);
    await identity.getByLabel('Given name').fill(canary);
    await identity.getByLabel('Family name').fill(`${canary}-Smythe`);
    await identity.getByLabel('Date of birth').fill('2014-03-09');
    await identity.getByLabel('Brothers and sisters').fill(`Ida ${canary}`);
    await identity.getByRole('button', { name: 'Keep in the vault' }).click();
    await expect(page.getByText(`Kept for ${reference}`)).toBeVisible();
    await expect(identity.getByLabel('Given name')).toHaveValue('');
    await expectAccessible(page, 'identity kept');
    await expectNoSidewaysScroll(page, 'identity kept');
  });

  await test.step('the agency’s contact opens a field, for a purpose', async () => {
    const { page } = contact;
    await page.goto(`/returns/${row.id}`);
    await page.getByText('Who this case is').click();
    const open = page.getByRole('button', { name: 'Open Given name' });
    await expect(page.getByText('NHS number')).toHaveCount(0);
    await open.click();
    await expect(page.getByLabel('What you open it for')).toBeFocused();
    await expect(page.getByText('Say what you open it for first')).toBeVisible();
    await expectAccessible(page, 'identity, no purpose given');
    await page.getByLabel('What you open it for').selectOption('To find our record of the child');
    await open.click();
    await expect(page.getByText(canary, { exact: true })).toBeVisible();
    await expectAccessible(page, 'identity opened');
    await page.getByRole('button', { name: 'Hide Given name' }).click();
    await expect(page.getByText(canary)).toHaveCount(0);
  });

  await test.step('the auditor opens it, writes the name in the form, and takes it out', async () => {
    const { page } = auditor;
    await page.goto(`/returns/${row.id}?section=L`);
    await settled(page);
    await page.getByText('Who this case is').click();
    await page.getByLabel('What you open it for').selectOption('To find our record of the child');
    await page.getByRole('button', { name: 'Open Family name' }).click();
    await expect(page.getByText(`${canary}-Smythe`)).toBeVisible();
    await page.getByText('Who this case is').click();
    await expect(page.getByText(canary)).toHaveCount(0);
    const changed = page.getByRole('group', { name: /What changed for the child/ });
    await saved(page, () =>
      changed.getByRole('textbox').fill(`${canary} is found sooner than she was.`),
    );
    const marks = page.getByRole('region', { name: /^Words in L2 that may say who/ });
    await expect(marks).toContainText(canary);
    await expectAccessible(page, 'a name of the vault, marked in the form');
    await saved(page, () =>
      marks.getByRole('button', { name: /^Replace .* by the child$/ }).click(),
    );
    await expect(changed.getByRole('textbox')).toHaveValue(
      'The child is found sooner than she was.',
    );
    await expect(page.getByRole('main')).toContainText(/Saved \d\d:\d\d/);
  });

  await test.step('the co-ordinator sees who opened what and for what, and no name', async () => {
    const { page } = coordinator;
    await page.goto(`/audits/${row.audit.id}/identities`);
    const list = openings(coordinator);
    await expect(list.getByRole('row')).toHaveCount(3);
    const opened = list.getByRole('row', { name: /Given name/ });
    await expect(opened).toContainText('Karen Oldfield');
    await expect(opened).toContainText(reference);
    await expect(opened).toContainText('To find our record of the child');
    await expect(page.getByRole('main')).not.toContainText(canary);
    await expect(page.getByRole('button', { name: /^Open/ })).toHaveCount(0);
    await expectAccessible(page, 'openings');
  });

  await test.step('nothing of it stays in a browser, in an address or in the log', async () => {
    await plant(keyHolder.page, control);
    const traces = (await Promise.all(browsers.map((browser) => browser.all()))).flat();
    const log = product.log.map((text) => ({ where: 'log', text }));
    expect(findWord(control, traces)).toEqual(
      expect.arrayContaining([
        'localStorage: plain',
        'sessionStorage: base64+0',
        'history state: plain',
        'history: URL',
        'database planted.words: plain',
        'cache planted: plain',
      ]),
    );
    expect(traces.filter(({ text }) => text.includes('/identity/open')).length).toBe(2);
    expect(log.filter(({ text }) => text.includes('/identity/open')).length).toBeGreaterThan(0);
    for (const word of [canary, number]) expect(findWord(word, [...traces, ...log])).toEqual([]);
  });
});

test('two people destroy who the children were, and nothing opens it again', async ({ signIn }) => {
  const keyHolder = await signIn('keyHolder');
  const chair = await signIn('chair');
  const coordinator = await signIn('coordinator');
  const contact = await signIn('policeContact');
  const { sgo } = await findLandmarks(coordinator);
  const [first] = await chair.get<PanelCaseSummaryView[]>(`audits/${sgo}/panel`);
  const { id: caseId, reference } = first?.caseFile ?? { id: '', reference: '' };
  const { revision } = await keyHolder.get<CaseIdentityView>(`cases/${caseId}/identity`);
  const values = { givenName: canary, birthDate: '2014-03-09' };
  await keyHolder.patch(`cases/${caseId}/identity`, { revision, values });
  const address = `/audits/${sgo}/identities`;

  await test.step('before the report is approved nothing can be asked', async () => {
    const { page } = coordinator;
    await page.goto(address);
    await expect(page.getByText('The report of this audit is not approved yet.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Ask for the identities/ })).toHaveCount(0);
    await expectAccessible(page, 'vault of an audit at its panel');
  });

  await test.step('the key-holder shortens how long they are kept', async () => {
    const { page } = keyHolder;
    await page.goto('/settings/vault');
    await page.getByLabel('Months kept after the report is approved').fill('0');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/Last written .* by Imogen Vale/)).toBeVisible();
    // The notice lies over the links at the foot for as long as it shows.
    await expect(page.getByText('Saved the settings of the vault')).toHaveCount(0);
    await expectAccessible(page, 'settings of the vault');
    await approveReport(chair, sgo);
  });

  await test.step('the co-ordinator asks, and cannot confirm', async () => {
    const { page } = coordinator;
    await page.reload();
    await page.getByRole('button', { name: /^Ask for the identities/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask for the identities to be destroyed?' });
    await expectAccessible(page, 'asking for destruction');
    await dialog.getByRole('button', { name: 'Ask for it' }).click();
    await expect(page.getByText('Somebody else confirms it.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Destroy the identities/ })).toHaveCount(0);
  });

  await test.step('the chair confirms, after being told that it cannot be undone', async () => {
    const { page } = chair;
    await page.goto(address);
    await expect(page.getByText('Ruth Okafor asked for the destruction')).toBeVisible();
    await page.getByRole('button', { name: 'Destroy the identities…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Destroy the identities of this audit?' });
    await expect(dialog).toContainText('This cannot be undone');
    await expectAccessible(page, 'destroying');
    await dialog.getByRole('button', { name: 'Destroy the identities' }).click();
    const certificate = page.getByRole('region', { name: 'Certificate of destruction' });
    await expect(certificate).toContainText('Martin Ashworth');
    await expect(certificate).toContainText('of 10 cases');
    await expect(certificate).toContainText('10 identities with 12 fields');
    await expectAccessible(page, 'certificate of destruction');
  });

  await test.step('the key-holder finds nothing to open', async () => {
    const { page } = keyHolder;
    await page.goto(address);
    await expect(page.getByRole('row', { name: reference })).toContainText('nothing yet');
    await page.getByRole('button', { name: `Open or enter ${reference}` }).click();
    await expect(page.getByRole('button', { name: /^Open Given name/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Keep in the vault' })).toHaveCount(0);
    await expectAccessible(page, 'vault after destruction');
  });

  await test.step('an agency reads in its return how many days, and no dates', async () => {
    const { page } = contact;
    const { id } = await findReturn(contact, 'moderated', 'Children placed under SGO');
    await page.goto(`/returns/${id}`);
    await settled(page);
    await expect(page.getByText('can no longer be read as dates')).toBeVisible();
    const events = page.getByRole('region', { name: /Key events in the review window/ });
    await expect(events).toContainText(/\d+ days (before|after) the index date/);
    await expectAccessible(page, 'return without dates');
  });
});
