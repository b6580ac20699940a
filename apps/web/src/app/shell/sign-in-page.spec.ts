import type { HarnessLoader } from '@angular/cdk/testing';
import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MatButtonHarness } from '@angular/material/button/testing';
import { MatFormFieldHarness } from '@angular/material/form-field/testing';
import { MatInputHarness } from '@angular/material/input/testing';
import { provideRouter, Router } from '@angular/router';
import { problemInterceptor } from '../shared/http/problem-interceptor';
import { SessionStore } from '../shared/session/session-store';
import { aSession } from '../shared/testing/a-session';
import { SignInPage } from './sign-in-page';

const demonstration = {
  password: 'demonstration',
  people: [
    {
      name: 'Tom Ellery',
      email: 'tom.ellery@castle.example',
      roles: 'Agency auditor',
      agency: 'Castle Police',
      partnership: 'Castle City',
    },
    {
      name: 'Elin Marsh',
      email: 'elin.marsh@county.example',
      roles: 'Audit co-ordinator',
      agency: null,
      partnership: 'Castle County',
    },
  ],
};

async function setUp(options: { isDemonstration?: boolean; next?: string } = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      provideRouter([]),
    ],
  });
  const fixture = TestBed.createComponent(SignInPage);
  fixture.componentRef.setInput('next', options.next);
  fixture.detectChanges();
  const server = TestBed.inject(HttpTestingController);
  const call = server.expectOne('/api/v1/demonstration');
  call.flush(options.isDemonstration ? demonstration : null);
  await fixture.whenStable();
  const went: string[] = [];
  const router = TestBed.inject(Router);
  router.navigateByUrl = (url) => {
    went.push(String(url));
    return Promise.resolve(true);
  };
  return {
    host: fixture.nativeElement as HTMLElement,
    loader: TestbedHarnessEnvironment.loader(fixture),
    server,
    went,
  };
}

async function type(loader: HarnessLoader, email: string, password: string): Promise<void> {
  const [emailField, passwordField] = await loader.getAllHarnesses(MatInputHarness);
  await emailField?.setValue(email);
  await passwordField?.setValue(password);
}

async function submit(loader: HarnessLoader): Promise<void> {
  await (await loader.getHarness(MatButtonHarness.with({ text: /Sign in/ }))).click();
}

describe('the sign-in page', () => {
  it('sends nothing before there is an e-mail and a password', async () => {
    const { loader, server } = await setUp();
    await submit(loader);
    const [email, password] = await loader.getAllHarnesses(MatFormFieldHarness);
    expect(await email?.getTextErrors()).toEqual([
      'Enter your e-mail address, such as name@example.org',
    ]);
    expect(await password?.getTextErrors()).toEqual(['Enter your password']);
    server.expectNone('/api/v1/session');
  });

  it('says that the e-mail or password is not right and stays', async () => {
    const { host, loader, server, went } = await setUp();
    await type(loader, 'tom.ellery@castle.example', 'wrong');
    await submit(loader);
    server.expectOne('/api/v1/session').flush(
      {
        type: 'about:blank',
        title: 'The e-mail or password is not right',
        status: 401,
        code: 'session.refused',
        requestId: 'r1',
      },
      { status: 401, statusText: '' },
    );
    await loader.getHarness(MatButtonHarness.with({ text: 'Sign in' }));
    expect(host.querySelector('[role=alert]')?.textContent).toContain('is not right');
    expect(TestBed.inject(SessionStore).isSignedIn()).toBe(false);
    expect(went).toEqual([]);
  });

  it('goes on to the page asked for', async () => {
    const { loader, server, went } = await setUp({ next: '/audits/1/returns' });
    await type(loader, 'tom.ellery@castle.example', 'demonstration');
    await submit(loader);
    const call = server.expectOne('/api/v1/session');
    expect(call.request.body).toEqual({
      email: 'tom.ellery@castle.example',
      password: 'demonstration',
    });
    call.flush(aSession());
    await loader.getHarness(MatButtonHarness.with({ text: 'Sign in' }));
    expect(went).toEqual(['/audits/1/returns']);
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])(
    'does not leave for %s',
    async (next) => {
      const { loader, server, went } = await setUp({ next });
      await type(loader, 'tom.ellery@castle.example', 'demonstration');
      await submit(loader);
      server.expectOne('/api/v1/session').flush(aSession());
      await loader.getHarness(MatButtonHarness.with({ text: 'Sign in' }));
      expect(went).toEqual(['/']);
    },
  );

  it('shows nobody outside the demonstration', async () => {
    const { host } = await setUp();
    expect(host.textContent).not.toContain('Demonstration');
  });

  it('fills in a person of the demonstration by one click', async () => {
    const { host, loader } = await setUp({ isDemonstration: true });
    expect([...host.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual([
      'Castle City',
      'Castle County',
    ]);
    const [, elin] = host.querySelectorAll<HTMLButtonElement>('li button');
    elin?.click();
    const [email, password] = await loader.getAllHarnesses(MatInputHarness);
    expect(await email?.getValue()).toBe('elin.marsh@county.example');
    expect(await password?.getValue()).toBe('demonstration');
  });
});
