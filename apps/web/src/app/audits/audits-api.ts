import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type AgencyView,
  type AuditCardView,
  type AuditReasonDto,
  type AuditView,
  type ClockStepDto,
  type CreateReviewDto,
  type EditAuditDto,
  type NeighbourView,
  type PersonView,
  type PlanAuditDto,
  type ReplanAuditDto,
  type ReviewView,
  type ScopeAuditDto,
  type SetMilestoneDto,
  type TemplateView,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';
import { ReadAhead } from '../shared/http/read-ahead';

/** Audits: their plan, their scope and what may be chosen for it. */
@Injectable({ providedIn: 'root' })
export class AuditsApi {
  private readonly http = inject(HttpClient);
  private readonly ahead = inject(ReadAhead);

  list(): Observable<AuditCardView[]> {
    return this.http.get<AuditCardView[]>(apiUrl(paths.audits));
  }

  view(id: string): Observable<AuditView> {
    return this.ahead.get(apiUrl(paths.audits, id));
  }

  plan(dto: PlanAuditDto): Observable<AuditView> {
    return this.http.post<AuditView>(apiUrl(paths.audits), dto);
  }

  edit(id: string, dto: EditAuditDto): Observable<AuditView> {
    return this.http.patch<AuditView>(apiUrl(paths.audits, id), dto);
  }

  replan(id: string, dto: ReplanAuditDto): Observable<AuditView> {
    return this.http.post<AuditView>(apiUrl(paths.audits, id, 'replan'), dto);
  }

  /** postpone, cancel, reinstate or reopen-panel: with a reason. */
  actWithReason(id: string, act: string, dto: AuditReasonDto): Observable<AuditView> {
    return this.http.post<AuditView>(apiUrl(paths.audits, id, act), dto);
  }

  /** open or convene. */
  act(id: string, act: string, revision: number): Observable<AuditView> {
    return this.http.post<AuditView>(apiUrl(paths.audits, id, act), { revision });
  }

  /** Partnerships that may take part, with their agencies. */
  neighbours(id: string): Observable<NeighbourView[]> {
    return this.http.get<NeighbourView[]>(apiUrl(paths.audits, id, 'neighbours'));
  }

  setScope(id: string, dto: ScopeAuditDto): Observable<AuditView> {
    return this.http.put<AuditView>(apiUrl(paths.audits, id, 'scope'), dto);
  }

  setMilestone(id: string, key: string, dto: SetMilestoneDto): Observable<AuditView> {
    return this.http.put<AuditView>(apiUrl(paths.audits, id, 'milestones', key), dto);
  }

  /** Starts or finishes a step of the inspectors’ clock. */
  timeStep(id: string, key: string, dto: ClockStepDto): Observable<AuditView> {
    return this.http.post<AuditView>(apiUrl(paths.audits, id, 'clock', key), dto);
  }

  people(): Observable<PersonView[]> {
    return this.http.get<PersonView[]>(apiUrl(paths.people));
  }

  agencies(): Observable<AgencyView[]> {
    return this.http.get<AgencyView[]>(apiUrl(paths.agencies));
  }

  templates(): Observable<TemplateView[]> {
    return this.http.get<TemplateView[]>(apiUrl(paths.templates));
  }

  reviews(): Observable<ReviewView[]> {
    return this.http.get<ReviewView[]>(apiUrl(paths.reviews));
  }

  addReview(dto: CreateReviewDto): Observable<ReviewView> {
    return this.http.post<ReviewView>(apiUrl(paths.reviews), dto);
  }
}
