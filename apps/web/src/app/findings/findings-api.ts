import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type DropCandidateDto,
  type DroppedCandidateView,
  type EarlierRecommendationView,
  type EditFindingDto,
  type EditRecommendationDto,
  type FindingCandidateView,
  type FindingView,
  type JudgeProgressDto,
  type MergeFindingsDto,
  type RecommendationView,
  type WriteFindingDto,
  type WriteRecommendationDto,
} from '@sightline/contracts';
import type { AuditFigures } from '@sightline/analysis';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** Findings, the recommendations that rest on them, and the figures behind both. */
@Injectable({ providedIn: 'root' })
export class FindingsApi {
  private readonly http = inject(HttpClient);

  figures(auditId: string): Observable<AuditFigures> {
    return this.http.get<AuditFigures>(apiUrl(paths.audits, auditId, 'figures'));
  }

  findings(auditId: string): Observable<FindingView[]> {
    return this.http.get<FindingView[]>(apiUrl(paths.audits, auditId, 'findings'));
  }

  candidates(auditId: string): Observable<FindingCandidateView[]> {
    return this.http.get<FindingCandidateView[]>(
      apiUrl(paths.audits, auditId, 'finding-candidates'),
    );
  }

  recommendations(auditId: string): Observable<RecommendationView[]> {
    return this.http.get<RecommendationView[]>(apiUrl(paths.audits, auditId, 'recommendations'));
  }

  dropped(auditId: string): Observable<DroppedCandidateView[]> {
    return this.http.get<DroppedCandidateView[]>(
      apiUrl(paths.audits, auditId, 'finding-candidates', 'dropped'),
    );
  }

  dropCandidate(auditId: string, dto: DropCandidateDto): Observable<DroppedCandidateView[]> {
    return this.http.post<DroppedCandidateView[]>(
      apiUrl(paths.audits, auditId, 'finding-candidates', 'drop'),
      dto,
    );
  }

  restoreCandidate(auditId: string, key: string): Observable<DroppedCandidateView[]> {
    return this.http.post<DroppedCandidateView[]>(
      apiUrl(paths.audits, auditId, 'finding-candidates', 'restore'),
      { key },
    );
  }

  earlier(auditId: string): Observable<EarlierRecommendationView[]> {
    return this.http.get<EarlierRecommendationView[]>(
      apiUrl(paths.audits, auditId, 'earlier-recommendations'),
    );
  }

  judgeProgress(
    auditId: string,
    earlierId: string,
    dto: JudgeProgressDto,
  ): Observable<EarlierRecommendationView[]> {
    return this.http.put<EarlierRecommendationView[]>(
      apiUrl(paths.audits, auditId, 'earlier-recommendations', earlierId),
      dto,
    );
  }

  mergeFindings(id: string, dto: MergeFindingsDto): Observable<FindingView> {
    return this.http.post<FindingView>(apiUrl(paths.findings, id, 'merge'), dto);
  }

  addFinding(auditId: string, dto: WriteFindingDto): Observable<FindingView> {
    return this.http.post<FindingView>(apiUrl(paths.audits, auditId, 'findings'), dto);
  }

  editFinding(id: string, dto: EditFindingDto): Observable<FindingView> {
    return this.http.patch<FindingView>(apiUrl(paths.findings, id), dto);
  }

  removeFinding(id: string, revision: number): Observable<void> {
    return this.http.delete<void>(apiUrl(paths.findings, id), { params: { revision } });
  }

  addRecommendation(auditId: string, dto: WriteRecommendationDto): Observable<RecommendationView> {
    return this.http.post<RecommendationView>(
      apiUrl(paths.audits, auditId, 'recommendations'),
      dto,
    );
  }

  editRecommendation(id: string, dto: EditRecommendationDto): Observable<RecommendationView> {
    return this.http.patch<RecommendationView>(apiUrl(paths.recommendations, id), dto);
  }

  removeRecommendation(id: string, revision: number): Observable<void> {
    return this.http.delete<void>(apiUrl(paths.recommendations, id), { params: { revision } });
  }
}
