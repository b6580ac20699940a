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
import type { ExcludeRowsDto, FrameRowsQuery, FrameRowView, FrameView } from '@sightline/contracts';
import {
  exclusionCodes,
  exclusionLabels,
  frameAttributeLabels,
  type ExclusionCode,
} from '@sightline/sampling';
import { PagedList } from '../../shared/http/paged-list';
import { Confirm } from '../../shared/ui/confirm';
import { DataTable } from '../../shared/ui/data-table';
import { ListFoot } from '../../shared/ui/list-foot';
import { SamplesApi } from '../samples-api';

type Show = NonNullable<FrameRowsQuery['show']>;

/** Rows left out or taken in again by hand. */
export interface RowsChange {
  readonly act: 'exclude' | 'include';
  readonly dto: Omit<ExcludeRowsDto, 'revision'>;
}

/** The rows of a frame, a page at a time; those chosen are left out or taken in with a reason. */
@Component({
  selector: 'sl-frame-rows',
  imports: [DataTable, FormsModule, ListFoot, MatButtonModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details (toggle)="open($event)">
      <summary>Rows of the frame{{ canChange() ? ', and leaving some out by hand' : '' }}</summary>
      <div class="sl-stack">
        <div class="sl-row">
          <label>
            Show
            <select [ngModel]="show()" (ngModelChange)="show.set($event)">
              @for (choice of choices; track choice.code) {
                <option [value]="choice.code">{{ choice.label }}</option>
              }
            </select>
          </label>
          @if (canChange()) {
            <button
              matButton
              type="button"
              [disabled]="chosen().size === 0"
              (click)="ask(show() === 'eligible' ? 'exclude' : 'include')"
            >
              {{ show() === 'eligible' ? 'Leave out' : 'Take in again' }}
              {{ chosen().size || '' }}…
            </button>
          }
        </div>
        <sl-data-table label="Rows of the frame" [isTall]="true">
          <table class="sl-table">
            <thead>
              <tr>
                @if (canChange()) {
                  <th scope="col"><span class="sl-visually-hidden">Chosen</span></th>
                }
                <th scope="col">Row</th>
                @for (column of columns(); track column.attribute) {
                  <th scope="col">{{ column.label }}</th>
                }
                @if (show() !== 'eligible') {
                  <th scope="col">Left out</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of list.items(); track row.reference) {
                <tr>
                  @if (canChange()) {
                    <td>
                      <input
                        type="checkbox"
                        [attr.aria-label]="'Choose ' + row.reference"
                        [checked]="chosen().has(row.reference)"
                        (change)="toggle(row.reference)"
                      />
                    </td>
                  }
                  <th scope="row" class="sl-figure">{{ row.reference }}</th>
                  @for (column of columns(); track column.attribute) {
                    <td>{{ row.values[column.attribute] }}</td>
                  }
                  @if (show() !== 'eligible') {
                    <td>{{ why(row) }}</td>
                  }
                </tr>
              }
              @if (list.isEmpty()) {
                <tr>
                  <td [attr.colspan]="columns().length + 3" class="sl-soft">No such rows</td>
                </tr>
              }
            </tbody>
          </table>
        </sl-data-table>
        <sl-list-foot [list]="list" loading="Loading the rows" />
      </div>
    </details>
  `,
  styles: `
    summary {
      cursor: pointer;
      padding-block: var(--sl-2);
    }

    select {
      padding: var(--sl-1) var(--sl-2);
      border: 1px solid var(--sl-line-strong);
      border-radius: var(--sl-radius-small);
      background: var(--sl-surface);
      color: inherit;
      font: inherit;
    }

    input {
      inline-size: 1.25rem;
      block-size: 1.25rem;
    }
  `,
})
export class FrameRows {
  readonly auditId = input.required<string>();
  readonly frame = input.required<FrameView>();
  readonly canChange = input(false);
  readonly changed = output<RowsChange>();

  private readonly api = inject(SamplesApi);
  private readonly confirm = inject(Confirm);

  protected readonly choices: readonly { readonly code: Show; readonly label: string }[] = [
    { code: 'eligible', label: 'Can be drawn' },
    { code: 'excluded', label: 'Left out' },
    ...exclusionCodes.map((code) => ({ code, label: `Left out: ${exclusionLabels[code]}` })),
  ];
  protected readonly show = signal<Show>('eligible');
  private readonly isOpen = signal(false);
  protected readonly list = new PagedList((cursor) => {
    const [isOpen, show] = [this.isOpen(), this.show()];
    this.frame();
    return isOpen ? this.api.rows(this.auditId(), show, cursor ?? undefined) : undefined;
  });
  /** None once other rows are shown. */
  protected readonly chosen = linkedSignal<unknown, ReadonlySet<string>>({
    source: () => [this.frame(), this.show(), this.isOpen()],
    computation: () => new Set(),
  });
  protected readonly columns = computed(() =>
    this.frame().attributes.map(({ attribute }) => ({
      attribute,
      label: frameAttributeLabels[attribute],
    })),
  );

  protected open(event: Event): void {
    this.isOpen.set((event.target as HTMLDetailsElement).open);
  }

  protected why({ exclusion, exclusionReason }: FrameRowView): string {
    const label = exclusion ? exclusionLabels[exclusion satisfies ExclusionCode] : '';
    return exclusionReason ? `${label}: ${exclusionReason}` : label;
  }

  protected toggle(reference: string): void {
    const next = new Set(this.chosen());
    if (!next.delete(reference)) next.add(reference);
    this.chosen.set(next);
  }

  protected async ask(act: RowsChange['act']): Promise<void> {
    const rows = [...this.chosen()];
    const isOut = act === 'exclude';
    const reason = await this.confirm.askReason({
      title: `${isOut ? 'Leave out' : 'Take in again'} ${rows.length === 1 ? rows[0] : `${rows.length} rows`}?`,
      message: 'The reason is kept with the rows and on the trail.',
      verb: isOut ? 'Leave out' : 'Take in again',
      reasonLabel: 'Reason',
    });
    if (reason !== null) this.changed.emit({ act, dto: { rows, reason } });
  }
}
