import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { AddPastAuditDto } from '@sightline/contracts';
import {
  type AuditMethod,
  auditMethods,
  financialYearFrom,
  financialYearOf,
  methodFacts,
} from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { AuditsApi } from '../../audits/audits-api';
import { checkForm, errorWords, refusalWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { localToday } from '../../shared/format/today';
import { problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { PageHeader } from '../../shared/ui/page-header';
import { PastAuditsApi } from '../past-audits-api';

/** So many years back may a past audit lie. */
const yearsBack = 15;

/** Adding an audit from before Sightline that the programme does not hold. */
@Component({
  selector: 'sl-add-past-audit-page',
  imports: [
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    PageHeader,
    ReactiveFormsModule,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  template: `
    <sl-page-header
      title="Add an audit from before Sightline"
      lead="It stands closed in the programme of its year. Its figures are entered next, and are marked “not from returns” wherever they are shown."
      [breadcrumbs]="[{ label: 'Audits', link: '/audits' }]"
    />
    <form class="sl-form" [formGroup]="form" (ngSubmit)="save()" novalidate>
      <mat-form-field>
        <mat-label>Theme</mat-label>
        <input matInput formControlName="theme" autocomplete="off" />
        <mat-error>{{ errorWords(form.controls.theme) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Method</mat-label>
        <mat-select formControlName="method">
          @for (method of methods; track method) {
            <mat-option [value]="method">{{ facts[method].label }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Financial year</mat-label>
        <mat-select formControlName="financialYear">
          @for (year of years; track year) {
            <mat-option [value]="year">{{ yearLabel(year) }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Quarter</mat-label>
        <mat-select formControlName="quarter">
          @for (quarter of [1, 2, 3, 4]; track quarter) {
            <mat-option [value]="quarter">Q{{ quarter }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Audits that repeat it</mat-label>
        <mat-select formControlName="repeatedByIds" multiple>
          @for (each of later(); track each.id) {
            <mat-option [value]="each.id">{{ each.label }}</mat-option>
          }
        </mat-select>
        <mat-error>{{ errorWords(form.controls.repeatedByIds) }}</mat-error>
      </mat-form-field>
      @if (refusal(); as words) {
        <p role="alert">{{ words }}</p>
      }
      <div class="sl-row">
        <button matButton="filled" type="submit">
          {{ isSaving() ? 'Saving…' : 'Add the audit' }}
        </button>
        <a matButton routerLink="/audits">Back without saving</a>
      </div>
    </form>
  `,
})
export class AddPastAuditPage {
  private readonly api = inject(PastAuditsApi);
  private readonly audits = inject(AuditsApi);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  private readonly thisYear = Number(financialYearOf(inject(localToday)()).slice(0, 4));
  protected readonly years = Array.from({ length: yearsBack }, (_, index) => this.thisYear - index);
  protected readonly yearLabel = financialYearFrom;
  protected readonly methods = auditMethods;
  protected readonly facts = methodFacts;
  protected readonly errorWords = errorWords;
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal('');
  private readonly all = loader(() => this.audits.list());
  protected readonly later = computed(() =>
    (this.all.value() ?? [])
      .filter(({ ledBy }) => ledBy === null)
      .map(({ id, theme, financialYear }) => ({
        id,
        label: `${theme}, ${financialYearFrom(financialYear)}`,
      })),
  );

  private readonly build = inject(NonNullableFormBuilder);
  protected readonly form = this.build.group({
    theme: ['', fromDto(AddPastAuditDto, 'theme')],
    method: this.build.control<AuditMethod>('macfa'),
    financialYear: [this.thisYear - 1],
    quarter: [1],
    repeatedByIds: this.build.control<string[]>([]),
  });

  protected async save(): Promise<void> {
    if (this.isSaving() || !checkForm(this.form, this.host.nativeElement)) return;
    this.isSaving.set(true);
    this.refusal.set('');
    try {
      const added = await firstValueFrom(this.api.add(this.form.getRawValue()));
      await this.router.navigate(['/past-audits', added.auditId]);
    } catch (thrown) {
      this.refusal.set(refusalWords(this.form, problemOf(thrown)));
    } finally {
      this.isSaving.set(false);
    }
  }
}
