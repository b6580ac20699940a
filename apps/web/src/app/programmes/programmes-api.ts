import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type AgreeProgrammeDto,
  type CarryOverDto,
  type CarryOverView,
  type ProgrammeActDto,
  type ReopenProgrammeDto,
  type WorkloadView,
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

  workload(year: number): Observable<WorkloadView> {
    return this.http.get<WorkloadView>(apiUrl(paths.programmes, String(year), 'workload'));
  }

  /** Where the year is downloaded from. */
  fileAddress(year: number): string {
    return apiUrl(paths.programmes, String(year), 'file');
  }

  agree(year: number, dto: AgreeProgrammeDto): Observable<ProgrammeView> {
    return this.http.post<ProgrammeView>(apiUrl(paths.programmes, String(year), 'agree'), dto);
  }

  /** begin, close, or reopen with a reason. */
  act(year: number, act: string, dto: ProgrammeActDto | ReopenProgrammeDto) {
    return this.http.post<ProgrammeView>(apiUrl(paths.programmes, String(year), act), dto);
  }

  offers(year: number): Observable<CarryOverView[]> {
    return this.http.get<CarryOverView[]>(apiUrl(paths.programmes, String(year), 'carry-over'));
  }

  carry(year: number, dto: CarryOverDto): Observable<ProgrammeView> {
    return this.http.post<ProgrammeView>(apiUrl(paths.programmes, String(year), 'carry-over'), dto);
  }

  import(dto: ImportProgrammeDto): Observable<ImportProgrammeView> {
    return this.http.post<ImportProgrammeView>(apiUrl(paths.programmes, 'import'), dto);
  }
}
