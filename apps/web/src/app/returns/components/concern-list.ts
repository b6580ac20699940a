import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ConcernView } from '@sightline/contracts';
import { concernStatusLabels, type ConcernAct } from '@sightline/domain';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { Chip, type Tone } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { ReturnConcerns, type WordsGiven } from '../return-concerns';
import { ConcernStepForm } from './concern-step-form';

/** How a step that needs words asks for them. */
interface Asked {
  readonly verb: string;
  readonly label: string;
  readonly hint: string;
  readonly done: string;
}

const asked: Record<Exclude<ConcernAct, 'acknowledge'>, Asked> = {
  'record-action': {
    verb: 'Record what was done',
    label: 'What was done, by which role, and when',
    hint: 'Roles, not names. Children’s social care told? The child seen?',
    done: 'What was done is recorded',
  },
  close: {
    verb: 'Close the concern',
    label: 'How it ended',
    hint: 'And how you know that the child is safe',
    done: 'The concern is closed',
  },
};

/** The safeguarding concerns of a return: where each stands, what was done, and the next step. */
@Component({
  selector: 'sl-concern-list',
  imports: [Chip, ConcernStepForm, Icon, InstantPipe, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.open]': 'isAnyOpen()' },
  templateUrl: './concern-list.html',
  styleUrl: './concern-list.scss',
})
export class ConcernList {
  protected readonly store = inject(ReturnConcerns);
  private readonly notices = inject(Notices);

  protected readonly isAnyOpen = computed(() => this.store.open().length > 0);
  protected readonly closed = computed(() =>
    this.store.concerns().filter(({ status }) => status === 'closed'),
  );
  protected readonly asked = asked;
  protected readonly statusLabels = concernStatusLabels;
  /** The concern whose words are being written. */
  protected readonly writing = signal<string | null>(null);

  protected tone({ status, isOverdue }: ConcernView): Tone {
    if (isOverdue || status === 'raised') return 'danger';
    return status === 'closed' ? 'done' : 'attention';
  }

  /** The step that needs words and comes next, for who may take it. */
  protected next({ acts }: ConcernView): Exclude<ConcernAct, 'acknowledge'> | undefined {
    if (acts.includes('close')) return 'close';
    return acts.includes('record-action') ? 'record-action' : undefined;
  }

  protected async acknowledge(concern: ConcernView): Promise<void> {
    if (await this.store.act(concern, 'acknowledge')) {
      this.notices.done('Acknowledged: whoever raised it sees that you have it');
    }
  }

  protected async write(
    concern: ConcernView,
    act: Exclude<ConcernAct, 'acknowledge'>,
    given: WordsGiven,
  ): Promise<void> {
    if (!(await this.store.act(concern, act, given))) return;
    this.writing.set(null);
    this.notices.done(asked[act].done);
  }
}
