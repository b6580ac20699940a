import {
  HttpContextToken,
  type HttpEvent,
  type HttpInterceptorFn,
  type HttpRequest,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { apiRoot } from '@sightline/contracts';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';
import { SessionStore } from '../session/session-store';
import { SignInAgain } from '../session/sign-in-again';
import { Notices } from '../ui/notices';
import { type ClientProblem, HttpProblem, problemOf } from './client-problem';

/** Set to true by a caller that shows 5xx and lost connections itself, as saving answers does. */
export const handlesFailure = new HttpContextToken<boolean>(() => false);

/** Set by the session calls: a 401 of theirs means "not signed in", not "signed out meanwhile". */
export const isSessionCall = new HttpContextToken<boolean>(() => false);

const readingMethods = ['GET', 'HEAD'];

function withToken(request: HttpRequest<unknown>, token: string | undefined): HttpRequest<unknown> {
  if (token === undefined || readingMethods.includes(request.method)) return request;
  return request.clone({ setHeaders: { 'X-CSRF-Token': token } });
}

function isTold(request: HttpRequest<unknown>, problem: ClientProblem): boolean {
  const isFault = problem.status === 0 || problem.status >= 500;
  return (
    isFault && !readingMethods.includes(request.method) && !request.context.get(handlesFailure)
  );
}

/**
 * Every call to the API: adds the CSRF token, turns failures into HttpProblem, lets a person whose
 * session ended sign in again above the page and then repeats the call, and tells of faults of
 * writes. Faults of reads are shown by the page in the place of its content (sl-problem).
 */
export const problemInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith(`/${apiRoot}/`)) return next(request);
  const session = inject(SessionStore);
  const again = inject(SignInAgain);
  const notices = inject(Notices);
  const send = () => next(withToken(request, session.csrfToken()));

  const repeatSignedIn = (problem: ClientProblem): Observable<HttpEvent<unknown>> =>
    from(again.ask()).pipe(
      switchMap((isSignedIn) => (isSignedIn ? send() : throwError(() => new HttpProblem(problem)))),
    );

  return send().pipe(
    catchError((thrown: unknown) => {
      const problem = problemOf(thrown);
      const endedMeanwhile =
        problem.status === 401 && session.isSignedIn() && !request.context.get(isSessionCall);
      return endedMeanwhile ? repeatSignedIn(problem) : throwError(() => thrown);
    }),
    catchError((thrown: unknown) => {
      const problem = problemOf(thrown);
      if (isTold(request, problem)) notices.fault(problem);
      return throwError(() => new HttpProblem(problem));
    }),
  );
};
