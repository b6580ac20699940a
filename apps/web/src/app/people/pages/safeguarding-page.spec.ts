import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { SafeguardingView } from '@sightline/contracts';
import { SafeguardingPage } from './safeguarding-page';

const agency = { id: 'police', name: 'Castleshire Police', shortName: 'Police', kind: 'police' };
const line = {
  ...{ agency, lead: null, outOfHours: null, email: null, revision: 0 },
  ...{ updatedAt: null, updatedBy: null, mayWrite: true },
} as const;
const view = {
  ...{ acknowledgeHours: 4, outOfHours: 'Ring the Emergency Duty Team.', revision: 2 },
  ...{ mayWrite: true, agencies: [line] },
} as SafeguardingView;

async function setUp(shown: SafeguardingView = view) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  const fixture = TestBed.createComponent(SafeguardingPage);
  const server = TestBed.inject(HttpTestingController);
  fixture.detectChanges();
  server.expectOne('/api/v1/safeguarding').flush(shown);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const write = (name: string, value: string) => {
    const field = host.querySelector<HTMLInputElement>(`[formControlName="${name}"]`)!;
    field.value = value;
    field.dispatchEvent(new Event('input'));
  };
  const press = async (words: string) => {
    const buttons = [...host.querySelectorAll('button')];
    buttons.find((one) => one.textContent.includes(words))?.click();
    await fixture.whenStable();
  };
  return { fixture, server, host, write, press };
}

describe(SafeguardingPage.name, () => {
  it('shows the hours to those who cannot set them', async () => {
    const { host } = await setUp({ ...view, mayWrite: false });
    expect(host.textContent).toContain('acknowledged within 4 hours. Ring the Emergency Duty Team');
    expect(host.querySelector('sl-hours-form')).toBeNull();
  });

  it('saves the hours at the revision that was seen, and not a week', async () => {
    const { server, write, press } = await setUp();
    write('acknowledgeHours', '168');
    await press('Save');
    server.expectNone('/api/v1/safeguarding');
    write('acknowledgeHours', '2');
    await press('Save');
    const call = server.expectOne('/api/v1/safeguarding');
    expect(call.request.body).toEqual({
      ...{ acknowledgeHours: 2, outOfHours: 'Ring the Emergency Duty Team.', revision: 2 },
    });
  });

  it('names the lead of an agency', async () => {
    const { server, host, fixture, write, press } = await setUp();
    await press('Name the lead');
    await press('Save the lead');
    expect(host.textContent).toContain('Write the name in 2 to 120 characters');
    const lead = { name: 'Hadiza Bello', role: 'Detective Inspector', phone: '01632 960 117' };
    for (const [name, value] of Object.entries(lead)) write(name, value);
    await press('Save the lead');
    const call = server.expectOne('/api/v1/agencies/police/safeguarding-lead');
    expect(call.request.body).toEqual({
      ...{ ...lead, revision: 0 },
      ...{ outOfHours: undefined, email: undefined },
    });
    call.flush({ ...view, agencies: [{ ...line, lead, revision: 1, updatedBy: 'Ruth Okafor' }] });
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(host.textContent).toContain('Hadiza Bello');
    expect(host.querySelector('sl-lead-form')).toBeNull();
  });
});
