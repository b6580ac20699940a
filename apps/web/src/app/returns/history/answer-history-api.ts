import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { paths, type AnswerHistoryView, type EarlierAnswersView } from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../../shared/http/api-url';

/** What became of answers: in this return, and in the one before it. */
@Injectable({ providedIn: 'root' })
export class AnswerHistoryApi {
  private readonly http = inject(HttpClient);

  read(returnId: string, questionId: string): Observable<AnswerHistoryView> {
    const url = apiUrl(paths.returns, returnId, 'answers', questionId, 'history');
    return this.http.get<AnswerHistoryView>(url);
  }

  earlier(returnId: string): Observable<EarlierAnswersView> {
    return this.http.get<EarlierAnswersView>(apiUrl(paths.returns, returnId, 'earlier-answers'));
  }
}
