import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type ComplianceAnswer, complianceLabels } from '@sightline/form-engine';
import { AbsenceMark } from './absence-mark';
import { Icon } from './icon';
import type { IconName } from './icons';

const icons: Record<'yes' | 'partly' | 'no', IconName> = {
  yes: 'check',
  partly: 'half',
  no: 'close',
};

/** An answer of a compliance question: a sign on a tint, or the mark of an absence. */
@Component({
  selector: 'sl-compliance-mark',
  imports: [AbsenceMark, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-answer]': 'answer()' },
  template: `
    @switch (answer()) {
      @case ('not-evidenced') {
        <sl-absence-mark of="not-evidenced" [label]="word()" [showsLabel]="showsLabel()" />
      }
      @case ('na') {
        <sl-absence-mark of="not-applicable" [label]="word()" [showsLabel]="showsLabel()" />
      }
      @default {
        @if (icon(); as name) {
          <span class="mark"><sl-icon [name]="name" /></span>
        }
        <span [class.sl-visually-hidden]="!showsLabel()">{{ word() }}</span>
      }
    }
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
      width: 22px;
      height: 22px;
      border: 1px solid color-mix(in srgb, currentColor 40%, transparent);
      border-radius: var(--sl-radius-small);
      background: var(--sl-done);
      color: var(--sl-on-done);
      font-size: var(--sl-text-small);
    }

    :host([data-answer='partly']) .mark {
      background: var(--sl-attention);
      color: var(--sl-on-attention);
    }

    :host([data-answer='no']) .mark {
      background: var(--sl-danger);
      color: var(--sl-on-danger);
    }
  `,
})
export class ComplianceMark {
  readonly answer = input.required<ComplianceAnswer>();
  readonly showsLabel = input(false);
  /** Words instead of the usual ones, such as the reason of an n/a. */
  readonly label = input('');

  protected readonly word = computed(() => this.label() || complianceLabels[this.answer()]);
  protected readonly icon = computed(() => {
    const answer = this.answer();
    return answer === 'na' || answer === 'not-evidenced' ? null : icons[answer];
  });
}
