import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { saysOther, type ChoiceQuestion } from '@sightline/form-engine';
import { AnswerControl } from './answer-control';
import { CheckList } from './check-list';
import { OtherField } from './other-field';

/** A code that no template may use: the ids of a template have no spaces. */
const nothingInPlace = 'none in place';

/**
 * Several of a list. In a tick list each option is a thing in place; "none of these" answers it too,
 * with an empty list, because nothing ticked may also mean not looked at yet.
 */
@Component({
  selector: 'sl-question-multiple',
  imports: [CheckList, OtherField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-check-list
      [options]="options()"
      [values]="values()"
      [exclusive]="exclusive()"
      [hasDigits]="true"
      [describedBy]="describedBy()"
      (changed)="choose($event)"
    />
    @if (asksWhat()) {
      <sl-other-field
        [domId]="domId()"
        [text]="answer()?.other ?? ''"
        [problems]="problems()"
        (typed)="give({ other: $event })"
      />
    }
  `,
  styleUrl: './stack.scss',
})
export class QuestionMultiple extends AnswerControl<ChoiceQuestion> {
  private readonly isTicks = computed(() => this.question().kind === 'ticks');
  private readonly codes = computed(() => {
    const value = this.answer()?.value;
    return Array.isArray(value) ? (value as readonly string[]) : null;
  });

  protected readonly options = computed(() => {
    const { options } = this.question();
    return this.isTicks()
      ? [...options, { code: nothingInPlace, label: 'None of these is in place' }]
      : options;
  });
  protected readonly exclusive = computed(() =>
    this.isTicks() ? nothingInPlace : this.question().exclusive,
  );
  protected readonly values = computed(() => {
    const codes = this.codes() ?? [];
    return this.isTicks() && this.codes()?.length === 0 ? [nothingInPlace] : codes;
  });
  protected readonly asksWhat = computed(() => saysOther(this.question(), this.codes()));

  protected choose(ticked: readonly string[]): void {
    const codes = ticked.filter((code) => code !== nothingInPlace);
    const saysNone = codes.length < ticked.length;
    const value = codes.length > 0 || saysNone ? codes : null;
    const isOther = saysOther(this.question(), value);
    this.give({ value, other: isOther ? this.answer()?.other : undefined });
  }
}
