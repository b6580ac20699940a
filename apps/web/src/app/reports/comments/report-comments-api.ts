import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type ReplyToReportCommentDto,
  type ReportCommentView,
  type SettleReportCommentDto,
  type WriteReportCommentDto,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../../shared/http/api-url';

/** Comments and suggestions on the passages of a draft. */
@Injectable({ providedIn: 'root' })
export class ReportCommentsApi {
  private readonly http = inject(HttpClient);

  list(reportId: string): Observable<ReportCommentView[]> {
    return this.http.get<ReportCommentView[]>(apiUrl(paths.reports, reportId, 'comments'));
  }

  write(reportId: string, dto: WriteReportCommentDto): Observable<ReportCommentView[]> {
    return this.http.post<ReportCommentView[]>(apiUrl(paths.reports, reportId, 'comments'), dto);
  }

  reply(reportId: string, dto: ReplyToReportCommentDto): Observable<ReportCommentView[]> {
    const url = apiUrl(paths.reports, reportId, 'comments', 'replies');
    return this.http.post<ReportCommentView[]>(url, dto);
  }

  settle(reportId: string, dto: SettleReportCommentDto): Observable<ReportCommentView[]> {
    const url = apiUrl(paths.reports, reportId, 'comments', 'settle');
    return this.http.post<ReportCommentView[]>(url, dto);
  }
}
