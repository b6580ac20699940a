import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type AllocateDto,
  type BeginEntryDto,
  type ConfirmEntryDto,
  type DecideMoveDto,
  type KnownCheckDto,
  type ListReturnsQuery,
  type NameSettingDto,
  type Page,
  type PersonView,
  type RecordMoveDto,
  type ReopenNilDto,
  type ResolveCommentDto,
  type ReturnReasonDto,
  type ReturnRowView,
  type ReturnView,
  type SaveAnswersDto,
  type SavedAnswersView,
  type TemplateVersionView,
  type WriteCommentDto,
} from '@sightline/contracts';
import type { ReturnAct } from '@sightline/domain';
import { catchError, type Observable, shareReplay, switchMap, throwError } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';
import { handlesFailure } from '../shared/http/problem-interceptor';
import { ReadAhead } from '../shared/http/read-ahead';

/** Returns: lists, a return opened, its answers and what may be done with it. */
@Injectable({ providedIn: 'root' })
export class ReturnsApi {
  private readonly http = inject(HttpClient);
  private readonly ahead = inject(ReadAhead);
  /** Published forms never change, so each is read once as long as the client is open. */
  private readonly versions = new Map<string, Observable<TemplateVersionView>>();

  list(query: ListReturnsQuery): Observable<Page<ReturnRowView>> {
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    const params = Object.fromEntries(given) as Record<string, string | number>;
    return this.http.get<Page<ReturnRowView>>(apiUrl(paths.returns), { params });
  }

  open(id: string): Observable<ReturnView> {
    return this.ahead.get(apiUrl(paths.returns, id));
  }

  /** Begins to read a return and its form while the code of its page is still on the way. */
  readAhead(id: string): void {
    const view = this.ahead.begin<ReturnView>(apiUrl(paths.returns, id));
    const form = view.pipe(switchMap((opened) => this.formVersion(opened.templateVersionId)));
    // What goes wrong is told when the page asks for the same.
    form.subscribe({ error: () => undefined });
  }

  formVersion(id: string): Observable<TemplateVersionView> {
    const known = this.versions.get(id);
    if (known) return known;
    const version = this.http.get<TemplateVersionView>(apiUrl(paths.templateVersions, id)).pipe(
      catchError((thrown: unknown) => this.forget(id, thrown)),
      shareReplay(1),
    );
    this.versions.set(id, version);
    return version;
  }

  /** Saves what changed; the form itself tells of a lost connection and tries again. */
  saveAnswers(id: string, dto: SaveAnswersDto): Observable<SavedAnswersView> {
    const context = new HttpContext().set(handlesFailure, true);
    return this.http.patch<SavedAnswersView>(apiUrl(paths.returns, id, 'answers'), dto, {
      context,
    });
  }

  checkKnown(id: string, dto: KnownCheckDto): Observable<ReturnView> {
    return this.http.post<ReturnView>(apiUrl(paths.returns, id, 'known-check'), dto);
  }

  reopenNil(id: string, dto: ReopenNilDto): Observable<ReturnView> {
    return this.http.post<ReturnView>(apiUrl(paths.returns, id, 'reopen-nil'), dto);
  }

  allocate(id: string, dto: AllocateDto): Observable<ReturnView> {
    return this.http.post<ReturnView>(apiUrl(paths.returns, id, 'allocate'), dto);
  }

  beginEntry(id: string, dto: BeginEntryDto): Observable<ReturnView> {
    return this.http.post<ReturnView>(apiUrl(paths.returns, id, 'entry'), dto);
  }

  recordMove(id: string, dto: RecordMoveDto): Observable<ReturnView> {
    return this.http.post<ReturnView>(apiUrl(paths.returns, id, 'area-move'), dto);
  }

  nameSetting(id: string, dto: NameSettingDto): Observable<ReturnView> {
    return this.http.post<ReturnView>(apiUrl(paths.returns, id, 'setting'), dto);
  }

  decideMove(id: string, dto: DecideMoveDto): Observable<ReturnView> {
    return this.http.post<ReturnView>(apiUrl(paths.returns, id, 'area-move', 'decision'), dto);
  }

  confirmEntry(id: string, dto: ConfirmEntryDto): Observable<ReturnView> {
    return this.http.post<ReturnView>(apiUrl(paths.returns, id, 'confirm-for-agency'), dto);
  }

  /** Submit, sign off, or an act with its reason: send back, query, decline, waive, withdraw. */
  act(
    id: string,
    act: ReturnAct,
    dto: Pick<ReturnReasonDto, 'revision' | 'because'> & { readonly reason?: string },
  ): Observable<ReturnView> {
    return this.http.post<ReturnView>(apiUrl(paths.returns, id, act), dto);
  }

  comment(id: string, dto: WriteCommentDto): Observable<ReturnView> {
    return this.http.post<ReturnView>(apiUrl(paths.returns, id, 'comments'), dto);
  }

  resolveComment(id: string, dto: ResolveCommentDto): Observable<ReturnView> {
    return this.http.post<ReturnView>(apiUrl(paths.returns, id, 'comments', 'resolve'), dto);
  }

  /** Who holds a role in the agencies the person speaks for. */
  people(): Observable<PersonView[]> {
    return this.http.get<PersonView[]>(apiUrl(paths.people));
  }

  private forget(id: string, thrown: unknown): Observable<never> {
    this.versions.delete(id);
    return throwError(() => thrown);
  }
}
