import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { FormArray, NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import {
  ClosedDayDto,
  ExpectedWorkDto,
  usualQuorum,
  WritePlanningDto,
  type PlanningView,
} from '@sightline/contracts';
import {
  accuracyDaysRange,
  lateDueRuleLabels,
  lateDueRules,
  type LateDueRule,
  methodFacts,
  usualAccuracyDays,
} from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { DayPipe } from '../../shared/format/day-pipe';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { applyFieldProblems, checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { RadioList } from '../../shared/questions/radio-list';
import { SessionService } from '../../shared/session/session-service';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { PlanningApi } from '../planning-api';

/** What a partnership plans by: the days it is closed, and the work an audit is expected to be. */
@Component({
  selector: 'sl-planning-page',
  imports: [
    DataTable,
    DayPipe,
    Icon,
    InstantPipe,
    Loading,
    MatButtonModule,
    PageHeader,
    ProblemNote,
    RadioList,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './planning-page.html',
  styleUrl: './planning-page.scss',
})
export class PlanningPage {
  private readonly api = inject(PlanningApi);
  private readonly notices = inject(Notices);
  private readonly sessions = inject(SessionService);
  private readonly build = inject(NonNullableFormBuilder);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly planning = loader(() => this.api.read());
  protected readonly isSaving = signal(false);
  protected readonly refusals = signal<readonly string[]>([]);
  protected readonly errorWords = errorWords;
  protected readonly labels = methodFacts;
  protected readonly accuracyDays = accuracyDaysRange;
  protected readonly lateRules = lateDueRules.map((code) => ({
    ...{ code, label: lateDueRuleLabels[code] },
  }));

  protected readonly form = this.build.group({
    closedDays: this.build.array([this.closedDay()]),
    expected: this.build.array([this.expected()]),
    lateDue: this.build.control<LateDueRule>('own-span'),
    accuracyDays: [usualAccuracyDays, fromDto(WritePlanningDto, 'accuracyDays')],
    quorum: [usualQuorum, [Validators.required, fromDto(WritePlanningDto, 'quorum')]],
  });

  protected readonly bankHolidays = computed(() => {
    const today = new Date().toISOString().slice(0, 10);
    return (this.planning.value()?.bankHolidays ?? [])
      .filter(({ day }) => day >= today)
      .slice(0, 10);
  });

  constructor() {
    effect(() => {
      const view = this.planning.value();
      if (view) untracked(() => this.fill(view));
    });
  }

  protected get closedDays(): FormArray<ReturnType<PlanningPage['closedDay']>> {
    return this.form.controls.closedDays;
  }

  protected addDay(): void {
    this.closedDays.push(this.closedDay());
  }

  protected removeDay(index: number): void {
    this.closedDays.removeAt(index);
  }

  protected chooseLate(code: string): void {
    this.form.controls.lateDue.setValue(code === 'plan-day' ? 'plan-day' : 'own-span');
  }

  protected async save(): Promise<void> {
    const view = this.planning.value();
    if (!view || this.isSaving() || !checkForm(this.form, this.host.nativeElement)) return;
    this.isSaving.set(true);
    this.refusals.set([]);
    try {
      const { revision } = view;
      const dto = { ...this.form.getRawValue(), revision };
      this.planning.set(await firstValueFrom(this.api.write(dto)));
      this.notices.done('Saved. Open audits count their days by it.');
      await this.sessions.resume();
    } catch (thrown) {
      const problem = problemOf(thrown);
      const homeless = applyFieldProblems(this.form, problem);
      this.refusals.set(problem.status === 422 ? homeless : [problem.detail ?? problem.title]);
    } finally {
      this.isSaving.set(false);
    }
  }

  private closedDay(day = '', why = '') {
    return this.build.group({
      day: [day, [Validators.required, fromDto(ClosedDayDto, 'day')]],
      why: [why, fromDto(ClosedDayDto, 'why')],
    });
  }

  private expected(given: Partial<ExpectedWorkDto> = {}) {
    return this.build.group({
      method: [given.method ?? ('macfa' as const)],
      returns: [given.returns ?? 0, fromDto(ExpectedWorkDto, 'returns')],
      hours: [given.hours ?? 1, fromDto(ExpectedWorkDto, 'hours')],
    });
  }

  private fill(view: PlanningView): void {
    const days = view.closedDays.map(({ day, why }) => this.closedDay(day, why));
    this.form.setControl('closedDays', this.build.array(days));
    const rows = view.expected.map(({ method, returns, hours }) =>
      this.expected({ method, returns, hours }),
    );
    this.form.setControl('expected', this.build.array(rows) as never);
    const { lateDue, accuracyDays, quorum } = view;
    this.form.patchValue({ lateDue, accuracyDays, quorum });
  }
}
