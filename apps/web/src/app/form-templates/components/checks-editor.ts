import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { grades } from '@sightline/domain';
import {
  compileForm,
  scaleOf,
  settingFacts,
  settingOf,
  type EditOperation,
  type FormDefinition,
  type FormSettings,
  type GradeMeasure,
  type GradeQuestion,
  type SettingFacts,
  type SettingValues,
} from '@sightline/form-engine';
import { ownNumbers, shownNumber, storedNumber, type OwnNumber } from '../check-numbers';
import { EditorGroup } from '../fields/editor-group';
import { NumberField } from '../fields/number-field';
import { PickField, type Pick } from '../fields/pick-field';
import { withoutGaps } from '../list-edits';
import { placeOfQuestion } from '../places';
import { questionLabel } from '../question-words';
import { numberWords } from '../setting-words';

const none = '-';
const partnership = 'partnership';
const own = 'own';

interface ComparedGrade {
  readonly measures: GradeMeasure;
  readonly label: string;
  readonly questionId: string;
  readonly hint: string;
}

interface NumberRow extends OwnNumber {
  readonly label: string;
  readonly help: string;
  readonly unit: string;
  readonly goesBy: string;
  readonly picks: readonly Pick[];
  /** As it is shown: shares as per cent. */
  readonly value: number;
}

/** Which grades the checks compare, and the numbers they go by: the partnership's or the form's. */
@Component({
  selector: 'sl-checks-editor',
  imports: [EditorGroup, MatButton, NumberField, PickField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './checks-editor.html',
  styleUrl: './checks-editor.scss',
})
export class ChecksEditor {
  readonly form = input.required<FormDefinition>();
  readonly partnership = input.required<SettingValues>();
  readonly edited = output<EditOperation>();

  private readonly gradeQuestions = computed(() =>
    compileForm(this.form()).places.flatMap(({ question }) =>
      question.kind === 'grade' ? [question] : [],
    ),
  );
  protected readonly questionPicks = computed<readonly Pick[]>(() => [
    { code: none, label: 'No question' },
    ...this.gradeQuestions().map((one) => ({ code: one.id, label: questionLabel(one) })),
  ]);
  protected readonly compared = computed<readonly ComparedGrade[]>(() => [
    this.comparedBy('own-practice', 'Own practice is graded by'),
    this.comparedBy('multi-agency', 'Multi-agency working is graded by'),
  ]);
  protected readonly numbers = computed<readonly NumberRow[]>(() => {
    const settings = this.form().settings ?? {};
    return ownNumbers.map((one) => {
      const { label, help, unit }: SettingFacts = settingFacts[one.setting];
      const theirs = settingOf(this.partnership(), one.setting);
      const kept = settings[one.part];
      return {
        ...one,
        ...{ label, help: help ?? '', unit: capitalised(unit[1]) },
        goesBy: kept === undefined ? partnership : own,
        picks: [
          {
            code: partnership,
            label: `The partnership’s setting: ${numberWords(one.setting, theirs)}`,
          },
          { code: own, label: 'A number of this form' },
        ],
        value: kept === undefined ? theirs : shownNumber(one, kept),
      };
    });
  });
  protected readonly ownCount = computed(
    () => this.numbers().filter(({ goesBy }) => goesBy === own).length,
  );
  protected readonly state = computed(() => {
    const compared = this.compared().map(({ questionId }) => questionId);
    const grades = compared.includes(none)
      ? 'No two grades are compared'
      : `${compared.join(' and ')} are compared`;
    const count = this.ownCount();
    if (count === 0) return `${grades}; numbers as the partnership sets them`;
    return `${grades}; ${count} of ${ownNumbers.length} numbers are this form’s own`;
  });

  protected compare(measures: GradeMeasure, questionId: string): void {
    const place = placeOfQuestion(this.form(), questionId);
    const at = questionId !== none && place.kind === 'question' ? place : null;
    this.edited.emit({ edit: 'set-measure', measures, at });
  }

  /** Its own number begins as the one that held until now. */
  protected goBy(row: NumberRow, whose: string): void {
    this.keep(row, whose === own ? row.value : undefined);
  }

  protected keep(row: OwnNumber, shown: number | undefined): void {
    const value = shown === undefined ? undefined : storedNumber(row, shown);
    this.write({ ...this.form().settings, [row.part]: value });
  }

  protected takeAll(): void {
    this.write({});
  }

  private write(parts: FormSettings): void {
    const settings = withoutGaps(parts);
    const isEmpty = Object.keys(settings).length === 0;
    this.edited.emit({ edit: 'change-form', parts: { settings: isEmpty ? null : settings } });
  }

  private comparedBy(measures: GradeMeasure, label: string): ComparedGrade {
    const asked = this.gradeQuestions().find((one) => one.measures === measures);
    const hint =
      asked && !this.isOnFourGrades(asked)
        ? 'Its scale has other grades: no check looks at it.'
        : '';
    return { measures, label, hint, questionId: asked?.id ?? none };
  }

  private isOnFourGrades({ scale }: GradeQuestion): boolean {
    const codes = scaleOf(this.form(), scale)?.points.map(({ code }) => code) ?? [];
    return grades.every((grade) => codes.includes(grade));
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
