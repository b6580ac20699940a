import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { SchoolListView } from '@sightline/contracts';
import { SchoolsPage } from './schools-page';

const kept: SchoolListView = {
  ...{ names: ['Fernbeck', 'The Glade'], revision: 4 },
  ...{ updatedAt: '2017-09-01T09:00:00.000Z', updatedBy: 'Ruth Okafor' },
};

async function setUp() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  const fixture = TestBed.createComponent(SchoolsPage);
  const server = TestBed.inject(HttpTestingController);
  fixture.detectChanges();
  server.expectOne('/api/v1/schools').flush(kept);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const field = host.querySelector('textarea')!;
  const button = host.querySelector<HTMLButtonElement>('button[type="submit"]')!;
  const write = async (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  return { fixture, server, host, field, button, write };
}

describe(SchoolsPage.name, () => {
  it('shows the list a line each, and has nothing to save', async () => {
    const { field, button, host } = await setUp();
    expect(field.value).toBe('Fernbeck\nThe Glade');
    expect(button.disabled).toBe(true);
    expect(host.textContent).toContain('by Ruth Okafor');
  });

  it('refuses a line that is too short, and names it', async () => {
    const { button, host, write } = await setUp();
    await write('Fernbeck\nSt');
    expect(button.disabled).toBe(true);
    expect(host.querySelector('[aria-live]')?.textContent).toContain('“St” is not 3 to 120');
  });

  it('saves the whole list at the revision that was seen', async () => {
    const { fixture, server, field, button, write } = await setUp();
    await write('Fernbeck\n\n  Larchfield \n');
    button.click();
    const call = server.expectOne('/api/v1/schools');
    expect([call.request.method, call.request.body]).toEqual([
      'PUT',
      { names: ['Fernbeck', 'Larchfield'], revision: 4 },
    ]);
    call.flush({ ...kept, names: ['Fernbeck', 'Larchfield'], revision: 5 });
    await fixture.whenStable();
    expect(field.value).toBe('Fernbeck\nLarchfield');
    expect(button.disabled).toBe(true);
  });

  it('keeps what was typed where somebody else wrote meanwhile', async () => {
    const { fixture, server, field, host, button, write } = await setUp();
    await write('Larchfield');
    button.click();
    const problem = {
      type: 'x',
      title: 'Changed',
      status: 409,
      code: 'record.stale',
      requestId: '',
    };
    server.expectOne('/api/v1/schools').flush(problem, { status: 409, statusText: '' });
    await fixture.whenStable();
    expect(host.querySelector('[role="alert"]')?.textContent).toContain('Changed');
    expect(field.value).toBe('Larchfield');
  });
});
