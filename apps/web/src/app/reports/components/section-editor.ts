import {
  ChangeDetectionStrategy,
  Component,
  effect,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
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
  readonly editing = output<boolean>();

  protected readonly isOpen = signal(false);
  protected words = '';

  constructor() {
    effect(() => {
      this.section();
      untracked(() => this.close());
    });
  }

  protected open(): void {
    this.words = this.section().narrative;
    this.isOpen.set(true);
    this.editing.emit(true);
  }

  protected close(): void {
    if (!this.isOpen()) return;
    this.isOpen.set(false);
    this.editing.emit(false);
  }

  protected takeDraft(): void {
    this.words = this.section().drafted;
  }

  /** Keeping the words says that they were read beside the figures as they are now. */
  protected keep(): void {
    this.save.emit(this.section().narrative);
  }
}
