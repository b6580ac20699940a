import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type BringBackIdeaDto,
  type EditIdeaDto,
  type IdeaReasonDto,
  type IdeaView,
  type ProposeIdeaDto,
  type TakeUpIdeaDto,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** The register of themes. */
@Injectable({ providedIn: 'root' })
export class ThemesApi {
  private readonly http = inject(HttpClient);

  list(): Observable<IdeaView[]> {
    return this.http.get<IdeaView[]>(apiUrl(paths.themes));
  }

  view(id: string): Observable<IdeaView> {
    return this.http.get<IdeaView>(apiUrl(paths.themes, id));
  }

  propose(dto: ProposeIdeaDto): Observable<IdeaView> {
    return this.http.post<IdeaView>(apiUrl(paths.themes), dto);
  }

  edit(id: string, dto: EditIdeaDto): Observable<IdeaView> {
    return this.http.patch<IdeaView>(apiUrl(paths.themes, id), dto);
  }

  takeUp(id: string, dto: TakeUpIdeaDto): Observable<IdeaView> {
    return this.http.post<IdeaView>(apiUrl(paths.themes, id, 'take-up'), dto);
  }

  /** not-now or drop with a reason, or bring-back. */
  decide(id: string, act: string, dto: IdeaReasonDto | BringBackIdeaDto): Observable<IdeaView> {
    return this.http.post<IdeaView>(apiUrl(paths.themes, id, act), dto);
  }
}
