import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { ReportSectionView } from '@sightline/contracts';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { NarrativeText } from './narrative-text';

/** One section: its narrative, read or edited, and whether the figures have moved beside it. */
@Component({
  selector: 'sl-section-editor',
  imports: [
    Chip,
    FormsModule,
    Icon,
    InstantPipe,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    NarrativeText,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './section-editor.html',
  styleUrl: './section-editor.scss',
})
export class SectionEditor {
  readonly section = input.required<ReportSectionView>();
  readonly canEdit = input(false);
  readonly isSaving = input(false);
  readonly save = output<string>();

  protected readonly isOpen = signal(false);
  protected words = '';
  private openedWith = '';
  private readonly openedOn = signal<string | null>(null);
  /** Whether somebody else saved this section while it is open here; nothing typed is taken away. */
  protected readonly isChangedMeanwhile = computed(
    () => this.isOpen() && this.section().editedAt !== this.openedOn(),
  );

  /** Whether somebody wrote here and has not saved it. */
  hasUnsavedWords(): boolean {
    return this.isOpen() && this.words !== this.openedWith;
  }

  /** For the page, once the words are saved. */
  close(): void {
    this.isOpen.set(false);
  }

  protected open(): void {
    this.words = this.openedWith = this.section().narrative;
    this.openedOn.set(this.section().editedAt);
    this.isOpen.set(true);
  }

  protected takeDraft(): void {
    this.words = this.section().drafted;
  }

  /** Keeping the words says that they were read beside the figures as they are now. */
  protected keep(): void {
    this.save.emit(this.section().narrative);
  }
}
