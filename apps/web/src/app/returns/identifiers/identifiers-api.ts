import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type DecideIdentifierDto,
  type IdentifiersView,
  type SchoolListView,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../../shared/http/api-url';
import { handlesFailure } from '../../shared/http/problem-interceptor';

/** What is marked in a return, what was decided, and the schools that the partnership lists. */
@Injectable({ providedIn: 'root' })
export class IdentifiersApi {
  private readonly http = inject(HttpClient);

  read(returnId: string): Observable<IdentifiersView> {
    return this.http.get<IdentifiersView>(apiUrl(paths.returns, returnId, 'identifiers'));
  }

  /** The panel at the question tells of what goes wrong itself. */
  decide(returnId: string, dto: DecideIdentifierDto): Observable<IdentifiersView> {
    const context = new HttpContext().set(handlesFailure, true);
    const url = apiUrl(paths.returns, returnId, 'identifiers');
    return this.http.post<IdentifiersView>(url, dto, { context });
  }

  schools(): Observable<SchoolListView> {
    return this.http.get<SchoolListView>(apiUrl(paths.schools));
  }
}
