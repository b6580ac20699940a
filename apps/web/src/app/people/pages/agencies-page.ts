import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { agencyKindLabels } from '@sightline/domain';
import { DayPipe } from '../../shared/format/day-pipe';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { AgenciesApi } from '../agencies-api';

/** The agencies of the partnership; a single point of contact finds the own one. */
@Component({
  selector: 'sl-agencies-page',
  imports: [
    Chip,
    DataTable,
    DayPipe,
    Icon,
    Loading,
    MatButton,
    PageHeader,
    ProblemNote,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  template: `
    <sl-page-header
      title="Agencies"
      lead="Who is asked for returns: their contact, their safeguarding lead, and their schools, practices and teams."
    >
      @if (mayOpen()) {
        <a slActions matButton="filled" routerLink="/settings/agencies/open">
          <sl-icon name="add" /> Open an agency
        </a>
      }
    </sl-page-header>
    @if (agencies.value(); as all) {
      <sl-data-table label="Agencies">
        <table class="sl-table sl-table-sticky-column">
          <thead>
            <tr>
              <th scope="col">Agency</th>
              <th scope="col">Kind</th>
              <th scope="col">Single point of contact</th>
              <th scope="col">Safeguarding lead</th>
              <th scope="col">Settings</th>
              <th scope="col">Also in</th>
            </tr>
          </thead>
          <tbody>
            @for (agency of all; track agency.id) {
              <tr>
                <th scope="row">
                  <a [routerLink]="['/settings/agencies', agency.id]">{{ agency.name }}</a>
                  @if (agency.ending; as ending) {
                    <div>
                      <sl-chip tone="quiet" icon="minus" [isSmall]="true">
                        {{ ending.kind === 'merged' ? 'Merged' : 'Closed' }}
                        {{ ending.lastDay | slDay }}
                      </sl-chip>
                    </div>
                  }
                </th>
                <td>{{ kindLabels[agency.kind] }}</td>
                <td>
                  @if (agency.contacts.length > 0) {
                    {{ agency.contacts.join(', ') }}
                  } @else if (!agency.ending) {
                    <sl-chip tone="attention" icon="alert" [isSmall]="true">Nobody yet</sl-chip>
                  }
                </td>
                <td>
                  @if (agency.lead) {
                    {{ agency.lead }}
                  } @else if (!agency.ending) {
                    <sl-chip tone="attention" icon="alert" [isSmall]="true">Nobody yet</sl-chip>
                  }
                </td>
                <td class="sl-number">{{ agency.settings.length }}</td>
                <td>{{ agency.alsoIn.join(', ') }}</td>
              </tr>
            }
          </tbody>
        </table>
      </sl-data-table>
    } @else if (agencies.problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="agencies.reload()" />
    } @else {
      <sl-loading label="Loading the agencies" [lines]="8" />
    }
  `,
})
export class AgenciesPage {
  private readonly api = inject(AgenciesApi);
  private readonly session = inject(SessionStore);

  protected readonly agencies = loader(() => this.api.register());
  protected readonly kindLabels = agencyKindLabels;
  protected readonly mayOpen = computed(() => this.session.can('agency.write'));
}
