import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { paths, type SchoolListView, type WriteSchoolListDto } from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** The schools that the partnership wants marked in free text. */
@Injectable({ providedIn: 'root' })
export class SchoolsApi {
  private readonly http = inject(HttpClient);

  read(): Observable<SchoolListView> {
    return this.http.get<SchoolListView>(apiUrl(paths.schools));
  }

  write(dto: WriteSchoolListDto): Observable<SchoolListView> {
    return this.http.put<SchoolListView>(apiUrl(paths.schools), dto);
  }
}
