import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { agencyKindLabels, agencyKinds, type AgencyKind } from '@sightline/domain';
import { CheckList } from '../../shared/questions/check-list';
import { PickField } from '../fields/pick-field';

const everyone = 'everyone';
const some = 'some';

/** The kinds of agency that are asked: all of them, or only those ticked. */
@Component({
  selector: 'sl-audience-editor',
  imports: [CheckList, PickField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-pick-field
      label="Asked of"
      [value]="askedOf() ? some : everyone"
      [picks]="[
        { code: everyone, label: 'Every agency' },
        { code: some, label: 'Only these agencies' },
      ]"
      (chosen)="choose($event)"
    />
    @if (askedOf(); as kinds) {
      <fieldset>
        <legend class="sl-visually-hidden">Agencies that are asked</legend>
        <sl-check-list [options]="agencies" [values]="kinds" (changed)="tick($event)" />
      </fieldset>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sl-3);
    }

    sl-pick-field {
      width: min(100%, 18rem);
    }

    fieldset {
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
  `,
})
export class AudienceEditor {
  readonly askedOf = input.required<readonly AgencyKind[] | undefined>();
  /** Null: every agency. */
  readonly changed = output<readonly AgencyKind[] | null>();

  protected readonly everyone = everyone;
  protected readonly some = some;
  protected readonly agencies = agencyKinds.map((code) => ({
    code,
    label: agencyKindLabels[code],
  }));

  protected choose(code: string): void {
    if (code === everyone) this.changed.emit(null);
    else if (!this.askedOf()) this.changed.emit([...agencyKinds]);
  }

  protected tick(codes: readonly string[]): void {
    this.changed.emit(agencyKinds.filter((kind) => codes.includes(kind)));
  }
}
