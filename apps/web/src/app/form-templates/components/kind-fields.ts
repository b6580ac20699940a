import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type {
  ChoiceQuestion,
  EditOperation,
  FormDefinition,
  GradeQuestion,
  Option,
  Question,
  QuestionAt,
  QuestionParts,
} from '@sightline/form-engine';
import { NumberField } from '../fields/number-field';
import { PickField, type Pick } from '../fields/pick-field';
import { TextField } from '../fields/text-field';
import { TickField } from '../fields/tick-field';
import { ColumnListEditor } from './column-list-editor';
import { OptionListEditor } from './option-list-editor';

const none = '-';

/** What a kind of question has beside its words: its answers, its scale, its limits, its columns. */
@Component({
  selector: 'sl-kind-fields',
  imports: [
    ColumnListEditor,
    MatButton,
    NumberField,
    OptionListEditor,
    PickField,
    TextField,
    TickField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './kind-fields.html',
  styles: `
    :host {
      display: grid;
      gap: var(--sl-3);
      min-width: 0;
    }

    h3 {
      font-size: var(--sl-text);
    }

    .sl-row {
      align-items: start;
    }
  `,
})
export class KindFields {
  readonly form = input.required<FormDefinition>();
  readonly question = input.required<Question>();
  readonly at = input.required<QuestionAt>();
  readonly edited = output<EditOperation>();
  /** The scales of the form are asked for. */
  readonly scalesAsked = output();

  protected readonly none = none;
  protected readonly choice = computed(() => {
    const question = this.question();
    return 'options' in question ? question : undefined;
  });
  protected readonly scales = computed<readonly Pick[]>(() =>
    Object.entries(this.form().scales).map(([code, { label }]) => ({ code, label })),
  );
  protected readonly measures: readonly Pick[] = [
    { code: none, label: 'A domain or a part only' },
    { code: 'own-practice', label: 'The agency’s own practice overall' },
    { code: 'multi-agency', label: 'Multi-agency working overall' },
  ];

  protected optionPicks({ options }: ChoiceQuestion): readonly Pick[] {
    return [{ code: none, label: 'None of them' }, ...options];
  }

  protected set(parts: QuestionParts): void {
    this.edited.emit({ edit: 'change-question', at: this.at(), parts });
  }

  protected setMeasure(code: string): void {
    const measures = code === none ? null : (code as NonNullable<GradeQuestion['measures']>);
    this.set({ measures });
  }

  protected recode({ from, to }: { readonly from: string; readonly to: string }): void {
    this.edited.emit({ edit: 'rename-option', at: this.at(), from, to });
  }

  protected setRows(rows: readonly Option[]): void {
    this.set(rows.length > 0 ? { fixedRows: rows, maxRows: rows.length } : { fixedRows: null });
  }

  protected recodeRow(
    rows: readonly Option[],
    { from, to }: { readonly from: string; readonly to: string },
  ): void {
    this.set({
      fixedRows: rows.map((row) => (row.code === from ? { ...row, code: to } : row)),
    });
  }
}
