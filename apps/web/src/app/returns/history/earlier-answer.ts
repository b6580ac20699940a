import { DOCUMENT } from '@angular/common';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  EnvironmentInjector,
  inject,
  input,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Day } from '@sightline/domain';
import type { Answer, FormDefinition, Question } from '@sightline/form-engine';
import { instantLabel } from '../../shared/format/instants';
import { AnswerReading } from '../../shared/questions/answer-reading';
import { questionDomId } from '../../shared/questions/question';
import { EarlierOffers } from './earlier-offers';

/** The earlier answer beside its question: to confirm, or to begin from. */
@Component({
  selector: 'sl-earlier-answer',
  imports: [AnswerReading, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'group', '[attr.aria-label]': '"Earlier answer to " + question().id' },
  template: `
    <p class="sl-small">
      <strong>To confirm:</strong>
      {{ origin() }} It counts only once you confirm it.
    </p>
    <sl-answer-reading
      [form]="form()"
      [question]="question()"
      [answer]="answer()"
      [anchorDay]="anchorDay()"
    />
    <div class="sl-row">
      <button type="button" matButton="outlined" (click)="confirm()">
        Confirm: still so<span class="sl-visually-hidden"> for {{ question().id }}</span>
      </button>
      <button type="button" matButton (click)="beginFrom()">
        Take it and change it<span class="sl-visually-hidden"> for {{ question().id }}</span>
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-2);
      margin-bottom: var(--sl-4);
      padding: var(--sl-3);
      border: 1px dashed var(--sl-line-strong);
      border-radius: var(--sl-radius);
      background: var(--sl-sunken);
    }
  `,
})
export class EarlierAnswer {
  readonly form = input.required<FormDefinition>();
  readonly question = input.required<Question>();
  readonly answer = input.required<Answer>();
  readonly anchorDay = input.required<Day | null>();

  private readonly offers = inject(EarlierOffers);
  protected readonly origin = computed(() => {
    const from = this.offers.from();
    if (!from) return '';
    const signed = from.signedOffAt ? `, signed off ${instantLabel(from.signedOffAt)}` : '';
    return `your answer in “${from.theme}”${signed}.`;
  });
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(EnvironmentInjector);

  /** The keyboard goes to the answer, since the button that had it is gone. */
  protected confirm(): void {
    const { id } = this.question();
    this.offers.confirm(id);
    this.moveTo(id, 'input:checked, input, textarea, button[matButton]');
  }

  protected beginFrom(): void {
    const { id } = this.question();
    this.offers.confirm(id);
    this.moveTo(id, 'textarea, input:checked, input, button[matButton]');
  }

  private moveTo(questionId: string, selector: string): void {
    const document = this.document;
    const move = () => {
      const frame = document.getElementById(questionDomId(questionId));
      frame?.querySelector<HTMLElement>(selector)?.focus();
    };
    // Of the page: this component is gone by then.
    afterNextRender({ read: move }, { injector: this.injector });
  }
}
