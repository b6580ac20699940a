import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { CalibrationView, GradeCalibrationDto } from '@sightline/contracts';
import { calibrationStatusLabels } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { type ClientProblem, isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Chip } from '../../shared/ui/chip';
import { Confirm } from '../../shared/ui/confirm';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { calibrationLooks } from '../calibration-looks';
import { CalibrationsApi } from '../calibrations-api';
import { CalibrationGradeForm } from '../components/calibration-grade-form';
import { CalibrationResult } from '../components/calibration-result';

/** One shared case: read and graded alone while it is open, compared when it is closed. */
@Component({
  selector: 'sl-calibration-page',
  imports: [
    CalibrationGradeForm,
    CalibrationResult,
    Chip,
    DataTable,
    Icon,
    Loading,
    MatButtonModule,
    PageHeader,
    ProblemNote,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './calibration-page.html',
  styles: `
    .vignette {
      max-width: 75ch;
      white-space: pre-line;
    }
  `,
})
export class CalibrationPage {
  readonly calibrationId = input.required<string>();

  private readonly api = inject(CalibrationsApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly router = inject(Router);

  protected readonly trail = [
    { label: 'Programme', link: '/programme' },
    { label: 'Calibration', link: '/programme/calibrations' },
  ];
  protected readonly looks = calibrationLooks;
  protected readonly labels = calibrationStatusLabels;
  protected readonly calibration = loader(() => this.api.view(this.calibrationId()));
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal<ClientProblem | null>(null);
  protected readonly lead = computed(() => {
    const view = this.calibration.value();
    return view ? `${view.yearLabel}, with the grades of “${view.formTitle}”` : '';
  });

  protected async grade(dto: GradeCalibrationDto): Promise<void> {
    await this.write(() => this.api.grade(this.calibrationId(), dto), 'Your grade is recorded');
  }

  protected async open({ id, revision }: CalibrationView): Promise<void> {
    const agrees = await this.confirm.ask({
      title: 'Open the case to everybody?',
      message:
        'Everybody who comes to a panel or grades for an agency is told, and can grade it. The case ' +
        'cannot be changed after that.',
      verb: 'Open the case',
    });
    if (agrees) await this.write(() => this.api.act(id, 'open', revision), 'The case is open');
  }

  protected async close({ id, revision, graded }: CalibrationView): Promise<void> {
    const agrees = await this.confirm.ask({
      title: 'Close the calibration?',
      message: `${graded === 1 ? 'One person has' : `${graded} people have`} graded. Everybody sees all grades after that, and none can be given or changed.`,
      verb: 'Close and show',
    });
    if (agrees) await this.write(() => this.api.act(id, 'close', revision), 'Closed, and shown');
  }

  protected async remove({ id, revision }: CalibrationView): Promise<void> {
    const agrees = await this.confirm.ask({
      title: 'Remove this draft?',
      message: 'Nobody but those who hold calibrations has seen it.',
      verb: 'Remove the draft',
      isDangerous: true,
    });
    if (!agrees) return;
    try {
      await firstValueFrom(this.api.remove(id, revision));
      await this.router.navigate(['/programme/calibrations']);
    } catch (thrown) {
      this.tell(problemOf(thrown));
    }
  }

  private async write(act: () => ReturnType<CalibrationsApi['view']>, done: string): Promise<void> {
    if (this.isSaving()) return;
    this.isSaving.set(true);
    this.refusal.set(null);
    try {
      this.calibration.set(await firstValueFrom(act()));
      this.notices.done(done);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (problem.status === 422) this.refusal.set(problem);
      else this.tell(problem);
      if (problem.status === 409) await this.calibration.reload();
    } finally {
      this.isSaving.set(false);
    }
  }

  private tell(problem: ClientProblem): void {
    if (isRefusal(problem)) this.notices.fault(problem);
  }
}
