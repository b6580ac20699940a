import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Four reasons why there is nothing to read. They mean different things and never look alike. */
export type Absence = 'not-evidenced' | 'nil' | 'missing' | 'not-applicable';

const faces: Record<Absence, { sign: string; label: string }> = {
  'not-evidenced': { sign: '?', label: 'Not evidenced on file' },
  nil: { sign: '', label: 'Nil return' },
  missing: { sign: '!', label: 'Missing: expected and not received' },
  'not-applicable': { sign: 'n/a', label: 'Not applicable' },
};

/** The mark of an absence: dashed box, slashed ring, striped box with an edge, or plain words. */
@Component({
  selector: 'sl-absence-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-absence]': 'of()' },
  template: `
    <span class="mark" aria-hidden="true">{{ face().sign }}</span>
    <span [class.sl-visually-hidden]="!showsLabel()">{{ label() || face().label }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: var(--sl-2);
      align-items: center;
      vertical-align: middle;
      position: relative;
    }

    .mark {
      display: grid;
      flex: none;
      place-items: center;
      min-width: 22px;
      height: 22px;
      font-size: var(--sl-text-small);
      font-weight: 600;
      line-height: 1;
    }

    :host([data-absence='not-evidenced']) .mark {
      border: 1.5px dashed var(--sl-ink-soft);
      border-radius: var(--sl-radius-small);
      color: var(--sl-ink);
    }

    :host([data-absence='nil']) .mark {
      border: 1.5px solid var(--sl-ink-soft);
      border-radius: 50%;
      background: linear-gradient(
        to top right,
        transparent 47%,
        var(--sl-ink-soft) 47% 53%,
        transparent 53%
      );
      color: transparent;
    }

    :host([data-absence='missing']) .mark {
      border: 1.5px solid var(--sl-danger-strong);
      border-radius: var(--sl-radius-small);
      background: var(--sl-danger);
      color: var(--sl-on-danger);
    }

    :host([data-absence='not-applicable']) .mark {
      color: var(--sl-ink-soft);
      font-weight: 400;
    }
  `,
})
export class AbsenceMark {
  readonly of = input.required<Absence>();
  readonly showsLabel = input(false);
  /** Words instead of the usual ones: the kind of a nil return, the reason of an n/a. */
  readonly label = input('');

  protected readonly face = computed(() => faces[this.of()]);
}
