import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type SafeguardingView,
  type WriteLeadDto,
  type WriteSafeguardingDto,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** Whom to tell when somebody is at risk: settings of the partnership and of its agencies. */
@Injectable({ providedIn: 'root' })
export class SafeguardingApi {
  private readonly http = inject(HttpClient);

  read(): Observable<SafeguardingView> {
    return this.http.get<SafeguardingView>(apiUrl(paths.safeguarding));
  }

  write(dto: WriteSafeguardingDto): Observable<SafeguardingView> {
    return this.http.put<SafeguardingView>(apiUrl(paths.safeguarding), dto);
  }

  writeLead(agencyId: string, dto: WriteLeadDto): Observable<SafeguardingView> {
    const url = apiUrl(paths.agencies, agencyId, 'safeguarding-lead');
    return this.http.put<SafeguardingView>(url, dto);
  }
}
