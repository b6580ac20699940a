import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type ChooseAssuranceDto,
  type EditSectionDto,
  type RenameReportDto,
  type ReportFormat,
  type ReportListItemView,
  type ReportPageView,
  type ReportView,
} from '@sightline/contracts';
import { of, switchMap, type Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** The findings report of an audit. */
@Injectable({ providedIn: 'root' })
export class ReportsApi {
  private readonly http = inject(HttpClient);

  list(): Observable<ReportListItemView[]> {
    return this.http.get<ReportListItemView[]>(apiUrl(paths.reports));
  }

  report(auditId: string): Observable<ReportView> {
    return this.http.get<ReportView>(apiUrl(paths.audits, auditId, 'report'));
  }

  /** The report of an audit, or null where there is none for this person; nothing that fails is asked. */
  find(auditId: string): Observable<ReportView | null> {
    const isOfAudit = (one: ReportListItemView) => one.auditId === auditId;
    return this.list().pipe(
      switchMap((reports) => (reports.some(isOfAudit) ? this.report(auditId) : of(null))),
    );
  }

  draft(auditId: string): Observable<ReportView> {
    return this.http.post<ReportView>(apiUrl(paths.audits, auditId, 'report'), {});
  }

  editSection(id: string, key: string, dto: EditSectionDto): Observable<ReportView> {
    return this.http.patch<ReportView>(apiUrl(paths.reports, id, 'sections', key), dto);
  }

  rename(id: string, dto: RenameReportDto): Observable<ReportView> {
    return this.http.patch<ReportView>(apiUrl(paths.reports, id, 'title'), dto);
  }

  chooseAssurance(id: string, dto: ChooseAssuranceDto): Observable<ReportView> {
    return this.http.put<ReportView>(apiUrl(paths.reports, id, 'assurance'), dto);
  }

  approve(id: string, revision: number): Observable<ReportView> {
    return this.http.post<ReportView>(apiUrl(paths.reports, id, 'approve'), { revision });
  }

  page(id: string): Observable<ReportPageView> {
    return this.http.get<ReportPageView>(apiUrl(paths.reports, id, 'page'));
  }

  file(id: string, format: ReportFormat): Observable<Blob> {
    return this.http.get(apiUrl(paths.reports, id, 'download', format), { responseType: 'blob' });
  }
}
