import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  largestFormMegabytes,
  type CheckedFormView,
  type RefusedFormView,
  type TemplateFormat,
} from '@sightline/contracts';
import type { DefinitionProblem } from '@sightline/form-engine';
import { firstValueFrom } from 'rxjs';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { PickField, type Pick } from '../fields/pick-field';
import { TemplatesApi } from '../templates-api';

/** The server takes no more bytes. */
const largest = largestFormMegabytes * 1024 * 1024;
const another = '-';

/** A form from a file: looked at first, with all that cannot be taken; then all the rest of it. */
@Component({
  selector: 'sl-import-form-page',
  imports: [DataTable, Icon, MatButton, PageHeader, PickField, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './import-page.html',
})
export class ImportPage {
  private readonly api = inject(TemplatesApi);
  private readonly router = inject(Router);
  private readonly notices = inject(Notices);

  private file: File | undefined;
  protected readonly schemaUrl = this.api.schemaUrl();
  protected readonly fileName = signal('');
  protected readonly isBusy = signal(false);
  protected readonly found = signal<CheckedFormView | undefined>(undefined);
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);
  protected readonly faults = computed<readonly DefinitionProblem[]>(
    () => (this.refusal()?.data as RefusedFormView | undefined)?.problems ?? [],
  );

  protected readonly becomes = signal(another);
  private readonly forms = loader(() => this.api.list());
  /** A draft of a new form, or the next version of one of our own. */
  protected readonly targets = computed<readonly Pick[]>(() => [
    { code: another, label: 'A new form' },
    ...(this.forms.value() ?? [])
      .filter(({ isShipped }) => !isShipped)
      .map(({ id, title }) => ({ code: id, label: `The next version of “${title}”` })),
  ]);

  protected async choose(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    field.value = '';
    if (!file || this.isBusy()) return;
    this.file = file;
    this.fileName.set(file.name);
    this.found.set(undefined);
    this.refusal.set(file.size > largest ? tooLarge : undefined);
    if (this.refusal()) return;
    await this.attempt(async () =>
      this.found.set(await firstValueFrom(this.api.checkFile(file, formatOf(file)))),
    );
  }

  protected async make(): Promise<void> {
    const { file } = this;
    if (!file || this.isBusy()) return;
    const templateId = this.becomes() === another ? undefined : this.becomes();
    await this.attempt(async () => {
      const { draft } = await firstValueFrom(this.api.importFile(file, formatOf(file), templateId));
      this.notices.done(`“${draft.title}” is a draft now`);
      await this.router.navigate(['/forms/drafts', draft.id]);
    });
  }

  private async attempt(deed: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.refusal.set(undefined);
    try {
      await deed();
    } catch (thrown) {
      this.found.set(undefined);
      this.refusal.set(problemOf(thrown));
    } finally {
      this.isBusy.set(false);
    }
  }
}

/** A spreadsheet by its name; the server looks inside and says where it is something else. */
function formatOf({ name }: File): TemplateFormat {
  return /\.xls[xm]?$/i.test(name) ? 'xlsx' : 'json';
}

const tooLarge: ClientProblem = {
  type: 'about:blank',
  title: 'The file is too large',
  detail: `A form has at most ${largestFormMegabytes} MB. Nothing was read.`,
  status: 413,
  code: 'request.too-large',
  requestId: '',
};
