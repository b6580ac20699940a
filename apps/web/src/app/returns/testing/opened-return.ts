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
import { aReturn, aVersion, returnId, returnUrl } from './a-return';

@Component({
  selector: 'sl-elsewhere-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: 'Elsewhere',
})
class ElsewherePage {}

export const spocSession = aSession({
  accountId: 'spoc-1',
  roles: [{ role: 'spoc', agencyId: 'police', agencyName: 'Castleshire Police' }],
});

export interface Setting {
  readonly view?: ReturnView;
  readonly session?: SessionView;
  readonly query?: string;
  /** Whether the person says yes to what the page asks. */
  readonly agrees?: boolean;
}

function confirming(agrees: boolean) {
  const asked: string[] = [];
  const ask = (question: { title: string }) => {
    asked.push(question.title);
    return Promise.resolve(agrees);
  };
  const askGuarded = async (question: { title: string }) =>
    (await ask(question)) ? { reason: 'Say more about the visit' } : null;
  return { asked, confirm: { prepare: () => Promise.resolve(), ask, askGuarded } };
}

/** The page of a return with its form, and what a person does on it. */
export async function openedReturn(setting: Setting = {}) {
  const { view = aReturn(), session = aSession(), query = '', agrees = true } = setting;
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  const told: string[] = [];
  const { asked, confirm } = confirming(agrees);
  const notices = { done: (words: string) => told.push(words), fault: jest.fn() };
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
      { provide: Notices, useValue: notices },
    ],
  });
  TestBed.inject(SessionStore).begin(session);
  const server = TestBed.inject(HttpTestingController);
  const opening = RouterTestingHarness.create(`/returns/${returnId}${query}`);
  await new Promise((resolve) => setTimeout(resolve));
  server.expectOne(returnUrl).flush(view);
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
    words: (selector = 'sl-return-page') =>
      (host.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' '),
    press: async (words: string) => {
      find(words)?.click();
      await settle();
    },
    write: async (selector: string, text: string) => {
      const box = host.querySelector<HTMLTextAreaElement>(`${selector} textarea`)!;
      box.value = text;
      box.dispatchEvent(new Event('input'));
      await settle();
    },
    leave: () => TestBed.inject(Router).navigateByUrl('/elsewhere'),
    answer: async (path: string, body: object) => {
      const call = server.expectOne(`${returnUrl}/${path}`);
      call.flush(body);
      await settle();
      return call.request;
    },
  };
}
