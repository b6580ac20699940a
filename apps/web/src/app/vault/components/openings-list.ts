import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { OpeningView } from '@sightline/contracts';
import { openingPurposeLabels } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { ProblemNote } from '../../shared/ui/problem';
import { VaultApi } from '../vault-api';
import { openableLabel } from '../vault-words';

/** Who opened which field of which case, when and what for; never what was in it. */
@Component({
  selector: 'sl-openings-list',
  imports: [DataTable, EmptyState, InstantPipe, Loading, MatButton, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    @if (items().length > 0) {
      <sl-data-table label="Openings, newest first">
        <table class="sl-table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">For</th>
              <th scope="col">Case</th>
              <th scope="col">Field</th>
              <th scope="col">What for</th>
            </tr>
          </thead>
          <tbody>
            @for (one of items(); track one.id) {
              <tr>
                <td class="sl-nowrap">{{ one.at | slInstant }}</td>
                <td class="sl-nowrap">{{ one.by }}</td>
                <td>{{ one.agency ?? 'as key-holder' }}</td>
                <td class="sl-nowrap sl-figure">{{ one.reference }}</td>
                <td>{{ label(one.field) }}</td>
                <td>{{ one.words ?? purposes[one.purpose] }}</td>
              </tr>
            }
          </tbody>
        </table>
      </sl-data-table>
    } @else if (!isLoading() && !problem()) {
      <sl-empty-state
        icon="lock"
        title="Nobody has opened anything"
        hint="Each opening of a field is listed here: who, when and what for."
      />
    }
    @if (problem(); as found) {
      <sl-problem [problem]="found" (retry)="more()" />
    } @else if (isLoading()) {
      <sl-loading label="Loading the openings" [lines]="3" />
    } @else if (next()) {
      <div>
        <button matButton="outlined" type="button" (click)="more()">Show earlier openings</button>
      </div>
    }
  `,
})
export class OpeningsList {
  readonly auditId = input.required<string>();
  /** Whatever changes when something was opened meanwhile. */
  readonly after = input(0);

  private readonly api = inject(VaultApi);
  protected readonly label = openableLabel;
  protected readonly purposes = openingPurposeLabels;
  protected readonly items = signal<readonly OpeningView[]>([]);
  protected readonly next = signal<string | null>(null);
  protected readonly isLoading = signal(true);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);

  constructor() {
    effect(() => {
      this.auditId();
      this.after();
      untracked(() => {
        this.items.set([]);
        this.next.set(null);
        void this.more();
      });
    });
  }

  protected async more(): Promise<void> {
    this.isLoading.set(true);
    this.problem.set(undefined);
    try {
      const page = await firstValueFrom(
        this.api.openings(this.auditId(), this.next() ?? undefined),
      );
      this.items.update((before) => [...before, ...page.items]);
      this.next.set(page.next);
    } catch (thrown) {
      this.problem.set(problemOf(thrown));
    } finally {
      this.isLoading.set(false);
    }
  }
}
