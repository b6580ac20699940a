import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { DeviationView, ProgrammeChangeView } from '@sightline/contracts';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { DataTable } from '../../shared/ui/data-table';

const kinds: Record<DeviationView['kind'], string> = {
  changed: 'Changed',
  added: 'Not in what was agreed',
  'moved-out': 'Moved to another year',
};

/** What is not as the subgroup agreed it: "agreed as ... / now ...", with the reason. */
@Component({
  selector: 'sl-deviation-table',
  imports: [DataTable, InstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details [open]="deviations().length > 0">
      <summary>{{ summary() }}</summary>
      @if (deviations().length > 0) {
        <sl-data-table label="What is not as agreed">
          <table class="sl-table">
            <thead>
              <tr>
                <th scope="col">Audit</th>
                <th scope="col">Agreed as</th>
                <th scope="col">Now</th>
                <th scope="col">Reason</th>
              </tr>
            </thead>
            <tbody>
              @for (each of deviations(); track each.auditId) {
                <tr>
                  <th scope="row">{{ each.theme }}</th>
                  @if (each.differences.length === 0) {
                    <td colspan="2">{{ kinds[each.kind] }}</td>
                  } @else {
                    <td>
                      @for (one of each.differences; track one.what) {
                        <p>{{ one.agreed }}</p>
                      }
                    </td>
                    <td>
                      @for (one of each.differences; track one.what) {
                        <p>{{ one.now }}</p>
                      }
                    </td>
                  }
                  <td>{{ each.reason }}</td>
                </tr>
              }
            </tbody>
          </table>
        </sl-data-table>
      }
      @if (changes().length > 0) {
        <h3>Every change since it was first agreed</h3>
        <ol class="sl-plain-list">
          @for (change of changes(); track $index) {
            <li>
              <strong>{{ change.theme }}</strong
              >: {{ wordsOf(change) }}. {{ change.reason }}
              <span class="sl-soft sl-small">{{ change.at | slInstant }}, {{ change.by }}</span>
            </li>
          }
        </ol>
      }
    </details>
  `,
  styles: `
    summary {
      font-weight: 600;
    }

    sl-data-table,
    h3,
    ol {
      margin-top: var(--sl-3);
    }
  `,
})
export class DeviationTable {
  readonly deviations = input.required<readonly DeviationView[]>();
  readonly changes = input.required<readonly ProgrammeChangeView[]>();

  protected readonly kinds = kinds;
  protected readonly summary = computed(() => {
    const count = this.deviations().length;
    if (count === 0) return 'The programme is as agreed';
    return count === 1 ? '1 audit is not as agreed' : `${count} audits are not as agreed`;
  });

  protected wordsOf({ differences }: ProgrammeChangeView): string {
    return differences.map(({ agreed, now }) => `${agreed} → ${now}`).join('; ');
  }
}
