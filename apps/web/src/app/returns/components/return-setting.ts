import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import type { ReturnView } from '@sightline/contracts';
import { agencySettingLabels } from '@sightline/domain';
import { ReturnDeeds } from '../return-deeds';
import { ReturnsApi } from '../returns-api';

const none = '';

/** Which school, practice or placement of its agency the return is about. */
@Component({
  selector: 'sl-return-setting',
  imports: [MatFormFieldModule, MatSelectModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (choices().length > 1) {
      <mat-form-field class="sl-no-print">
        <mat-label>{{ label() }}</mat-label>
        <mat-select [value]="view().setting?.id ?? ''" (valueChange)="name($event)">
          @for (one of choices(); track one.id) {
            <mat-option [value]="one.id">{{ one.label }}</mat-option>
          }
        </mat-select>
        <mat-hint>Read in your agency only; others see what kind of setting it is</mat-hint>
      </mat-form-field>
    } @else if (words(); as said) {
      <p class="sl-soft">{{ said }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    /* Nothing to say takes no room. */
    :host(:empty) {
      display: none;
    }

    mat-form-field {
      width: min(100%, 34rem);
    }
  `,
})
export class ReturnSetting {
  readonly view = input.required<ReturnView>();
  /** Asked before the return changes: everything on the page is saved first. */
  readonly settled = input.required<() => Promise<ReturnView | undefined>>();
  readonly changed = output<ReturnView>();

  private readonly api = inject(ReturnsApi);
  private readonly deeds = inject(ReturnDeeds);

  protected readonly label = computed(() => {
    const kinds = new Set(this.view().settingChoices.map(({ kind }) => kind));
    const [only] = kinds;
    return kinds.size === 1 && only
      ? `${agencySettingLabels[only]} this is about`
      : 'Setting this is about';
  });
  protected readonly choices = computed(() => {
    const { settingChoices } = this.view();
    const several = new Set(settingChoices.map(({ kind }) => kind)).size > 1;
    return [
      { id: none, label: 'Not named' },
      ...settingChoices.map(({ id, kind, name }) => ({
        ...{ id, label: several ? `${name} (${agencySettingLabels[kind]})` : name },
      })),
    ];
  });
  protected readonly words = computed(() => {
    const { setting } = this.view();
    if (!setting) return '';
    const kind = agencySettingLabels[setting.kind];
    return setting.name ? `About ${setting.name} (${kind})` : `About one ${inSentence(kind)}`;
  });

  protected async name(chosen: string): Promise<void> {
    const view = await this.settled()();
    if (!view || chosen === (view.setting?.id ?? none)) return;
    const dto = { settingId: chosen === none ? null : chosen, revision: view.revision };
    const done = chosen === none ? 'No setting is named' : 'The setting is named';
    const changed = await this.deeds.do(this.api.nameSetting(view.id, dto), () => done);
    if (changed) this.changed.emit(changed);
  }
}

/** Within a sentence a label begins small, but for an abbreviation such as GP. */
function inSentence(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
