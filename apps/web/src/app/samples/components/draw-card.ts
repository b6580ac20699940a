import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { DrawView, SampleMemberView } from '@sightline/contracts';
import {
  frameAttributeLabels,
  inferenceSentences,
  notRecorded,
  rowReference,
  samplingMethodFacts,
  stratumWeight,
  type DrawnRow,
} from '@sightline/sampling';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { Chip, type Tone } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { SamplesApi } from '../samples-api';
import { BalanceTables } from './balance-tables';
import { SampleMembers } from './sample-members';

const states: Record<DrawView['status'], { readonly label: string; readonly tone: Tone }> = {
  standing: { label: 'Stands, not yet confirmed', tone: 'waiting' },
  void: { label: 'Void', tone: 'quiet' },
  confirmed: { label: 'Confirmed', tone: 'done' },
};

/** One draw: what was drawn and from which seed, its balance, its paper, and what became of it. */
@Component({
  selector: 'sl-draw-card',
  imports: [BalanceTables, Chip, Icon, InstantPipe, MatButtonModule, SampleMembers],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './draw-card.html',
  styles: `
    :host {
      display: block;
      min-width: 0;
    }

    article > *,
    dd {
      min-width: 0;
    }

    code {
      overflow-wrap: anywhere;
    }

    summary {
      cursor: pointer;
      padding-block: var(--sl-2);
    }
  `,
})
export class DrawCard {
  readonly draw = input.required<DrawView>();
  readonly drawsInAll = input.required<number>();
  readonly canDecide = input(false);
  readonly canReplace = input(false);
  readonly confirmed = output();
  readonly voided = output();
  /** The row to replace. */
  readonly replaced = output<string>();

  private readonly api = inject(SamplesApi);

  protected readonly state = computed(() => states[this.draw().status]);
  protected readonly method = computed(() => {
    const { method, stratifyBy } = this.draw().design;
    const by = stratifyBy ? `, by ${frameAttributeLabels[stratifyBy].toLowerCase()}` : '';
    return samplingMethodFacts[method].label + by;
  });
  protected readonly inference = computed(() => inferenceSentences[this.draw().inference]);
  protected readonly seed = computed(() => {
    const { seed, seedSource, seedEvent } = this.draw();
    if (seed === null) return '';
    return `${seed} (${seedSource === 'server' ? 'drawn by the server' : (seedEvent ?? 'typed in')})`;
  });
  protected readonly strata = computed(() =>
    this.draw().strata.map(({ name, eligible, drawn, reserves }) => ({
      name: name || (this.draw().design.stratifyBy ? notRecorded : 'Whole frame'),
      ...{ eligible, count: drawn.length, weight: weightOf(eligible, drawn.length) },
      drawn: listed(drawn),
      reserves: listed(reserves),
    })),
  );
  protected readonly summary = computed(() => replacedWords(this.draw().members));
  protected readonly paper = computed(() => {
    const { id } = this.draw();
    return { json: this.api.paperUrl(id, 'json'), pdf: this.api.paperUrl(id, 'pdf') };
  });
  protected readonly frameUrl = computed(() => this.api.frameOfDrawUrl(this.draw().id));
}

/** "10 drawn, 2 replaced", as the report says it. */
function replacedWords(members: readonly SampleMemberView[]): string {
  const drawn = members.filter(({ role }) => role === 'main').length;
  const replaced = members.filter(({ status }) => status === 'replaced').length;
  return `${drawn} drawn, ${replaced} replaced`;
}

function weightOf(eligible: number, drawn: number): string {
  return stratumWeight(eligible, drawn)?.toFixed(2) ?? 'none drawn';
}

function listed(rows: readonly DrawnRow[]): string {
  return rows.map(({ number }) => rowReference(number)).join(', ') || 'none';
}
