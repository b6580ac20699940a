import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { CountedHand } from '../support/counted-hand';
import { expect, test } from '../support/journey';

interface Item {
  readonly quarter: number;
  readonly theme: string;
  readonly date: string;
  readonly method?: string;
  readonly newReview?: string;
  readonly review?: string;
  readonly leads?: string;
  readonly comment?: string;
}

/** The programme of 2017/18 as the annual report prints it. */
const year: readonly Item[] = [
  {
    ...{ quarter: 1, date: '2017-06-29', theme: 'Intra-familial sexual abuse' },
    comment: 'Co-ordinated with the County',
  },
  {
    ...{ quarter: 2, date: '2017-09-28', theme: 'Children placed under SGO' },
    ...{ newReview: 'Child J', comment: 'Recently placed, and in placement for some time' },
  },
  {
    ...{ quarter: 3, date: '2017-11', theme: 'CSE toolkit compliance', method: 'Dip test' },
    leads: 'CSE Co-ordinator; Board Officer',
  },
  { quarter: 3, date: '2017-11', theme: 'Mock JTAI', method: 'Mock JTAI' },
  { quarter: 4, date: '2018-01-25', theme: 'Missing children', comment: 'Children in care' },
  {
    ...{ quarter: 4, date: '2018-03-29', theme: 'Working with complex families' },
    ...{ review: 'Child J', newReview: 'Family P (C)' },
  },
];

async function planAudit(page: Page, hand: CountedHand, item: Item): Promise<void> {
  await hand.click(page.getByRole('link', { name: `Plan in quarter ${item.quarter}` }));
  await hand.fill(page.getByLabel('Theme'), item.theme);
  if (item.method) await hand.choose('Method', item.method);
  await hand.fill(page.getByLabel('Date, if known'), item.date);
  if (item.review) await hand.choose('Learning reviews', item.review);
  if (item.newReview) {
    await hand.fill(page.getByLabel('Another review'), item.newReview);
    await hand.click(page.getByRole('button', { name: 'Add the review' }));
    await expect(page.getByRole('combobox', { name: 'Learning reviews' })).toContainText(
      item.newReview,
    );
  }
  if (item.leads) await hand.fill(page.getByLabel('Leads, by role'), item.leads);
  if (item.comment) await hand.fill(page.getByLabel('Comment'), item.comment);
  await hand.click(page.getByRole('button', { name: 'Plan the audit' }));
  await expect(page.getByRole('link', { name: item.theme })).toBeVisible();
}

test('a year like 2017/18 is planned from nothing in under 60 interactions', async ({ signIn }) => {
  const { page } = await signIn('coordinator');
  const hand = new CountedHand(page);
  await hand.open('/programme?year=2017');
  await expect(page.getByText('No audits are planned for 2017/18')).toBeVisible();
  for (const item of year) await planAudit(page, hand, item);

  await test.step('the two audits of the last quarter are said to overlap', async () => {
    const workload = page.getByRole('region', { name: 'Workload', exact: true });
    await expect(workload).toContainText(
      '“Missing children” and “Working with complex families” are both under way from Thu 25 Jan ' +
        '2018 to Thu 8 Mar 2018. The scoping of the second starts on the panel day of the first. ' +
        'No agency holds both sets of forms at once.',
    );
    await expect(workload.getByRole('row', { name: /^Police 152 / })).toBeVisible();
  });

  await test.step('the subgroup agrees it and the year begins', async () => {
    await hand.click(page.getByRole('button', { name: 'Record the agreement' }));
    await hand.fill(page.getByLabel('Agreed on'), '2017-03-30');
    await hand.fill(page.getByLabel('Meeting'), 'QA subgroup, March 2017');
    await hand.click(page.getByRole('button', { name: 'Keep as agreed' }));
    await expect(
      page.getByText('Agreed on Thu 30 Mar 2017 by “QA subgroup, March 2017”'),
    ).toBeVisible();
    await hand.click(page.getByRole('button', { name: 'Begin the year' }));
    await expect(page.getByText('In year', { exact: true })).toBeVisible();
    await expectAccessible(page, 'programme in year');
  });

  expect(hand.interactions).toBeLessThan(60);
  test.info().annotations.push({ type: 'interactions', description: String(hand.interactions) });

  await test.step('a change keeps what was agreed, with its reason', async () => {
    await page.getByRole('button', { name: /^Move Working with complex/ }).press('ArrowRight');
    await expect(page.getByText('The year ends here.')).toBeVisible();
    await page.getByRole('button', { name: 'Move Missing children' }).press('ArrowRight');
    const dialog = page.getByRole('dialog', { name: 'Change the agreed programme?' });
    await dialog.getByLabel('Reason').fill('The inspection takes January');
    await dialog.getByRole('button', { name: 'Move the audit' }).click();
    const table = page.getByRole('region', { name: 'What is not as agreed' });
    const row = table.getByRole('row', { name: /^Missing children/ });
    await expect(row).toContainText('Thu 25 Jan 2018');
    await expect(row).toContainText('Mon 26 Feb 2018');
    await expect(row).toContainText('The inspection takes January');
  });

  await test.step('next year begins with what this one leaves', async () => {
    await page.goto('/programme?year=2018');
    await page.getByRole('link', { name: 'Take up audits of last year' }).click();
    await expect(page.getByRole('checkbox', { name: /^Missing children/ })).toBeChecked();
    await page.getByRole('checkbox', { name: /^Mock JTAI/ }).uncheck();
    await expectAccessible(page, 'taking up audits of last year');
    await page.getByRole('button', { name: 'Plan 5 audits' }).click();
    await expect(page.getByRole('heading', { name: 'Programme 2018/19' })).toBeVisible();
    await expect(page.getByText('Carried over from 2017/18')).toHaveCount(5);
  });
});

test('a card is dragged to another month, and read as a list', async ({ signIn }) => {
  const { page } = await signIn('coordinator');
  const hand = new CountedHand(page);
  await page.goto('/programme?year=2017');
  await planAudit(page, hand, year[1]!);
  const second = page.getByRole('region', { name: 'Quarter 2' });
  await expect(second).toContainText('Thu 28 Sep 2017');
  const grip = page.getByRole('button', { name: 'Move Children placed under SGO' });
  const to = await page.getByRole('heading', { name: 'November 2017' }).boundingBox();
  const from = await grip.boundingBox();
  if (!to || !from) throw new Error('The card and the month are not on the page');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 4, { steps: 12 });
  await page.mouse.move(to.x + 42, to.y + 8, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('region', { name: 'Quarter 3' })).toContainText('Tue 28 Nov 2017');
  await page.getByRole('link', { name: 'List', exact: true }).click();
  const list = page.getByRole('region', { name: 'Audits of the year' });
  await expect(list.getByRole('row', { name: /SGO Q3 Tue 28 Nov 2017/ })).toBeVisible();
  await expectAccessible(page, 'programme as a list');
});
