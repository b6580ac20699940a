import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type EndRoleDto,
  type GiveRoleDto,
  type HandOverRoleDto,
  type InvitedView,
  type InvitePersonDto,
  type LeaveDto,
  type LeaverWorkView,
  type PeopleRegisterView,
  type RegisteredPersonView,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../shared/http/api-url';

/** The register of people: who is invited, which roles they hold and when, who leaves. */
@Injectable({ providedIn: 'root' })
export class PeopleApi {
  private readonly http = inject(HttpClient);

  register(): Observable<PeopleRegisterView> {
    return this.http.get<PeopleRegisterView>(apiUrl(paths.people, 'register'));
  }

  invite(dto: InvitePersonDto): Observable<InvitedView> {
    return this.http.post<InvitedView>(apiUrl(paths.people, 'invitations'), dto);
  }

  inviteAgain(personId: string): Observable<InvitedView> {
    return this.http.post<InvitedView>(apiUrl(paths.people, personId, 'invitation'), {});
  }

  giveRole(personId: string, dto: GiveRoleDto): Observable<RegisteredPersonView> {
    return this.http.post<RegisteredPersonView>(apiUrl(paths.people, personId, 'roles'), dto);
  }

  endRole(personId: string, roleId: string, dto: EndRoleDto): Observable<RegisteredPersonView> {
    const url = apiUrl(paths.people, personId, 'roles', roleId, 'end');
    return this.http.post<RegisteredPersonView>(url, dto);
  }

  handOver(
    personId: string,
    roleId: string,
    dto: HandOverRoleDto,
  ): Observable<RegisteredPersonView> {
    const url = apiUrl(paths.people, personId, 'roles', roleId, 'hand-over');
    return this.http.post<RegisteredPersonView>(url, dto);
  }

  openWork(personId: string): Observable<LeaverWorkView[]> {
    return this.http.get<LeaverWorkView[]>(apiUrl(paths.people, personId, 'open-work'));
  }

  leave(personId: string, dto: LeaveDto): Observable<RegisteredPersonView> {
    return this.http.post<RegisteredPersonView>(apiUrl(paths.people, personId, 'leave'), dto);
  }
}
