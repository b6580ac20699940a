import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { paths, type PlanningView, type WritePlanningDto } from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** The days a partnership is closed, and the work it expects of each method. */
@Injectable({ providedIn: 'root' })
export class PlanningApi {
  private readonly http = inject(HttpClient);

  read(): Observable<PlanningView> {
    return this.http.get<PlanningView>(apiUrl(paths.planning));
  }

  write(dto: WritePlanningDto): Observable<PlanningView> {
    return this.http.put<PlanningView>(apiUrl(paths.planning), dto);
  }
}
