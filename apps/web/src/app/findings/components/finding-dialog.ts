import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  signal,
  type Signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import {
  findingKindLabels,
  findingKinds,
  WriteFindingDto,
  type FindingCandidateView,
  type FindingView,
} from '@sightline/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { applyFieldProblems, checkForm, errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { problemOf } from '../../shared/http/client-problem';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** What a finding may point at. */
export interface FindingChoices {
  readonly themes: readonly Choice[];
  readonly questions: readonly Choice[];
  readonly cases: readonly Choice[];
  readonly agencies: readonly Choice[];
}

export interface FindingDialogData {
  readonly title: string;
  /** What it begins with: a finding, a candidate or nothing. */
  readonly from: FindingView | FindingCandidateView | null;
  /** A signal: the figures that most of it comes from may still be on their way. */
  readonly choices: Signal<FindingChoices>;
  /** Other findings that it may take in; without them it is written by itself. */
  readonly others?: readonly Choice[];
  readonly save: (dto: WriteFindingDto, absorbs: readonly string[]) => Observable<FindingView>;
}

/** Writing a finding: what was found, what it rests on, and so what. */
@Component({
  selector: 'sl-finding-dialog',
  imports: [
    MatButtonModule,
    MatDialogModule,
    MatFormFieldModule,
    MatInputModule,
    MatSelectModule,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './finding-dialog.html',
  styles: `
    form {
      display: grid;
      gap: var(--sl-4);
      padding-top: var(--sl-2);
    }
  `,
})
export class FindingDialog {
  protected readonly data = inject<FindingDialogData>(MAT_DIALOG_DATA);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly ref = inject<MatDialogRef<FindingDialog, FindingView>>(MatDialogRef);

  protected readonly kinds = findingKinds;
  protected readonly kindLabels = findingKindLabels;
  protected readonly errorWords = errorWords;
  protected readonly wrong = signal<readonly string[]>([]);
  protected readonly isSaving = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({
    kind: [this.data.from?.kind ?? ('development' as const), fromDto(WriteFindingDto, 'kind')],
    title: [this.data.from?.title ?? '', fromDto(WriteFindingDto, 'title')],
    evidence: [this.data.from?.evidence ?? '', fromDto(WriteFindingDto, 'evidence')],
    soWhat: [soWhatOf(this.data.from), fromDto(WriteFindingDto, 'soWhat')],
    themes: [[...(this.data.from?.themes ?? [])]],
    questionIds: [[...(this.data.from?.questionIds ?? [])]],
    caseIds: [[...(this.data.from?.caseIds ?? [])]],
    agencyIds: [[...(this.data.from?.agencyIds ?? [])]],
    absorbs: [[] as string[]],
  });

  protected async save(): Promise<void> {
    if (this.isSaving() || !checkForm(this.form, this.host.nativeElement)) return;
    this.isSaving.set(true);
    this.wrong.set([]);
    try {
      const { absorbs, ...dto } = this.form.getRawValue();
      this.ref.close(await firstValueFrom(this.data.save(dto, absorbs)));
    } catch (thrown) {
      const problem = problemOf(thrown);
      const words = applyFieldProblems(this.form, problem);
      this.wrong.set(problem.status === 422 ? words : [problem.detail ?? problem.title]);
    } finally {
      this.isSaving.set(false);
    }
  }
}

function soWhatOf(from: FindingDialogData['from']): string {
  return from && 'soWhat' in from ? from.soWhat : '';
}
