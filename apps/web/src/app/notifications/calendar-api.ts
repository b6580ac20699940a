import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type AuditCardView,
  type CalendarFeedView,
  type MakeCalendarFeedDto,
  type NewCalendarFeedView,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** Calendar feeds of the person. */
@Injectable({ providedIn: 'root' })
export class CalendarApi {
  private readonly http = inject(HttpClient);

  list(): Observable<CalendarFeedView[]> {
    return this.http.get<CalendarFeedView[]>(apiUrl(paths.calendarFeeds));
  }

  make(dto: MakeCalendarFeedDto): Observable<NewCalendarFeedView> {
    return this.http.post<NewCalendarFeedView>(apiUrl(paths.calendarFeeds), dto);
  }

  revoke(feedId: string): Observable<unknown> {
    return this.http.delete(apiUrl(paths.calendarFeeds, feedId));
  }

  /** What a feed may be of. */
  audits(): Observable<AuditCardView[]> {
    return this.http.get<AuditCardView[]>(apiUrl(paths.audits));
  }
}
