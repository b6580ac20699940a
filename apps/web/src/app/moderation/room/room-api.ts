import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  paths,
  type EditNoteDto,
  type MoveRoomDto,
  type PanelRoomCaseView,
  type PanelRoomView,
  type ReturnsComparedView,
  type RoomAgenciesDto,
  type RoomScreenView,
  type RunClockDto,
  type WriteNoteDto,
} from '@sightline/contracts';
import type { Observable } from 'rxjs';
import { apiUrl } from '../../shared/http/api-url';

/** The room of a panel's meeting. */
@Injectable({ providedIn: 'root' })
export class RoomApi {
  private readonly http = inject(HttpClient);

  room(auditId: string): Observable<PanelRoomView> {
    return this.http.get<PanelRoomView>(apiUrl(paths.audits, auditId, 'room'));
  }

  /** Where changes of the room are told. */
  liveUrl(auditId: string): string {
    return apiUrl(paths.audits, auditId, 'room', 'live');
  }

  screen(auditId: string): Observable<RoomScreenView> {
    return this.http.get<RoomScreenView>(apiUrl(paths.audits, auditId, 'room', 'screen'));
  }

  move(auditId: string, dto: MoveRoomDto): Observable<PanelRoomView> {
    return this.http.put<PanelRoomView>(apiUrl(paths.audits, auditId, 'room', 'place'), dto);
  }

  runClock(auditId: string, dto: RunClockDto): Observable<PanelRoomView> {
    return this.http.put<PanelRoomView>(apiUrl(paths.audits, auditId, 'room', 'clock'), dto);
  }

  caseInRoom(caseId: string): Observable<PanelRoomCaseView> {
    return this.http.get<PanelRoomCaseView>(apiUrl(paths.cases, caseId, 'room'));
  }

  compare(caseId: string, left: string, right: string): Observable<ReturnsComparedView> {
    const url = apiUrl(paths.cases, caseId, 'room', 'comparison');
    return this.http.get<ReturnsComparedView>(url, { params: { left, right } });
  }

  present(caseId: string, dto: RoomAgenciesDto): Observable<PanelRoomCaseView> {
    return this.http.put<PanelRoomCaseView>(apiUrl(paths.cases, caseId, 'room', 'presenting'), dto);
  }

  standAside(caseId: string, dto: RoomAgenciesDto): Observable<PanelRoomCaseView> {
    return this.http.put<PanelRoomCaseView>(apiUrl(paths.cases, caseId, 'room', 'aside'), dto);
  }

  writeNote(caseId: string, dto: WriteNoteDto): Observable<PanelRoomCaseView> {
    return this.http.post<PanelRoomCaseView>(apiUrl(paths.cases, caseId, 'room', 'notes'), dto);
  }

  editNote(caseId: string, dto: EditNoteDto): Observable<PanelRoomCaseView> {
    return this.http.put<PanelRoomCaseView>(apiUrl(paths.cases, caseId, 'room', 'notes'), dto);
  }
}
