import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { mostSchools } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { LinesField, linesOf } from '../../shared/forms/lines-field';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { SchoolsApi } from '../schools-api';

const shortest = 3;
const longest = 120;

/** The partnership's list of schools, a line each, as it comes out of any other list. */
@Component({
  selector: 'sl-schools-page',
  imports: [InstantPipe, LinesField, Loading, MatButton, PageHeader, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './schools-page.html',
})
export class SchoolsPage {
  private readonly api = inject(SchoolsApi);
  private readonly notices = inject(Notices);

  protected readonly list = loader(() => this.api.read());
  protected readonly text = linkedSignal(() => this.list.value()?.names.join('\n') ?? '');
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);

  protected readonly names = computed(() => linesOf(this.text()));
  protected readonly wrong = computed(() => {
    const at = this.names().findIndex(({ length }) => length < shortest || length > longest);
    if (at >= 0)
      return `“${this.names()[at]!.slice(0, 40)}” is not ${shortest} to ${longest} characters`;
    const over = this.names().length - mostSchools;
    return over > 0 ? `List at most ${mostSchools} schools; these are ${over} too many` : '';
  });
  protected readonly isChanged = computed(
    () => this.names().join('\n') !== (this.list.value()?.names.join('\n') ?? ''),
  );

  protected type(text: string): void {
    this.text.set(text);
    this.refusal.set(undefined);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { revision } = this.list.value()!;
    if (this.wrong() !== '' || this.isSaving()) return;
    this.isSaving.set(true);
    try {
      const written = await firstValueFrom(this.api.write({ names: [...this.names()], revision }));
      this.list.set(written);
      this.text.set(written.names.join('\n'));
      this.notices.done(`Saved ${written.names.length} schools`);
    } catch (thrown) {
      this.refusal.set(problemOf(thrown));
    } finally {
      this.isSaving.set(false);
    }
  }
}
