import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { type CalibrationView, WriteCalibrationDto } from '@sightline/contracts';
import { financialYearFrom, financialYearOf } from '@sightline/domain';
import { firstValueFrom, of } from 'rxjs';
import { TemplatesApi } from '../../form-templates/templates-api';
import { localToday } from '../../shared/format/today';
import { checkForm, errorWords, refusalWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';
import { CalibrationsApi } from '../calibrations-api';

/** Writing the shared case, or changing it while it is a draft. */
@Component({
  selector: 'sl-calibration-form-page',
  imports: [
    GuardedField,
    Loading,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    PageHeader,
    ProblemNote,
    ReactiveFormsModule,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './calibration-form-page.html',
})
export class CalibrationFormPage {
  readonly calibrationId = input<string>();
  /** First calendar year of the financial year, from the query. */
  readonly year = input<string>();

  private readonly api = inject(CalibrationsApi);
  private readonly templates = inject(TemplatesApi);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly today = inject(localToday);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly trail = [
    { label: 'Programme', link: '/programme' },
    { label: 'Calibration', link: '/programme/calibrations' },
  ];
  protected readonly errorWords = errorWords;
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal('');
  protected readonly because = signal('');
  protected readonly calibration = loader<CalibrationView | null>(() => {
    const id = this.calibrationId();
    return id ? this.api.view(id) : of(null);
  });
  protected readonly forms = loader(() => this.templates.list());
  protected readonly isReady = computed(
    () => this.calibration.value() !== undefined && this.forms.value() !== undefined,
  );
  protected readonly problem = computed(() => this.calibration.problem() ?? this.forms.problem());
  /** The newest published version of each form about a case. */
  protected readonly choices = computed(() =>
    (this.forms.value() ?? [])
      .filter(({ unit }) => unit === 'case-file')
      .flatMap(({ title, versions }) => {
        const newest = versions.find(({ status }) => status === 'published');
        return newest ? [{ id: newest.id, title }] : [];
      }),
  );
  protected readonly years = [0, 1].map((later) => {
    const year = Number(financialYearOf(this.today()).slice(0, 4)) + later;
    return { year, label: financialYearFrom(year) };
  });

  protected readonly form = inject(NonNullableFormBuilder).group({
    financialYear: [this.years[0]!.year, fromDto(WriteCalibrationDto, 'financialYear')],
    title: ['', fromDto(WriteCalibrationDto, 'title')],
    vignette: ['', fromDto(WriteCalibrationDto, 'vignette')],
    formVersionId: ['', fromDto(WriteCalibrationDto, 'formVersionId')],
  });

  constructor() {
    effect(() => {
      if (this.isReady()) untracked(() => this.fill());
    });
  }

  protected async save(): Promise<void> {
    if (this.isSaving() || !checkForm(this.form, this.host.nativeElement)) return;
    this.isSaving.set(true);
    this.refusal.set('');
    try {
      const dto = { ...this.form.getRawValue(), ...whyTheyStay(this.because()) };
      const before = this.calibration.value();
      const saved = await firstValueFrom(
        before
          ? this.api.edit(before.id, { ...dto, revision: before.revision })
          : this.api.write(dto),
      );
      this.notices.done('The shared case is kept as a draft');
      await this.router.navigate(['/programme/calibrations', saved.id]);
    } catch (thrown) {
      this.refusal.set(refusalWords(this.form, problemOf(thrown)));
    } finally {
      this.isSaving.set(false);
    }
  }

  private fill(): void {
    const before = this.calibration.value();
    const wanted = Number(this.year());
    const known = this.years.find(({ year }) => year === (before?.financialYear ?? wanted));
    const form = this.choices().find(({ title }) => title === before?.formTitle);
    this.because.set(before?.because ?? '');
    this.form.patchValue({
      financialYear: (known ?? this.years[0]!).year,
      title: before?.title ?? '',
      vignette: before?.vignette ?? '',
      formVersionId: (form ?? this.choices()[0])?.id ?? '',
    });
  }
}
