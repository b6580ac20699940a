import { ChangeDetectionStrategy, Component, computed, linkedSignal } from '@angular/core';
import type { AnswerValue, XOfYQuestion } from '@sightline/form-engine';
import { AnswerControl } from './answer-control';
import { numberText, wholeNumber } from './number-text';

interface Boxes {
  readonly x: string;
  readonly y: string;
}

const between = ' of ';

/** Two numbers where one counts a part of the other. While one is missing, the text is kept as typed. */
@Component({
  selector: 'sl-question-x-of-y',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      type="text"
      inputmode="numeric"
      autocomplete="off"
      aria-label="How many"
      [value]="boxes().x"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="isWrong() ? 'true' : null"
      (input)="type('x', $event)"
    />
    <span aria-hidden="true">of</span>
    <input
      type="text"
      inputmode="numeric"
      autocomplete="off"
      aria-label="Of how many"
      [value]="boxes().y"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="isWrong() ? 'true' : null"
      (input)="type('y', $event)"
    />
  `,
  styleUrl: './controls.scss',
  styles: `
    :host {
      display: flex;
      gap: var(--sl-2);
      align-items: center;
    }

    input[type='text'] {
      width: 5rem;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class QuestionXOfY extends AnswerControl<XOfYQuestion> {
  protected readonly boxes = linkedSignal<AnswerValue | null, Boxes>({
    source: () => this.answer()?.value ?? null,
    computation: (value, previous) => {
      const typed = previous?.value;
      const means = typed && JSON.stringify(valueOf(typed)) === JSON.stringify(value);
      return means ? typed : boxesOf(value);
    },
  });
  protected readonly isWrong = computed(() => this.problems().length > 0);

  protected type(box: keyof Boxes, event: Event): void {
    const boxes = { ...this.boxes(), [box]: (event.target as HTMLInputElement).value };
    this.boxes.set(boxes);
    this.give({ value: valueOf(boxes) });
  }
}

function boxesOf(value: AnswerValue | null): Boxes {
  if (typeof value === 'string') {
    const [x = '', y = ''] = value.split(between);
    return { x, y };
  }
  if (typeof value !== 'object' || value === null || !('x' in value)) return { x: '', y: '' };
  return { x: numberText(value.x), y: numberText(value.y) };
}

function valueOf(boxes: Boxes): AnswerValue | null {
  const [x, y] = [wholeNumber(boxes.x), wholeNumber(boxes.y)];
  if (x === null && y === null) return null;
  if (typeof x === 'number' && typeof y === 'number') return { x, y };
  return `${boxes.x}${between}${boxes.y}`;
}
