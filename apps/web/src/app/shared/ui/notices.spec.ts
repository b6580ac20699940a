import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatSnackBarHarness } from '@angular/material/snack-bar/testing';
import type { ClientProblem } from '../http/client-problem';
import { Notices } from './notices';

@Component({
  selector: 'sl-test-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
})
class TestPage {}

const fault: ClientProblem = {
  type: 'about:blank',
  title: 'Something went wrong on our side',
  status: 500,
  code: 'server.error',
  requestId: 'r7',
};

async function barAfter(tell: (notices: Notices) => void): Promise<MatSnackBarHarness> {
  const loader = TestbedHarnessEnvironment.documentRootLoader(TestBed.createComponent(TestPage));
  tell(TestBed.inject(Notices));
  for (let round = 0; round < 50; round++) {
    const bar = await loader.getHarnessOrNull(MatSnackBarHarness);
    if (bar) return bar;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('No notice came');
}

describe(Notices.name, () => {
  it('says what was done, with nothing to close', async () => {
    const bar = await barAfter((notices) => notices.done('Sent back to Priya Nair'));
    expect(await bar.getMessage()).toBe('Sent back to Priya Nair');
    expect(await bar.hasAction()).toBe(false);
  });

  it('says of a fault that nothing was changed, with the id that finds it', async () => {
    const bar = await barAfter((notices) => notices.fault(fault));
    expect(await bar.getMessage()).toBe(
      'Something went wrong on our side. Nothing was changed. (request r7)',
    );
    expect(await bar.getActionDescription()).toBe('Close');
    await bar.dismissWithAction();
  });

  it('gives no id of a refusal, because nobody need look it up', async () => {
    const refusal = {
      ...fault,
      status: 409,
      title: 'This return is closed',
      code: 'return.closed',
    };
    const bar = await barAfter((notices) => notices.fault(refusal as ClientProblem));
    expect(await bar.getMessage()).toBe('This return is closed.');
    await bar.dismissWithAction();
  });
});
