import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { aSession } from '../testing/a-session';
import { permitted, signedIn } from './guards';
import { SessionStore } from './session-store';

@Component({
  selector: 'sl-test-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: 'the page',
})
class TestPage {}

@Component({
  selector: 'sl-test-refusal',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: 'not allowed',
})
class TestRefusal {}

async function visit(url: string, isSignedIn: boolean): Promise<{ url: string; text: string }> {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        { path: 'sign-in', component: TestPage },
        { path: 'not-allowed', component: TestRefusal },
        { path: '', pathMatch: 'full', canActivate: [signedIn], component: TestPage },
        { path: 'home', canActivate: [signedIn], component: TestPage },
        { path: 'trail', canActivate: [signedIn, permitted('trail.read')], component: TestPage },
      ]),
    ],
  });
  if (isSignedIn) TestBed.inject(SessionStore).begin(aSession());
  const harness = await RouterTestingHarness.create(url);
  return { url: TestBed.inject(Router).url, text: harness.routeNativeElement?.textContent ?? '' };
}

describe('guards', () => {
  it('sends a signed-out person to sign in, and remembers the page', async () => {
    expect((await visit('/home?year=2017', false)).url).toBe('/sign-in?next=%2Fhome%3Fyear%3D2017');
  });

  it('remembers nothing where home was asked for', async () => {
    expect((await visit('/', false)).url).toBe('/sign-in');
  });

  it('lets a signed-in person in', async () => {
    expect(await visit('/home', true)).toEqual({ url: '/home', text: 'the page' });
  });

  it('shows the refusal in the place of a page the role does not allow', async () => {
    expect((await visit('/trail', true)).text).toBe('not allowed');
  });
});
