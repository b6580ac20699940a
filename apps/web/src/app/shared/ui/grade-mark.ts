import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { gradeLabels, gradeLetters, type GradeAnswer } from '@sightline/domain';

/**
 * A grade as letter, colour and pattern (O solid, G stripes, R dots, I bars), so that it survives
 * grey printing and colour-blind eyes. With `showsLabel` the word stands beside it.
 */
@Component({
  selector: 'sl-grade-mark',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-grade]': 'grade()', '[attr.data-size]': 'size()' },
  template: `
    <span class="mark" aria-hidden="true">{{ letter() }}</span>
    @if (context(); as words) {
      <span class="sl-visually-hidden">{{ words }}</span>
    }
    <span [class.sl-visually-hidden]="!showsLabel()">{{ label() }}</span>
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
      width: 28px;
      height: 28px;
      padding-bottom: 6px;
      border-radius: var(--sl-radius-small);
      border: 1px solid color-mix(in srgb, var(--sl-ink) 35%, transparent);
      background-color: var(--sl-surface);
      background-position: left bottom;
      background-repeat: repeat-x;
      font-size: var(--sl-text);
      font-weight: 600;
      line-height: 1;
    }

    :host([data-size='small']) .mark {
      width: 22px;
      height: 22px;
      padding-bottom: 5px;
      font-size: var(--sl-text-small);
    }

    :host([data-size='large']) .mark {
      width: 40px;
      height: 40px;
      padding-bottom: 8px;
      font-size: var(--sl-text-title);
    }

    :host([data-grade='O']) .mark {
      padding-bottom: 0;
      background-color: var(--sl-grade-o);
      color: var(--sl-on-grade-o);
    }

    :host([data-grade='G']) .mark {
      background-color: var(--sl-grade-g);
      background-image: repeating-linear-gradient(
        -45deg,
        var(--sl-grade-pattern-dark) 0 1.5px,
        transparent 1.5px 4px
      );
      background-size: 100% 6px;
      color: var(--sl-on-grade-g);
    }

    :host([data-grade='RI']) .mark {
      background-color: var(--sl-grade-ri);
      background-image: radial-gradient(
        circle,
        var(--sl-grade-pattern-dark) 1.2px,
        transparent 1.4px
      );
      background-size: 4px 6px;
      color: var(--sl-on-grade-ri);
    }

    :host([data-grade='I']) .mark {
      background-color: var(--sl-grade-i);
      background-image: linear-gradient(
        90deg,
        var(--sl-grade-pattern-light) 0 2px,
        transparent 2px 6px
      );
      background-size: 6px 6px;
      color: var(--sl-on-grade-i);
    }

    :host([data-grade='insufficient']) .mark {
      padding-bottom: 0;
      border: 1px solid var(--sl-line-strong);
      color: var(--sl-ink-soft);
    }

    @media print {
      .mark {
        print-color-adjust: exact;
      }
    }
  `,
})
export class GradeMark {
  readonly grade = input.required<GradeAnswer>();
  readonly size = input<'small' | 'medium' | 'large'>('medium');
  readonly showsLabel = input(false);
  /** Words put before the label, for a cell read alone: "Police, own practice:". */
  readonly context = input('');

  protected readonly letter = computed(() => gradeLetters[this.grade()]);
  protected readonly label = computed(() => gradeLabels[this.grade()]);
}
