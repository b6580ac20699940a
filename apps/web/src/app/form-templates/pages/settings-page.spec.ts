import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { FormSettingsView } from '@sightline/contracts';
import axe from 'axe-core';
import { SessionStore } from '../../shared/session/session-store';
import { aSession } from '../../shared/testing/a-session';
import { Confirm } from '../../shared/ui/confirm';
import { FormSettingsPage } from './settings-page';

const kept: FormSettingsView = {
  ...{ values: { 'return-interview-hours': 48 }, revision: 4 },
  ...{ updatedAt: '2017-09-01T09:00:00.000Z', updatedBy: 'Ruth Okafor' },
};
const url = '/api/v1/form-settings';

async function shown(canWrite = true) {
  const asked: string[] = [];
  const ask = ({ title }: { title: string }) => Promise.resolve(asked.push(title) > 1);
  TestBed.configureTestingModule({
    providers: [
      ...[provideHttpClient(), provideHttpClientTesting()],
      { provide: Confirm, useValue: { ask } },
    ],
  });
  TestBed.inject(SessionStore).begin(
    aSession({
      permissions: ['settings.read', ...(canWrite ? (['settings.write'] as const) : [])],
    }),
  );
  const fixture = TestBed.createComponent(FormSettingsPage);
  const server = TestBed.inject(HttpTestingController);
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  fixture.detectChanges();
  server.expectOne(url).flush(kept);
  await fixture.whenStable();
  const field = (label: string) => {
    const found = [...host.querySelectorAll('label')].find((one) => one.textContent === label);
    return host.querySelector<HTMLInputElement>(`#${found!.htmlFor}`)!;
  };
  const type = async (label: string, text: string) => {
    const box = field(label);
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const button = (words: RegExp) =>
    [...host.querySelectorAll('button')].find(({ textContent }) => words.test(textContent.trim()));
  const press = async (words: RegExp) => {
    button(words)!.click();
    await fixture.whenStable();
  };
  const notesOf = (label: string) =>
    host
      .querySelector(`#${field(label).getAttribute('aria-describedby')}`)!
      .textContent.replace(/\s+/g, ' ');
  return { fixture, server, host, field, type, button, press, notesOf, asked };
}

const interview = 'Return home interview within';
const toolkit = 'Exploitation toolkit completed within';
const thin = 'Evidence is thin below';

describe(FormSettingsPage.name, () => {
  afterEach(() => document.body.replaceChildren());

  it('shows what is set, and what is usual besides', async () => {
    const { field, notesOf, button, host } = await shown();
    expect([field(interview).value, field(thin).value, field(toolkit).value]).toEqual([
      '48',
      '15',
      '',
    ]);
    expect(notesOf(interview)).toContain('Usual: 72 hours.');
    expect(notesOf(toolkit)).toContain('Forms say “the local timescale”.');
    expect(button(/^Save/)?.disabled).toBe(true);
    expect(host.textContent).toContain('by Ruth Okafor');
    // jsdom paints nothing; colours are looked at in Chromium.
    const { violations } = await axe.run(host, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('goes back to the usual number by a button', async () => {
    const { field, press, button, server, fixture } = await shown();
    await press(/^Back to 72 hours/);
    expect(field(interview).value).toBe('72');
    expect(button(/^Back to/)).toBeUndefined();
    await press(/^Save/);
    const call = server.expectOne(url);
    expect(call.request.body).toEqual({ values: {}, revision: 4 });
    call.flush({ ...kept, values: {}, revision: 5 });
    await fixture.whenStable();
    expect(button(/^Save/)?.disabled).toBe(true);
  });

  it('saves what differs from the usual, at the revision that was seen', async () => {
    const { type, press, server } = await shown();
    await type(toolkit, ' 5 ');
    await type(thin, '15');
    await press(/^Save/);
    const { request } = server.expectOne(url);
    expect([request.method, request.body]).toEqual([
      'PUT',
      { values: { 'exploitation-toolkit-days': 5, 'return-interview-hours': 48 }, revision: 4 },
    ]);
  });

  it.each([
    ['soon', 'Give a whole number from 1 to 336'],
    ['0', 'Give a whole number from 1 to 336'],
    ['1.5', 'Give a whole number from 1 to 336'],
  ])('says what is wrong with “%s”, goes there and sends nothing', async (text, words) => {
    const { type, press, server, notesOf, field } = await shown();
    await type(interview, text);
    expect(notesOf(interview)).toContain(words);
    await press(/^Save/);
    server.expectNone(url);
    expect(document.activeElement).toBe(field(interview));
  });

  it('unfolds the part in which something is wrong', async () => {
    const { type, press, field } = await shown();
    const label = 'To give a grade';
    expect(field(label).closest('details')?.open).toBe(false);
    await type(label, '0');
    await press(/^Save/);
    expect(field(label).closest('details')?.open).toBe(true);
  });

  it('keeps what was typed where somebody else wrote meanwhile', async () => {
    const { type, press, server, fixture, host, field } = await shown();
    await type(interview, '24');
    await press(/^Save/);
    const problem = { type: 'x', title: 'Changed', status: 409, requestId: '' };
    const body = { ...problem, code: 'record.stale' };
    server.expectOne(url).flush(body, { status: 409, statusText: '' });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(host.querySelector('[role="alert"]')?.textContent).toContain('Changed');
    expect(field(interview).value).toBe('24');
  });

  it('asks before numbers that are not saved are lost', async () => {
    const { fixture, type, asked, press } = await shown();
    expect([await fixture.componentInstance.mayLeave(), asked]).toEqual([true, []]);
    await type(interview, '24');
    expect(await fixture.componentInstance.mayLeave()).toBe(false);
    expect(asked).toEqual(['Leave without saving?']);
    await press(/^Undo/);
    expect(await fixture.componentInstance.mayLeave()).toBe(true);
  });

  it('is to be read only where the person may not write', async () => {
    const { field, button } = await shown(false);
    expect(field(interview).readOnly).toBe(true);
    expect([button(/^Save/), button(/^Back to/)]).toEqual([undefined, undefined]);
  });
});
