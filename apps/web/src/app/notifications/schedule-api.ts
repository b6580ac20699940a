import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { paths, type ChangeScheduleDto, type ScheduleView } from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** The reminders of an audit. */
@Injectable({ providedIn: 'root' })
export class ScheduleApi {
  private readonly http = inject(HttpClient);

  read(auditId: string): Observable<ScheduleView> {
    return this.http.get<ScheduleView>(apiUrl(paths.audits, auditId, 'schedule'));
  }

  change(
    auditId: string,
    act: 'pause' | 'resume',
    dto: ChangeScheduleDto,
  ): Observable<ScheduleView> {
    return this.http.post<ScheduleView>(apiUrl(paths.audits, auditId, 'schedule', act), dto);
  }
}
