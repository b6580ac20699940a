import {
  ChangeDetectionStrategy,
  Component,
  computed,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AllocateDto, Independence, PersonView, ReturnView } from '@sightline/contracts';
import { roleLabels, type Role } from '@sightline/domain';
import { RadioList } from '../../shared/questions/radio-list';
import { CheckList } from '../../shared/questions/check-list';

const able: readonly Role[] = ['auditor', 'spoc'];
const mostAuditors = 4;

const independenceChoices = [
  { code: 'independent', label: 'Independent of the work' },
  { code: 'not-independent', label: 'Not independent' },
];

/** What the contact decided: who, who leads, who is independent, and by when. */
export type Allocated = Omit<AllocateDto, 'revision'>;

/** Who of the agency completes the form; up to four share one. */
@Component({
  selector: 'sl-allocate-panel',
  imports: [CheckList, MatButton, RadioList],
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
    @for (person of picked(); track person.code; let isFirst = $first) {
      <fieldset>
        <legend class="small">
          {{ person.label
          }}{{ picked().length < 2 ? '' : isFirst ? ', who leads' : ', co-auditor' }}
        </legend>
        <sl-radio-list
          layout="line"
          [name]="'independence-' + person.code"
          [options]="independences"
          [value]="said().get(person.code) ?? null"
          (chosen)="say(person.code, $event)"
        />
        @if (said().get(person.code) === 'not-independent') {
          <label class="sl-field">
            Why nobody else can audit this file
            <input
              type="text"
              maxlength="300"
              autocomplete="off"
              [value]="notes().get(person.code) ?? ''"
              (input)="note(person.code, valueOf($event))"
            />
          </label>
        }
        @if (!isFirst) {
          <div>
            <button type="button" matButton (click)="lead(person.code)">
              Let {{ person.label }} lead
            </button>
          </div>
        }
      </fieldset>
    }
    @if (options().length > 0) {
      <label class="sl-field">
        Your agency’s own day for the form (optional)
        <input
          type="date"
          [max]="view().dueDay"
          [value]="day()"
          (input)="day.set(valueOf($event))"
        />
      </label>
    }
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

    .small {
      font-size: inherit;
    }

    label.sl-field {
      display: grid;
      gap: var(--sl-1);
      max-width: 28rem;
    }

    label.sl-field input {
      min-height: 2.25rem;
      padding: 0 var(--sl-2);
      border: 1px solid var(--sl-line-strong);
      border-radius: var(--sl-radius-small);
      background: var(--sl-surface);
      color: var(--sl-ink);
      font: inherit;
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
  readonly allocated = output<Allocated>();
  readonly left = output();

  protected readonly chosen = linkedSignal(() => this.view().auditors.map(({ id }) => id));
  /** Account id -> what was said of their independence. */
  protected readonly said = linkedSignal<ReadonlyMap<string, Independence>>(
    () =>
      new Map(
        this.view().auditors.flatMap(({ id, independence }) =>
          independence ? [[id, independence] as const] : [],
        ),
      ),
  );
  protected readonly notes = linkedSignal<ReadonlyMap<string, string>>(
    () => new Map(this.view().auditors.map(({ id, note }) => [id, note ?? ''])),
  );
  protected readonly day = linkedSignal(() => this.view().agencyDueDay ?? '');
  protected readonly independences = independenceChoices;
  protected readonly picked = computed(() =>
    this.chosen().flatMap((id) => this.options().find(({ code }) => code === id) ?? []),
  );
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

  /** Who was chosen first leads. */
  protected choose(ids: readonly string[]): void {
    const before = this.chosen().filter((id) => ids.includes(id));
    this.chosen.set([...before, ...ids.filter((id) => !before.includes(id))]);
  }

  protected lead(id: string): void {
    this.chosen.set([id, ...this.chosen().filter((one) => one !== id)]);
  }

  protected say(id: string, code: string): void {
    const said = code === 'independent' ? 'independent' : 'not-independent';
    this.said.set(new Map(this.said()).set(id, said));
    this.hint.set('');
  }

  protected note(id: string, words: string): void {
    this.hint.set('');
    this.notes.set(new Map(this.notes()).set(id, words));
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  private allocation(accountIds: string[]): Allocated {
    const checks = accountIds.map((accountId) => {
      const is = this.said().get(accountId)!;
      const note = this.notes().get(accountId)?.trim();
      return is === 'independent' || !note ? { accountId, is } : { accountId, is, note };
    });
    const agencyDueDay = this.day();
    return agencyDueDay === '' ? { accountIds, checks } : { accountIds, checks, agencyDueDay };
  }

  private lacksReason(id: string): boolean {
    const note = this.notes().get(id)?.trim();
    return this.said().get(id) === 'not-independent' && !note;
  }

  protected give(): void {
    const ids = this.chosen();
    if (ids.length === 0) this.hint.set('Choose an auditor first');
    else if (ids.length > mostAuditors) this.hint.set('At most four auditors share a return');
    else if (ids.some((id) => !this.said().has(id))) {
      this.hint.set('Say of each whether they are independent of the work');
    } else if (ids.some((id) => this.lacksReason(id))) {
      this.hint.set('Say why nobody else can audit this file');
    } else this.allocated.emit(this.allocation(ids));
  }
}
