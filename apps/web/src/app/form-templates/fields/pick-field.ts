import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { newFieldId } from './field-id';

export interface Pick {
  readonly code: string;
  readonly label: string;
  /** Picks of the same group stand together under its name. */
  readonly group?: string;
}

interface PickGroup {
  readonly name: string;
  readonly picks: readonly Pick[];
}

/** One of a list, in the browser's own box. A value the list lacks is shown and said. */
@Component({
  selector: 'sl-pick-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="label" [class.sl-visually-hidden]="isLabelHidden()" [for]="id">{{
      label()
    }}</label>
    <select #box [id]="id" (change)="chosen.emit(box.value)">
      @if (stranger(); as code) {
        <option [value]="code" selected>{{ strangerWords() || code }}</option>
      }
      @for (group of groups(); track group.name) {
        @if (group.name) {
          <optgroup [label]="group.name">
            @for (pick of group.picks; track pick.code) {
              <option [value]="pick.code" [selected]="pick.code === value()">
                {{ pick.label }}
              </option>
            }
          </optgroup>
        } @else {
          @for (pick of group.picks; track pick.code) {
            <option [value]="pick.code" [selected]="pick.code === value()">{{ pick.label }}</option>
          }
        }
      }
    </select>
    @if (hint(); as words) {
      <span class="label">{{ words }}</span>
    }
  `,
  styleUrl: '../../shared/questions/controls.scss',
  styles: `
    :host {
      display: grid;
      gap: var(--sl-1);
      align-content: start;
      min-width: 0;
    }
  `,
})
export class PickField {
  readonly label = input.required<string>();
  readonly isLabelHidden = input(false);
  readonly value = input.required<string>();
  readonly picks = input.required<readonly Pick[]>();
  readonly hint = input('');
  /** What is said where the value is none of the picks. */
  readonly strangerWords = input('');
  readonly chosen = output<string>();

  protected readonly id = newFieldId();
  protected readonly stranger = computed(() =>
    this.picks().some(({ code }) => code === this.value()) ? undefined : this.value(),
  );
  protected readonly groups = computed<readonly PickGroup[]>(() => {
    const groups = new Map<string, Pick[]>();
    for (const pick of this.picks()) {
      const name = pick.group ?? '';
      groups.set(name, [...(groups.get(name) ?? []), pick]);
    }
    return [...groups].map(([name, picks]) => ({ name, picks }));
  });
}
