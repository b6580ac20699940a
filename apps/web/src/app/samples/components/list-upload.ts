import { HttpEventType } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import {
  frameFieldLabels,
  frameFields,
  frameIdentityFields,
  largestFrameFile,
  type FrameColumnsView,
  type FrameField,
  type SamplingView,
} from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import { ProblemNote } from '../../shared/ui/problem';
import { SamplesApi } from '../samples-api';

/** How much of a text file is sent to learn its headings; a workbook is sent whole. */
const headBytes = 256 * 1024;
const pollEvery = 1_000;
const identities: readonly string[] = frameIdentityFields;

/** Choosing or pasting a list, saying what its columns are, and bringing it in. */
@Component({
  selector: 'sl-list-upload',
  imports: [
    DataTable,
    FormsModule,
    Icon,
    MatButtonModule,
    MatFormFieldModule,
    MatInputModule,
    ProblemNote,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './list-upload.html',
  styleUrl: './list-upload.scss',
})
export class ListUpload {
  readonly auditId = input.required<string>();
  readonly windowFrom = input('');
  readonly windowTo = input('');
  readonly taken = output<SamplingView>();

  private readonly api = inject(SamplesApi);

  protected readonly fields = frameFields.map((code) => ({ code, label: frameFieldLabels[code] }));
  protected readonly from = linkedSignal(() => this.windowFrom());
  protected readonly to = linkedSignal(() => this.windowTo());
  protected readonly headingRow = signal<number | undefined>(undefined);
  protected readonly name = signal('');
  protected readonly isPasting = signal(false);
  protected readonly pasted = signal('');
  protected readonly columns = signal<FrameColumnsView | null>(null);
  protected readonly mapping = signal<readonly FrameField[]>([]);
  protected readonly problem = signal<ClientProblem | null>(null);
  protected readonly progress = signal('');
  protected readonly isBusy = signal(false);
  protected readonly identityCount = computed(
    () => this.mapping().filter((field) => this.isIdentity(field)).length,
  );
  protected readonly twice = computed(() =>
    this.mapping().filter((field, index, all) => field !== 'ignore' && all.indexOf(field) < index),
  );

  private file: Blob | null = null;

  protected isIdentity(field: FrameField | undefined): boolean {
    return field !== undefined && identities.includes(field);
  }

  protected labelOf(field: FrameField): string {
    return frameFieldLabels[field];
  }

  protected async choose(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    if (!file) return;
    this.name.set(file.name);
    await this.look(file);
    field.value = '';
  }

  protected async takePasted(): Promise<void> {
    this.name.set('what was pasted');
    await this.look(new Blob([this.pasted()]));
  }

  protected async lookAgain(row: number | null): Promise<void> {
    this.headingRow.set(row ?? undefined);
    if (this.file) await this.look(this.file);
  }

  protected setField(index: number, field: FrameField): void {
    this.mapping.update((all) => all.map((each, at) => (at === index ? field : each)));
  }

  protected async bring(): Promise<void> {
    const columns = this.columns();
    const { file } = this;
    if (!columns || !file || this.isBusy()) return;
    await this.try(async () => {
      const kept = columns.columns.map(({ heading }, index) => ({
        heading: heading.slice(0, 200),
        field: this.mapping()[index] ?? 'ignore',
      }));
      await firstValueFrom(this.api.saveMapping(this.auditId(), { columns: kept }));
      const view = await this.send(file, columns.headingRow);
      // Nothing of a child stays in this page.
      this.forget();
      this.taken.emit(view);
    });
  }

  protected forget(): void {
    this.file = null;
    this.pasted.set('');
    this.columns.set(null);
    this.problem.set(null);
    this.headingRow.set(undefined);
  }

  private async look(file: Blob): Promise<void> {
    this.columns.set(null);
    this.problem.set(null);
    if (file.size > largestFrameFile) return this.problem.set(tooLarge);
    this.file = file;
    await this.try(async () => {
      const isWorkbook = (await file.slice(0, 2).text()) === 'PK';
      const head = isWorkbook ? file : file.slice(0, headBytes);
      const columns = await firstValueFrom(
        this.api.columns(this.auditId(), head, this.headingRow()),
      );
      this.columns.set(columns);
      this.mapping.set(columns.columns.map(({ field }) => field));
    });
  }

  private async send(file: Blob, headingRow: number): Promise<SamplingView> {
    const reading = { headingRow, eligibleFrom: this.from(), eligibleTo: this.to() };
    const poll = setInterval(() => void this.lookHowFar(), pollEvery);
    try {
      return await new Promise<SamplingView>((resolve, reject) => {
        this.api.upload(this.auditId(), file, reading).subscribe({
          next: (event) => {
            if (event.type === HttpEventType.UploadProgress) {
              const part = Math.round((100 * event.loaded) / (event.total ?? file.size));
              this.progress.set(part < 100 ? `${part}% sent` : 'Sent; being read');
            }
            if (event.type === HttpEventType.Response && event.body) resolve(event.body);
          },
          error: reject,
        });
      });
    } finally {
      clearInterval(poll);
      this.progress.set('');
    }
  }

  private async lookHowFar(): Promise<void> {
    const view = await firstValueFrom(this.api.view(this.auditId())).catch(() => undefined);
    if (view?.reading && this.isBusy()) this.progress.set(`${view.reading} rows read`);
  }

  private async try(work: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (thrown) {
      this.problem.set(problemOf(thrown));
    } finally {
      this.isBusy.set(false);
    }
  }
}

const tooLarge: ClientProblem = {
  type: 'about:blank',
  title: 'The file is too large',
  detail: 'A list may have 25 MB. Save only the sheet and the columns that are needed, as CSV.',
  status: 413,
  code: 'request.too-large',
  requestId: '',
};
