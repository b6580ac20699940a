import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CalendarFeedView } from '@sightline/contracts';
import { Confirm } from '../../shared/ui/confirm';
import { CalendarPage } from './calendar-page';

const own: CalendarFeedView = {
  ...{ id: 'feed-1', audit: null, createdAt: '2017-09-01T09:00:00.000Z', readAt: null },
};
const url = '/api/v1/calendar-feeds';
const address = 'https://audit.example.org/api/v1/calendar/secret';

async function setUp(feeds: readonly CalendarFeedView[]) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  const fixture = TestBed.createComponent(CalendarPage);
  const server = TestBed.inject(HttpTestingController);
  fixture.detectChanges();
  server.expectOne(url).flush(feeds);
  server.expectOne('/api/v1/audits').flush([]);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const button = (name: string) =>
    [...host.querySelectorAll('button')].find((one) => one.textContent.includes(name))!;
  return { fixture, server, host, button };
}

describe(CalendarPage.name, () => {
  it('makes a calendar and shows its address once', async () => {
    const { fixture, server, host, button } = await setUp([]);
    button('Make the calendar').click();
    const call = server.expectOne(url);
    expect([call.request.method, call.request.body]).toEqual(['POST', {}]);
    call.flush({ ...own, address });
    await fixture.whenStable();
    server.expectOne(url).flush([own]);
    await fixture.whenStable();
    expect(host.querySelector('.address')!.textContent).toBe(address);
    expect(host.textContent).toContain('not read yet');
  });

  it('ends one only when it was meant', async () => {
    const { fixture, server, button } = await setUp([own]);
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(false);
    button('End').click();
    await fixture.whenStable();
    server.expectNone(`${url}/feed-1`);
    ask.mockResolvedValue(true);
    button('End').click();
    await fixture.whenStable();
    expect(server.expectOne(`${url}/feed-1`).request.method).toBe('DELETE');
  });
});
