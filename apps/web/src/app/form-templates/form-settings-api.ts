import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { paths, type FormSettingsView, type WriteFormSettingsDto } from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** The numbers that the partnership sets for all of its forms. */
@Injectable({ providedIn: 'root' })
export class FormSettingsApi {
  private readonly http = inject(HttpClient);

  read(): Observable<FormSettingsView> {
    return this.http.get<FormSettingsView>(apiUrl(paths.formSettings));
  }

  write(dto: WriteFormSettingsDto): Observable<FormSettingsView> {
    return this.http.put<FormSettingsView>(apiUrl(paths.formSettings), dto);
  }
}
