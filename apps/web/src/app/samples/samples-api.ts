import { HttpClient, HttpParams, type HttpEvent } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  frameFileType,
  paths,
  type DrawDto,
  type ExcludeRowsDto,
  type FrameColumnsView,
  type FrameFaultView,
  type FrameRowsQuery,
  type FrameRowView,
  type Page,
  type PaperFormat,
  type ReplaceCaseDto,
  type SamplingView,
  type SaveFrameMappingDto,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** How a list is to be read. */
export interface ListReading {
  readonly headingRow?: number;
  readonly eligibleFrom?: string;
  readonly eligibleTo?: string;
}

const asFile = { 'Content-Type': frameFileType };

/** The frame of an audit's sample, and the draws from it. */
@Injectable({ providedIn: 'root' })
export class SamplesApi {
  private readonly http = inject(HttpClient);

  view(auditId: string): Observable<SamplingView> {
    return this.http.get<SamplingView>(apiUrl(paths.audits, auditId, 'sampling'));
  }

  columns(auditId: string, file: Blob, headingRow?: number): Observable<FrameColumnsView> {
    const url = apiUrl(paths.audits, auditId, 'frame', 'columns');
    const params = paramsOf({ headingRow });
    return this.http.post<FrameColumnsView>(url, file, { params, headers: asFile });
  }

  saveMapping(auditId: string, dto: SaveFrameMappingDto): Observable<void> {
    return this.http.put<void>(apiUrl(paths.audits, auditId, 'frame', 'mapping'), dto);
  }

  /** Sends the file; tells how much of it has gone, and at the end the whole as it now is. */
  upload(auditId: string, file: Blob, reading: ListReading): Observable<HttpEvent<SamplingView>> {
    return this.http.post<SamplingView>(apiUrl(paths.audits, auditId, 'frame'), file, {
      ...{ params: paramsOf({ ...reading }), headers: asFile },
      ...{ reportProgress: true, observe: 'events' },
    });
  }

  rows(
    auditId: string,
    show?: FrameRowsQuery['show'],
    cursor?: string,
  ): Observable<Page<FrameRowView>> {
    const params = paramsOf({ show, cursor });
    const url = apiUrl(paths.audits, auditId, 'frame', 'rows');
    return this.http.get<Page<FrameRowView>>(url, { params });
  }

  faults(auditId: string, cursor?: string): Observable<Page<FrameFaultView>> {
    const params = paramsOf({ cursor });
    const url = apiUrl(paths.audits, auditId, 'frame', 'faults');
    return this.http.get<Page<FrameFaultView>>(url, { params });
  }

  /** Leaves rows out, or takes them in again. */
  change(
    auditId: string,
    act: 'exclude' | 'include',
    dto: ExcludeRowsDto,
  ): Observable<SamplingView> {
    return this.http.post<SamplingView>(apiUrl(paths.audits, auditId, 'frame', act), dto);
  }

  fix(auditId: string, revision: number): Observable<SamplingView> {
    const url = apiUrl(paths.audits, auditId, 'frame', 'fix');
    return this.http.post<SamplingView>(url, { revision });
  }

  draw(auditId: string, dto: DrawDto): Observable<SamplingView> {
    return this.http.post<SamplingView>(apiUrl(paths.audits, auditId, 'draws'), dto);
  }

  makeVoid(drawId: string, reason: string, revision: number): Observable<SamplingView> {
    const url = apiUrl(paths.draws, drawId, 'void');
    return this.http.post<SamplingView>(url, { reason, revision });
  }

  confirm(drawId: string, revision: number): Observable<SamplingView> {
    return this.http.post<SamplingView>(apiUrl(paths.draws, drawId, 'confirm'), { revision });
  }

  replace(drawId: string, dto: ReplaceCaseDto): Observable<SamplingView> {
    return this.http.post<SamplingView>(apiUrl(paths.draws, drawId, 'replace'), dto);
  }

  frameUrl(auditId: string): string {
    return apiUrl(paths.audits, auditId, 'frame', 'file');
  }

  frameOfDrawUrl(drawId: string): string {
    return apiUrl(paths.draws, drawId, 'frame');
  }

  paperUrl(drawId: string, format: PaperFormat): string {
    return `${apiUrl(paths.draws, drawId, 'certificate')}?format=${format}`;
  }
}

function paramsOf(values: Readonly<Record<string, string | number | undefined>>): HttpParams {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return new HttpParams({ fromObject: Object.fromEntries(given) as Record<string, string> });
}
