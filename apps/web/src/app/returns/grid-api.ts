import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type AuditView,
  type GridActDto,
  type GridResultView,
  type GridView,
  type KnownChecksView,
  type PersonView,
  type ReturnHistoryView,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';
import { ReadAhead } from '../shared/http/read-ahead';

/** The returns grid of an audit, what is done from it, and convening its panel. */
@Injectable({ providedIn: 'root' })
export class GridApi {
  private readonly http = inject(HttpClient);
  private readonly ahead = inject(ReadAhead);

  /** The grid; with an instant, only the cells that have changed since. */
  grid(auditId: string, since?: string): Observable<GridView> {
    const url = apiUrl(paths.audits, auditId, 'grid');
    if (since === undefined) return this.ahead.get(url);
    return this.http.get<GridView>(url, { params: { since } });
  }

  knownChecks(auditId: string): Observable<KnownChecksView> {
    return this.http.get<KnownChecksView>(apiUrl(paths.audits, auditId, 'known-checks'));
  }

  liveUrl(auditId: string): string {
    return apiUrl(paths.audits, auditId, 'grid', 'live');
  }

  act(auditId: string, dto: GridActDto): Observable<GridResultView> {
    return this.http.post<GridResultView>(apiUrl(paths.audits, auditId, 'grid', 'acts'), dto);
  }

  history(returnId: string): Observable<ReturnHistoryView> {
    return this.http.get<ReturnHistoryView>(apiUrl(paths.returns, returnId, 'history'));
  }

  people(): Observable<PersonView[]> {
    return this.http.get<PersonView[]>(apiUrl(paths.people));
  }

  convene(auditId: string, revision: number): Observable<AuditView> {
    return this.http.post<AuditView>(apiUrl(paths.audits, auditId, 'convene'), { revision });
  }
}
