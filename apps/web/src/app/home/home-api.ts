import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type MyWorkView, paths } from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

@Injectable({ providedIn: 'root' })
export class HomeApi {
  private readonly http = inject(HttpClient);

  myWork(): Observable<MyWorkView> {
    return this.http.get<MyWorkView>(apiUrl(paths.myWork));
  }
}
