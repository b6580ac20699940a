import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { RouterLink } from '@angular/router';
import type { AssignmentView, RegisteredPersonView } from '@sightline/contracts';
import { personStateLabels, roleLabels, type PersonState } from '@sightline/domain';
import { DayPipe } from '../../shared/format/day-pipe';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { loader } from '../../shared/http/loader';
import { Chip, type Tone } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { Icon } from '../../shared/ui/icon';
import type { IconName } from '../../shared/ui/icons';
import { Loading } from '../../shared/ui/loading';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { PeopleApi } from '../people-api';

const faces: Record<PersonState, { readonly tone: Tone; readonly icon: IconName }> = {
  active: { tone: 'done', icon: 'check' },
  invited: { tone: 'waiting', icon: 'clock' },
  coming: { tone: 'quiet', icon: 'calendar' },
  left: { tone: 'quiet', icon: 'minus' },
};

/** Everybody of the partnership, or of the own agency for its contact. */
@Component({
  selector: 'sl-people-page',
  imports: [
    Chip,
    DataTable,
    DayPipe,
    Icon,
    InstantPipe,
    Loading,
    MatButton,
    MatCheckbox,
    PageHeader,
    ProblemNote,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './people-page.html',
})
export class PeoplePage {
  private readonly api = inject(PeopleApi);

  protected readonly register = loader(() => this.api.register());
  protected readonly showsLeft = signal(false);
  protected readonly faces = faces;
  protected readonly stateLabels = personStateLabels;

  protected readonly people = computed(() =>
    (this.register.value()?.people ?? []).filter(
      ({ state }) => this.showsLeft() || state !== 'left',
    ),
  );
  protected readonly leftCount = computed(
    () => (this.register.value()?.people ?? []).filter(({ state }) => state === 'left').length,
  );

  protected nameOf({ role, agency, standsInFor }: AssignmentView): string {
    const name = standsInFor ? `Deputy chair for ${standsInFor.name}` : roleLabels[role];
    return agency ? `${name}, ${agency.name}` : name;
  }

  /** The roles that count now; of somebody who left, those they had. */
  protected rolesOf({ roles, state }: RegisteredPersonView): readonly AssignmentView[] {
    return state === 'left' ? roles : roles.filter(({ when }) => when !== 'over');
  }
}
