import type { ReturnView } from '@sightline/contracts';
import { expectAccessible, expectNoSidewaysScroll } from '../support/accessibility';
import { expect, test } from '../support/journey';
import { findReturn, saved } from '../support/returns';
import { settled } from '../support/settled';

test('an agency that audits itself again confirms or changes what it said last year', async ({
  signIn,
}) => {
  const auditor = await signIn('schoolsAuditor');
  const { page } = auditor;
  const { id } = await findReturn(auditor, 'issued', 'Section 11 self-assessment');
  const opened = () => auditor.get<ReturnView>(`returns/${id}`);
  const offer = (question: string) =>
    page.getByRole('group', { name: `Earlier answer to ${question}` });
  const asked = (text: string | RegExp) => page.getByRole('group', { name: text });

  await test.step('the earlier answers are offered, and count for nothing yet', async () => {
    await page.goto(`/returns/${id}`);
    await settled(page, /Clear line of accountability/);
    await expect(offer('S11-1.1')).toContainText(
      'To confirm: your answer in “Section 11 self-assessment”, signed off',
    );
    await expect(offer('S11-1.1')).toContainText('The chart of June');
    expect((await opened()).answered).toBe(0);
    await expectAccessible(page, 'earlier answers to confirm');
    await page.setViewportSize({ width: 375, height: 812 });
    await expectNoSidewaysScroll(page, 'earlier answers to confirm');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('confirmed by one press, it is the answer of this year', async () => {
    const confirm = offer('S11-1.1').getByRole('button', { name: /^Confirm: still so/ });
    await saved(page, () => confirm.press('Enter'));
    await expect(offer('S11-1.1')).toHaveCount(0);
    const line = asked(/Everyone knows who they answer to/);
    await expect(line.getByRole('radio', { name: /^3/ })).toBeChecked();
    await expect(line.getByRole('radio', { name: /^3/ })).toBeFocused();
    expect((await opened()).answers['S11-1.1']).toMatchObject({ value: '3' });
    await expectAccessible(page, 'an earlier answer confirmed');
  });

  await test.step('a score that rose hides what was promised, which is offered no longer', async () => {
    await page.goto(`/returns/${id}?section=S11-11`);
    await settled(page, /Case file audit and learning/);
    await expect(offer('S11-11.2')).toContainText('Nobody has looked at whether practice changes');
    await expect(offer('S11-11.2-action')).toHaveCount(0);
    const change = offer('S11-11.2').getByRole('button', { name: /^Take it and change it/ });
    await saved(page, () => change.click());
    await expect(offer('S11-11.2-action')).toContainText('Each briefing ends with one question');
    const line = asked(/Learning from audits and reviews reaches practitioners/);
    await saved(page, () => line.getByRole('radio', { name: /^3/ }).check());
    await expect(offer('S11-11.2-action')).toHaveCount(0);
    expect((await opened()).answers['S11-11.2']?.value).toBe('3');
  });
});
