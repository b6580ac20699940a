import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type JudgeCaseDto,
  type ModerateGradeDto,
  type PanelCaseSummaryView,
  type PanelCaseView,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** The panel of an audit: its cases, the grades of the agencies, the judgement. */
@Injectable({ providedIn: 'root' })
export class ModerationApi {
  private readonly http = inject(HttpClient);

  cases(auditId: string): Observable<PanelCaseSummaryView[]> {
    return this.http.get<PanelCaseSummaryView[]>(apiUrl(paths.audits, auditId, 'panel'));
  }

  caseAtPanel(caseId: string): Observable<PanelCaseView> {
    return this.http.get<PanelCaseView>(apiUrl(paths.cases, caseId, 'panel'));
  }

  moderate(returnId: string, dto: ModerateGradeDto): Observable<PanelCaseView> {
    return this.http.put<PanelCaseView>(apiUrl(paths.returns, returnId, 'moderated-grades'), dto);
  }

  judge(caseId: string, dto: JudgeCaseDto): Observable<PanelCaseView> {
    return this.http.put<PanelCaseView>(apiUrl(paths.cases, caseId, 'judgement'), dto);
  }
}
