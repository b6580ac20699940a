import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import type { PanelRoomCaseView, ReturnsComparedView } from '@sightline/contracts';
import { loader } from '../../shared/http/loader';
import { Chip } from '../../shared/ui/chip';
import { DataTable } from '../../shared/ui/data-table';
import { Loading } from '../../shared/ui/loading';
import { ProblemNote } from '../../shared/ui/problem';
import { RoomApi } from './room-api';

type Line = ReturnsComparedView['lines'][number];

const standingWords: Record<Line['standing'], string> = {
  differs: 'They differ',
  words: 'In their own words',
  one: 'Only one was asked, or answered',
  kept: 'Kept until your agency’s own return is signed off',
  same: 'They say the same',
};

/** Any two returns of the case, question by question, differences first. */
@Component({
  selector: 'sl-room-compare',
  imports: [Chip, DataTable, Loading, MatFormFieldModule, MatSelectModule, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-panel' },
  templateUrl: './room-compare.html',
  styleUrl: './room-compare.scss',
})
export class RoomCompare {
  readonly view = input.required<PanelRoomCaseView>();

  private readonly api = inject(RoomApi);
  private readonly caseId = computed(() => this.view().panel.caseFile.id);
  /** Agencies whose returns are signed off: the others are not laid before the panel. */
  protected readonly agencies = computed(() =>
    this.view()
      .panel.agencies.filter(({ returnStatus }) =>
        ['signed-off', 'moderated'].includes(returnStatus),
      )
      .map(({ agency }) => agency),
  );
  protected readonly left = linkedSignal<string, string | null>({
    source: this.caseId,
    computation: () => null,
  });
  protected readonly right = linkedSignal<string, string | null>({
    source: this.caseId,
    computation: () => null,
  });
  protected readonly compared = loader(() => {
    const [left, right] = [this.left(), this.right()];
    return left && right && left !== right
      ? this.api.compare(this.caseId(), left, right)
      : undefined;
  });
  protected readonly isChosen = computed(
    () => this.left() !== null && this.right() !== null && this.left() !== this.right(),
  );
  /** Lines under the words that say how they stand; the order is the server's. */
  protected readonly groups = computed(() => {
    const lines = this.compared.value()?.lines ?? [];
    return Object.entries(standingWords).flatMap(([standing, words]) => {
      const own = lines.filter((line) => line.standing === standing);
      return own.length > 0 ? [{ standing, words, lines: own }] : [];
    });
  });
}
