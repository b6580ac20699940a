import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { formFileType, largestFormMegabytes, type CheckedFormView } from '@sightline/contracts';
import axe from 'axe-core';
import { Notices } from '../../shared/ui/notices';
import { aDraft, aTemplate, draftId } from '../testing/a-draft';
import { ImportPage } from './import-page';

const url = '/api/v1/template-drafts/import';
const own = aTemplate({ id: 'template-2', title: 'Our form', isShipped: false });

function aCheck(over: Partial<CheckedFormView> = {}): CheckedFormView {
  return { title: 'Our form', questionCount: 7, rows: null, notes: [], ...over };
}

async function shown() {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: Notices, useValue: { done: jest.fn(), fault: jest.fn() } },
    ],
  });
  const went = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const fixture = TestBed.createComponent(ImportPage);
  const host = fixture.nativeElement as HTMLElement;
  fixture.detectChanges();
  const server = TestBed.inject(HttpTestingController);
  server.expectOne('/api/v1/templates').flush([aTemplate(), own]);
  await fixture.whenStable();
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const give = async (name: string, size = 10) => {
    const field = host.querySelector<HTMLInputElement>('input[type=file]');
    if (!field) throw new Error('No file can be given');
    const file = Object.defineProperty(new File(['{}'], name), 'size', { value: size });
    Object.defineProperty(field, 'files', { value: [file], configurable: true });
    Object.defineProperty(field, 'value', { value: '', writable: true });
    field.dispatchEvent(new Event('change'));
    await settle();
  };
  const press = async (words: string) => {
    const all = [...host.querySelectorAll('button')];
    all.find(({ textContent }) => textContent.includes(words))?.click();
    await settle();
  };
  const text = () => host.textContent.replace(/\s+/g, ' ');
  return { host, server, went, settle, give, press, text };
}

describe('a form from a file', () => {
  it('names each fault by its place, and offers nothing to make', async () => {
    const { server, settle, give, text } = await shown();
    await give('form.json');
    const call = server.expectOne(`${url}/check?format=json`);
    expect(call.request.headers.get('Content-Type')).toBe(formFileType);
    const problems = [
      { code: 'shape', severity: 'error', place: 'title', message: 'title must be a text' },
    ];
    const body = {
      ...{ type: 'about:blank', title: 'The file was not imported', status: 422 },
      ...{ code: 'import.refused', requestId: 'r1', data: { problems } },
    };
    call.flush(body, { status: 422, statusText: '' });
    await settle();
    expect(text()).toContain('title: title must be a text');
    expect(text()).not.toContain('Make the draft');
  });

  it('does not send what the server would not take, and names its limit', async () => {
    const { server, give, text } = await shown();
    const limit = largestFormMegabytes * 1024 * 1024;
    await give('form.json', limit + 1);
    server.expectNone(`${url}/check?format=json`);
    expect(text()).toContain('The file is too large');
    expect(text()).toContain(`at most ${largestFormMegabytes} MB`);
    await give('form.json', limit);
    server.expectOne(`${url}/check?format=json`);
  });

  it('tells of a spreadsheet what is left out, before anything is made', async () => {
    const { host, server, settle, give, text } = await shown();
    await give('Form.XLSX');
    const notes = [{ place: 'survey, row 12', message: 'Pictures are not taken' }];
    server
      .expectOne(`${url}/check?format=xlsx`)
      .flush(aCheck({ rows: { read: 40, leftOut: 1 }, notes }));
    await settle();
    expect(text()).toContain('40 rows were read, 1 left out.');
    expect(text()).toMatch(/survey, row 12\s*Pictures are not taken/);
    const { violations } = await axe.run(host, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('makes a draft of it, and opens it', async () => {
    const { server, settle, give, press, went } = await shown();
    await give('form.json');
    server.expectOne(`${url}/check?format=json`).flush(aCheck());
    await settle();
    await press('Make the draft');
    server.expectOne(`${url}?format=json`).flush({ draft: aDraft(), notes: [] });
    await settle();
    expect(went.mock.lastCall?.[0]).toEqual(['/forms/drafts', draftId]);
  });

  it('makes the next version of one of our own, and of no shipped one', async () => {
    const { host, server, settle, give, press } = await shown();
    await give('form.json');
    server.expectOne(`${url}/check?format=json`).flush(aCheck());
    await settle();
    const box = host.querySelector('select');
    expect([...(box?.options ?? [])].map(({ text }) => text.trim())).toEqual([
      'A new form',
      'The next version of “Our form”',
    ]);
    if (box) box.value = 'template-2';
    box?.dispatchEvent(new Event('change'));
    await settle();
    await press('Make the draft');
    server.expectOne(`${url}?format=json&templateId=template-2`);
  });
});
