import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type EditMeetingDto,
  type MeetingsYearView,
  type MeetingView,
  type RecordMeetingDto,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** Meetings of the subgroup. */
@Injectable({ providedIn: 'root' })
export class MeetingsApi {
  private readonly http = inject(HttpClient);

  /** The meetings of a year by its first calendar year; of today's where none is given. */
  year(year?: number): Observable<MeetingsYearView> {
    const rest = year === undefined ? [] : ['years', String(year)];
    return this.http.get<MeetingsYearView>(apiUrl(paths.meetings, ...rest));
  }

  /** Where the attendance of the year is downloaded from. */
  fileAddress(year: number): string {
    return apiUrl(paths.meetings, 'years', String(year), 'file');
  }

  view(id: string): Observable<MeetingView> {
    return this.http.get<MeetingView>(apiUrl(paths.meetings, id));
  }

  record(dto: RecordMeetingDto): Observable<MeetingView> {
    return this.http.post<MeetingView>(apiUrl(paths.meetings), dto);
  }

  edit(id: string, dto: EditMeetingDto): Observable<MeetingView> {
    return this.http.put<MeetingView>(apiUrl(paths.meetings, id), dto);
  }

  remove(id: string, revision: number): Observable<void> {
    return this.http.delete<void>(apiUrl(paths.meetings, id), { params: { revision } });
  }
}
