import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import type { AuditFigures } from '@sightline/analysis';
import type { EarlierRecommendationView, JudgeProgressDto } from '@sightline/contracts';
import { progressLabels, type ProgressState } from '@sightline/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { Chip, type Tone } from '../../shared/ui/chip';
import type { IconName } from '../../shared/ui/icons';
import { FigureButton } from './figure-button';
import type { ProgressDialog, ProgressDialogData } from './progress-dialog';

type Judge = (
  of: EarlierRecommendationView,
  dto: JudgeProgressDto,
) => Observable<EarlierRecommendationView[]>;

const faces: Record<ProgressState, { readonly tone: Tone; readonly icon: IconName }> = {
  embedded: { tone: 'done', icon: 'check' },
  improving: { tone: 'doing', icon: 'sort-up' },
  'no-change': { tone: 'quiet', icon: 'pause' },
  worse: { tone: 'attention', icon: 'alert' },
};

/** The recommendations of the earlier audit, each judged, beside the standards that show it. */
@Component({
  selector: 'sl-earlier-progress',
  imports: [Chip, FigureButton, MatButtonModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (each of earlier(); track each.id) {
        <li class="sl-panel">
          <div class="head">
            <div class="sl-row">
              @if (each.progress; as progress) {
                <sl-chip [tone]="faces[progress].tone" [icon]="faces[progress].icon">{{
                  labels[progress]
                }}</sl-chip>
              } @else {
                <sl-chip tone="quiet" icon="clock">Not judged yet</sl-chip>
              }
              @if (!each.isFromReturns) {
                <sl-chip tone="attention" icon="info">Entered by hand</sl-chip>
              }
            </div>
            @if (canJudge()) {
              <button
                matButton
                type="button"
                class="sl-no-print"
                [attr.aria-label]="verbOf(each) + ': ' + each.text"
                (click)="judgeOne(each)"
              >
                {{ verbOf(each) }}
              </button>
            }
          </div>
          <h3>{{ each.text }}</h3>
          @if (each.note) {
            <p>{{ each.note }}</p>
          }
          <p class="sl-soft sl-small">
            @if (each.addressedTo) {
              To {{ each.addressedTo }}.
            }
            @if (each.judgedBy) {
              Judged by {{ each.judgedBy }}.
            }
          </p>
          @if (itemsOf(each).length > 0) {
            <p class="sl-small">
              Now:
              @for (item of itemsOf(each); track item.questionId) {
                <sl-figure-button
                  [figures]="figures()"
                  [of]="item.questionId + ', met'"
                  [text]="item.questionId + ' ' + item.overall.met.text"
                  [part]="{ questionId: item.questionId }"
                />
              }
            </p>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--sl-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      gap: var(--sl-2);
      max-width: 60rem;
    }

    .head {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-2);
      align-items: center;
      justify-content: space-between;
    }

    /* Wrapped, too, it stays at the edge where it always is. */
    .head > button {
      margin-inline-start: auto;
    }

    h3 {
      font-size: var(--sl-text-large);
      line-height: 1.35;
    }
  `,
})
export class EarlierProgress {
  readonly earlier = input.required<readonly EarlierRecommendationView[]>();
  readonly figures = input.required<AuditFigures>();
  readonly canJudge = input(false);
  readonly judge = input.required<Judge>();
  readonly judged = output<EarlierRecommendationView[]>();

  private readonly dialog = inject(MatDialog);
  protected readonly labels = progressLabels;
  protected readonly faces = faces;

  protected itemsOf({ questionIds }: EarlierRecommendationView) {
    return this.figures().compliance.items.filter(({ questionId }) =>
      questionIds.includes(questionId),
    );
  }

  protected verbOf({ progress }: EarlierRecommendationView): string {
    return progress ? 'Judge again' : 'Judge the progress';
  }

  protected async judgeOne(of: EarlierRecommendationView): Promise<void> {
    const { ProgressDialog: component } = await import('./progress-dialog');
    const ref = this.dialog.open<ProgressDialog, ProgressDialogData, EarlierRecommendationView[]>(
      component,
      { data: { of, save: (dto) => this.judge()(of, dto) }, width: '36rem' },
    );
    const judged = await firstValueFrom(ref.afterClosed());
    if (Array.isArray(judged)) this.judged.emit(judged);
  }
}
