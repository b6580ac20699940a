import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { CanActivateFn, Params } from '@angular/router';
import { type Observable, shareReplay } from 'rxjs';

/** Milliseconds after which an answer that no page came for is not given any more. */
const freshFor = 10_000;

interface Begun {
  readonly answer: Observable<unknown>;
  readonly at: number;
}

/**
 * What a page will show, asked for by its route: the answer is on the way while the code of the page
 * and the frame around it still are. Each answer is given once; after that a page reads for itself.
 */
@Injectable({ providedIn: 'root' })
export class ReadAhead {
  private readonly http = inject(HttpClient);
  private readonly begun = new Map<string, Begun>();

  /** Begins to read; what goes wrong is told to a page that waits, one that comes later tries again. */
  begin<T>(url: string): Observable<T> {
    const answer = this.http.get<T>(url).pipe(shareReplay(1));
    answer.subscribe({ error: () => undefined });
    this.begun.set(url, { answer, at: Date.now() });
    return answer;
  }

  /** What was begun, or else a reading of its own. */
  get<T>(url: string): Observable<T> {
    const begun = this.begun.get(url);
    this.begun.delete(url);
    const isFresh = begun !== undefined && Date.now() - begun.at < freshFor;
    return isFresh ? (begun.answer as Observable<T>) : this.http.get<T>(url);
  }
}

/** Has a route begin to read what its page will show. */
export function readsAhead(urlOf: (params: Params) => string): CanActivateFn {
  return ({ params }) => {
    inject(ReadAhead).begin(urlOf(params));
    return true;
  };
}
