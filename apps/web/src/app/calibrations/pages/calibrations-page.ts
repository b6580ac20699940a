import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { calibrationStatusLabels } from '@sightline/domain';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { calibrationLooks } from '../calibration-looks';
import { CalibrationsApi } from '../calibrations-api';

/** Every shared case of the partnership, the newest year first. */
@Component({
  selector: 'sl-calibrations-page',
  imports: [
    Chip,
    DataTable,
    EmptyState,
    Icon,
    InstantPipe,
    Loading,
    MatButtonModule,
    PageHeader,
    ProblemNote,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  template: `
    <sl-page-header
      title="Calibration"
      lead="Everybody grades one shared case alone before the first audit of the year, and then sees how far the grades agree."
      [breadcrumbs]="trail"
    >
      @if (canHold()) {
        <a slActions matButton="filled" routerLink="/programme/calibrations/new">
          <sl-icon name="add" /> Write a shared case
        </a>
      }
    </sl-page-header>
    @if (calibrations.value(); as rows) {
      @if (rows.length === 0) {
        <sl-empty-state
          icon="judge"
          title="No shared case has been graded yet"
          [hint]="
            canHold()
              ? 'Write a short fictitious case; it is laid before everybody when you open it.'
              : 'You are told when one waits for your grade.'
          "
        />
      } @else {
        <sl-data-table label="Calibrations">
          <table class="sl-table">
            <thead>
              <tr>
                <th scope="col">Case</th>
                <th scope="col">Year</th>
                <th scope="col">Status</th>
                <th scope="col" class="sl-number">Graded by</th>
                <th scope="col">Yours</th>
                <th scope="col">Closed</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows; track row.id) {
                <tr>
                  <th scope="row">
                    <a [routerLink]="['/programme/calibrations', row.id]">{{ row.title }}</a>
                  </th>
                  <td class="sl-nowrap">{{ row.yearLabel }}</td>
                  <td>
                    <sl-chip [tone]="looks[row.status][0]" [icon]="looks[row.status][1]">{{
                      labels[row.status]
                    }}</sl-chip>
                  </td>
                  <td class="sl-number">{{ row.graded }}</td>
                  <td>{{ row.hasOwnGrade ? 'given' : '' }}</td>
                  <td class="sl-nowrap">
                    {{ row.closedAt ? (row.closedAt | slInstant) : '' }}
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </sl-data-table>
      }
    } @else if (calibrations.problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="calibrations.reload()" />
    } @else {
      <sl-loading label="Loading the calibrations" />
    }
  `,
})
export class CalibrationsPage {
  private readonly api = inject(CalibrationsApi);
  private readonly session = inject(SessionStore);

  protected readonly trail = [{ label: 'Programme', link: '/programme' }];
  protected readonly looks = calibrationLooks;
  protected readonly labels = calibrationStatusLabels;
  protected readonly calibrations = loader(() => this.api.list());
  protected readonly canHold = computed(() => this.session.can('calibration.hold'));
}
