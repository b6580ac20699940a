import { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { Confirm } from './confirm';

@Component({
  selector: 'sl-test-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
})
class TestPage {}

const postponing = {
  title: 'Postpone this audit?',
  message: 'Its milestones are kept.',
  verb: 'Postpone the audit',
  reasonLabel: 'Reason',
};

function setUp(): { confirm: Confirm; loader: HarnessLoader } {
  const fixture = TestBed.createComponent(TestPage);
  return {
    confirm: TestBed.inject(Confirm),
    loader: TestbedHarnessEnvironment.documentRootLoader(fixture),
  };
}

async function click(loader: HarnessLoader, text: string): Promise<void> {
  await (await loader.getHarness(MatButtonHarness.with({ text }))).click();
}

/** The dialog is fetched by import(); wait for it to stand. */
async function opened(loader: HarnessLoader): Promise<MatDialogHarness> {
  for (let round = 0; round < 50; round++) {
    const dialog = await loader.getHarnessOrNull(MatDialogHarness);
    if (dialog) return dialog;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The dialog did not open');
}

describe('confirming a deed', () => {
  it('does not do it without a reason where one is needed', async () => {
    const { confirm, loader } = setUp();
    const asked = confirm.askReason(postponing);
    await opened(loader);
    await click(loader, 'Postpone the audit');
    const field = await loader.getHarness(MatFormFieldHarness);
    expect(await field.getTextErrors()).toEqual(['Give a reason in 3 to 500 characters']);
    await click(loader, 'Keep as it is');
    expect(await asked).toBeNull();
  });

  it('answers the reason given', async () => {
    const { confirm, loader } = setUp();
    const asked = confirm.askReason(postponing);
    const dialog = await opened(loader);
    expect(await dialog.getTitleText()).toBe('Postpone this audit?');
    await (await loader.getHarness(MatInputHarness)).setValue('  Real inspection announced ');
    await click(loader, 'Postpone the audit');
    expect(await asked).toBe('Real inspection announced');
  });

  it('asks for no reason where none is needed', async () => {
    const { confirm, loader } = setUp();
    const asked = confirm.ask({ title: 'Issue?', message: 'To eight agencies.', verb: 'Issue' });
    await opened(loader);
    expect(await loader.getAllHarnesses(MatInputHarness)).toEqual([]);
    await click(loader, 'Issue');
    expect(await asked).toBe(true);
  });

  it('does nothing where the person keeps it as it is', async () => {
    const { confirm, loader } = setUp();
    const asked = confirm.ask({ title: 'Issue?', message: 'To eight agencies.', verb: 'Issue' });
    await opened(loader);
    await click(loader, 'Keep as it is');
    expect(await asked).toBe(false);
  });

  it('takes Escape for no', async () => {
    const { confirm, loader } = setUp();
    const asked = confirm.ask({ title: 'Issue?', message: 'To eight agencies.', verb: 'Issue' });
    await (await opened(loader)).close();
    expect(await asked).toBe(false);
  });
});
