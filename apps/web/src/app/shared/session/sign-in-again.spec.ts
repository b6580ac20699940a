import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { aSession } from '../testing/a-session';
import { fullLoad } from './full-load';
import { SessionStore } from './session-store';
import { SignInAgain } from './sign-in-again';

@Component({
  selector: 'sl-test-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
})
class TestPage {}

async function setUp() {
  const loaded: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: fullLoad, useValue: (url: string) => loaded.push(url) },
    ],
  });
  TestBed.inject(SessionStore).begin(aSession());
  const loader = TestbedHarnessEnvironment.documentRootLoader(TestBed.createComponent(TestPage));
  const again = TestBed.inject(SignInAgain);
  const answers = Promise.all([again.ask(), again.ask()]);
  await stands(loader);
  return { answers, loaded, loader };
}

/** The dialog is fetched by import(); wait for it to stand. */
async function stands(loader: HarnessLoader): Promise<void> {
  for (let round = 0; round < 50; round++) {
    if (await loader.getHarnessOrNull(MatDialogHarness)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The dialog did not open');
}

describe(SignInAgain.name, () => {
  it('asks once, however many calls found the session ended', async () => {
    const { loader, answers } = await setUp();
    expect(await loader.getAllHarnesses(MatDialogHarness)).toHaveLength(1);

    const [email, password] = await loader.getAllHarnesses(MatInputHarness);
    expect(await email?.getValue()).toBe('tom.ellery@castle.example');
    expect(await email?.isReadonly()).toBe(true);
    await password?.setValue('demonstration');
    await (await loader.getHarness(MatButtonHarness.with({ text: 'Sign in' }))).click();
    TestBed.inject(HttpTestingController)
      .expectOne('/api/v1/session')
      .flush(aSession({ csrfToken: 'token-2' }));

    expect(await answers).toEqual([true, true]);
    expect(TestBed.inject(SessionStore).csrfToken()).toBe('token-2');
  });

  it('is not left by Escape, so that typed words are not lost by a slip', async () => {
    const { loader } = await setUp();
    const dialog = await loader.getHarness(MatDialogHarness);
    await dialog.close();
    expect(await loader.getAllHarnesses(MatDialogHarness)).toHaveLength(1);
    await (await loader.getHarness(MatButtonHarness.with({ text: /Leave/ }))).click();
  });

  it('leaves by choice, with nothing of the page in memory', async () => {
    const { answers, loaded, loader } = await setUp();
    await (await loader.getHarness(MatButtonHarness.with({ text: /Leave/ }))).click();
    expect(await answers).toEqual([false, false]);
    expect(loaded).toEqual(['/sign-in']);
    expect(TestBed.inject(SessionStore).isSignedIn()).toBe(false);
  });
});
