import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type ReportComparisonView,
  type ReportLifeView,
  type ReportReasonDto,
  type ReportRegisterView,
  type ReportView,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** What becomes of versions of a report. */
@Injectable({ providedIn: 'root' })
export class ReportLifeApi {
  private readonly http = inject(HttpClient);

  life(id: string): Observable<ReportLifeView> {
    return this.http.get<ReportLifeView>(apiUrl(paths.reports, id, 'life'));
  }

  register(id: string): Observable<ReportRegisterView> {
    return this.http.get<ReportRegisterView>(apiUrl(paths.reports, id, 'downloads'));
  }

  compare(id: string, from?: string, to?: string): Observable<ReportComparisonView> {
    const params = from && to ? { from, to } : undefined;
    return this.http.get<ReportComparisonView>(apiUrl(paths.reports, id, 'comparison'), { params });
  }

  recall(id: string, dto: ReportReasonDto): Observable<ReportLifeView> {
    return this.http.post<ReportLifeView>(apiUrl(paths.reports, id, 'recall'), dto);
  }

  correct(id: string, dto: ReportReasonDto): Observable<ReportView> {
    return this.http.post<ReportView>(apiUrl(paths.reports, id, 'correct'), dto);
  }
}
