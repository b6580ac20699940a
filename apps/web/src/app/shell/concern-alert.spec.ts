import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ConcernAlertView, SessionView } from '@sightline/contracts';
import { SessionStore } from '../shared/session/session-store';
import { aSession } from '../shared/testing/a-session';
import { ConcernAlert } from './concern-alert';

const alert: ConcernAlertView = {
  ...{ id: 'concern-1', returnId: 'return-1', reference: 'MIS17-01-C03', agency: 'Police' },
  ...{ theme: 'Children who go missing', status: 'raised', isOverdue: false },
  ...{ raisedAt: '2017-09-01T09:00:00.000Z', acknowledgeBy: '2017-09-01T13:00:00.000Z' },
};
const url = '/api/v1/concerns';

async function setUp(permissions: SessionView['permissions'] = ['concern.answer']) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  TestBed.inject(SessionStore).begin(aSession({ permissions }));
  const fixture = TestBed.createComponent(ConcernAlert);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const server = TestBed.inject(HttpTestingController);
  const answer = async (alerts: readonly ConcernAlertView[]) => {
    server.expectOne(url).flush(alerts);
    await fixture.whenStable();
  };
  return { host, server, answer, words: () => host.textContent.replace(/\s+/g, ' ').trim() };
}

describe(ConcernAlert.name, () => {
  it('asks nothing for those who answer for no concern', async () => {
    const { server, words } = await setUp(['return.write']);
    server.expectNone(url);
    expect(words()).toBe('');
  });

  it('says nothing where none is open', async () => {
    const { answer, words } = await setUp();
    await answer([]);
    expect(words()).toBe('');
  });

  it('leads to the one that is open', async () => {
    const { answer, host, words } = await setUp();
    await answer([alert]);
    expect(words()).toContain('1 concern open');
    expect(host.querySelector('a')?.getAttribute('href')).toBe('/returns/return-1');
    expect(host.querySelector('a')?.className).toBe('waiting');
  });

  it('counts several, and those not acknowledged in time', async () => {
    const { answer, host, words } = await setUp();
    await answer([
      { ...alert, isOverdue: true },
      { ...alert, id: 'concern-2' },
    ]);
    expect(words()).toContain('2 concerns open, 1 not acknowledged in time');
    expect(host.querySelector('a')?.getAttribute('href')).toBe('/');
  });

  it('keeps what it knew where the answer does not come', async () => {
    const { answer, server, words } = await setUp();
    await answer([alert]);
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    server.expectOne(url).flush(null, { status: 503, statusText: '' });
    expect(words()).toContain('1 concern open');
    now.mockRestore();
  });

  it('looks again when the person does something, at most once a minute', async () => {
    const { answer, server } = await setUp();
    await answer([]);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    server.expectNone(url);
  });
});
