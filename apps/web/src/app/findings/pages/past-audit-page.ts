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
import { RouterLink } from '@angular/router';
import {
  countedUnitLabels,
  countedUnits,
  enteredSamplingLabels,
  enteredSamplings,
} from '@sightline/contracts';
import { firstValueFrom, of } from 'rxjs';
import { TemplatesApi } from '../../form-templates/templates-api';
import { checkForm, errorWords, refusalWords } from '../../shared/forms/field-errors';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Chip } from '../../shared/ui/chip';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { EnteredItems } from '../components/entered-items';
import { EnteredJudgements } from '../components/entered-judgements';
import { EnteredReading } from '../components/entered-reading';
import { EnteredRecommendations } from '../components/entered-recommendations';
import { figuresDto, figuresForm } from '../entered-forms';
import { PastAuditsApi } from '../past-audits-api';

/** The figures of an audit from before Sightline, as its own report gives them. */
@Component({
  selector: 'sl-past-audit-page',
  imports: [
    Chip,
    EmptyState,
    EnteredItems,
    EnteredJudgements,
    EnteredReading,
    EnteredRecommendations,
    InstantPipe,
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
  templateUrl: './past-audit-page.html',
  styleUrl: './past-audit-page.scss',
})
export class PastAuditPage {
  readonly auditId = input.required<string>();

  private readonly api = inject(PastAuditsApi);
  private readonly templatesApi = inject(TemplatesApi);
  private readonly notices = inject(Notices);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly build = inject(NonNullableFormBuilder);

  protected readonly past = loader(() => this.api.view(this.auditId()));
  protected readonly templates = loader(() =>
    this.past.value()?.canEnter ? this.templatesApi.list() : of([]),
  );
  protected readonly form = signal(figuresForm(this.build));
  private readonly versionId = signal('');
  private readonly version = loader(() => {
    const id = this.versionId();
    return id ? this.templatesApi.version(id) : undefined;
  });

  protected readonly samplings = enteredSamplings;
  protected readonly samplingLabels = enteredSamplingLabels;
  protected readonly units = countedUnits;
  protected readonly unitLabels = countedUnitLabels;
  protected readonly errorWords = errorWords;
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal('');

  protected readonly versions = computed(() =>
    (this.templates.value() ?? []).flatMap(({ title, versions }) =>
      versions
        .filter(({ id, status }) => status === 'published' || id === this.versionId())
        .map(({ id, number }) => ({ id, label: `${title}, version ${number}` })),
    ),
  );
  private readonly asked = computed(() =>
    (this.version.value()?.definition.sections ?? []).flatMap(({ questions }) => questions),
  );
  protected readonly compliance = computed(() =>
    this.asked()
      .filter(({ kind }) => kind === 'compliance')
      .map(toChoice),
  );
  protected readonly questions = computed(() => this.asked().map(toChoice));

  constructor() {
    effect(() => {
      const entered = this.past.value()?.entered;
      untracked(() => {
        this.form.set(figuresForm(this.build, entered));
        this.versionId.set(entered?.formVersionId ?? '');
      });
    });
  }

  protected choose(versionId: string): void {
    this.versionId.set(versionId);
  }

  protected async save(): Promise<void> {
    const form = this.form();
    if (this.isSaving() || !checkForm(form, this.host.nativeElement)) return;
    this.isSaving.set(true);
    this.refusal.set('');
    try {
      const revision = this.past.value()?.entered?.revision ?? 0;
      const dto = figuresDto(form, revision);
      this.past.set(await firstValueFrom(this.api.enter(this.auditId(), dto)));
      this.notices.done('The figures are kept, marked as not from returns');
    } catch (thrown) {
      this.refusal.set(refusalWords(form, problemOf(thrown)));
    } finally {
      this.isSaving.set(false);
    }
  }
}

const toChoice = ({ id, text }: { readonly id: string; readonly text: string }) => ({
  id,
  label: `${id} ${text}`,
});
