import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormControl, FormGroup } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import {
  WriteReportCommentDto,
  type ReportCommentView,
  type ReportFigureView,
  type ReportSectionView,
} from '@sightline/contracts';
import { passagesOf, settleFigures } from '@sightline/report-model';
import { firstValueFrom } from 'rxjs';
import { refusalWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { ChoiceField } from '../../shared/forms/choice-field';
import { problemOf } from '../../shared/http/client-problem';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';
import { NarrativeEditor } from '../narrative/narrative-editor';
import { shortWords } from '../narrative/short-words';
import { ReportCommentsApi } from './report-comments-api';

let made = 0;

const kinds = [
  { code: 'comment', label: 'Comment' },
  { code: 'suggestion', label: 'Suggest other words' },
];

/** A remark on one passage of a section, or other words for it. */
@Component({
  selector: 'sl-comment-form',
  imports: [ChoiceField, GuardedField, MatButtonModule, NarrativeEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <div class="sl-stack sl-stack-tight">
      <label [attr.for]="id">Passage of {{ section().title }}</label>
      <select [id]="id" [value]="at()" (change)="choose($event)">
        @for (passage of passages(); track $index) {
          <option [value]="$index">{{ shown(passage) }}</option>
        }
      </select>
    </div>
    @if (canSuggest()) {
      <sl-choice-field
        legend="What you want to say"
        layout="line"
        [name]="id + '-kind'"
        [options]="kinds"
        [value]="kind()"
        (chosen)="kind.set($event)"
      />
    }
    @if (kind() === 'suggestion') {
      @for (passage of [passage()]; track passage) {
        <sl-narrative-editor
          [label]="'Your words for the passage'"
          [narrative]="passage"
          [figures]="figures()"
          [section]="section().key"
          (changed)="replacement.set($event)"
        />
      }
    }
    <sl-guarded-field
      [label]="kind() === 'suggestion' ? 'Why (may stay empty)' : 'Your comment'"
      [control]="form.controls.words"
      [longest]="2000"
      [(because)]="because"
    />
    @if (refused(); as words) {
      <p role="alert">{{ words }}</p>
    }
    <div class="sl-row">
      <button matButton="filled" type="button" (click)="send()">
        {{ kind() === 'suggestion' ? 'Suggest these words' : 'Keep the comment' }}
      </button>
      <button matButton type="button" (click)="left.emit()">Leave it</button>
    </div>
  `,
  styles: `
    select {
      width: 100%;
      min-height: 2.25rem;
      border: 1px solid var(--sl-line-strong);
      border-radius: var(--sl-radius-small);
      background: var(--sl-surface);
      color: var(--sl-ink);
      font: inherit;
    }
  `,
})
export class CommentForm {
  readonly reportId = input.required<string>();
  readonly section = input.required<ReportSectionView>();
  readonly figures = input<readonly ReportFigureView[]>([]);
  /** Other words are for those who write the report. */
  readonly canSuggest = input(true);
  readonly written = output<ReportCommentView[]>();
  readonly left = output();

  private readonly api = inject(ReportCommentsApi);
  protected readonly id = `comment-${++made}`;
  protected readonly kinds = kinds;
  protected readonly kind = signal('comment');
  protected readonly at = signal(0);
  protected readonly refused = signal('');
  protected readonly because = signal('');
  protected readonly form = new FormGroup({
    words: new FormControl('', {
      nonNullable: true,
      validators: fromDto(WriteReportCommentDto, 'words'),
    }),
  });
  protected readonly passages = computed(() => passagesOf(this.section().narrative));
  protected readonly passage = computed(() => this.passages()[this.at()] ?? '');
  protected readonly replacement = linkedSignal(() => this.passage());

  protected choose(event: Event): void {
    this.at.set(Number((event.target as HTMLSelectElement).value));
  }

  /** The passage without marks, as long as a list shows it. */
  protected shown(passage: string): string {
    return shortWords(settleFigures(passage).replaceAll(/[*#>\\]|^- /gm, ''));
  }

  protected async send(): Promise<void> {
    const dto: WriteReportCommentDto = {
      ...{ section: this.section().key, passage: this.passage() },
      words: this.form.controls.words.value,
      ...whyTheyStay(this.because()),
    };
    if (this.kind() === 'suggestion') dto.replacement = this.replacement();
    try {
      this.written.emit(await firstValueFrom(this.api.write(this.reportId(), dto)));
    } catch (thrown) {
      this.refused.set(refusalWords(this.form, problemOf(thrown)));
    }
  }
}
