import { HttpClient, HttpParams } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type MailPreferenceView,
  type NoticesView,
  type OutboxView,
  type QuietDaysView,
  type ReadNoticesDto,
  type UnreadView,
  type WriteMailPreferenceDto,
  type WriteQuietDaysDto,
} from '@sightline/contracts';
import { tap, type Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';
import { UnreadNotices } from './unread-notices';

/** What the person was told, and when mail says it too. */
@Injectable({ providedIn: 'root' })
export class NoticesApi {
  private readonly http = inject(HttpClient);
  private readonly unread = inject(UnreadNotices);

  page(cursor: string | null): Observable<NoticesView> {
    const page = this.http.get<NoticesView>(apiUrl(paths.notices), { params: after(cursor) });
    return page.pipe(tap(({ unread }) => this.unread.set(unread)));
  }

  /** Marks those as read, or all of them. */
  read(dto: ReadNoticesDto): Observable<UnreadView> {
    const answer = this.http.post<UnreadView>(apiUrl(paths.notices, 'read'), dto);
    return answer.pipe(tap(({ unread }) => this.unread.set(unread)));
  }

  preference(): Observable<MailPreferenceView> {
    return this.http.get<MailPreferenceView>(apiUrl(paths.mailPreference));
  }

  writePreference(dto: WriteMailPreferenceDto): Observable<MailPreferenceView> {
    return this.http.put<MailPreferenceView>(apiUrl(paths.mailPreference), dto);
  }

  quietDays(): Observable<QuietDaysView> {
    return this.http.get<QuietDaysView>(apiUrl(paths.quietDays));
  }

  writeQuietDays(dto: WriteQuietDaysDto): Observable<QuietDaysView> {
    return this.http.put<QuietDaysView>(apiUrl(paths.quietDays), dto);
  }

  outbox(cursor: string | null): Observable<OutboxView> {
    return this.http.get<OutboxView>(apiUrl(paths.outbox), { params: after(cursor) });
  }
}

function after(cursor: string | null): HttpParams {
  return cursor ? new HttpParams().set('cursor', cursor) : new HttpParams();
}
