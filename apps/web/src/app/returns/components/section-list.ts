import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { PersonHereView } from '@sightline/contracts';
import type { SectionProgress } from '@sightline/form-engine';
import { Icon } from '../../shared/ui/icon';

/** Where the last step of the form stands in the address. */
export const reviewStep = 'review';

/** The sections of the form with how far each is; on a narrow screen one box to choose from. */
@Component({
  selector: 'sl-section-list',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './section-list.html',
  styleUrl: './section-list.scss',
})
export class SectionList {
  readonly sections = input.required<readonly SectionProgress[]>();
  readonly current = input.required<string>();
  /** How many things stop the form from being handed in. */
  readonly missing = input.required<number>();
  /** Others who have the return open now. */
  readonly others = input<readonly PersonHereView[]>([]);
  readonly chosen = output<string>();

  protected readonly reviewStep = reviewStep;
  protected readonly hasLongIds = computed(() =>
    this.sections().some(({ sectionId }) => sectionId.length > 5),
  );

  /** A plain click stays on the page; one with a modifier opens another tab, as links do. */
  protected follow(event: MouseEvent, step: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.chosen.emit(step);
  }

  protected pick(event: Event): void {
    this.chosen.emit((event.target as HTMLSelectElement).value);
  }

  /** Who else is at a section, in words; empty where nobody is. */
  protected hereWords(step: string): string {
    const names = this.others().flatMap(({ section, name }) => (section === step ? [name] : []));
    return names.length > 0 ? `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} here` : '';
  }

  protected isDone({ problems }: SectionProgress): boolean {
    return problems === 0;
  }

  protected countWords({ answered, required, problems }: SectionProgress): string {
    if (required === 0) return problems === 0 ? 'optional' : 'incomplete';
    return answered === required && problems > 0
      ? `${problems} incomplete`
      : `${answered} of ${required}`;
  }
}
