import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { ReportFigureView } from '@sightline/contracts';
import { shortWords } from './short-words';

let made = 0;

/** The figures that may be put among the words, those of the section first. */
@Component({
  selector: 'sl-figure-chooser',
  imports: [MatButtonModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [attr.for]="id">Figure to put in</label>
    <select [id]="id" (change)="choose($event)">
      <option value="">Choose a figure</option>
      <optgroup label="Of this section">
        @for (figure of own(); track figure.key) {
          <option [value]="figure.key">{{ wordsOf(figure) }}</option>
        }
      </optgroup>
      <optgroup label="Of other sections">
        @for (figure of others(); track figure.key) {
          <option [value]="figure.key">{{ wordsOf(figure) }}</option>
        }
      </optgroup>
    </select>
    <button matButton type="button" [disabled]="!picked()" (click)="put()">Put it in</button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-2);
      align-items: center;
    }

    select {
      flex: 1 1 14rem;
      min-width: 0;
      max-width: 100%;
      min-height: 2.25rem;
      border: 1px solid var(--sl-line-strong);
      border-radius: var(--sl-radius-small);
      background: var(--sl-surface);
      color: var(--sl-ink);
      font: inherit;
    }
  `,
})
export class FigureChooser {
  readonly figures = input.required<readonly ReportFigureView[]>();
  readonly section = input.required<string>();
  readonly chosen = output<ReportFigureView>();

  protected readonly id = `figure-chooser-${++made}`;
  protected readonly own = computed(() =>
    this.figures().filter(({ section }) => section === this.section()),
  );
  protected readonly others = computed(() =>
    this.figures().filter(({ section }) => section !== this.section()),
  );
  private readonly key = signal('');
  protected readonly picked = computed(() => this.figures().find(({ key }) => key === this.key()));

  protected wordsOf({ text, sentence }: ReportFigureView): string {
    return shortWords(`${text} – ${sentence}`);
  }

  protected choose(event: Event): void {
    this.key.set((event.target as HTMLSelectElement).value);
  }

  protected put(): void {
    const figure = this.picked();
    if (figure) this.chosen.emit(figure);
  }
}
