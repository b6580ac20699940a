import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type ReportTemplateView,
  type ReportView,
  type WriteReportTemplateDto,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../../shared/http/api-url';

/** How a partnership wants its reports. */
@Injectable({ providedIn: 'root' })
export class ReportTemplateApi {
  private readonly http = inject(HttpClient);

  template(): Observable<ReportTemplateView> {
    return this.http.get<ReportTemplateView>(apiUrl(paths.reportTemplate));
  }

  write(dto: WriteReportTemplateDto): Observable<ReportTemplateView> {
    return this.http.put<ReportTemplateView>(apiUrl(paths.reportTemplate), dto);
  }

  /** Takes the present template over into a draft. */
  take(reportId: string, revision: number): Observable<ReportView> {
    return this.http.post<ReportView>(apiUrl(paths.reports, reportId, 'template'), { revision });
  }
}
