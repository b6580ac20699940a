import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type DocumentFormat,
  type ExtractsView,
  type PublicationPageView,
  type PublicationSettingView,
  type PublicationView,
  type ReportFormat,
  type WritePublicationPartDto,
  type WritePublicationSettingDto,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../../shared/http/api-url';

/** What goes out of an approved report. */
@Injectable({ providedIn: 'root' })
export class PublicationsApi {
  private readonly http = inject(HttpClient);

  /** Null before anything is prepared or published. */
  publication(auditId: string): Observable<PublicationView | null> {
    return this.http.get<PublicationView | null>(apiUrl(paths.audits, auditId, 'publication'));
  }

  begin(auditId: string): Observable<PublicationView> {
    return this.http.post<PublicationView>(apiUrl(paths.audits, auditId, 'publication'), {});
  }

  writePart(id: string, key: string, dto: WritePublicationPartDto): Observable<PublicationView> {
    return this.http.put<PublicationView>(apiUrl(paths.publications, id, 'parts', key), dto);
  }

  publish(id: string, revision: number, seen: string): Observable<PublicationView> {
    const url = apiUrl(paths.publications, id, 'publish');
    return this.http.post<PublicationView>(url, { revision, seen });
  }

  page(id: string): Observable<PublicationPageView> {
    return this.http.get<PublicationPageView>(apiUrl(paths.publications, id, 'page'));
  }

  reportFile(id: string, format: ReportFormat): Observable<Blob> {
    return this.file(apiUrl(paths.publications, id, 'download', format));
  }

  briefingFile(id: string, format: DocumentFormat): Observable<Blob> {
    return this.file(apiUrl(paths.publications, id, 'briefing', 'download', format));
  }

  extracts(auditId: string): Observable<ExtractsView> {
    return this.http.get<ExtractsView>(apiUrl(paths.audits, auditId, 'extracts'));
  }

  extractFile(auditId: string, agencyId: string, format: DocumentFormat): Observable<Blob> {
    return this.file(apiUrl(paths.audits, auditId, 'extracts', agencyId, format));
  }

  setting(): Observable<PublicationSettingView> {
    return this.http.get<PublicationSettingView>(apiUrl(paths.publicationSettings));
  }

  writeSetting(dto: WritePublicationSettingDto): Observable<PublicationSettingView> {
    return this.http.put<PublicationSettingView>(apiUrl(paths.publicationSettings), dto);
  }

  private file(url: string): Observable<Blob> {
    return this.http.get(url, { responseType: 'blob' });
  }
}
