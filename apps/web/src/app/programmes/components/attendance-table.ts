import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { MeetingsYearView } from '@sightline/contracts';
import { representationLabels, attendanceMarks, representations } from '@sightline/domain';
import { DayPipe } from '../../shared/format/day-pipe';
import { DataTable } from '../../shared/ui/data-table';

/** Agencies by meetings: each cell a letter with its word, counts at the end. */
@Component({
  selector: 'sl-attendance-table',
  imports: [DataTable, DayPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-data-table label="Attendance by agency">
      <table class="sl-table sl-table-sticky-column">
        <thead>
          <tr>
            <th scope="col">Agency</th>
            @for (meeting of year().meetings; track meeting.id) {
              <th scope="col" class="sl-nowrap">{{ meeting.heldOn | slDay }}</th>
            }
            <th scope="col" class="sl-number">Represented</th>
          </tr>
        </thead>
        <tbody>
          @for (row of year().agencies; track row.agencyId) {
            <tr>
              <th scope="row">{{ row.agency }}</th>
              @for (mark of row.marks; track $index) {
                <td>
                  @if (mark) {
                    <span class="mark" [attr.data-mark]="mark" aria-hidden="true">{{
                      marks[mark]
                    }}</span>
                    <span class="sl-visually-hidden">{{ labels[mark] }}</span>
                  } @else {
                    <span class="sl-visually-hidden">Not expected</span>
                  }
                </td>
              }
              <td class="sl-number sl-nowrap">{{ row.came }} of {{ row.expected }}</td>
            </tr>
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Agencies represented</th>
            @for (total of totals(); track $index) {
              <td class="sl-nowrap sl-figure">{{ total }}</td>
            }
            <td></td>
          </tr>
        </tfoot>
      </table>
    </sl-data-table>
    <p class="sl-soft sl-small" aria-hidden="true">
      @for (each of legend; track each.mark) {
        <span class="mark" [attr.data-mark]="each.key">{{ each.mark }}</span> {{ each.label }}
        &nbsp;
      }
      Blank: not expected
    </p>
  `,
  styles: `
    .mark {
      display: inline-grid;
      place-items: center;
      min-width: 1.75em;
      border: 1px solid var(--sl-line-strong);
      border-radius: var(--sl-radius-small);
      font-weight: 600;
    }

    .mark[data-mark='present'] {
      background: var(--sl-done);
      color: var(--sl-on-done);
    }

    .mark[data-mark='deputy'] {
      border-style: dashed;
      background: var(--sl-done);
      color: var(--sl-on-done);
    }

    .mark[data-mark='absent'] {
      background: var(--sl-attention);
      color: var(--sl-on-attention);
    }

    p {
      margin-top: var(--sl-2);
    }
  `,
})
export class AttendanceTable {
  readonly year = input.required<MeetingsYearView>();

  protected readonly labels = representationLabels;
  protected readonly marks = attendanceMarks;
  protected readonly legend = representations.map((key) => ({
    ...{ key, mark: attendanceMarks[key], label: representationLabels[key] },
  }));

  /** "6 of 9", meeting by meeting. */
  protected totals(): readonly string[] {
    return this.year().meetings.map(({ attendance }) => {
      const came = attendance.filter((row) => ['present', 'deputy'].includes(row.attendance));
      return `${came.length} of ${attendance.length}`;
    });
  }
}
