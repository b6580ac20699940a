import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { everyAnswer } from '../../shared/questions/testing/a-form';
import { SessionStore } from '../../shared/session/session-store';
import { returnsRoutes } from '../routes';
import { aReturn, aSave, returnId, returnUrl } from '../testing/a-return';
import { openedReturn } from '../testing/opened-return';

describe('a return that cannot be seen', () => {
  it('shows the problem in the place of the form', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter(returnsRoutes, withComponentInputBinding()),
      ],
    });
    const opening = RouterTestingHarness.create(`/${returnId}`);
    await new Promise((resolve) => setTimeout(resolve));
    const body = {
      type: 'x',
      title: 'Not found',
      status: 404,
      code: 'record.not-found',
      requestId: '',
    };
    TestBed.inject(HttpTestingController)
      .expectOne(returnUrl)
      .flush(body, { status: 404, statusText: '' });
    const harness = await opening;
    await harness.fixture.whenStable();
    const host = harness.fixture.nativeElement as HTMLElement;
    expect(host.querySelector('sl-problem')?.textContent).toContain('Not found');
  });
});

describe('the form of an auditor', () => {
  it('shows one section at a time, by the address', async () => {
    const { host } = await openedReturn({ query: '?section=D' });
    expect(host.querySelector('#sl-section-title')?.textContent).toBe('Recognition');
    expect(host.querySelectorAll('sl-question')).toHaveLength(1);
  });

  it('goes to the next unanswered question with Alt and N, in whatever section it is', async () => {
    const answers = { C1: everyAnswer['C1']!, C5: everyAnswer['C5']!, A5a: everyAnswer['A5a']! };
    const { host, settle } = await openedReturn({ view: aReturn({ answers }) });
    const next = async () => {
      document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyN', altKey: true }));
      await settle();
      await settle();
      return document.activeElement?.closest('fieldset')?.id;
    };
    expect(await next()).toBe('q-D1');
    expect(host.querySelector('#sl-section-title')?.textContent).toBe('Recognition');
    expect(await next()).toBe('q-N2');
  });

  it('shows all of the form on one page where the person likes that, and keeps it so', async () => {
    const { host, press } = await openedReturn({ query: '?section=D' });
    expect(host.querySelectorAll('sl-form-section')).toHaveLength(1);
    await press('All on one page');
    expect(host.querySelectorAll('sl-form-section')).toHaveLength(3);
    expect(localStorage.getItem('sightline.form-layout')).toBe('page');
    await press('One section at a time');
    expect(host.querySelectorAll('sl-form-section')).toHaveLength(1);
    localStorage.clear();
  });

  it('finds a question by its words from the keyboard alone', async () => {
    const { host, settle } = await openedReturn();
    const key = (target: EventTarget, init: KeyboardEventInit) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
    key(document, { altKey: true, code: 'KeyF' });
    const box = host.querySelector<HTMLInputElement>('#sl-find');
    expect(document.activeElement).toBe(box);
    box!.value = 'unsafe';
    box!.dispatchEvent(new Event('input'));
    await settle();
    expect(box!.getAttribute('aria-activedescendant')).toBe('sl-found-0');
    expect(host.querySelector('#sl-found-0')?.textContent).toContain('N8');
    key(box!, { key: 'Enter' });
    await settle();
    expect(document.activeElement?.closest('fieldset')?.id).toBe('q-N8');
  });

  it('steps through the questions and opens help where the keyboard is', async () => {
    const { host, settle } = await openedReturn({ query: '?section=D' });
    const alt = async (code: string) => {
      document.dispatchEvent(new KeyboardEvent('keydown', { altKey: true, code }));
      await settle();
      return document.activeElement?.closest('fieldset')?.id;
    };
    expect(await alt('ArrowDown')).toBe('q-D1');
    await alt('KeyH');
    expect(host.querySelector('#q-D1-help')?.hasAttribute('hidden')).toBe(false);
    expect(await alt('ArrowDown')).toBe('q-N2');
    expect(await alt('ArrowUp')).toBe('q-D1');
    await alt('KeyK');
    expect(document.activeElement?.id).toBe('sl-keys');
    expect(await alt('KeyK')).toBe('q-D1');
  });

  it('lists what is missing, and leads from there to the question', async () => {
    const { host, press, settle, words } = await openedReturn({
      view: aReturn({ answers: everyAnswer }),
    });
    await press('Review and submit');
    expect(words()).toContain('Everything is answered');
    host.querySelector<HTMLElement>('sl-section-list a')?.click();
    await settle();
    host.querySelector<HTMLElement>('#q-C5 input')!.dispatchEvent(new Event('focusin'));
    const box = host.querySelector<HTMLInputElement>('#q-C5 input');
    box!.value = '';
    box!.dispatchEvent(new Event('input'));
    await settle();
    await press('Review and submit');
    expect(words()).toContain('1 thing is still missing');
    expect(words()).not.toContain('Submit for sign-off');
    host.querySelector<HTMLElement>('sl-review-list li a')?.click();
    await settle();
    await settle();
    expect(document.activeElement?.closest('fieldset')?.id).toBe('q-C5');
    expect(host.querySelector('#q-C5')?.textContent).toContain('Enter a whole number');
  });

  it('is handed in from the review, and says what happens next', async () => {
    const view = aReturn({ answers: everyAnswer });
    const { press, answer, words, told } = await openedReturn({ view, query: '?section=review' });
    await press('Submit for sign-off');
    await answer('submit', {
      ...view,
      status: 'submitted',
      isWritable: false,
      acts: [],
      revision: 6,
    });
    expect(told).toEqual(['Submitted for sign-off']);
    expect(words()).toContain('single point of contact reads it now');
    expect(document.activeElement?.id).toBe('sl-standing');
  });

  it('begins at the question that a check leads to', async () => {
    const view = aReturn({
      status: 'signed-off',
      isWritable: false,
      acts: [],
      answers: everyAnswer,
    });
    await openedReturn({ view, query: '?question=D1' });
    expect(document.activeElement?.id).toBe('q-D1');
  });

  it('tells on every page of the form what to do for a child at risk now', async () => {
    for (const query of ['', '?section=D', '?section=review']) {
      const { host } = await openedReturn({ query });
      expect(host.querySelector('sl-at-risk')?.textContent).toContain('999');
      host.remove();
      TestBed.resetTestingModule();
    }
  });

  it('shows prominently why it came back', async () => {
    const view = aReturn({ status: 'sent-back', openReason: 'Say what the visit found', acts: [] });
    const { words } = await openedReturn({ view, query: '?section=review' });
    expect(words()).toContain('Sent back to be changed');
    expect(words()).toContain('Say what the visit found');
  });

  it('saves before it is left', async () => {
    const { write, leave, answer, settle, server } = await openedReturn();
    await write('#q-C1', 'Three reports');
    const left = leave();
    await settle();
    await answer('answers', aSave());
    expect(await left).toBe(true);
    server.expectNone(`${returnUrl}/answers`);
  });

  it('asks before it is left with words that cannot be saved, and stays', async () => {
    const { write, leave, asked, words } = await openedReturn({ agrees: false });
    await write('#q-C1', 'One two three four five six seven');
    expect(await leave()).toBe(false);
    expect(asked).toEqual(['Leave without saving?']);
    expect(words()).not.toContain('Elsewhere');
  });

  it('warns where the window is closed with something unsaved, and only then', async () => {
    const { write } = await openedReturn();
    const close = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(close()).toBe(false);
    await write('#q-C1', 'Three reports');
    expect(close()).toBe(true);
    TestBed.inject(SessionStore).end();
    expect(close()).toBe(false);
  });

  it('prints every section, whichever is shown', async () => {
    const { host } = await openedReturn();
    expect(host.querySelector('sl-form-reading')).toBeNull();
    window.dispatchEvent(new Event('beforeprint'));
    expect(host.querySelectorAll('sl-form-reading section')).toHaveLength(3);
    window.dispatchEvent(new Event('afterprint'));
    expect(host.querySelector('sl-form-reading')).toBeNull();
  });
});
