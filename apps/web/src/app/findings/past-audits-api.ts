import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type AddPastAuditDto,
  type EnterFiguresDto,
  type PastAuditView,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** Audits from before Sightline, and the figures that were entered of them. */
@Injectable({ providedIn: 'root' })
export class PastAuditsApi {
  private readonly http = inject(HttpClient);

  view(auditId: string): Observable<PastAuditView> {
    return this.http.get<PastAuditView>(apiUrl(paths.pastAudits, auditId));
  }

  add(dto: AddPastAuditDto): Observable<PastAuditView> {
    return this.http.post<PastAuditView>(apiUrl(paths.pastAudits), dto);
  }

  enter(auditId: string, dto: EnterFiguresDto): Observable<PastAuditView> {
    return this.http.put<PastAuditView>(apiUrl(paths.pastAudits, auditId), dto);
  }
}
