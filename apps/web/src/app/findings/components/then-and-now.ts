import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AuditFigures } from '@sightline/analysis';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import { FigureButton } from './figure-button';
import { InferenceNote } from './inference-note';
import { childrenWords, itemVerdict, judgementWords, trendWords } from '../then-now-words';

/** This audit beside the earlier one: what moved, what cannot be told, what cannot be compared. */
@Component({
  selector: 'sl-then-and-now',
  imports: [Chip, DataTable, FigureButton, Icon, InferenceNote, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './then-and-now.html',
  styleUrl: './then-and-now.scss',
})
export class ThenAndNowTable {
  readonly figures = input.required<AuditFigures>();

  protected readonly beside = computed(() => this.figures().thenAndNow);
  protected readonly children = computed(() => {
    const beside = this.beside();
    return beside ? childrenWords(beside) : '';
  });
  protected readonly judgements = computed(() => {
    const judgements = this.beside()?.judgements;
    return judgements ? judgementWords(judgements) : [];
  });
  protected readonly trend = computed(() => {
    const trend = this.beside()?.trend;
    return trend ? trendWords(trend) : [];
  });

  protected readonly verdictOf = itemVerdict;

  /** Length of a bar in hundredths of its track. */
  protected lengthOf({ count, base }: { readonly count: number; readonly base: number }): string {
    return base === 0 ? '0%' : `${(100 * count) / base}%`;
  }
}
