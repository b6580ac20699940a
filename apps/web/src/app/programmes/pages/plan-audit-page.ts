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
import { PlanAuditDto, type AuditView } from '@sightline/contracts';
import { auditMethods, financialYearFrom, methodFacts, type AuditMethod } from '@sightline/domain';
import { firstValueFrom, of } from 'rxjs';
import { AuditsApi } from '../../audits/audits-api';
import {
  applyFieldProblems,
  checkForm,
  errorWords,
  moveToProblem,
} from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { type ClientProblem, isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { PlanLine } from '../components/plan-line';
import { ReasonsField } from '../components/reasons-field';
import { asksWhyItChanges, quarterWords } from '../planned-date-words';
import { fillReasons, reasonDtos, type ReasonForm } from '../reason-forms';

const quarters = [1, 2, 3, 4] as const;

/** Planning an audit, or editing the plan of one. */
@Component({
  selector: 'sl-plan-audit-page',
  imports: [
    Icon,
    Loading,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    PageHeader,
    PlanLine,
    ProblemNote,
    ReactiveFormsModule,
    ReasonsField,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './plan-audit-page.html',
})
export class PlanAuditPage {
  readonly auditId = input<string>();
  readonly year = input<string>();
  readonly quarter = input<string>();
  /** Where the person came from: 'audit' leads back there. */
  readonly from = input<string>();

  private readonly api = inject(AuditsApi);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly session = inject(SessionStore);
  private readonly build = inject(NonNullableFormBuilder);

  protected readonly audit = loader<AuditView | null>(() => {
    const id = this.auditId();
    return id ? this.api.view(id) : of(null);
  });
  protected readonly audits = loader(() => this.api.list());
  protected readonly reviews = loader(() => this.api.reviews());

  protected readonly people = loader(() =>
    this.session.can('people.read') ? this.api.people() : of([]),
  );

  protected readonly methods = auditMethods.map((method) => ({ method, ...methodFacts[method] }));
  protected readonly errorWords = errorWords;
  protected readonly isSaving = signal(false);
  /** Once the server asks for it: the programme of the year is agreed. */
  protected readonly needsReason = signal(false);
  protected readonly unplaced = signal<readonly string[]>([]);
  protected readonly stale = signal<ClientProblem | null>(null);

  protected readonly form = this.build.group({
    financialYear: [0, fromDto(PlanAuditDto, 'financialYear')],
    quarter: [1, fromDto(PlanAuditDto, 'quarter')],
    date: ['', fromDto(PlanAuditDto, 'date')],
    theme: ['', fromDto(PlanAuditDto, 'theme')],
    method: ['macfa' as AuditMethod, fromDto(PlanAuditDto, 'method')],
    reviewIds: [[] as string[]],
    reasons: this.build.array<ReasonForm>([]),
    reAuditOfId: [''],
    leadIds: [[] as string[]],
    reason: [''],
    leads: ['', fromDto(PlanAuditDto, 'leads')],
    comment: ['', fromDto(PlanAuditDto, 'comment')],
    note: ['', fromDto(PlanAuditDto, 'note')],
  });

  /** Beside the form: it is added to the reviews by itself, not sent with the plan. */
  protected readonly newReview = this.build.control('');

  protected readonly isReady = computed(
    () => this.audit.value() !== undefined && this.audits.value() && this.reviews.value(),
  );
  protected readonly problem = computed(
    () => this.audit.problem() ?? this.audits.problem() ?? this.reviews.problem(),
  );
  protected readonly title = computed(() => (this.auditId() ? 'Edit the plan' : 'Plan an audit'));
  /** Earlier audits that this one may repeat. */
  protected readonly earlier = computed(() =>
    (this.audits.value() ?? [])
      .filter(({ id }) => id !== this.auditId())
      .map(({ id, theme, financialYear }) => ({
        id,
        label: `${theme}, ${financialYearFrom(financialYear)}`,
      })),
  );
  protected readonly years = computed(() => {
    const known = (this.audits.value() ?? []).map(({ financialYear }) => financialYear);
    const asked = Number(this.year()) || new Date().getFullYear();
    const around = [asked - 1, asked, asked + 1, asked + 2];
    return [...new Set([...known, ...around])].sort((a, b) => a - b);
  });

  protected readonly back = computed(() =>
    this.from() === 'audit' ? ['/audits', this.auditId()] : ['/programme'],
  );

  constructor() {
    effect(() => {
      const audit = this.audit.value();
      if (audit !== undefined) untracked(() => this.fill(audit));
    });
  }

  protected readonly yearLabel = financialYearFrom;

  protected quarterChoices() {
    const year = this.form.controls.financialYear.value;
    return quarters.map((quarter) => ({
      quarter,
      label: `Quarter ${quarter}: ${quarterWords(year, quarter)}`,
    }));
  }

  protected async addReview(): Promise<void> {
    const name = this.newReview.value.trim();
    if (name.length < 2) return;
    try {
      const review = await firstValueFrom(this.api.addReview({ name }));
      await this.reviews.reload();
      const { reviewIds } = this.form.controls;
      reviewIds.setValue([...reviewIds.value, review.id]);
      this.newReview.setValue('');
    } catch (thrown) {
      const detail = problemOf(thrown).detail ?? problemOf(thrown).title;
      this.newReview.setErrors({ server: detail });
      this.newReview.markAsTouched();
    }
  }

  protected async save(): Promise<void> {
    if (this.isSaving() || !checkForm(this.form, this.host.nativeElement)) return;
    this.isSaving.set(true);
    this.stale.set(null);
    try {
      const audit = this.audit.value();
      const dto = this.dto();
      const saved = await firstValueFrom(
        audit ? this.api.edit(audit.id, { ...dto, revision: audit.revision }) : this.api.plan(dto),
      );
      this.notices.done(audit ? 'The plan is saved' : `Planned: ${saved.theme}`);
      const queryParams = { year: saved.financialYear };
      await (this.from() === 'audit'
        ? this.router.navigate(['/audits', saved.id])
        : this.router.navigate(['/programme'], { queryParams }));
    } catch (thrown) {
      this.showRefusal(problemOf(thrown));
    } finally {
      this.isSaving.set(false);
    }
  }

  protected async takeTheirs(): Promise<void> {
    this.stale.set(null);
    await this.audit.reload();
  }

  private showRefusal(problem: ClientProblem): void {
    if (problem.status === 422) {
      if (asksWhyItChanges(problem)) this.needsReason.set(true);
      this.unplaced.set(applyFieldProblems(this.form, problem));
      moveToProblem(this.form, this.host.nativeElement);
    } else if (problem.status === 409) {
      this.stale.set(problem);
    } else if (isRefusal(problem)) {
      this.notices.fault(problem);
    }
  }

  private dto(): PlanAuditDto {
    const value = this.form.getRawValue();
    const { reason, reAuditOfId } = value;
    return {
      ...{ ...value, reAuditOfId: reAuditOfId || undefined, reason: reason || undefined },
      reasons: reasonDtos(this.form.controls.reasons),
    };
  }

  private fill(audit: AuditView | null): void {
    if (audit) {
      this.form.patchValue({
        financialYear: audit.financialYear,
        quarter: audit.quarter,
        date: audit.date.value ?? '',
        theme: audit.theme,
        method: audit.method,
        reviewIds: reviewsBeside(audit),
        reAuditOfId: audit.reAuditOf?.id ?? '',
        leadIds: audit.leadPeople.map(({ id }) => id),
        leads: audit.leads ?? '',
        comment: audit.comment ?? '',
        note: audit.note ?? '',
      });
      fillReasons(this.form.controls.reasons, this.build, audit.reasons);
    } else {
      const year = Number(this.year()) || new Date().getFullYear();
      this.form.patchValue({ financialYear: year, quarter: Number(this.quarter()) || 1 });
    }
  }
}

/** The reviews it follows up beside those that its reasons name. */
function reviewsBeside({ reviews, reasons }: AuditView): string[] {
  return reviews
    .map(({ id }) => id)
    .filter((id) => !reasons.some(({ review }) => review?.id === id));
}
