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
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { contrastWithWhite, isReadableOnWhite } from '@sightline/report-model';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { checkForm, errorWords, refusalWords } from '../../shared/forms/field-errors';
import { problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { whyTheyStay } from '../../shared/words/because';
import { ReportTemplateApi } from './report-template-api';
import { AssuranceLevels } from './assurance-levels';
import { templateForm, type TemplateForm } from './template-forms';
import { TemplateSections } from './template-sections';

/** The sections and the house style that a partnership's new reports begin with. */
@Component({
  selector: 'sl-report-template-page',
  imports: [
    AssuranceLevels,
    InstantPipe,
    Loading,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    PageHeader,
    ProblemNote,
    ReactiveFormsModule,
    TemplateSections,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './report-template-page.html',
  styleUrl: './report-template-page.scss',
})
export class ReportTemplatePage {
  private readonly api = inject(ReportTemplateApi);
  private readonly notices = inject(Notices);
  private readonly build = inject(NonNullableFormBuilder);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly template = loader(() => this.api.template(), { keepsValue: true });
  protected readonly form = signal<TemplateForm | null>(null);
  protected readonly because = signal('');
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal('');
  protected readonly errorWords = errorWords;
  private revision = 0;
  /** Counts what was typed or moved, so that the sample beside the fields follows. */
  private readonly changes = signal(0);
  protected readonly looks = computed(() => {
    this.changes();
    const { logo, partnership, accent, footer, classification } = this.form()!.getRawValue();
    return { logo, partnership, footer, classification, accent };
  });
  protected readonly contrast = computed(() => {
    const { accent } = this.looks();
    if (!/^#[0-9a-f]{6}$/i.test(accent)) return '';
    const words = `${(Math.floor(contrastWithWhite(accent) * 10) / 10).toFixed(1)} to 1 on white`;
    return isReadableOnWhite(accent) ? words : `${words}: too light, 4.5 is the least`;
  });

  constructor() {
    effect(() => {
      const view = this.template.value();
      if (!view) return;
      untracked(() => {
        this.form.set(templateForm(this.build, view));
        this.revision = view.revision;
      });
    });
  }

  protected changed(): void {
    this.changes.update((count) => count + 1);
  }

  protected chooseColour(form: TemplateForm, event: Event): void {
    form.controls.accent.setValue((event.target as HTMLInputElement).value);
    form.controls.accent.markAsTouched();
    this.changed();
  }

  protected async save(form: TemplateForm): Promise<void> {
    if (this.isSaving() || !checkForm(form, this.host.nativeElement)) return;
    this.isSaving.set(true);
    this.refusal.set('');
    try {
      const dto = {
        ...form.getRawValue(),
        ...whyTheyStay(this.because()),
        revision: this.revision,
      };
      this.template.set(await firstValueFrom(this.api.write(dto)));
      this.because.set('');
      this.notices.done('Saved: reports that are begun from now on have it');
    } catch (thrown) {
      const problem = problemOf(thrown);
      this.refusal.set(
        problem.status === 409 ? await this.meetTheirs() : refusalWords(form, problem),
      );
      this.host.nativeElement.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' });
    } finally {
      this.isSaving.set(false);
    }
  }

  /** What was typed stays: saving again puts it in the place of what somebody else saved. */
  private async meetTheirs(): Promise<string> {
    const theirs = await firstValueFrom(this.api.template());
    this.revision = theirs.revision;
    return (
      `${theirs.updatedBy ?? 'Somebody else'} saved version ${theirs.revision} meanwhile. Yours is ` +
      'not saved: save again to put it in the place of theirs, or reload the page to see theirs.'
    );
  }
}
