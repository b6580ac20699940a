import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { paths, type CoverageView } from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** What was looked at over three years. */
@Injectable({ providedIn: 'root' })
export class CoverageApi {
  private readonly http = inject(HttpClient);

  /** Up to a year by its first calendar year; to today's where none is given. */
  view(year?: number): Observable<CoverageView> {
    const rest = year === undefined ? [] : [String(year)];
    return this.http.get<CoverageView>(apiUrl(paths.coverage, ...rest));
  }
}
