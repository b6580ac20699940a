import { Injectable } from '@nestjs/common';
import { listOf, Transactor } from '../../platform/database';
import { PanelNote, PanelRoom, PanelRoomCase } from '../entities/panel-room.entity';

/** Rooms of panels, what they keep of each case, and notes. For callers that may see the cases. */
@Injectable()
export class RoomsRepository {
  constructor(private readonly transactor: Transactor) {}

  async of(auditId: string): Promise<PanelRoom | null> {
    const rows = await this.transactor.table(PanelRoom).select('WHERE audit_id = ?', [auditId]);
    return rows[0] ?? null;
  }

  /** Writes the room if it is still at the revision that was seen; 0 where there was none. */
  write(room: PanelRoom, seen: number): Promise<void> {
    return this.transactor.table(PanelRoom).write(room, seen);
  }

  async casesOf(caseIds: readonly string[]): Promise<Map<string, PanelRoomCase>> {
    if (caseIds.length === 0) return new Map();
    const rest = `WHERE case_file_id IN ${listOf(caseIds)}`;
    const rows = await this.transactor.table(PanelRoomCase).select(rest, caseIds);
    return new Map(rows.map((row) => [row.caseFileId, row]));
  }

  /** One row a case; the room's revision says whether it may be written. */
  async writeCase(row: PanelRoomCase): Promise<void> {
    await this.transactor.change('DELETE FROM panel_room_cases WHERE case_file_id = ?', [
      row.caseFileId,
    ]);
    await this.transactor.table(PanelRoomCase).insert([row]);
  }

  /** The notes of a case in the order in which they were written. */
  notesOf(caseId: string): Promise<PanelNote[]> {
    const rest = 'WHERE case_file_id = ? ORDER BY at, id';
    return this.transactor.table(PanelNote).select(rest, [caseId]);
  }

  /** Writes the note if it is still at the revision that was seen; 0 for a new one. */
  writeNote(note: PanelNote, seen: number): Promise<void> {
    return this.transactor.table(PanelNote).write(note, seen);
  }
}
