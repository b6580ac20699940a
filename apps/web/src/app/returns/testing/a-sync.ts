import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ProblemCode, ReturnView } from '@sightline/contracts';
import { aForm } from '../../shared/questions/testing/a-form';
import { aReturn, returnUrl } from './a-return';
import { AnswerSync } from '../saving/answer-sync';

/** Where answers are saved. */
export const answersUrl = `${returnUrl}/answers`;

/** A refusal as the server sends it, with what goes with it. */
export function problem(code: ProblemCode, status: number, more: object = {}) {
  return [
    { type: 'about:blank', title: code, status, code, requestId: 'r1', ...more },
    { status, statusText: '' },
  ] as const;
}

/** The answers of an open return, and the server that they go to; time stands until it is passed. */
export function aSync(view: ReturnView = aReturn()) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), AnswerSync],
  });
  const sync = TestBed.inject(AnswerSync);
  const server = TestBed.inject(HttpTestingController);
  sync.start(view, aForm);
  return {
    sync,
    server,
    write: (questionId: string, value: string | number | null, more: object = {}) =>
      sync.edit(questionId, value === null ? null : { value, ...more }),
    pass: (ms: number) => jest.advanceTimersByTimeAsync(ms),
    save: () => server.expectOne({ method: 'PATCH', url: answersUrl }),
    read: () => server.expectOne({ method: 'GET', url: returnUrl }),
    nothingSent: () => server.expectNone(answersUrl),
    answer: async (call: TestRequest, body: object) => {
      call.flush(body);
      await jest.advanceTimersByTimeAsync(0);
    },
    refuse: async (call: TestRequest, ...[body, init]: ReturnType<typeof problem>) => {
      call.flush(body, init);
      await jest.advanceTimersByTimeAsync(0);
    },
    lose: async (call: TestRequest) => {
      call.error(new ProgressEvent('error'));
      await jest.advanceTimersByTimeAsync(0);
    },
  };
}

/** What a save holds. */
export const sentIn = (call: TestRequest) =>
  call.request.body as { revision: number; changes: object };
/** The questions that a map is of. */
export const idsOf = (map: ReadonlyMap<string, unknown>) => [...map.keys()];
