import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PersonView, ReturnView } from '@sightline/contracts';
import { roleLabels, type Role } from '@sightline/domain';
import { CheckList } from '../../shared/questions/check-list';

const able: readonly Role[] = ['auditor', 'spoc'];
const mostAuditors = 4;

/** Who of the agency completes the form; up to four share one. */
@Component({
  selector: 'sl-allocate-panel',
  imports: [CheckList, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-panel' },
  template: `
    <fieldset>
      <legend>Who audits the file?</legend>
      <p class="sl-soft">
        Somebody who did not work with the family or manage those who did. Up to four may share it.
      </p>
      @if (options().length === 0) {
        <p>
          Your agency has no auditor in Sightline yet. Ask the administrator of the partnership to
          add one.
        </p>
      } @else {
        <sl-check-list [options]="options()" [values]="chosen()" (changed)="choose($event)" />
      }
    </fieldset>
    @if (hint(); as words) {
      <p class="hint" role="status">{{ words }}</p>
    }
    <div class="sl-row">
      <button type="button" matButton="filled" (click)="give()">{{ verb() }}</button>
      @if (canLeave()) {
        <button type="button" matButton (click)="left.emit()">Leave it as it is</button>
      }
    </div>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: var(--sl-2);
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0 0 var(--sl-1);
      font-size: var(--sl-text-large);
      font-weight: 600;
    }

    .hint {
      color: var(--sl-danger-strong);
      font-weight: 600;
    }
  `,
})
export class AllocatePanel {
  readonly view = input.required<ReturnView>();
  readonly people = input.required<readonly PersonView[]>();
  /** Whether there is somebody already, so that nothing need be done. */
  readonly canLeave = input(false);
  readonly allocated = output<string[]>();
  readonly left = output();

  protected readonly chosen = linkedSignal(() => this.view().auditors.map(({ id }) => id));
  protected readonly hint = linkedSignal({ source: this.chosen, computation: () => '' });

  protected readonly options = computed(() => {
    const agencyId = this.view().agency.id;
    return this.people().flatMap(({ id, name, roles }) => {
      const held = roles
        .filter((one) => one.agencyId === agencyId && able.includes(one.role))
        .map(({ role }) => roleLabels[role]);
      return held.length > 0 ? [{ code: id, label: name, hint: held.join(', ') }] : [];
    });
  });
  protected readonly verb = computed(() => {
    const names = this.options()
      .filter(({ code }) => this.chosen().includes(code))
      .map(({ label }) => label);
    return names.length === 0 ? 'Give it to an auditor' : `Give it to ${names.join(' and ')}`;
  });

  protected choose(ids: readonly string[]): void {
    this.chosen.set([...ids]);
  }

  protected give(): void {
    const ids = this.chosen();
    if (ids.length === 0) this.hint.set('Choose an auditor first');
    else if (ids.length > mostAuditors) this.hint.set('At most four auditors share a return');
    else this.allocated.emit(ids);
  }
}
