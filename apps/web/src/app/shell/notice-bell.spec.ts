import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { UnreadNotices } from '../notifications/unread-notices';
import { NoticeBell } from './notice-bell';

const url = '/api/v1/notices/unread';

async function setUp(unread: number) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  const fixture = TestBed.createComponent(NoticeBell);
  await fixture.whenStable();
  const server = TestBed.inject(HttpTestingController);
  server.expectOne(url).flush({ unread });
  await fixture.whenStable();
  const link = (fixture.nativeElement as HTMLElement).querySelector('a')!;
  return { fixture, server, link };
}

describe(NoticeBell.name, () => {
  it('shows no number where nothing is new', async () => {
    const { link } = await setUp(0);
    expect(link.textContent.trim()).toBe('');
    expect(link.getAttribute('aria-label')).toBe('What you were told: nothing new');
    expect(link.getAttribute('href')).toBe('/notices');
  });

  it('says how many are not read, and follows what a page has learned', async () => {
    const { fixture, link } = await setUp(120);
    expect(link.textContent.trim()).toBe('99+');
    TestBed.inject(UnreadNotices).set(2);
    await fixture.whenStable();
    expect(link.getAttribute('aria-label')).toBe('What you were told: 2 not read');
  });

  it('keeps what it knew where the answer does not come, and looks at most once a minute', async () => {
    const { fixture, server, link } = await setUp(3);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    server.expectNone(url);
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    server.expectOne(url).flush(null, { status: 503, statusText: '' });
    await fixture.whenStable();
    expect(link.textContent.trim()).toBe('3');
    now.mockRestore();
  });
});
