import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type ImportProgrammeDto,
  type ImportProgrammeView,
  type ProgrammeView,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

@Injectable({ providedIn: 'root' })
export class ProgrammesApi {
  private readonly http = inject(HttpClient);

  /** The programme of a year by its first calendar year; the current one where none is given. */
  programme(year?: number): Observable<ProgrammeView> {
    const segments = year === undefined ? [paths.programmes] : [paths.programmes, String(year)];
    return this.http.get<ProgrammeView>(apiUrl(...segments));
  }

  import(dto: ImportProgrammeDto): Observable<ImportProgrammeView> {
    return this.http.post<ImportProgrammeView>(apiUrl(paths.programmes, 'import'), dto);
  }
}
