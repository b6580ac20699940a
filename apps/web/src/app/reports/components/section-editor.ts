import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { ReportFigureView, ReportSectionView } from '@sightline/contracts';
import { refreshFigures, typedFigures, type FigureValues } from '@sightline/report-model';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { NarrativeEditor } from '../narrative/narrative-editor';
import { NarrativeText } from './narrative-text';

/** What a person wrote of a section, and what they began from. */
export interface WrittenWords {
  readonly narrative: string;
  readonly basis: string;
}

/** One section: its narrative, read or edited, and whether the figures have moved beside it. */
@Component({
  selector: 'sl-section-editor',
  imports: [Chip, Icon, InstantPipe, MatButtonModule, NarrativeEditor, NarrativeText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './section-editor.html',
  styleUrl: './section-editor.scss',
})
export class SectionEditor {
  readonly section = input.required<ReportSectionView>();
  readonly figures = input<readonly ReportFigureView[]>([]);
  readonly canEdit = input(false);
  readonly isSaving = input(false);
  readonly save = output<WrittenWords>();

  protected readonly values = computed<FigureValues | undefined>(() => {
    const figures = this.figures();
    if (figures.length === 0) return undefined;
    return Object.fromEntries(figures.map(({ key, text }) => [key, text]));
  });
  protected readonly isOpen = signal(false);
  protected readonly words = signal('');
  protected readonly typed = computed(() => typedFigures(this.words()));
  private readonly editor = viewChild<NarrativeEditor>('editor');
  private openedWith = '';
  private readonly openedOn = signal<string | null>(null);
  /** Whether somebody else saved this section while it is open here; nothing typed is taken away. */
  protected readonly isChangedMeanwhile = computed(
    () => this.isOpen() && this.section().editedAt !== this.openedOn(),
  );

  /** Whether somebody wrote here and has not saved it. */
  hasUnsavedWords(): boolean {
    return this.isOpen() && this.words() !== this.openedWith;
  }

  /** For the page, once the words are saved. */
  close(): void {
    this.isOpen.set(false);
  }

  protected open(): void {
    this.openedWith = this.section().narrative;
    this.words.set(this.openedWith);
    this.openedOn.set(this.section().editedAt);
    this.isOpen.set(true);
  }

  protected saveWords(): void {
    this.save.emit({ narrative: this.words(), basis: this.openedWith });
  }

  protected takeDraft(): void {
    this.replace(this.section().drafted);
  }

  protected takeTheirs(): void {
    this.replace(this.section().narrative);
    this.meetTheirs();
  }

  protected takeBoth(): void {
    this.replace(`${this.words()}\n\n${this.section().narrative}`);
    this.meetTheirs();
  }

  /** Keeping the words says that they were read beside the figures as they are now. */
  protected keep(): void {
    const { narrative } = this.section();
    this.save.emit({ narrative: refreshFigures(narrative, this.values() ?? {}), basis: narrative });
  }

  private replace(narrative: string): void {
    this.words.set(narrative);
    this.editor()?.replace(narrative);
  }

  /** From here on the writer builds on what the other person wrote. */
  private meetTheirs(): void {
    this.openedWith = this.section().narrative;
    this.openedOn.set(this.section().editedAt);
  }
}
