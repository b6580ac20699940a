import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import {
  agencyKindLabels,
  agencyKinds,
  involvementLabels,
  involvements,
  type AgencyKind,
} from '@sightline/domain';
import type { FormContext, FormDefinition } from '@sightline/form-engine';
import { unitAttributes, unitChoices } from '../conditions/clause-words';
import { PickField, type Pick } from '../fields/pick-field';
import { TextField } from '../fields/text-field';

const notRecorded = '';

interface AttributePick {
  readonly code: string;
  readonly label: string;
  readonly picks: readonly Pick[];
}

/** Whom the preview is for, and which case: the kind of agency, whom it knows, the unit. */
@Component({
  selector: 'sl-preview-context',
  imports: [PickField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-pick-field
      label="As this agency"
      [value]="context().agencyKind"
      [picks]="agencies"
      (chosen)="setAgency($event)"
    />
    <sl-pick-field
      label="Whom in the family it knows"
      [value]="context().involvement"
      [picks]="branches"
      (chosen)="changed.emit({ ...context(), involvement: $event })"
    />
    @for (attribute of attributes(); track attribute.code) {
      @if (attribute.picks.length > 1) {
        <sl-pick-field
          [label]="attribute.label"
          [value]="context().unit[attribute.code] ?? ''"
          [picks]="attribute.picks"
          (chosen)="setAttribute(attribute.code, $event)"
        />
      } @else {
        <sl-text-field
          [label]="attribute.label"
          blank="optional"
          [most]="100"
          [value]="context().unit[attribute.code]"
          (typed)="setAttribute(attribute.code, $event)"
        />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
      gap: var(--sl-3);
    }
  `,
})
export class PreviewContext {
  readonly form = input.required<FormDefinition>();
  readonly context = input.required<FormContext>();
  readonly changed = output<FormContext>();

  protected readonly agencies = agencyKinds.map((code) => ({
    code,
    label: agencyKindLabels[code],
  }));
  protected readonly branches = involvements.map((code) => ({
    code,
    label: involvementLabels[code],
  }));
  protected readonly attributes = computed<readonly AttributePick[]>(() =>
    unitAttributes(this.form()).map(({ code, label }) => ({
      code,
      label,
      picks: [{ code: notRecorded, label: 'Not recorded' }, ...unitChoices(this.form(), code)],
    })),
  );

  protected setAgency(code: string): void {
    this.changed.emit({ ...this.context(), agencyKind: code as AgencyKind });
  }

  protected setAttribute(name: string, value: string): void {
    const { [name]: _before, ...rest } = this.context().unit;
    const unit = value === notRecorded ? rest : { ...rest, [name]: value };
    this.changed.emit({ ...this.context(), unit });
  }
}
