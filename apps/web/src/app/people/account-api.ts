import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type AccountLinkView,
  type ChangePasswordDto,
  type ChoosePasswordDto,
  type ForgottenPasswordDto,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** One's own account: choosing, forgetting and changing a password, signing out everywhere. */
@Injectable({ providedIn: 'root' })
export class AccountApi {
  private readonly http = inject(HttpClient);

  /** Whose link it is. */
  look(token: string): Observable<AccountLinkView> {
    return this.http.post<AccountLinkView>(apiUrl(paths.accountLinks), { token });
  }

  choose(dto: ChoosePasswordDto): Observable<void> {
    return this.http.post<void>(apiUrl(paths.accountLinks, 'password'), dto);
  }

  forget(dto: ForgottenPasswordDto): Observable<void> {
    return this.http.post<void>(apiUrl(paths.accountLinks, 'forgotten'), dto);
  }

  change(dto: ChangePasswordDto): Observable<void> {
    return this.http.post<void>(apiUrl(paths.session, 'password'), dto);
  }

  signOutEverywhere(): Observable<void> {
    return this.http.delete<void>(apiUrl(paths.session, 'everywhere'));
  }
}
