import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type CalibrationSummaryView,
  type CalibrationView,
  type EditCalibrationDto,
  type GradeCalibrationDto,
  type WriteCalibrationDto,
} from '@sightline/contracts';
import type { CalibrationAct } from '@sightline/domain';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** Shared cases that everybody grades alone. */
@Injectable({ providedIn: 'root' })
export class CalibrationsApi {
  private readonly http = inject(HttpClient);

  list(): Observable<CalibrationSummaryView[]> {
    return this.http.get<CalibrationSummaryView[]>(apiUrl(paths.calibrations));
  }

  view(id: string): Observable<CalibrationView> {
    return this.http.get<CalibrationView>(apiUrl(paths.calibrations, id));
  }

  write(dto: WriteCalibrationDto): Observable<CalibrationView> {
    return this.http.post<CalibrationView>(apiUrl(paths.calibrations), dto);
  }

  edit(id: string, dto: EditCalibrationDto): Observable<CalibrationView> {
    return this.http.put<CalibrationView>(apiUrl(paths.calibrations, id), dto);
  }

  remove(id: string, revision: number): Observable<void> {
    return this.http.delete<void>(apiUrl(paths.calibrations, id), { params: { revision } });
  }

  act(id: string, act: CalibrationAct, revision: number): Observable<CalibrationView> {
    return this.http.post<CalibrationView>(apiUrl(paths.calibrations, id, act), { revision });
  }

  grade(id: string, dto: GradeCalibrationDto): Observable<CalibrationView> {
    return this.http.put<CalibrationView>(apiUrl(paths.calibrations, id, 'grade'), dto);
  }
}
