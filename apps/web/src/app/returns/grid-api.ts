import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { paths, type AuditView, type GridView } from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** The returns grid of an audit and convening its panel. */
@Injectable({ providedIn: 'root' })
export class GridApi {
  private readonly http = inject(HttpClient);

  grid(auditId: string): Observable<GridView> {
    return this.http.get<GridView>(apiUrl(paths.audits, auditId, 'grid'));
  }

  convene(auditId: string, revision: number): Observable<AuditView> {
    return this.http.post<AuditView>(apiUrl(paths.audits, auditId, 'convene'), { revision });
  }
}
