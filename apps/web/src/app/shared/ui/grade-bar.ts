import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type Grade, gradeLabels, gradeLetters, grades } from '@sightline/domain';

interface Share {
  readonly grade: Grade;
  readonly letter: string;
  readonly count: number;
}

/** The spread of grades as one bar, best first: "2 Good, 1 Inadequate" in words for those who hear. */
@Component({
  selector: 'sl-grade-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'img', '[attr.aria-label]': 'words()' },
  template: `
    @for (share of shares(); track share.grade) {
      <span class="share" [attr.data-grade]="share.grade" [style.flex-grow]="share.count">
        <span class="sign">{{ share.letter }} {{ share.count }}</span>
      </span>
    }
  `,
  styles: `
    :host {
      display: flex;
      gap: 2px;
      min-width: 8rem;
      height: 22px;
      overflow: hidden;
      border-radius: var(--sl-radius-small);
      background: var(--sl-sunken);
      font-size: var(--sl-text-small);
      font-weight: 600;
      line-height: 22px;
      print-color-adjust: exact;
    }

    .share {
      display: flex;
      flex-basis: 2.5rem;
      justify-content: center;
      overflow: hidden;
      background-repeat: repeat;
      white-space: nowrap;
    }

    .sign {
      padding: 0 4px;
      background: inherit;
      background-image: none;
    }

    [data-grade='O'] {
      background-color: var(--sl-grade-o);
      color: var(--sl-on-grade-o);
    }

    [data-grade='G'] {
      background-color: var(--sl-grade-g);
      background-image: repeating-linear-gradient(
        -45deg,
        var(--sl-grade-pattern-dark) 0 1.5px,
        transparent 1.5px 6px
      );
      color: var(--sl-on-grade-g);
    }

    [data-grade='RI'] {
      background-color: var(--sl-grade-ri);
      background-image: radial-gradient(
        circle,
        var(--sl-grade-pattern-dark) 1.2px,
        transparent 1.4px
      );
      background-size: 6px 6px;
      color: var(--sl-on-grade-ri);
    }

    [data-grade='I'] {
      background-color: var(--sl-grade-i);
      background-image: linear-gradient(
        90deg,
        var(--sl-grade-pattern-light) 0 1.5px,
        transparent 1.5px 7px
      );
      background-size: 7px 7px;
      color: var(--sl-on-grade-i);
    }
  `,
})
export class GradeBar {
  readonly counts = input.required<Readonly<Partial<Record<Grade, number>>>>();
  /** What is graded: "Own practice". */
  readonly label = input('Grades');

  protected readonly shares = computed<readonly Share[]>(() =>
    [...grades]
      .reverse()
      .map((grade) => ({ grade, letter: gradeLetters[grade], count: this.counts()[grade] ?? 0 }))
      .filter((share) => share.count > 0),
  );
  protected readonly words = computed(() => {
    const said = this.shares().map(({ grade, count }) => `${count} ${gradeLabels[grade]}`);
    return `${this.label()}: ${said.length > 0 ? said.join(', ') : 'none yet'}`;
  });
}
