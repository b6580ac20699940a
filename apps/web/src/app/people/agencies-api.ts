import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type AddSettingDto,
  type CloseAgencyDto,
  type DataProtectionView,
  type EditSettingDto,
  type MergeAgencyDto,
  type OpenAgencyDto,
  type OpenedAgencyView,
  type RegisteredAgencyView,
  type RenameAgencyDto,
  type ReopenAgencyDto,
  type WriteDataProtectionDto,
} from '@sightline/contracts';
import type { DataProtectionKind } from '@sightline/domain';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** The agencies of the partnership, their settings and ends, and the partnership's papers. */
@Injectable({ providedIn: 'root' })
export class AgenciesApi {
  private readonly http = inject(HttpClient);

  register(): Observable<RegisteredAgencyView[]> {
    return this.http.get<RegisteredAgencyView[]>(apiUrl(paths.agencies, 'register'));
  }

  open(dto: OpenAgencyDto): Observable<OpenedAgencyView> {
    return this.http.post<OpenedAgencyView>(apiUrl(paths.agencies), dto);
  }

  rename(id: string, dto: RenameAgencyDto): Observable<RegisteredAgencyView> {
    return this.http.patch<RegisteredAgencyView>(apiUrl(paths.agencies, id), dto);
  }

  close(id: string, dto: CloseAgencyDto): Observable<RegisteredAgencyView> {
    return this.http.post<RegisteredAgencyView>(apiUrl(paths.agencies, id, 'close'), dto);
  }

  merge(id: string, dto: MergeAgencyDto): Observable<RegisteredAgencyView> {
    return this.http.post<RegisteredAgencyView>(apiUrl(paths.agencies, id, 'merge'), dto);
  }

  reopen(id: string, dto: ReopenAgencyDto): Observable<RegisteredAgencyView> {
    return this.http.post<RegisteredAgencyView>(apiUrl(paths.agencies, id, 'reopen'), dto);
  }

  addSetting(id: string, dto: AddSettingDto): Observable<RegisteredAgencyView> {
    return this.http.post<RegisteredAgencyView>(apiUrl(paths.agencies, id, 'settings'), dto);
  }

  editSetting(
    id: string,
    settingId: string,
    dto: EditSettingDto,
  ): Observable<RegisteredAgencyView> {
    const url = apiUrl(paths.agencies, id, 'settings', settingId);
    return this.http.patch<RegisteredAgencyView>(url, dto);
  }

  papers(): Observable<DataProtectionView> {
    return this.http.get<DataProtectionView>(apiUrl(paths.dataProtection));
  }

  writePaper(
    kind: DataProtectionKind,
    dto: WriteDataProtectionDto,
  ): Observable<DataProtectionView> {
    return this.http.put<DataProtectionView>(apiUrl(paths.dataProtection, kind), dto);
  }
}
