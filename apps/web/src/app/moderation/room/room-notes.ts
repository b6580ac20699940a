import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { type PanelNoteView, type PanelRoomCaseView, WriteNoteDto } from '@sightline/contracts';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { fromDto } from '../../shared/forms/from-dto';
import { GuardedField } from '../../shared/words/guarded-field';
import { RoomApi } from './room-api';
import { RoomStore } from './room-store';
import { UnrecordedWords } from './unrecorded-words';

/** Notes of the panel on the case: who wrote what; two hands at one note are told of each other. */
@Component({
  selector: 'sl-room-notes',
  imports: [GuardedField, InstantPipe, MatButtonModule, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-panel', '(input)': 'tellWriting()' },
  templateUrl: './room-notes.html',
  styleUrl: './room-notes.scss',
})
export class RoomNotes {
  readonly view = input.required<PanelRoomCaseView>();

  private readonly api = inject(RoomApi);
  private readonly unrecorded = inject(UnrecordedWords);
  private readonly store = inject(RoomStore);
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly fresh = this.forms.group({ words: ['', fromDto(WriteNoteDto, 'words')] });
  protected readonly changed = this.forms.control('', fromDto(WriteNoteDto, 'words'));
  /** Notes begun and not added, by case: they wait for whoever comes back to it. */
  private readonly drafts = new Map<string, string>();
  private readonly caseId = computed(() => this.view().panel.caseFile.id);
  /** The note that is being changed, as it was when that began. */
  protected readonly before = signal<PanelNoteView | undefined>(undefined);
  /** The same note as it is now, where somebody else changed it meanwhile. */
  protected readonly theirs = computed(() => {
    const before = this.before();
    const now = this.view().notes.find(({ id }) => id === before?.id);
    return before && now && now.revision > before.revision ? now : undefined;
  });

  constructor() {
    effect((onCleanup) => {
      const id = this.caseId();
      untracked(() => {
        this.before.set(undefined);
        this.fresh.reset({ words: this.drafts.get(id) ?? '' });
        this.tellWriting();
      });
      onCleanup(() => this.drafts.set(id, this.fresh.getRawValue().words));
    });
    inject(DestroyRef).onDestroy(() => this.unrecorded.set('note', false));
  }

  /** The page stays with a case while a note on it is being written. */
  protected tellWriting(): void {
    const isWriting = this.before() !== undefined || this.fresh.getRawValue().words.trim() !== '';
    this.unrecorded.set('note', isWriting);
  }

  protected async add(): Promise<void> {
    if (this.fresh.invalid) return this.fresh.markAllAsTouched();
    const { words } = this.fresh.getRawValue();
    if (await this.store.actOnCase((id) => this.api.writeNote(id, { words }))) this.fresh.reset();
    this.tellWriting();
  }

  protected edit(note: PanelNoteView): void {
    this.before.set(note);
    this.changed.reset(note.words);
    this.tellWriting();
  }

  protected stop(): void {
    this.before.set(undefined);
    this.tellWriting();
  }

  /** Saves over what is there now: whoever keeps their own words has seen the other's. */
  protected async save(): Promise<void> {
    const note = this.theirs() ?? this.before();
    if (!note) return;
    if (this.changed.invalid) return this.changed.markAsTouched();
    const { id: noteId, revision } = note;
    const dto = { noteId, revision, words: this.changed.value };
    if (await this.store.actOnCase((id) => this.api.editNote(id, dto))) this.stop();
  }
}
