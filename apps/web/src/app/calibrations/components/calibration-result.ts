import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CalibrationView } from '@sightline/contracts';
import { isGrade, type Grade } from '@sightline/domain';
import { DataTable } from '../../shared/ui/data-table';
import { GradeBar } from '../../shared/ui/grade-bar';
import { GradeMark } from '../../shared/ui/grade-mark';

/** How far the grades of a closed calibration agree, and each with its reason. */
@Component({
  selector: 'sl-calibration-result',
  imports: [DataTable, GradeBar, GradeMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './calibration-result.html',
})
export class CalibrationResult {
  readonly view = input.required<CalibrationView>();

  protected readonly result = computed(() => this.view().result);
  protected readonly spread = computed<Partial<Record<Grade, number>>>(() =>
    Object.fromEntries((this.result()?.counts ?? []).map(({ code, count }) => [code, count])),
  );
  /** A scale of the partnership's own has no marks and no bar. */
  protected readonly isUsualScale = computed(() =>
    (this.result()?.counts ?? []).every(({ code }) => isGrade(code)),
  );

  protected gradeOf(code: string): Grade | undefined {
    return isGrade(code) ? code : undefined;
  }

  protected labelOf(code: string): string {
    return this.view().scale.points.find((point) => point.code === code)?.label ?? code;
  }

  /** "12 of 15 pairs (80 %)". */
  protected shareOf(count: number, pairs: number): string {
    const unit = pairs === 1 ? 'pair' : 'pairs';
    return `${count} of ${pairs} ${unit} (${Math.round((100 * count) / pairs)} %)`;
  }

  protected rangeOf(steps: number): string {
    if (steps === 0) return 'none: all grades are alike';
    return steps === 1 ? '1 step' : `${steps} steps`;
  }
}
