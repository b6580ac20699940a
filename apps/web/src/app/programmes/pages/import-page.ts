import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  programmeColumns,
  type ImportProgrammeView,
  type ImportRowProblem,
} from '@sightline/contracts';
import { auditMethods, methodFacts } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProgrammesApi } from '../programmes-api';

const largest = 900_000;

/** Importing a programme from a CSV file: looked at first, then all of it or nothing. */
@Component({
  selector: 'sl-import-page',
  imports: [DataTable, Icon, MatButtonModule, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './import-page.html',
})
export class ImportPage {
  private readonly api = inject(ProgrammesApi);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);

  protected readonly columns = programmeColumns;
  protected readonly methods = auditMethods.map(
    (method) => `${method} (${methodFacts[method].label})`,
  );
  protected readonly fileName = signal('');
  protected readonly isBusy = signal(false);
  protected readonly preview = signal<ImportProgrammeView | null>(null);
  protected readonly refusal = signal<ClientProblem | null>(null);
  protected readonly rowProblems = computed(
    () => (this.refusal()?.data as { rows?: readonly ImportRowProblem[] } | undefined)?.rows ?? [],
  );
  protected readonly sampleFile = computed(() => {
    const header = programmeColumns.map(({ name }) => name).join(',');
    const example =
      '2017/18,2,2017-09-28,,Children placed under SGO,macfa,Child R,,Audit co-ordinator,planned,,,';
    return `data:text/csv;charset=utf-8,${encodeURIComponent(`${header}\n${example}\n`)}`;
  });

  private csv = '';

  protected methodLabel(method: string): string {
    return methodFacts[method as keyof typeof methodFacts].label;
  }

  protected async choose(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    if (!file) return;
    this.preview.set(null);
    this.refusal.set(null);
    this.fileName.set(file.name);
    if (file.size > largest) {
      this.refusal.set(tooLarge);
      return;
    }
    this.csv = await file.text();
    field.value = '';
    await this.look();
  }

  protected async import(): Promise<void> {
    const done = await this.send(false);
    if (!done) return;
    const count = done.rows.length;
    this.notices.done(`Imported ${count} ${count === 1 ? 'audit' : 'audits'}`);
    const year = done.rows[0]?.yearLabel.slice(0, 4);
    await this.router.navigate(['/programme'], { queryParams: { year } });
  }

  private async look(): Promise<void> {
    this.preview.set(await this.send(true));
  }

  private async send(isTrial: boolean): Promise<ImportProgrammeView | null> {
    this.isBusy.set(true);
    try {
      return await firstValueFrom(this.api.import({ csv: this.csv, isTrial }));
    } catch (thrown) {
      this.refusal.set(problemOf(thrown));
      this.preview.set(null);
      return null;
    } finally {
      this.isBusy.set(false);
    }
  }
}

const tooLarge: ClientProblem = {
  type: 'about:blank',
  title: 'The file is too large',
  detail: 'A programme file has at most 900 kB. Choose the CSV file of one or a few years.',
  status: 413,
  code: 'request.too-large',
  requestId: '',
};
