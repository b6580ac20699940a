import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { mostNeverNamed } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { LinesField, linesOf } from '../../shared/forms/lines-field';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { VaultApi } from '../vault-api';

const shortest = 3;
const longest = 120;

/** People never to be named: the list stays sealed until somebody opens it to correct it. */
@Component({
  selector: 'sl-never-named-page',
  imports: [InstantPipe, LinesField, Loading, MatButton, PageHeader, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './never-named-page.html',
})
export class NeverNamedPage {
  private readonly api = inject(VaultApi);
  private readonly notices = inject(Notices);

  protected readonly list = loader(() => this.api.neverNamed());
  /** What is in the box; null while the list is sealed. */
  protected readonly text = signal<string | null>(null);
  private readonly seen = signal(0);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly isBusy = signal(false);

  protected readonly names = computed(() => linesOf(this.text() ?? ''));
  protected readonly wrong = computed(() => {
    const at = this.names().findIndex(({ length }) => length < shortest || length > longest);
    if (at >= 0) return `Line ${at + 1} is not ${shortest} to ${longest} characters`;
    const over = this.names().length - mostNeverNamed;
    return over > 0 ? `List at most ${mostNeverNamed} names; these are ${over} too many` : '';
  });

  protected type(text: string): void {
    this.text.set(text);
    this.problem.set(undefined);
  }

  protected open(): Promise<void> {
    return this.try(async () => {
      const { names, revision } = await firstValueFrom(this.api.openNeverNamed());
      this.seen.set(revision);
      this.text.set(names.join('\n'));
    });
  }

  protected close(): void {
    this.text.set(null);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.wrong() !== '' || this.isBusy()) return;
    await this.try(async () => {
      const dto = { names: [...this.names()], revision: this.seen() };
      const written = await firstValueFrom(this.api.writeNeverNamed(dto));
      this.list.set(written);
      this.text.set(null);
      this.notices.done(`Sealed a list of ${written.count}`);
    });
  }

  private async try(work: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      await work();
    } catch (thrown) {
      this.problem.set(problemOf(thrown));
    } finally {
      this.isBusy.set(false);
    }
  }
}
