import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { FormArray, NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import {
  type AgencyView,
  type AuditView,
  type NeighbourView,
  ScopeAuditDto,
  type TemplateView,
} from '@sightline/contracts';
import { methodFacts } from '@sightline/domain';
import {
  applyFieldProblems,
  checkForm,
  errorWords,
  moveToProblem,
} from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { localToday } from '../../shared/format/today';
import type { ClientProblem } from '../../shared/http/client-problem';
import { Icon } from '../../shared/ui/icon';

/** Why we look, at what, when, who takes part, and with which form. */
@Component({
  selector: 'sl-scope-form',
  imports: [
    Icon,
    MatButtonModule,
    MatCheckboxModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './scope-form.html',
  styleUrl: './scope-form.scss',
})
export class ScopeForm {
  readonly audit = input.required<AuditView>();
  readonly agencies = input.required<readonly AgencyView[]>();
  /** Partnerships that the audit may be done together with. */
  readonly neighbours = input<readonly NeighbourView[]>([]);
  readonly templates = input.required<readonly TemplateView[]>();
  readonly problem = input<ClientProblem | null>(null);
  readonly isSaving = input(false);
  readonly save = output<ScopeAuditDto>();
  readonly leave = output();

  private readonly today = inject(localToday);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly build = inject(NonNullableFormBuilder);

  protected readonly errorWords = errorWords;
  protected readonly unplaced = signal<readonly string[]>([]);
  protected readonly partners = signal<ReadonlySet<string>>(new Set());
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  /** Agencies asked about single cases that are to be asked about every case. */
  private readonly askedMore = signal<ReadonlySet<string>>(new Set());
  protected readonly form = this.build.group({
    purpose: ['', fromDto(ScopeAuditDto, 'purpose')],
    keyLines: this.build.array([this.build.control('')]),
    windowFrom: ['', fromDto(ScopeAuditDto, 'windowFrom')],
    windowTo: ['', fromDto(ScopeAuditDto, 'windowTo')],
    panelDay: ['', fromDto(ScopeAuditDto, 'panelDay')],
    templateVersionId: ['', fromDto(ScopeAuditDto, 'templateVersionId')],
    agencyIds: [[] as string[], fromDto(ScopeAuditDto, 'agencyIds')],
  });

  /** Published versions of forms that fit the audit's method, and the one that it holds. */
  protected readonly versions = computed(() => {
    const { method, template: held } = this.audit();
    return this.templates()
      .filter((template) => template.unit === methodFacts[method].unit)
      .flatMap(({ title, isShipped, versions }) =>
        versions
          .filter(({ id, status }) => status === 'published' || id === held?.versionId)
          .map(({ id, number, status, questionCount }) => {
            const facts = [
              ...(isShipped ? [] : ['your own']),
              `${questionCount} questions`,
              ...(status === 'retired' ? ['retired'] : []),
            ];
            return { id, label: `${title}, version ${number} (${facts.join(', ')})` };
          }),
      );
  });

  /** Agencies of the own partnership and of those that take part, each once. */
  private readonly together = computed(() => {
    const theirs = this.neighbours()
      .filter(({ id }) => this.partners().has(id))
      .flatMap(({ agencies }) => agencies);
    const own = this.agencies();
    const added = theirs.filter(({ id }) => !own.some((each) => each.id === id));
    return [...own, ...added];
  });

  /** Not those that have ended, but where the audit has them already. */
  protected readonly offered = computed(() =>
    this.together().filter(
      ({ id, lastDay }) =>
        lastDay === undefined || lastDay >= this.today() || this.chosen().has(id),
    ),
  );

  constructor() {
    effect(() => {
      const audit = this.audit();
      untracked(() => this.fill(audit));
    });
    effect(() => {
      const problem = this.problem();
      if (!problem) return;
      untracked(() => {
        this.unplaced.set(applyFieldProblems(this.form, problem));
        moveToProblem(this.form, this.host.nativeElement);
      });
    });
  }

  protected get keyLines(): FormArray {
    return this.form.controls.keyLines;
  }

  protected addLine(): void {
    this.form.controls.keyLines.push(this.build.control(''));
  }

  protected removeLine(index: number): void {
    this.form.controls.keyLines.removeAt(index);
    if (this.keyLines.length === 0) this.addLine();
  }

  protected toggle(agencyId: string, isChosen: boolean): void {
    const next = new Set(this.chosen());
    if (isChosen) next.add(agencyId);
    else next.delete(agencyId);
    this.chosen.set(next);
    this.form.controls.agencyIds.setValue([...next]);
    this.form.controls.agencyIds.markAsTouched();
  }

  protected togglePartner(id: string, isChosen: boolean): void {
    const next = new Set(this.partners());
    if (isChosen) next.add(id);
    else next.delete(id);
    this.partners.set(next);
    for (const agencyId of this.chosen()) {
      if (!this.offered().some((each) => each.id === agencyId)) this.toggle(agencyId, false);
    }
  }

  protected isFixed(agencyId: string): boolean {
    return this.audit().agencies.some(({ id, hasReturned }) => id === agencyId && hasReturned);
  }

  /** Whether it is asked about single cases only, as things stand. */
  protected isForSingleCases(agencyId: string): boolean {
    return this.audit().agencies.some((one) => one.id === agencyId && one.isForSingleCases);
  }

  protected askMore(agencyId: string, isAsked: boolean): void {
    const next = new Set(this.askedMore());
    if (isAsked) next.add(agencyId);
    else next.delete(agencyId);
    this.askedMore.set(next);
  }

  protected submit(): void {
    this.unplaced.set([]);
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const value = this.form.getRawValue();
    const keyLines = value.keyLines.map((line) => line.trim()).filter((line) => line !== '');
    const partnershipIds = [...this.partners()];
    const everyCaseAgencyIds = [...this.askedMore()];
    const { revision } = this.audit();
    this.save.emit({ ...value, keyLines, partnershipIds, everyCaseAgencyIds, revision });
  }

  private fill(audit: AuditView): void {
    const lines = audit.keyLines.length > 0 ? audit.keyLines : [''];
    this.form.setControl('keyLines', this.build.array([...lines]));
    const chosen = audit.agencies.map(({ id }) => id);
    this.chosen.set(new Set(chosen));
    this.askedMore.set(new Set());
    this.partners.set(new Set(audit.partners.map(({ id }) => id)));
    this.form.patchValue({
      purpose: audit.purpose ?? '',
      windowFrom: audit.windowFrom ?? '',
      windowTo: audit.windowTo ?? '',
      panelDay: audit.panelDay ?? (audit.date.precision === 'day' ? (audit.date.value ?? '') : ''),
      templateVersionId: audit.template?.versionId ?? '',
      agencyIds: chosen,
    });
  }
}
