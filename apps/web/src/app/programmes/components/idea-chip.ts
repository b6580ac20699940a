import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ideaStatusLabels, type IdeaStatus } from '@sightline/domain';
import { Chip, type Tone } from '../../shared/ui/chip';
import type { IconName } from '../../shared/ui/icons';

const looks: Record<IdeaStatus, readonly [Tone, IconName]> = {
  open: ['todo', 'question'],
  'taken-up': ['done', 'check'],
  'not-now': ['waiting', 'pause'],
  dropped: ['quiet', 'cancel'],
};

/** What has become of an idea. */
@Component({
  selector: 'sl-idea-chip',
  imports: [Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sl-chip [tone]="look()[0]" [icon]="look()[1]">{{ labels[status()] }}</sl-chip>`,
})
export class IdeaChip {
  readonly status = input.required<IdeaStatus>();

  protected readonly labels = ideaStatusLabels;
  protected readonly look = computed(() => looks[this.status()]);
}
