import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type AdmitToPackDto,
  type GradeReplyView,
  type JudgeCaseDto,
  type ModerateGradeDto,
  type PacksPublishedView,
  type PackView,
  type PanelCaseSummaryView,
  type PanelCaseView,
  type PanelMeetingView,
  type PublishPackDto,
  type PublishPacksDto,
  type RecallPackDto,
  type ReplyToGradeDto,
  type WritePanelMeetingDto,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';
import { ReadAhead } from '../shared/http/read-ahead';

/** The panel of an audit: its cases, the grades of the agencies, the judgement. */
@Injectable({ providedIn: 'root' })
export class ModerationApi {
  private readonly http = inject(HttpClient);
  private readonly ahead = inject(ReadAhead);

  cases(auditId: string): Observable<PanelCaseSummaryView[]> {
    return this.http.get<PanelCaseSummaryView[]>(apiUrl(paths.audits, auditId, 'panel'));
  }

  caseAtPanel(caseId: string): Observable<PanelCaseView> {
    return this.http.get<PanelCaseView>(apiUrl(paths.cases, caseId, 'panel'));
  }

  moderate(returnId: string, dto: ModerateGradeDto): Observable<PanelCaseView> {
    return this.http.put<PanelCaseView>(apiUrl(paths.returns, returnId, 'moderated-grades'), dto);
  }

  replies(caseId: string): Observable<GradeReplyView[]> {
    return this.http.get<GradeReplyView[]>(apiUrl(paths.cases, caseId, 'grade-replies'));
  }

  reply(returnId: string, dto: ReplyToGradeDto): Observable<GradeReplyView[]> {
    return this.http.put<GradeReplyView[]>(apiUrl(paths.returns, returnId, 'grade-reply'), dto);
  }

  judge(caseId: string, dto: JudgeCaseDto): Observable<PanelCaseView> {
    return this.http.put<PanelCaseView>(apiUrl(paths.cases, caseId, 'judgement'), dto);
  }

  pack(caseId: string): Observable<PackView> {
    return this.ahead.get(apiUrl(paths.cases, caseId, 'pack'));
  }

  publishPack(caseId: string, dto: PublishPackDto): Observable<PackView> {
    return this.http.post<PackView>(apiUrl(paths.cases, caseId, 'pack', 'publish'), dto);
  }

  recallPack(caseId: string, dto: RecallPackDto): Observable<PackView> {
    return this.http.post<PackView>(apiUrl(paths.cases, caseId, 'pack', 'recall'), dto);
  }

  admitToPack(caseId: string, dto: AdmitToPackDto): Observable<PackView> {
    return this.http.put<PackView>(apiUrl(paths.cases, caseId, 'pack', 'admissions'), dto);
  }

  publishPacks(auditId: string, dto: PublishPacksDto): Observable<PacksPublishedView> {
    return this.http.post<PacksPublishedView>(apiUrl(paths.audits, auditId, 'packs'), dto);
  }

  meeting(auditId: string): Observable<PanelMeetingView> {
    return this.http.get<PanelMeetingView>(apiUrl(paths.audits, auditId, 'panel-meeting'));
  }

  writeMeeting(auditId: string, dto: WritePanelMeetingDto): Observable<PanelMeetingView> {
    return this.http.put<PanelMeetingView>(apiUrl(paths.audits, auditId, 'panel-meeting'), dto);
  }
}
