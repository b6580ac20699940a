import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ReturnView, SessionView } from '@sightline/contracts';
import { SessionStore } from '../../shared/session/session-store';
import { aSession } from '../../shared/testing/a-session';
import { Confirm } from '../../shared/ui/confirm';
import { Notices } from '../../shared/ui/notices';
import { returnsRoutes } from '../routes';
import { everyAnswer } from '../../shared/questions/testing/a-form';
import { aReturn, aSave, aVersion, returnId } from '../testing/a-return';

@Component({
  selector: 'sl-elsewhere-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: 'Elsewhere',
})
class ElsewherePage {}

const url = `/api/v1/returns/${returnId}`;
const spoc = aSession({
  accountId: 'spoc-1',
  roles: [{ role: 'spoc', agencyId: 'police', agencyName: 'Castleshire Police' }],
});

interface Setting {
  readonly view?: ReturnView;
  readonly session?: SessionView;
  readonly query?: string;
  readonly agrees?: boolean;
}

async function shown({ view = aReturn(), session, query = '', agrees = true }: Setting = {}) {
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  const told: string[] = [];
  const asked: string[] = [];
  const confirm = {
    prepare: () => Promise.resolve(),
    ask: (question: { title: string }) => {
      asked.push(question.title);
      return Promise.resolve(agrees);
    },
    askGuarded: (question: { title: string }) => {
      asked.push(question.title);
      return Promise.resolve(agrees ? { reason: 'Say more about the visit' } : null);
    },
  };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path: 'returns', children: returnsRoutes },
          { path: 'elsewhere', component: ElsewherePage },
        ],
        withComponentInputBinding(),
      ),
      { provide: Confirm, useValue: confirm },
      {
        provide: Notices,
        useValue: { done: (words: string) => told.push(words), fault: jest.fn() },
      },
    ],
  });
  TestBed.inject(SessionStore).begin(session ?? aSession());
  const server = TestBed.inject(HttpTestingController);
  const opening = RouterTestingHarness.create(`/returns/${returnId}${query}`);
  await new Promise((resolve) => setTimeout(resolve));
  server.expectOne(url).flush(view);
  server.expectOne('/api/v1/template-versions/version-1').flush(aVersion());
  const harness = await opening;
  const host = harness.fixture.nativeElement as HTMLElement;
  document.body.append(host);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  await settle();
  const find = (words: string) =>
    [...host.querySelectorAll('button')].find((one) => one.textContent.includes(words));
  return {
    ...{ harness, server, host, told, asked, settle, find },
    words: () => host.textContent.replace(/\s+/g, ' '),
    press: async (words: string) => {
      find(words)?.click();
      await settle();
    },
    write: async (questionId: string, text: string) => {
      const box = host.querySelector<HTMLTextAreaElement>(`#q-${questionId} textarea`);
      box!.value = text;
      box!.dispatchEvent(new Event('input'));
      await settle();
    },
    leave: () => TestBed.inject(Router).navigateByUrl('/elsewhere'),
    answer: async (path: string, body: object) => {
      const call = server.expectOne(`${url}/${path}`);
      call.flush(body);
      await settle();
      return call.request;
    },
  };
}

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
      .expectOne(url)
      .flush(body, { status: 404, statusText: '' });
    const harness = await opening;
    await harness.fixture.whenStable();
    const host = harness.fixture.nativeElement as HTMLElement;
    expect(host.querySelector('sl-problem')?.textContent).toContain('Not found');
  });
});

describe('the form of an auditor', () => {
  it('shows one section at a time, by the address', async () => {
    const { host } = await shown({ query: '?section=D' });
    expect(host.querySelector('#sl-section-title')?.textContent).toBe('Recognition');
    expect(host.querySelectorAll('sl-question')).toHaveLength(1);
  });

  it('goes to the next unanswered question with Alt and N, in whatever section it is', async () => {
    const answers = { C1: everyAnswer['C1']!, C5: everyAnswer['C5']!, A5a: everyAnswer['A5a']! };
    const { host, settle } = await shown({ view: aReturn({ answers }) });
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
    const { host, press } = await shown({ query: '?section=D' });
    expect(host.querySelectorAll('sl-form-section')).toHaveLength(1);
    await press('All on one page');
    expect(host.querySelectorAll('sl-form-section')).toHaveLength(3);
    expect(localStorage.getItem('sightline.form-layout')).toBe('page');
    await press('One section at a time');
    expect(host.querySelectorAll('sl-form-section')).toHaveLength(1);
    localStorage.clear();
  });

  it('finds a question by its words from the keyboard alone', async () => {
    const { host, settle } = await shown();
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
    const { host, settle } = await shown({ query: '?section=D' });
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
    const { host, press, settle, words } = await shown({ view: aReturn({ answers: everyAnswer }) });
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
    const { press, answer, words, told } = await shown({ view, query: '?section=review' });
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
    await shown({ view, query: '?question=D1' });
    expect(document.activeElement?.id).toBe('q-D1');
  });

  it('tells on every page of the form what to do for a child at risk now', async () => {
    for (const query of ['', '?section=D', '?section=review']) {
      const { host } = await shown({ query });
      expect(host.querySelector('sl-at-risk')?.textContent).toContain('999');
      host.remove();
      TestBed.resetTestingModule();
    }
  });

  it('shows prominently why it came back', async () => {
    const view = aReturn({ status: 'sent-back', openReason: 'Say what the visit found', acts: [] });
    const { words } = await shown({ view, query: '?section=review' });
    expect(words()).toContain('Sent back to be changed');
    expect(words()).toContain('Say what the visit found');
  });

  it('saves before it is left', async () => {
    const { write, leave, answer, settle, server } = await shown();
    await write('C1', 'Three reports');
    const left = leave();
    await settle();
    await answer('answers', aSave());
    expect(await left).toBe(true);
    server.expectNone(`${url}/answers`);
  });

  it('asks before it is left with words that cannot be saved, and stays', async () => {
    const { write, leave, asked, words } = await shown({ agrees: false });
    await write('C1', 'One two three four five six seven');
    expect(await leave()).toBe(false);
    expect(asked).toEqual(['Leave without saving?']);
    expect(words()).not.toContain('Elsewhere');
  });

  it('warns where the window is closed with something unsaved, and only then', async () => {
    const { write } = await shown();
    const close = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(close()).toBe(false);
    await write('C1', 'Three reports');
    expect(close()).toBe(true);
    TestBed.inject(SessionStore).end();
    expect(close()).toBe(false);
  });

  it('prints every section, whichever is shown', async () => {
    const { host } = await shown();
    expect(host.querySelector('sl-form-reading')).toBeNull();
    window.dispatchEvent(new Event('beforeprint'));
    expect(host.querySelectorAll('sl-form-reading section')).toHaveLength(3);
    window.dispatchEvent(new Event('afterprint'));
    expect(host.querySelector('sl-form-reading')).toBeNull();
  });
});

describe('the desk of a SPOC', () => {
  const submitted = aReturn({
    ...{ status: 'submitted', isWritable: false, answers: everyAnswer },
    acts: ['send-back', 'sign-off', 'decline'],
    flags: [{ code: 'thin-evidence', questionIds: ['D1'], message: '1 answer has thin evidence' }],
    history: [
      {
        ...{ at: '2017-09-01T13:00:00.000Z', by: 'Tom Ellery', act: 'submit' },
        ...{ from: 'in-progress', to: 'submitted', reason: null },
      },
    ],
  });

  it('shows the whole form, the checks and the history', async () => {
    const { host, words } = await shown({ view: submitted, session: spoc });
    expect(host.querySelectorAll('sl-form-reading section')).toHaveLength(3);
    expect(words()).toContain('1 answer has thin evidence');
    expect(words()).toContain('Submitted for sign-offTom Ellery, Fri 1 Sep 2017, 14:00');
    expect(host.querySelector('sl-case-form')).toBeNull();
  });

  it('does nothing where the person changes their mind', async () => {
    const { press, server, asked } = await shown({ view: submitted, session: spoc, agrees: false });
    await press('Sign off');
    expect(asked).toEqual(['Sign off this return?']);
    server.expectNone(`${url}/sign-off`);
  });

  it('signs off', async () => {
    const { press, answer, words } = await shown({ view: submitted, session: spoc });
    await press('Sign off');
    const signed = { ...submitted, status: 'signed-off' as const, acts: [], revision: 6 };
    expect((await answer('sign-off', signed)).body).toEqual({ revision: 5 });
    expect(words()).toContain('Signed off by the agency');
  });

  it('says why own work is not signed off, and offers only what may be done', async () => {
    const acts = ['send-back', 'decline'] as const;
    const { find, words } = await shown({
      view: { ...submitted, acts, isOwnWork: true },
      session: spoc,
    });
    expect(words()).toContain('You completed this return yourself');
    expect(find('Sign off')).toBeUndefined();
    expect(find('Send back')).toBeDefined();
  });

  it('sends back with a reason', async () => {
    const { press, answer, told } = await shown({ view: submitted, session: spoc });
    await press('Send back to the auditor');
    const request = await answer('send-back', { ...submitted, status: 'sent-back', acts: [] });
    expect(request.body).toEqual({ revision: 5, reason: 'Say more about the visit' });
    expect(told).toEqual(['Sent back to Tom Ellery']);
  });

  it('gives a return that nobody has to people of its own agency only', async () => {
    const view = aReturn({ status: 'issued', auditors: [], isWritable: false, acts: ['decline'] });
    const { server, settle, host, press, answer, words } = await shown({ view, session: spoc });
    server.expectOne('/api/v1/people').flush([
      { id: 'p1', name: 'Tom Ellery', roles: [{ role: 'auditor', agencyId: 'police' }] },
      { id: 'p2', name: 'Una Hart', roles: [{ role: 'auditor', agencyId: 'health' }] },
      { id: 'p3', name: 'Vic Shaw', roles: [{ role: 'panel-member', agencyId: 'police' }] },
    ]);
    await settle();
    expect(host.querySelectorAll('sl-allocate-panel sl-check-list input')).toHaveLength(1);
    await press('Give it to an auditor');
    expect(words()).toContain('Choose an auditor first');
    host.querySelector<HTMLInputElement>('sl-allocate-panel input')?.click();
    await settle();
    await press('Give it to Tom Ellery');
    expect(words()).toContain('Say of each whether they are independent of the work');
    host.querySelector<HTMLInputElement>('sl-allocate-panel sl-radio-list input')?.click();
    await settle();
    await press('Give it to Tom Ellery');
    const checks = [{ accountId: 'p1', is: 'independent' }];
    const auditors = [{ id: 'p1', name: 'Tom Ellery', independence: 'independent', note: null }];
    const request = await answer('allocate', { ...view, auditors });
    expect(request.body).toEqual({ accountIds: ['p1'], checks, revision: 5 });
    expect(words()).toContain('Given to Tom Ellery, who can start.');
  });

  it('reopens a nil return with who is known and why', async () => {
    const view = aReturn({
      status: 'nil',
      nilKind: 'not-known',
      isWritable: false,
      acts: ['reopen-nil'],
    });
    const { press, host, settle, server, answer } = await shown({ view, session: spoc });
    await press('Reopen: the family is known');
    await press('Reopen and ask for the form');
    server.expectNone(`${url}/reopen-nil`);
    host.querySelector<HTMLInputElement>('sl-reopen-nil-form input')?.click();
    const reason = host.querySelector('textarea');
    reason!.value = 'Found under an older address';
    reason!.dispatchEvent(new Event('input'));
    await settle();
    await press('Reopen and ask for the form');
    const request = await answer('reopen-nil', { ...view, status: 'issued', auditors: [] });
    expect(request.body).toEqual({
      involvement: 'child',
      reason: 'Found under an older address',
      revision: 5,
    });
  });
});
