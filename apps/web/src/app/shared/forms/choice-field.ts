import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { type ListedOption, RadioList } from '../questions/radio-list';

/** One of a few, chosen by radio buttons, under a legend. */
@Component({
  selector: 'sl-choice-field',
  imports: [RadioList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ legend() }}</legend>
      <sl-radio-list
        [layout]="layout()"
        [name]="name()"
        [options]="options()"
        [value]="value()"
        (chosen)="chosen.emit($event)"
      />
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }

    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0 0 var(--sl-2);
      font-weight: 600;
    }
  `,
})
export class ChoiceField {
  readonly legend = input.required<string>();
  readonly name = input.required<string>();
  readonly options = input.required<readonly ListedOption[]>();
  readonly value = input.required<string | null>();
  readonly layout = input<'line' | 'columns'>('columns');
  readonly chosen = output<string>();
}
