import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type AuditView,
  type CaseFileView,
  type DrawSampleDto,
  type EditCaseDto,
  type IssuedView,
  type IssueReturnsDto,
  type WithdrawCaseDto,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** The cases of an audit's sample. */
@Injectable({ providedIn: 'root' })
export class CasesApi {
  private readonly http = inject(HttpClient);

  list(auditId: string): Observable<CaseFileView[]> {
    return this.http.get<CaseFileView[]>(apiUrl(paths.audits, auditId, 'cases'));
  }

  draw(auditId: string, dto: DrawSampleDto): Observable<AuditView> {
    return this.http.post<AuditView>(apiUrl(paths.audits, auditId, 'sample'), dto);
  }

  issue(auditId: string, dto: IssueReturnsDto): Observable<IssuedView> {
    return this.http.post<IssuedView>(apiUrl(paths.audits, auditId, 'issue'), dto);
  }

  edit(id: string, dto: EditCaseDto): Observable<CaseFileView> {
    return this.http.patch<CaseFileView>(apiUrl(paths.cases, id), dto);
  }

  withdraw(id: string, dto: WithdrawCaseDto): Observable<CaseFileView> {
    return this.http.post<CaseFileView>(apiUrl(paths.cases, id, 'withdraw'), dto);
  }
}
