import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { ReadAhead } from './read-ahead';

const url = '/api/v1/cases/1/pack';

describe('what a route reads ahead of its page', () => {
  let ahead: ReadAhead;
  let server: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    ahead = TestBed.inject(ReadAhead);
    server = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    jest.useRealTimers();
    server.verify();
  });

  it('is asked for once and given to the page, whether it comes before the page or after', async () => {
    ahead.begin(url);
    const early = ahead.get<string>(url);
    server.expectOne(url).flush('first');
    await expect(firstValueFrom(early)).resolves.toBe('first');

    ahead.begin(url);
    server.expectOne(url).flush('second');
    await expect(firstValueFrom(ahead.get(url))).resolves.toBe('second');
  });

  it('is given once: who asks again reads again', async () => {
    ahead.begin(url);
    server.expectOne(url).flush('first');
    ahead.get(url);
    const again = firstValueFrom(ahead.get(url));
    server.expectOne(url).flush('as it is now');
    await expect(again).resolves.toBe('as it is now');
  });

  it('is read anew by a page that comes long after', async () => {
    jest.useFakeTimers();
    ahead.begin(url);
    server.expectOne(url).flush('of then');
    jest.advanceTimersByTime(10_000);
    const late = firstValueFrom(ahead.get(url));
    server.expectOne(url).flush('of now');
    await expect(late).resolves.toBe('of now');
  });

  it('tells the page what went wrong while it waited, and nobody before it', async () => {
    ahead.begin(url);
    const waiting = firstValueFrom(ahead.get(url));
    server.expectOne(url).flush('', { status: 404, statusText: 'Not found' });
    await expect(waiting).rejects.toMatchObject({ status: 404 });
  });

  it('is read again by a page that comes after it went wrong', async () => {
    ahead.begin(url);
    server.expectOne(url).flush('', { status: 502, statusText: 'Bad gateway' });
    const again = firstValueFrom(ahead.get(url));
    server.expectOne(url).flush('there');
    await expect(again).resolves.toBe('there');
  });
});
