import { HttpClient, HttpParams } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type Page, paths, type TrailEntryView } from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** The trail: of the partnership, or of one audit. */
@Injectable({ providedIn: 'root' })
export class TrailApi {
  private readonly http = inject(HttpClient);

  page(auditId: string | undefined, cursor: string | null): Observable<Page<TrailEntryView>> {
    let params = new HttpParams().set('limit', 50);
    if (auditId) params = params.set('auditId', auditId);
    if (cursor) params = params.set('cursor', cursor);
    return this.http.get<Page<TrailEntryView>>(apiUrl(paths.trail), { params });
  }
}
