import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import type { ClueView, ConfirmedClueDto, PublicationPartView } from '@sightline/contracts';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { NarrativeText } from '../components/narrative-text';
import { clueAdvice, clueWords } from './clue-words';

/** What the person wants of a part: other words, or a clue that may stay. */
export interface PartChange {
  readonly words: string;
  readonly confirmed: ConfirmedClueDto[];
}

/** One text of a publication: its words, what Sightline adds to them, and what may tell too much. */
@Component({
  selector: 'sl-publication-part',
  imports: [
    Chip,
    FormsModule,
    Icon,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    NarrativeText,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './publication-part.html',
  styleUrl: './publication-part.scss',
})
export class PublicationPart {
  readonly part = input.required<PublicationPartView>();
  readonly isSaving = input(false);
  readonly save = output<PartChange>();

  protected readonly isOpen = signal(false);
  protected words = '';
  protected readonly reasons: Record<string, string> = {};
  protected readonly clueWords = clueWords;
  protected readonly clueAdvice = clueAdvice;

  /** Each clue once, however often it stands in the words. */
  protected readonly openClues = computed(() => {
    const seen = new Set<string>();
    return this.part().clues.filter((clue) => {
      const key = keyOf(clue);
      if (clue.confirmed !== null || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  });

  /** For the page, once the words are saved. */
  close(): void {
    this.isOpen.set(false);
  }

  /** Whether somebody wrote here and has not saved it. */
  hasUnsavedWords(): boolean {
    return this.isOpen() && this.words !== this.part().words;
  }

  protected open(): void {
    this.words = this.part().words;
    this.isOpen.set(true);
  }

  protected takeSuggested(): void {
    this.words = this.part().suggested;
  }

  protected saveWords(): void {
    this.save.emit({ words: this.words, confirmed: this.confirmed() });
  }

  protected reasonKey(clue: ClueView): string {
    return keyOf(clue);
  }

  protected letStay(clue: ClueView): void {
    const reason = (this.reasons[keyOf(clue)] ?? '').trim();
    if (reason === '') return;
    const { kind, text } = clue;
    const confirmed = [...this.confirmed(), { kind, text, reason }];
    this.save.emit({ words: this.part().words, confirmed });
  }

  private confirmed(): ConfirmedClueDto[] {
    return this.part().clues.flatMap(({ kind, text, confirmed }) =>
      confirmed === null ? [] : [{ kind, text, reason: confirmed }],
    );
  }
}

function keyOf({ kind, text }: ClueView): string {
  return `${kind} ${text.toLowerCase()}`;
}
