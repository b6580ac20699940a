import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ReturnRowView } from '@sightline/contracts';
import { SessionStore } from '../../shared/session/session-store';
import { aSession } from '../../shared/testing/a-session';
import { aReturn } from '../testing/a-return';
import { ReturnListPage } from './return-list-page';

const asSpoc = aSession({
  roles: [{ role: 'spoc', agencyId: 'police', agencyName: 'Castleshire Police' }],
});

async function shown(url = '/', session = aSession()) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '', component: ReturnListPage }], withComponentInputBinding()),
    ],
  });
  TestBed.inject(SessionStore).begin(session);
  const harness = await RouterTestingHarness.create(url);
  const server = TestBed.inject(HttpTestingController);
  const host = harness.fixture.nativeElement as HTMLElement;
  const answer = async (items: readonly ReturnRowView[], next: string | null = null) => {
    const call = server.expectOne((request) => request.url === '/api/v1/returns');
    call.flush({ items, next });
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
    return call.request;
  };
  const press = async (words: string) => {
    const buttons = [...host.querySelectorAll('button')];
    buttons.find((one) => one.textContent.includes(words))?.click();
    await harness.fixture.whenStable();
  };
  const cases = () => [...host.querySelectorAll('tbody th')].map((cell) => cell.textContent.trim());
  return { harness, server, host, answer, press, cases };
}

const row = (reference: string, over: Partial<ReturnRowView>): ReturnRowView => {
  const whole = aReturn({ id: reference, ...over });
  return { ...whole, caseFile: { ...whole.caseFile, reference } };
};

describe('the list of returns', () => {
  it('says to an auditor who gives returns, and to a SPOC who issues them', async () => {
    const auditors = await shown();
    await auditors.answer([]);
    expect(auditors.host.textContent).toContain('Nothing has been given to you yet');
    TestBed.resetTestingModule();
    const spocs = await shown('/', asSpoc);
    await spocs.answer([]);
    expect(spocs.host.textContent).toContain('No returns have been issued to your agency yet');
  });

  it('begins with what the person has to do', async () => {
    const { answer, cases, host } = await shown('/', asSpoc);
    await answer([
      row('C01', { status: 'signed-off' }),
      row('C02', { status: 'known-check', auditors: [] }),
      row('C03', { status: 'submitted' }),
    ]);
    expect(cases()).toEqual(['C03', 'C02', 'C01']);
    expect(host.querySelector('tbody a')?.getAttribute('href')).toBe('/returns/C03');
  });

  it('sorts by another column when asked', async () => {
    const { answer, cases, press } = await shown();
    await answer([row('C02', { status: 'in-progress' }), row('C01', { status: 'signed-off' })]);
    await press('Case');
    expect(cases()).toEqual(['C01', 'C02']);
    await press('Case');
    expect(cases()).toEqual(['C02', 'C01']);
  });

  it('asks the server for the status in the address, and for no made-up one', async () => {
    const { answer, host } = await shown('/?status=submitted');
    const { params } = await answer([]);
    expect(params.get('status')).toBe('submitted');
    expect(host.textContent).toContain('No return is “To sign off” now');
    TestBed.resetTestingModule();
    const other = await shown('/?status=nonsense');
    expect((await other.answer([])).params.has('status')).toBe(false);
  });

  it('shows more after the cursor and keeps what it has', async () => {
    const { answer, cases, press } = await shown();
    await answer([row('C01', { status: 'issued' })], 'cursor-1');
    await press('Show more');
    const { params } = await answer([row('C02', { status: 'issued' })]);
    expect(params.get('cursor')).toBe('cursor-1');
    expect(cases()).toEqual(['C01', 'C02']);
  });

  it('shows a fault in the place of the list', async () => {
    const { server, harness, host } = await shown();
    server
      .expectOne((request) => request.url === '/api/v1/returns')
      .flush(null, { status: 503, statusText: '' });
    await harness.fixture.whenStable();
    expect(host.querySelector('sl-problem')).not.toBeNull();
  });
});
