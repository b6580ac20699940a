import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { TakeUpIdeaDto } from '@sightline/contracts';
import {
  auditMethods,
  financialYearFrom,
  financialYearOf,
  methodFacts,
  quarterOf,
  type AuditMethod,
} from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { ReasonList } from '../../audits/components/reason-list';
import { checkForm, errorWords, refusalWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { localToday } from '../../shared/format/today';
import { problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { PlanLine } from '../components/plan-line';
import { asksWhyItChanges, placeOf, quarterChoices } from '../planned-date-words';
import { ThemesApi } from '../themes-api';

/** Planning the audit that an idea becomes, in a year and quarter. */
@Component({
  selector: 'sl-take-up-page',
  imports: [
    Loading,
    MatButtonModule,
    MatFormFieldModule,
    MatSelectModule,
    PageHeader,
    PlanLine,
    ProblemNote,
    ReactiveFormsModule,
    ReasonList,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './take-up-page.html',
})
export class TakeUpPage {
  readonly ideaId = input.required<string>();

  private readonly api = inject(ThemesApi);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly today = inject(localToday)();

  protected readonly trail = [
    { label: 'Programme', link: '/programme' },
    { label: 'Theme register', link: '/programme/themes' },
  ];
  protected readonly methods = auditMethods.map((method) => ({ method, ...methodFacts[method] }));
  protected readonly errorWords = errorWords;
  protected readonly isSaving = signal(false);
  protected readonly needsReason = signal(false);
  protected readonly refusal = signal('');
  protected readonly idea = loader(() => this.api.view(this.ideaId()));
  protected readonly title = computed(() => `Take up “${this.idea.value()?.title ?? 'the idea'}”`);
  private readonly year = Number(financialYearOf(this.today).slice(0, 4));
  protected readonly places = quarterChoices(this.year, 3);
  protected readonly form = inject(NonNullableFormBuilder).group({
    place: [`${this.year}-${quarterOf(this.today)}`],
    date: ['', fromDto(TakeUpIdeaDto, 'date')],
    method: ['macfa' as AuditMethod, fromDto(TakeUpIdeaDto, 'method')],
    reason: ['', fromDto(TakeUpIdeaDto, 'reason')],
  });

  protected async save(): Promise<void> {
    const idea = this.idea.value();
    if (!idea || this.isSaving() || !checkForm(this.form, this.host.nativeElement)) return;
    const { place, date, method, reason } = this.form.getRawValue();
    const { financialYear, quarter } = placeOf(place);
    this.isSaving.set(true);
    this.refusal.set('');
    try {
      const { revision } = idea;
      await firstValueFrom(
        this.api.takeUp(idea.id, {
          ...{ financialYear, quarter, date, method, revision },
          reason: reason || undefined,
        }),
      );
      this.notices.done(`Planned in ${financialYearFrom(financialYear)}`);
      await this.router.navigate(['/programme/themes', idea.id]);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (asksWhyItChanges(problem)) this.needsReason.set(true);
      this.refusal.set(refusalWords(this.form, problem));
    } finally {
      this.isSaving.set(false);
    }
  }
}
