import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { paths, type TimelinessFormat, type TimelinessView } from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** How returns came in over the years. */
@Injectable({ providedIn: 'root' })
export class TimelinessApi {
  private readonly http = inject(HttpClient);

  read(query: { readonly from?: string; readonly to?: string }): Observable<TimelinessView> {
    return this.http.get<TimelinessView>(apiUrl(paths.timeliness), { params: given(query) });
  }

  fileUrl(from: number, to: number, format: TimelinessFormat): string {
    return `${apiUrl(paths.timeliness, 'file')}?from=${from}&to=${to}&format=${format}`;
  }
}

function given(query: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}
