import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import type { AuditFigures } from '@sightline/analysis';
import {
  findingKindLabels,
  findingKinds,
  type DroppedCandidateView,
  type FindingCandidateView,
} from '@sightline/contracts';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { ReturnsBehind } from '../returns-behind';

/** What the data suggests: taken up one by one or several as one, or dropped with a reason. */
@Component({
  selector: 'sl-suggestion-list',
  imports: [InstantPipe, MatButtonModule, MatCheckboxModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './suggestion-list.html',
  styleUrl: '../pages/findings-page.scss',
})
export class SuggestionList {
  readonly candidates = input.required<readonly FindingCandidateView[]>();
  readonly dropped = input.required<readonly DroppedCandidateView[]>();
  readonly figures = input<AuditFigures>();
  readonly taken = output<readonly FindingCandidateView[]>();
  readonly dropping = output<FindingCandidateView>();
  readonly restored = output<string>();

  private readonly behind = inject(ReturnsBehind);
  private readonly ticked = signal<ReadonlySet<string>>(new Set());
  protected readonly kindLabels = findingKindLabels;

  /** By kind: long lists open a part at a time. */
  protected readonly groups = computed(() =>
    findingKinds
      .map((kind) => ({
        kind,
        candidates: this.candidates().filter((each) => each.kind === kind),
      }))
      .filter(({ candidates }) => candidates.length > 0),
  );
  protected readonly chosen = computed(() =>
    this.candidates().filter(({ key }) => this.ticked().has(key)),
  );

  protected isTicked(key: string): boolean {
    return this.ticked().has(key);
  }

  protected tick(key: string, isTicked: boolean): void {
    const others = [...this.ticked()].filter((each) => each !== key);
    this.ticked.set(new Set(isTicked ? [...others, key] : others));
  }

  protected takeChosen(): void {
    const chosen = this.chosen();
    this.ticked.set(new Set());
    this.taken.emit(chosen);
  }

  protected open({ title, returnIds }: FindingCandidateView): void {
    const figures = this.figures();
    if (figures) void this.behind.open({ title, figures, returnIds });
  }
}
