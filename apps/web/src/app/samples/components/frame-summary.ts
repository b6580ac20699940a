import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FrameView } from '@sightline/contracts';
import { exclusionLabels, frameAttributeLabels, notRecorded } from '@sightline/sampling';
import { DayPipe } from '../../shared/format/day-pipe';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import { inReadingOrder } from '../reading-order';
import { SamplesApi } from '../samples-api';

/** What the frame holds, who is left out of it by which rule, and its hash once it is fixed. */
@Component({
  selector: 'sl-frame-summary',
  imports: [DataTable, DayPipe, Icon, InstantPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  template: `
    @if (frame(); as found) {
      <dl class="sl-facts">
        <dt>Children</dt>
        <dd class="sl-figure">
          {{ found.rows }} in the list, <strong>{{ found.eligible }}</strong> can be drawn
        </dd>
        @for (exclusion of exclusions(); track exclusion.label) {
          <dt>{{ exclusion.label }}</dt>
          <dd class="sl-figure">{{ exclusion.rows }}</dd>
        }
        <dt>Eligible</dt>
        <dd>{{ found.eligibleFrom | slDay }} to {{ found.eligibleTo | slDay }}</dd>
        <dt>Brought in</dt>
        <dd>{{ found.uploadedAt | slInstant }} by {{ found.uploadedBy }}</dd>
        <dt>Identities</dt>
        <dd>
          {{
            found.identityColumns.length > 0
              ? 'In the vault: ' + found.identityColumns.join(', ')
              : 'None in the list'
          }}
        </dd>
        @if (found.hash; as hash) {
          <dt>Fixed</dt>
          <dd>{{ found.fixedAt | slInstant }}</dd>
          <dt>SHA-256</dt>
          <dd>
            <code>{{ hash }}</code>
          </dd>
        }
      </dl>
      @for (note of found.notes; track note) {
        <p class="sl-soft sl-small">{{ note }}.</p>
      }
      <div class="groups">
        @for (table of tables(); track table.label) {
          <sl-data-table [label]="table.label + ' in the frame'">
            <table class="sl-table">
              <thead>
                <tr>
                  <th scope="col">{{ table.label }}</th>
                  <th scope="col" class="sl-number">Listed</th>
                  <th scope="col" class="sl-number">Can be drawn</th>
                </tr>
              </thead>
              <tbody>
                @for (group of table.groups; track group.value) {
                  <tr>
                    <th scope="row">{{ group.value || notRecorded }}</th>
                    <td class="sl-number">{{ group.rows }}</td>
                    <td class="sl-number">{{ group.eligible }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </sl-data-table>
        }
      </div>
      <p class="sl-row">
        <sl-icon name="download" /> <a [href]="fileUrl()" download>Download the frame</a>
        <span class="sl-soft sl-small">Rows without names, as the hash is made from them</span>
      </p>
    }
  `,
  styles: `
    .groups {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      gap: var(--sl-4);
      align-items: start;
    }

    code {
      overflow-wrap: anywhere;
    }
  `,
})
export class FrameSummary {
  readonly frame = input.required<FrameView>();
  readonly auditId = input.required<string>();

  private readonly api = inject(SamplesApi);

  protected readonly notRecorded = notRecorded;
  protected readonly fileUrl = computed(() => this.api.frameUrl(this.auditId()));
  protected readonly exclusions = computed(() =>
    this.frame().exclusions.map(({ code, rows }) => ({ label: exclusionLabels[code], rows })),
  );
  protected readonly tables = computed(() =>
    this.frame().attributes.map(({ attribute, groups }) => ({
      label: frameAttributeLabels[attribute],
      groups: inReadingOrder(groups),
    })),
  );
}
