import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { MatMenuHarness } from '@angular/material/menu/testing';
import { provideRouter } from '@angular/router';
import type { SessionView } from '@sightline/contracts';
import { fullLoad } from '../shared/session/full-load';
import { SessionStore } from '../shared/session/session-store';
import { aSession } from '../shared/testing/a-session';
import { AppFrame } from './app-frame';
import { ThemeChoice } from './theme';

async function setUp(overrides: Partial<SessionView> = {}) {
  const loaded: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: fullLoad, useValue: (url: string) => loaded.push(url) },
    ],
  });
  TestBed.inject(SessionStore).begin(aSession(overrides));
  const fixture = TestBed.createComponent(AppFrame);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  return {
    host,
    fixture,
    loaded,
    loader: TestbedHarnessEnvironment.loader(fixture),
    links: [...host.querySelectorAll('nav li')].map((item) => item.textContent.trim()),
  };
}

describe('the frame', () => {
  it('shows an auditor no way to the trail', async () => {
    expect((await setUp()).links).toEqual(['Home', 'Programme', 'Audits', 'Returns']);
  });

  it('shows an administrator the trail and no returns', async () => {
    const permissions = ['session.use', 'programme.read', 'audit.read', 'trail.read'] as const;
    expect((await setUp({ permissions })).links).toEqual(['Home', 'Programme', 'Audits', 'Trail']);
  });

  it('offers no switch to a person of one partnership', async () => {
    const { loader, host } = await setUp({ partnerships: aSession().partnerships.slice(0, 1) });
    expect(await loader.getAllHarnesses(MatMenuHarness)).toHaveLength(1);
    expect(host.textContent).toContain('Castle City Safeguarding Children Partnership');
  });

  it('switches the partnership and starts afresh, with nothing of the old one', async () => {
    const { loaded, loader } = await setUp();
    const menu = await loader.getHarness(MatMenuHarness.with({ triggerText: /Castle City/ }));
    await menu.open();
    await menu.clickItem({ text: /Castle County/ });
    const call = TestBed.inject(HttpTestingController).expectOne('/api/v1/session/partnership');
    expect(call.request.body).toEqual({ partnershipId: aSession().partnerships[1]?.id });
    expect(loaded).toEqual([]);
    call.flush(aSession());
    await new Promise((resolve) => setTimeout(resolve));
    expect(loaded).toEqual(['/']);
  });

  it('turns dark by choice and says which is chosen', async () => {
    const { loader } = await setUp();
    const menu = await loader.getHarness(MatMenuHarness.with({ triggerText: /Tom Ellery/ }));
    await menu.open();
    await menu.clickItem({ text: /Dark/ });
    expect(document.documentElement.getAttribute('data-theme')).toBe('dark');
    TestBed.inject(ThemeChoice).choose('system');
    expect(document.documentElement.hasAttribute('data-theme')).toBe(false);
  });

  it('takes the keyboard past the bar to the page', async () => {
    const { host } = await setUp();
    document.body.append(host);
    host.querySelector<HTMLAnchorElement>('.skip')?.click();
    expect(document.activeElement?.id).toBe('main');
    host.remove();
  });

  it('opens the menu of a narrow screen and closes it by Escape', async () => {
    const { host, fixture } = await setUp();
    const burger = host.querySelector<HTMLButtonElement>('.burger');
    burger?.click();
    await fixture.whenStable();
    expect(burger?.getAttribute('aria-expanded')).toBe('true');
    host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await fixture.whenStable();
    expect(burger?.getAttribute('aria-expanded')).toBe('false');
  });
});
