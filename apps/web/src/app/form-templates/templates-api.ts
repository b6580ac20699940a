import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  formFileType,
  paths,
  type CheckedFormView,
  type CommentOnDraftDto,
  type CreateDraftDto,
  type DraftCommentView,
  type DraftSummaryView,
  type DraftView,
  type ImportedDraftView,
  type PrintFormat,
  type PublishDraftDto,
  type SavedDraftView,
  type SaveDraftDto,
  type TemplateFormat,
  type TemplateVersionView,
  type TemplateView,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';
import { handlesFailure } from '../shared/http/problem-interceptor';

/** The file goes as it is: the server reads it and says what is wrong with it. */
const asFile = { 'Content-Type': formFileType };

/** Forms: their versions, and the drafts of which versions are made. */
@Injectable({ providedIn: 'root' })
export class TemplatesApi {
  private readonly http = inject(HttpClient);

  list(): Observable<TemplateView[]> {
    return this.http.get<TemplateView[]>(apiUrl(paths.templates));
  }

  version(id: string): Observable<TemplateVersionView> {
    return this.http.get<TemplateVersionView>(apiUrl(paths.templateVersions, id));
  }

  /** Answers the forms there are then. */
  retire(versionId: string, reason: string): Observable<TemplateView[]> {
    const url = apiUrl(paths.templateVersions, versionId, 'retire');
    return this.http.post<TemplateView[]>(url, { reason });
  }

  drafts(): Observable<DraftSummaryView[]> {
    return this.http.get<DraftSummaryView[]>(apiUrl(paths.templateDrafts));
  }

  draft(id: string): Observable<DraftView> {
    return this.http.get<DraftView>(apiUrl(paths.templateDrafts, id));
  }

  begin(dto: CreateDraftDto): Observable<DraftSummaryView> {
    return this.http.post<DraftSummaryView>(apiUrl(paths.templateDrafts), dto);
  }

  /** The editor itself tells of a lost connection and tries again. */
  save(id: string, dto: SaveDraftDto): Observable<SavedDraftView> {
    const context = new HttpContext().set(handlesFailure, true);
    return this.http.put<SavedDraftView>(apiUrl(paths.templateDrafts, id), dto, { context });
  }

  discard(id: string, revision: number): Observable<void> {
    const params = { revision };
    return this.http.delete<void>(apiUrl(paths.templateDrafts, id), { params });
  }

  publish(id: string, dto: PublishDraftDto): Observable<TemplateVersionView> {
    return this.http.post<TemplateVersionView>(apiUrl(paths.templateDrafts, id, 'publish'), dto);
  }

  comment(draftId: string, dto: CommentOnDraftDto): Observable<DraftCommentView> {
    const url = apiUrl(paths.templateDrafts, draftId, 'comments');
    return this.http.post<DraftCommentView>(url, dto);
  }

  resolve(commentId: string): Observable<DraftCommentView> {
    const url = apiUrl(paths.templateComments, commentId, 'resolve');
    return this.http.post<DraftCommentView>(url, {});
  }

  /** What a file would become, and what of it cannot be taken; nothing is made. */
  checkFile(file: Blob, format: TemplateFormat): Observable<CheckedFormView> {
    const url = apiUrl(paths.templateDrafts, 'import', 'check');
    return this.http.post<CheckedFormView>(url, file, { headers: asFile, params: { format } });
  }

  /** Makes a draft of a file: of a new form, or of the next version of one of our own. */
  importFile(
    file: Blob,
    format: TemplateFormat,
    templateId?: string,
  ): Observable<ImportedDraftView> {
    const url = apiUrl(paths.templateDrafts, 'import');
    const params = { format, ...(templateId === undefined ? undefined : { templateId }) };
    return this.http.post<ImportedDraftView>(url, file, { headers: asFile, params });
  }

  /** The JSON Schema of a form, for those who make the file with another tool. */
  schemaUrl(): string {
    return apiUrl(paths.templateSchema);
  }

  versionFileUrl(versionId: string, format: TemplateFormat): string {
    return `${apiUrl(paths.templateVersions, versionId, 'download')}?format=${format}`;
  }

  /** A version to fill in by hand. */
  printUrl(versionId: string, format: PrintFormat): string {
    return `${apiUrl(paths.templateVersions, versionId, 'print')}?format=${format}`;
  }

  draftFileUrl(draftId: string, format: TemplateFormat): string {
    return `${apiUrl(paths.templateDrafts, draftId, 'download')}?format=${format}`;
  }
}
