import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import {
  countedUnitLabels,
  enteredSamplingLabels,
  type EnteredFiguresView,
} from '@sightline/contracts';
import { DataTable } from '../../shared/ui/data-table';

/** What was entered of a past audit, for those who read it. */
@Component({
  selector: 'sl-entered-reading',
  imports: [DataTable],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    <p>
      Source: {{ figures().source }}. {{ figures().casesAudited }} cases;
      {{ samplingLabels[figures().sampling].toLowerCase() }}. Items count
      {{ unitLabels[figures().countedAs].toLowerCase() }}.
    </p>
    <sl-data-table label="Items as they were entered">
      <table class="sl-table">
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Stands beside</th>
            <th scope="col" class="sl-number">Yes</th>
            <th scope="col" class="sl-number">Partly</th>
            <th scope="col" class="sl-number">No</th>
            <th scope="col" class="sl-number">Not evidenced</th>
            <th scope="col" class="sl-number">In all</th>
          </tr>
        </thead>
        <tbody>
          @for (item of figures().items; track $index) {
            <tr>
              <th scope="row">{{ item.asked }}</th>
              <td>{{ item.questionId ?? 'Nothing now' }}</td>
              <td class="sl-number">{{ item.yes }}</td>
              <td class="sl-number">{{ item.partly }}</td>
              <td class="sl-number">{{ item.no }}</td>
              <td class="sl-number">{{ item.notEvidenced }}</td>
              <td class="sl-number">{{ item.total }}</td>
            </tr>
          }
        </tbody>
      </table>
    </sl-data-table>
    @if (figures().judgements.levels.length > 0) {
      <p>
        Judgements of {{ figures().judgements.judged }} cases:
        @for (level of figures().judgements.levels; track level.label; let last = $last) {
          {{ level.label }} {{ level.count }}{{ last ? '.' : ', ' }}
        }
      </p>
    }
    @if (figures().recommendations.length > 0) {
      <h2>Recommendations</h2>
      <ol>
        @for (each of figures().recommendations; track each.id) {
          <li>{{ each.text }} {{ each.addressedTo ? '(' + each.addressedTo + ')' : '' }}</li>
        }
      </ol>
    }
  `,
})
export class EnteredReading {
  readonly figures = input.required<EnteredFiguresView>();

  protected readonly samplingLabels = enteredSamplingLabels;
  protected readonly unitLabels = countedUnitLabels;
}
