import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import axe from 'axe-core';
import { aDraft, aTemplate, draftId, versionId } from '../testing/a-draft';
import { NewFormPage } from './new-form-page';

const url = '/api/v1/template-drafts';

async function shown() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
  });
  const went = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const fixture = TestBed.createComponent(NewFormPage);
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  fixture.detectChanges();
  const server = TestBed.inject(HttpTestingController);
  server.expectOne('/api/v1/templates').flush([aTemplate()]);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  await settle();
  const box = () => host.querySelector<HTMLInputElement>('sl-text-field input')!;
  const title = async (words: string) => {
    box().value = words;
    box().dispatchEvent(new Event('input'));
    await settle();
  };
  const press = async (words: string) => {
    const all = [...host.querySelectorAll<HTMLElement>('button, label')];
    all.find(({ textContent }) => textContent.trim().startsWith(words))!.click();
    await settle();
  };
  const text = () => host.textContent.replace(/\s+/g, ' ');
  return { host, server, went, settle, box, title, press, text };
}

afterEach(() => document.querySelectorAll('[id^=root]').forEach((one) => one.remove()));

describe('beginning a form', () => {
  it('refuses a title of spaces at the field, and sends nothing', async () => {
    const { server, press, title, box, text, host } = await shown();
    await press('From nothing');
    await title('     ');
    await press('Begin the draft');
    server.expectNone(url);
    expect(text()).toContain('Give the form a title in 3 to 200 characters');
    expect(document.activeElement).toBe(box());
    expect(host.querySelector(`#${box().getAttribute('aria-describedby')}`)?.textContent).toContain(
      'Give the form a title',
    );
    const { violations } = await axe.run(host, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    await title('Bruising in babies');
    expect(text()).not.toContain('Give the form a title');
  });

  it('refuses a title that is too short for a copy too', async () => {
    const { server, press, title, text } = await shown();
    await title('ab');
    await press('Begin the draft');
    server.expectNone(url);
    expect(text()).toContain('Give the form a title in 3 to 200 characters');
  });

  it('begins a copy under its own title where none is given', async () => {
    const { server, press, title, settle, went } = await shown();
    await title('   ');
    await press('Begin the draft');
    const call = server.expectOne(url);
    expect(call.request.body).toEqual({ versionId });
    call.flush(aDraft());
    await settle();
    expect(went.mock.lastCall?.[0]).toEqual(['/forms/drafts', draftId]);
  });
});
