import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type AuditVaultView,
  type CaseIdentityView,
  type NeverNamedNamesView,
  type NeverNamedView,
  type OpenedFieldView,
  type OpenIdentityDto,
  type OpeningView,
  type Page,
  type PaperFormat,
  type VaultSettingsView,
  type WriteIdentityDto,
  type WriteNeverNamedDto,
  type WriteOwnIdDto,
  type WriteVaultSettingsDto,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** The vault: what is of a child goes in bodies and answers only, never in an address. */
@Injectable({ providedIn: 'root' })
export class VaultApi {
  private readonly http = inject(HttpClient);

  identity(caseId: string): Observable<CaseIdentityView> {
    return this.http.get<CaseIdentityView>(apiUrl(paths.cases, caseId, 'identity'));
  }

  open(caseId: string, dto: OpenIdentityDto): Observable<OpenedFieldView> {
    return this.http.post<OpenedFieldView>(apiUrl(paths.cases, caseId, 'identity', 'open'), dto);
  }

  writeIdentity(caseId: string, dto: WriteIdentityDto): Observable<CaseIdentityView> {
    return this.http.patch<CaseIdentityView>(apiUrl(paths.cases, caseId, 'identity'), dto);
  }

  writeOwnId(caseId: string, dto: WriteOwnIdDto): Observable<CaseIdentityView> {
    return this.http.put<CaseIdentityView>(apiUrl(paths.cases, caseId, 'own-id'), dto);
  }

  vault(auditId: string): Observable<AuditVaultView> {
    return this.http.get<AuditVaultView>(apiUrl(paths.audits, auditId, 'vault'));
  }

  openings(auditId: string, cursor?: string): Observable<Page<OpeningView>> {
    const params = cursor ? { cursor } : undefined;
    return this.http.get<Page<OpeningView>>(apiUrl(paths.audits, auditId, 'openings'), { params });
  }

  setHold(auditId: string, reason: string): Observable<AuditVaultView> {
    return this.http.post<AuditVaultView>(apiUrl(paths.audits, auditId, 'vault', 'holds'), {
      reason,
    });
  }

  liftHold(holdId: string, reason: string): Observable<AuditVaultView> {
    return this.http.post<AuditVaultView>(apiUrl(paths.holds, holdId, 'lift'), { reason });
  }

  askDestruction(auditId: string, revision: number): Observable<AuditVaultView> {
    const url = apiUrl(paths.audits, auditId, 'vault', 'destruction');
    return this.http.post<AuditVaultView>(url, { revision });
  }

  withdrawDestruction(auditId: string, revision: number): Observable<AuditVaultView> {
    const url = apiUrl(paths.audits, auditId, 'vault', 'destruction');
    return this.http.delete<AuditVaultView>(url, { params: { revision } });
  }

  confirmDestruction(auditId: string, revision: number): Observable<AuditVaultView> {
    const url = apiUrl(paths.audits, auditId, 'vault', 'destruction', 'confirm');
    return this.http.post<AuditVaultView>(url, { revision });
  }

  settings(): Observable<VaultSettingsView> {
    return this.http.get<VaultSettingsView>(apiUrl(paths.vaultSettings));
  }

  writeSettings(dto: WriteVaultSettingsDto): Observable<VaultSettingsView> {
    return this.http.put<VaultSettingsView>(apiUrl(paths.vaultSettings), dto);
  }

  neverNamed(): Observable<NeverNamedView> {
    return this.http.get<NeverNamedView>(apiUrl(paths.neverNamed));
  }

  openNeverNamed(): Observable<NeverNamedNamesView> {
    return this.http.post<NeverNamedNamesView>(apiUrl(paths.neverNamed, 'open'), {});
  }

  writeNeverNamed(dto: WriteNeverNamedDto): Observable<NeverNamedView> {
    return this.http.put<NeverNamedView>(apiUrl(paths.neverNamed), dto);
  }

  certificateUrl(auditId: string, format: PaperFormat): string {
    return `${apiUrl(paths.audits, auditId, 'vault', 'certificate')}?format=${format}`;
  }
}
