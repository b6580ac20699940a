import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type AccuracyPartItemView,
  type AccuracyPartView,
  type AccuracyView,
  type AnswerCommentDto,
  type CommentOnPartDto,
  type ReportReasonDto,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** Factual accuracy: the rounds for those who run them, and the parts for the agencies. */
@Injectable({ providedIn: 'root' })
export class AccuracyApi {
  private readonly http = inject(HttpClient);

  rounds(auditId: string): Observable<AccuracyView> {
    return this.http.get<AccuracyView>(apiUrl(paths.audits, auditId, 'accuracy'));
  }

  open(auditId: string, revision: number): Observable<AccuracyView> {
    return this.http.post<AccuracyView>(apiUrl(paths.audits, auditId, 'accuracy'), { revision });
  }

  close(roundId: string, dto: ReportReasonDto): Observable<AccuracyView> {
    return this.http.post<AccuracyView>(apiUrl(paths.accuracyRounds, roundId, 'close'), dto);
  }

  answer(commentId: string, dto: AnswerCommentDto): Observable<AccuracyView> {
    return this.http.put<AccuracyView>(apiUrl(paths.accuracyComments, commentId, 'answer'), dto);
  }

  parts(): Observable<AccuracyPartItemView[]> {
    return this.http.get<AccuracyPartItemView[]>(apiUrl(paths.accuracyParts));
  }

  part(id: string): Observable<AccuracyPartView> {
    return this.http.get<AccuracyPartView>(apiUrl(paths.accuracyParts, id));
  }

  comment(id: string, dto: CommentOnPartDto): Observable<AccuracyPartView> {
    return this.http.post<AccuracyPartView>(apiUrl(paths.accuracyParts, id, 'comments'), dto);
  }

  sayNothing(id: string): Observable<AccuracyPartView> {
    const url = apiUrl(paths.accuracyParts, id, 'nothing-to-correct');
    return this.http.post<AccuracyPartView>(url, {});
  }

  withdraw(commentId: string): Observable<AccuracyPartView> {
    return this.http.delete<AccuracyPartView>(apiUrl(paths.accuracyComments, commentId));
  }
}
