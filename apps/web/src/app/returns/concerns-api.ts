import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type ActOnConcernDto,
  type AcknowledgeConcernDto,
  type ConcernAlertView,
  type ConcernsView,
  type RaiseConcernDto,
} from '@sightline/contracts';
import type { ConcernAct } from '@sightline/domain';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';
import { handlesFailure } from '../shared/http/problem-interceptor';

const actPaths: Record<ConcernAct, string> = {
  acknowledge: 'acknowledge',
  'record-action': 'action',
  close: 'close',
};

/** The safeguarding concerns of a return. */
@Injectable({ providedIn: 'root' })
export class ConcernsApi {
  private readonly http = inject(HttpClient);

  /** Open ones that the person answers for. */
  alerts(): Observable<ConcernAlertView[]> {
    return this.http.get<ConcernAlertView[]>(apiUrl(paths.concerns));
  }

  read(returnId: string): Observable<ConcernsView> {
    return this.http.get<ConcernsView>(apiUrl(paths.returns, returnId, 'concerns'));
  }

  /** Whoever raises one is told on the spot where it did not go through. */
  raise(returnId: string, dto: RaiseConcernDto): Observable<ConcernsView> {
    const context = new HttpContext().set(handlesFailure, true);
    const url = apiUrl(paths.returns, returnId, 'concerns');
    return this.http.post<ConcernsView>(url, dto, { context });
  }

  act(
    returnId: string,
    concernId: string,
    act: ConcernAct,
    dto: AcknowledgeConcernDto & Partial<ActOnConcernDto>,
  ): Observable<ConcernsView> {
    const url = apiUrl(paths.returns, returnId, 'concerns', concernId, actPaths[act]);
    return this.http.post<ConcernsView>(url, dto);
  }
}
