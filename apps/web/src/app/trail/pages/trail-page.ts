import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { TrailEntryView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { SessionStore } from '../../shared/session/session-store';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { actionWords, factWords } from '../entry-words';
import { TrailApi } from '../trail-api';

const hint =
  'Every act and every opening of case data. Entries are chained: a changed or missing one is found by "npm run trail:verify".';

/** Who did what, and when: of the partnership, or of one audit in its workspace. */
@Component({
  selector: 'sl-trail-page',
  imports: [
    DataTable,
    EmptyState,
    InstantPipe,
    Loading,
    MatButtonModule,
    PageHeader,
    ProblemNote,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': 'auditId() ? "sl-stack" : "sl-page"' },
  templateUrl: './trail-page.html',
})
export class TrailPage {
  /** Given in the workspace of an audit. */
  readonly auditId = input<string>();

  private readonly api = inject(TrailApi);
  private readonly session = inject(SessionStore);

  protected readonly hint = hint;
  protected readonly entries = signal<readonly TrailEntryView[]>([]);
  protected readonly isLoading = signal(true);
  protected readonly problem = signal<ClientProblem | null>(null);
  private readonly next = signal<string | null>(null);
  protected readonly hasMore = computed(() => this.next() !== null);

  protected readonly actionWords = actionWords;
  protected readonly factWords = factWords;

  constructor() {
    effect(() => {
      this.auditId();
      this.session.partnership();
      untracked(() => void this.start());
    });
  }

  protected async start(): Promise<void> {
    this.entries.set([]);
    this.next.set(null);
    await this.more();
  }

  protected async more(): Promise<void> {
    this.isLoading.set(true);
    this.problem.set(null);
    try {
      const page = await firstValueFrom(this.api.page(this.auditId(), this.next()));
      this.entries.update((known) => [...known, ...page.items]);
      this.next.set(page.next);
    } catch (thrown) {
      this.problem.set(problemOf(thrown));
    } finally {
      this.isLoading.set(false);
    }
  }
}
