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
import { type IdeaView, ProposeIdeaDto } from '@sightline/contracts';
import {
  financialYearFrom,
  ideaPriorities,
  ideaPriorityLabels,
  type IdeaPriority,
} from '@sightline/domain';
import { firstValueFrom, of } from 'rxjs';
import { AuditsApi } from '../../audits/audits-api';
import { checkForm, errorWords, refusalWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { ReasonsField } from '../components/reasons-field';
import { fillReasons, reasonDtos, type ReasonForm, reasonForm } from '../reason-forms';
import { ThemesApi } from '../themes-api';

/** Proposing a theme, or changing an idea that waits for a decision. */
@Component({
  selector: 'sl-idea-form-page',
  imports: [
    Loading,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    PageHeader,
    ProblemNote,
    ReactiveFormsModule,
    ReasonsField,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  template: `
    <sl-page-header
      [title]="ideaId() ? 'Change the idea' : 'Propose a theme'"
      [breadcrumbs]="trail"
    />
    @if (isReady()) {
      <form class="sl-form" [formGroup]="form" (ngSubmit)="save()" novalidate>
        <mat-form-field>
          <mat-label>Theme</mat-label>
          <input matInput formControlName="title" />
          <mat-error>{{ errorWords(form.controls.title) }}</mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>Priority</mat-label>
          <mat-select formControlName="priority">
            @for (each of priorities; track each) {
              <mat-option [value]="each">{{ priorityLabels[each] }}</mat-option>
            }
          </mat-select>
        </mat-form-field>
        <sl-reasons-field
          [reasons]="form.controls.reasons"
          [reviews]="reviews.value() ?? []"
          [audits]="earlier()"
        />
        @if (refusal(); as words) {
          <p role="alert">{{ words }}</p>
        }
        <div class="sl-row">
          <button matButton="filled" type="submit">
            {{ isSaving() ? 'Saving…' : ideaId() ? 'Save the idea' : 'Propose the theme' }}
          </button>
          <a matButton routerLink="/programme/themes">Back without saving</a>
        </div>
      </form>
    } @else if (problem(); as found) {
      <sl-problem [problem]="found" (retry)="idea.reload()" />
    } @else {
      <sl-loading label="Loading the idea" />
    }
  `,
})
export class IdeaFormPage {
  readonly ideaId = input<string>();

  private readonly api = inject(ThemesApi);
  private readonly auditsApi = inject(AuditsApi);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly build = inject(NonNullableFormBuilder);

  protected readonly trail = [
    { label: 'Programme', link: '/programme' },
    { label: 'Theme register', link: '/programme/themes' },
  ];
  protected readonly priorities = ideaPriorities;
  protected readonly priorityLabels = ideaPriorityLabels;
  protected readonly errorWords = errorWords;
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal('');
  protected readonly idea = loader<IdeaView | null>(() => {
    const id = this.ideaId();
    return id ? this.api.view(id) : of(null);
  });
  protected readonly reviews = loader(() => this.auditsApi.reviews());
  protected readonly audits = loader(() => this.auditsApi.list());
  protected readonly isReady = computed(
    () => this.idea.value() !== undefined && this.reviews.value() && this.audits.value(),
  );
  protected readonly problem = computed(
    () => this.idea.problem() ?? this.reviews.problem() ?? this.audits.problem(),
  );
  protected readonly earlier = computed(() =>
    (this.audits.value() ?? [])
      .filter(({ ledBy }) => ledBy === null)
      .map(({ id, theme, financialYear }) => ({
        id,
        label: `${theme}, ${financialYearFrom(financialYear)}`,
      })),
  );

  protected readonly form = this.build.group({
    title: ['', fromDto(ProposeIdeaDto, 'title')],
    priority: this.build.control<IdeaPriority>('medium'),
    reasons: this.build.array<ReasonForm>([reasonForm(this.build)]),
  });

  constructor() {
    effect(() => {
      const idea = this.idea.value();
      if (idea) untracked(() => this.fill(idea));
    });
  }

  protected async save(): Promise<void> {
    if (this.isSaving() || !checkForm(this.form, this.host.nativeElement)) return;
    this.isSaving.set(true);
    this.refusal.set('');
    try {
      const { title, priority } = this.form.getRawValue();
      const dto = { title, priority, reasons: reasonDtos(this.form.controls.reasons) };
      const idea = this.idea.value();
      const saved = await firstValueFrom(
        idea ? this.api.edit(idea.id, { ...dto, revision: idea.revision }) : this.api.propose(dto),
      );
      this.notices.done(idea ? 'The idea is saved' : `Proposed: ${saved.title}`);
      await this.router.navigate(['/programme/themes', saved.id]);
    } catch (thrown) {
      this.refusal.set(refusalWords(this.form, problemOf(thrown)));
    } finally {
      this.isSaving.set(false);
    }
  }

  private fill({ title, priority, reasons }: IdeaView): void {
    this.form.patchValue({ title, priority });
    fillReasons(this.form.controls.reasons, this.build, reasons);
  }
}
