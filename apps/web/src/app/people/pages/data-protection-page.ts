import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { WriteDataProtectionDto, type DataProtectionRecordView } from '@sightline/contracts';
import { dataProtectionLabels, type DataProtectionKind } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { DayPipe } from '../../shared/format/day-pipe';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { applyFieldProblems, checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Chip } from '../../shared/ui/chip';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { AgenciesApi } from '../agencies-api';

/** The two papers that must be in force before returns are issued. */
@Component({
  selector: 'sl-data-protection-page',
  imports: [
    Chip,
    DayPipe,
    InstantPipe,
    Loading,
    MatButton,
    MatFormFieldModule,
    MatInput,
    PageHeader,
    ProblemNote,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './data-protection-page.html',
})
export class DataProtectionPage {
  private readonly api = inject(AgenciesApi);
  private readonly notices = inject(Notices);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly labels = dataProtectionLabels;
  protected readonly errorWords = errorWords;
  protected readonly papers = loader(() => this.api.papers());
  protected readonly editing = signal<DataProtectionKind | null>(null);
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);
  protected readonly form = inject(NonNullableFormBuilder).group({
    title: ['', fromDto(WriteDataProtectionDto, 'title')],
    agreedOn: ['', fromDto(WriteDataProtectionDto, 'agreedOn')],
    reviewBy: ['', fromDto(WriteDataProtectionDto, 'reviewBy')],
    keptAt: ['', fromDto(WriteDataProtectionDto, 'keptAt')],
  });

  protected edit(record: DataProtectionRecordView): void {
    const { kind, title, agreedOn, reviewBy, keptAt } = record;
    this.form.setValue({
      ...{ title: title ?? '', agreedOn: agreedOn ?? '' },
      ...{ reviewBy: reviewBy ?? '', keptAt: keptAt ?? '' },
    });
    this.refusal.set(undefined);
    this.editing.set(kind);
  }

  protected async save({ kind, revision }: DataProtectionRecordView): Promise<void> {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const { keptAt, ...rest } = this.form.getRawValue();
    const dto = { ...rest, keptAt: keptAt || undefined, revision };
    try {
      this.papers.set(await firstValueFrom(this.api.writePaper(kind, dto)));
      this.editing.set(null);
      this.notices.done(`${dataProtectionLabels[kind]}: saved`);
    } catch (thrown) {
      const problem = problemOf(thrown);
      applyFieldProblems(this.form, problem);
      if (problem.status !== 422) this.refusal.set(problem);
    }
  }
}
