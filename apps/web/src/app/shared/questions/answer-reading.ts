import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { addDays, dayLabel, type Day, type GradeAnswer, isGradeAnswer } from '@sightline/domain';
import {
  complianceAnswers,
  dayInWords,
  describeAnswer,
  fixedRowKey,
  isAnswered,
  isBlankRow,
  labelOf,
  naReasonLabels,
  saysOther,
  type Answer,
  type ComplianceAnswer,
  type FormDefinition,
  type NaReason,
  type Question,
  type RowColumn,
  type RowsQuestion,
  type RowValue,
} from '@sightline/form-engine';
import { ComplianceMark } from '../ui/compliance-mark';
import { DataTable } from '../ui/data-table';
import { GradeMark } from '../ui/grade-mark';

/** An answer to be read: with its mark, its evidence, and days as dates. */
@Component({
  selector: 'sl-answer-reading',
  imports: [ComplianceMark, DataTable, GradeMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './answer-reading.html',
  styleUrl: './answer-reading.scss',
})
export class AnswerReading {
  readonly form = input.required<FormDefinition>();
  readonly question = input.required<Question>();
  readonly answer = input.required<Answer | null>();
  readonly anchorDay = input.required<Day | null>();

  private readonly value = computed(() => this.answer()?.value ?? null);

  protected readonly isSaid = computed(() => isAnswered(this.question(), this.value()));
  protected readonly compliance = computed<ComplianceAnswer | undefined>(() =>
    this.question().kind === 'compliance'
      ? complianceAnswers.find((code) => code === this.value())
      : undefined,
  );
  protected readonly naWords = computed(() => {
    const reason = this.answer()?.naReason;
    return this.compliance() === 'na' && reason
      ? `Not applicable: ${naReasonLabels[reason as NaReason].toLowerCase()}`
      : '';
  });
  protected readonly grade = computed<GradeAnswer | undefined>(() => {
    const value = this.value();
    return this.question().kind === 'grade' && isGradeAnswer(value) ? value : undefined;
  });
  protected readonly list = computed(() => {
    const [question, value] = [this.question(), this.value()];
    if (question.kind !== 'multiple' && question.kind !== 'ticks') return undefined;
    if (!Array.isArray(value) || value.length < 2) return undefined;
    const codes = value as readonly string[];
    return codes.map((code) => {
      const label = labelOf(this.form(), question, code);
      return saysOther(question, code) && this.answer()?.other
        ? `${label}: ${this.answer()?.other ?? ''}`
        : label;
    });
  });
  protected readonly table = computed(() => {
    const question = this.question();
    return question.kind === 'rows' ? question : undefined;
  });
  protected readonly rows = computed(() => {
    const value = this.value();
    if (!this.table() || !Array.isArray(value)) return [];
    return (value as readonly RowValue[]).filter((row) => !isBlankRow(row));
  });
  protected readonly words = computed(() => {
    const [question, value] = [this.question(), this.value()];
    if (question.kind === 'day' && typeof value === 'number') return this.dateWords(value);
    const words = describeAnswer(this.form(), question, value);
    const unit = question.kind === 'integer' ? question.unitLabel : undefined;
    const other = saysOther(question, value) && this.answer()?.other;
    return [words, unit].filter(Boolean).join(' ') + (other ? `: ${other}` : '');
  });

  protected rowName({ fixedRows }: RowsQuestion, row: RowValue): string | undefined {
    return fixedRows?.find(({ code }) => code === row[fixedRowKey])?.label;
  }

  protected cellWords({ kind, id, options }: RowColumn, row: RowValue): string {
    const cell = row[id] ?? null;
    if (cell === null || cell === '') return '–';
    if (kind === 'day' && typeof cell === 'number') return this.dateWords(cell);
    if (kind === 'yes-no') return cell === 'yes' ? 'Yes' : 'No';
    return options?.find(({ code }) => code === cell)?.label ?? `${cell}`;
  }

  private dateWords(days: number): string {
    const anchorDay = this.anchorDay();
    return anchorDay === null ? dayInWords(days) : dayLabel(addDays(anchorDay, days));
  }
}
