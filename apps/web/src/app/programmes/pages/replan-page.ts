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
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { ReplanAuditDto } from '@sightline/contracts';
import { financialYearFrom } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { AuditsApi } from '../../audits/audits-api';
import { checkForm, refusalWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { PlanLine } from '../components/plan-line';
import { asksWhyItChanges, placeOf, plannedDateWords, quarterChoices } from '../planned-date-words';

/** Moving an audit to another quarter or date; its milestones follow. */
@Component({
  selector: 'sl-replan-page',
  imports: [
    Loading,
    MatButtonModule,
    MatFormFieldModule,
    MatSelectModule,
    PageHeader,
    PlanLine,
    ProblemNote,
    ReactiveFormsModule,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  template: `
    <sl-page-header
      [title]="title()"
      [lead]="lead()"
      [breadcrumbs]="[{ label: 'Programme', link: '/programme' }]"
    />
    @if (audit.value()) {
      <form class="sl-form" [formGroup]="form" (ngSubmit)="save()" novalidate>
        <mat-form-field>
          <mat-label>Quarter</mat-label>
          <mat-select formControlName="place">
            @for (each of places(); track each.value) {
              <mat-option [value]="each.value">{{ each.label }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
        <sl-plan-line of="date" [control]="form.controls.date" />
        @if (needsReason()) {
          <sl-plan-line of="reason" [control]="form.controls.reason" />
        }
        @if (refusal(); as words) {
          <p role="alert">{{ words }}</p>
        }
        <div class="sl-row">
          <button matButton="filled" type="submit">
            {{ isSaving() ? 'Moving…' : 'Move the audit' }}
          </button>
          <a matButton routerLink="/programme">Back without moving</a>
        </div>
      </form>
    } @else if (audit.problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="audit.reload()" />
    } @else {
      <sl-loading label="Loading the audit" />
    }
  `,
})
export class ReplanPage {
  readonly auditId = input.required<string>();

  private readonly api = inject(AuditsApi);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly audit = loader(() => this.api.view(this.auditId()));
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal('');
  protected readonly needsReason = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({
    place: ['2000-1'],
    date: ['', fromDto(ReplanAuditDto, 'date')],
    reason: [''],
  });

  protected readonly title = computed(() => `Move “${this.audit.value()?.theme ?? 'the audit'}”`);
  protected readonly lead = computed(() => {
    const audit = this.audit.value();
    if (!audit) return '';
    const now = `Now in quarter ${audit.quarter} of ${financialYearFrom(audit.financialYear)}, ${plannedDateWords(audit.date)}.`;
    return audit.milestones.length > 0
      ? `${now} With a new day the panel and the milestones follow; days set by hand stay.`
      : now;
  });
  protected readonly places = computed(() =>
    quarterChoices((this.audit.value()?.financialYear ?? 2000) - 1, 4),
  );

  constructor() {
    effect(() => {
      const audit = this.audit.value();
      if (!audit) return;
      const place = `${audit.financialYear}-${audit.quarter}`;
      untracked(() => this.form.patchValue({ place, date: audit.date.value ?? '' }));
    });
  }

  protected async save(): Promise<void> {
    const audit = this.audit.value();
    if (!audit || this.isSaving() || !checkForm(this.form, this.host.nativeElement)) return;
    const { place, date, reason: given } = this.form.getRawValue();
    const reason = given || undefined;
    const { financialYear, quarter } = placeOf(place);
    const { revision } = audit;
    this.isSaving.set(true);
    this.refusal.set('');
    try {
      const moved = await firstValueFrom(
        this.api.replan(audit.id, { financialYear, quarter, date, reason, revision }),
      );
      this.notices.done(
        `Moved to quarter ${moved.quarter} of ${financialYearFrom(moved.financialYear)}`,
      );
      await this.router.navigate(['/programme'], { queryParams: { year: moved.financialYear } });
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (asksWhyItChanges(problem)) this.needsReason.set(true);
      this.refusal.set(refusalWords(this.form, problem));
    } finally {
      this.isSaving.set(false);
    }
  }
}
