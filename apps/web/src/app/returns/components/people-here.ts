import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PersonHereView } from '@sightline/contracts';
import type { FormDefinition } from '@sightline/form-engine';
import { Icon } from '../../shared/ui/icon';
import { reviewStep } from './section-list';

/** Who else has this return open now, and at which section. */
@Component({
  selector: 'sl-people-here',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status', 'aria-label': 'Who else is here' },
  template: `
    @for (line of lines(); track line.id) {
      <span class="person"><sl-icon name="people" /> {{ line.words }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sl-1) var(--sl-4);
    }

    .person {
      display: inline-flex;
      gap: var(--sl-2);
      align-items: center;
      padding: 0.125rem var(--sl-2);
      border-radius: var(--sl-radius-small);
      background: var(--sl-doing);
      color: var(--sl-on-doing);
      font-size: var(--sl-text-small);
      font-weight: 600;
    }
  `,
})
export class PeopleHere {
  readonly others = input.required<readonly PersonHereView[]>();
  readonly form = input.required<FormDefinition>();

  protected readonly lines = computed(() =>
    this.others().map(({ id, name, section }) => ({ id, words: this.wordsFor(name, section) })),
  );

  private wordsFor(name: string, section: string | null): string {
    if (section === reviewStep) return `${name} is here, at “Review and submit”`;
    const found = this.form().sections.find(({ id }) => id === section);
    return found ? `${name} is here, at “${found.title}”` : `${name} has this return open`;
  }
}
