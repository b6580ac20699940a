import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  type DemonstrationView,
  paths,
  type SessionView,
  type SignInDto,
  type SwitchPartnershipDto,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../http/api-url';
import { isSessionCall } from '../http/problem-interceptor';

/** The session and, in demonstration mode, the people one can sign in as. */
@Injectable({ providedIn: 'root' })
export class SessionApi {
  private readonly http = inject(HttpClient);

  /** Null where nobody is signed in. */
  current(): Observable<SessionView | null> {
    return this.http.get<SessionView | null>(apiUrl(paths.session), this.options());
  }

  signIn(dto: SignInDto): Observable<SessionView> {
    return this.http.post<SessionView>(apiUrl(paths.session), dto, this.options());
  }

  signOut(): Observable<void> {
    return this.http.delete<void>(apiUrl(paths.session), this.options());
  }

  switchPartnership(dto: SwitchPartnershipDto): Observable<SessionView> {
    return this.http.post<SessionView>(apiUrl(paths.session, 'partnership'), dto);
  }

  /** Null outside the demonstration. */
  demonstration(): Observable<DemonstrationView | null> {
    return this.http.get<DemonstrationView | null>(apiUrl(paths.demonstration), this.options());
  }

  private options(): { context: HttpContext } {
    return { context: new HttpContext().set(isSessionCall, true) };
  }
}
