import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CaseIdentityView } from '@sightline/contracts';
import { ClearingClipboard } from '../clearing-clipboard';
import { IdentityPanel, shownFor } from './identity-panel';

const kept: CaseIdentityView = {
  ...{ caseId: 'case-1', auditId: 'audit-1', reference: 'SGO26-01-C01', isDestroyed: false },
  fields: [
    { field: 'givenName', isKept: true },
    { field: 'address', isKept: false },
  ],
  ownIds: [{ agencyId: 'agency-1', agencyName: 'Castle Police', isKept: false, revision: 0 }],
  ...{ isCounted: true, mayWrite: false, revision: 3 },
};

async function setUp() {
  const copied: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: ClearingClipboard, useValue: { copy: (value: string) => copied.push(value) } },
    ],
  });
  const fixture = TestBed.createComponent(IdentityPanel);
  fixture.componentRef.setInput('caseId', 'case-1');
  fixture.componentRef.setInput('isExpanded', true);
  const server = TestBed.inject(HttpTestingController);
  fixture.detectChanges();
  server.expectOne('/api/v1/cases/case-1/identity').flush(kept);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const button = (words: string) =>
    [...host.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(words));
  const choose = async (purpose: string) => {
    const box = host.querySelector('select')!;
    box.value = purpose;
    box.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  const open = async () => {
    await choose('find-record');
    button('Open')!.click();
    const call = server.expectOne('/api/v1/cases/case-1/identity/open');
    call.flush({ field: 'givenName', value: 'Zuzanna' });
    await fixture.whenStable();
    return call.request.body as object;
  };
  return { fixture, server, host, button, choose, open, copied };
}

describe(IdentityPanel.name, () => {
  it('says which fields there are, and shows none of them', async () => {
    const { host } = await setUp();
    expect(host.textContent).toContain('Given name');
    expect(host.textContent).toContain('not kept');
    expect(host.textContent).not.toContain('Zuzanna');
  });

  it('asks what for before it opens anything', async () => {
    const { fixture, server, host, button } = await setUp();
    button('Open')!.click();
    await fixture.whenStable();
    server.expectNone('/api/v1/cases/case-1/identity/open');
    expect(host.querySelector('#sl-purpose-wrong')?.textContent).toContain('first');
  });

  it('opens one field for the purpose, and copies it when asked', async () => {
    const { host, button, open, copied } = await setUp();
    expect(await open()).toEqual({ field: 'givenName', purpose: 'find-record' });
    expect(host.querySelector('.value')?.textContent).toBe('Zuzanna');
    button('Copy')!.click();
    expect(copied).toEqual(['Zuzanna']);
  });

  it('takes the value off the page when the window loses the keyboard', async () => {
    const { fixture, host, open } = await setUp();
    await open();
    window.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(host.textContent).not.toContain('Zuzanna');
  });

  it('takes the value off the page after a minute', async () => {
    const waits = jest.spyOn(globalThis, 'setTimeout');
    const { fixture, host, open } = await setUp();
    await open();
    expect(host.textContent).toContain('Zuzanna');
    const [minute] = waits.mock.calls.find(([, wait]) => wait === shownFor)!;
    waits.mockRestore();
    minute();
    await fixture.whenStable();
    expect(host.textContent).not.toContain('Zuzanna');
  });
});
