import { Injectable } from '@nestjs/common';
import type { EditNoteDto, PanelNoteView, WriteNoteDto } from '@sightline/contracts';
import { AuditsService, type Audit } from '../../audits';
import { caseSubject } from '../../cases';
import { PeopleService } from '../../people';
import { Clock, Ids } from '../../platform/clock';
import { holdsRole, type Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound, ProblemError, stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import type { PanelNote } from '../entities/panel-room.entity';
import { PanelTexts } from '../panel-texts.service';
import { PanelService } from '../panel.service';
import { canNote } from './room.policy';
import { RoomsRepository } from './rooms.repository';

/** Notes of the panel on a case: anybody who may open its pack reads them, and may add one. */
@Injectable()
export class PanelNotesService {
  constructor(
    private readonly panel: PanelService,
    private readonly texts: PanelTexts,
    private readonly repository: RoomsRepository,
    private readonly audits: AuditsService,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * For callers that have checked that the actor may see the case. Notes tell what was said of the
   * joint work: whoever is blind reads only their own (Settled 8).
   */
  async ofCase(
    actor: Actor,
    audit: Audit,
    caseId: string,
    isBlind: boolean,
  ): Promise<PanelNoteView[]> {
    const all = await this.repository.notesOf(caseId);
    const notes = isBlind ? all.filter(({ accountId }) => accountId === actor.accountId) : all;
    const people = notes.flatMap(({ accountId, changedById }) => [accountId, changedById ?? '']);
    const names = await this.people.namesById([...new Set(people)].filter((id) => id !== ''));
    return notes.map((note) => ({
      ...{ id: note.id, words: note.words, at: note.at, changedAt: note.changedAt },
      by: names.get(note.accountId) ?? '',
      changedBy: note.changedById ? (names.get(note.changedById) ?? '') : null,
      canEdit: canNote(actor, audit) && mayEdit(actor, note),
      revision: note.revision,
    }));
  }

  async write(actor: Actor, caseId: string, { words }: WriteNoteDto): Promise<void> {
    await this.change(actor, caseId, words, () => ({
      ...{ id: this.ids.next(), caseFileId: caseId, words: words.trim() },
      ...{ accountId: actor.accountId, at: this.clock.instant() },
      ...{ changedById: null, changedAt: null, revision: 1 },
    }));
  }

  async edit(actor: Actor, caseId: string, dto: EditNoteDto): Promise<void> {
    await this.change(actor, caseId, dto.words, (notes) => {
      const note = notes.find(({ id }) => id === dto.noteId);
      if (!note) throw notFound('This note');
      if (!mayEdit(actor, note)) {
        const detail = 'A note is changed by whoever wrote it, or by those who run the meeting.';
        throw new ProblemError('transition.refused', detail);
      }
      if (note.revision !== dto.revision) throw stale();
      const by = { changedById: actor.accountId, changedAt: this.clock.instant() };
      return { ...note, ...by, words: dto.words.trim(), revision: note.revision + 1 };
    });
  }

  private async change(
    actor: Actor,
    caseId: string,
    words: string,
    made: (notes: readonly PanelNote[]) => PanelNote,
  ): Promise<void> {
    const { auditId } = await this.panel.demand(actor, caseId);
    await this.texts.refuseNaming(await this.audits.see(actor, auditId), { words }, caseId);
    await this.transactor.run(async () => {
      const caseFile = await this.panel.demand(actor, caseId);
      if (!canNote(actor, await this.audits.see(actor, caseFile.auditId))) {
        const detail = 'Notes are written from the field until the report is approved.';
        throw new ProblemError('transition.refused', detail);
      }
      const note = made(await this.repository.notesOf(caseId));
      await this.repository.writeNote(note, note.revision - 1);
      const { id: noteId, revision } = note;
      this.trail.record('room.note', caseSubject(caseFile), { noteId, revision });
    });
  }
}

function mayEdit(actor: Actor, { accountId }: PanelNote): boolean {
  return accountId === actor.accountId || holdsRole(actor, 'coordinator', 'chair');
}
