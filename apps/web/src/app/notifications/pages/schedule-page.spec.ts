import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ScheduleView } from '@sightline/contracts';
import { Confirm } from '../../shared/ui/confirm';
import { SchedulePage } from './schedule-page';

const words = '“Missing children”: 2 of 2 returns of Police were due and have not come.';
const running: ScheduleView = {
  ...{ theme: 'Missing children', state: null, pause: null, revision: 0, mayWrite: true },
  ownDueDays: [],
  planned: [
    {
      ...{ key: 'escalate-board', day: '2017-09-21' },
      tellings: [{ name: 'Gwen Pritchard', role: 'board-member', agency: 'Police', words }],
    },
    { key: 'closing', day: '2017-09-21', tellings: [] },
  ],
  sent: [],
};
const url = '/api/v1/audits/audit-1/schedule';

async function setUp(view: ScheduleView) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  const fixture = TestBed.createComponent(SchedulePage);
  fixture.componentRef.setInput('auditId', 'audit-1');
  const server = TestBed.inject(HttpTestingController);
  fixture.detectChanges();
  server.expectOne(url).flush(view);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const text = () => host.textContent.replace(/\s+/g, ' ');
  return { fixture, server, host, text };
}

describe(SchedulePage.name, () => {
  it('says what is to come, on which day, and to whom', async () => {
    const { text } = await setUp(running);
    expect(text()).toContain('Thu 21 Sep 2017');
    expect(text()).toContain('Gwen Pritchard, Board member, Police');
    expect(text()).toContain('Nobody, as things stand.');
  });

  it('pauses with the reason that was given', async () => {
    const { fixture, server, host, text } = await setUp(running);
    jest.spyOn(TestBed.inject(Confirm), 'askReason').mockResolvedValue('The records are down');
    host.querySelector('button')!.click();
    await fixture.whenStable();
    const call = server.expectOne(`${url}/pause`);
    expect(call.request.body).toEqual({ reason: 'The records are down', revision: 0 });
    const pause = { reason: 'The records are down', by: 'Ruth Okafor', at: '2017-09-08T09:00:00Z' };
    call.flush({ ...running, pause, revision: 1 });
    await fixture.whenStable();
    // The page takes the answer a turn later.
    await fixture.whenStable();
    expect(text()).toContain('Paused by Ruth Okafor');
    expect(host.querySelector('button')!.textContent).toContain('Resume');
  });

  it('offers nothing to who may only look, and says why there is nothing to come', async () => {
    const state = 'Reminders begin when the returns are issued.';
    const { host, text } = await setUp({ ...running, planned: [], state, mayWrite: false });
    expect(host.querySelector('button')).toBeNull();
    expect(text()).toContain(state);
  });
});
