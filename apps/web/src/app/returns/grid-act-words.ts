import type { GridCellView, GridResultView } from '@sightline/contracts';
import { type GridAct, gridActFacts } from '@sightline/domain';
import type { IconName } from '../shared/ui/icons';

interface GridActWords {
  readonly verb: string;
  readonly icon: IconName;
  /** What follows for the returns and their agencies. */
  readonly message: string;
  readonly done: string;
  readonly reasonLabel?: string;
  readonly isDangerous?: boolean;
}

/** How each act of the grid is asked for and told. */
export const gridActWords: Readonly<Record<GridAct, GridActWords>> = {
  remind: {
    verb: 'Remind',
    icon: 'clock',
    message: 'It stands in the history of each return that its agency was reminded today.',
    done: 'reminded',
  },
  extend: {
    verb: 'Extend',
    icon: 'calendar',
    message:
      'The agency has until the new date. The original date is kept: being on time is judged against it, and extensions are shown apart.',
    done: 'extended',
    reasonLabel: 'Why more time is agreed',
  },
  allocate: {
    verb: 'Give to an auditor',
    icon: 'person',
    message: 'Whoever had them before has them no longer. What is written so far stays.',
    done: 'given to the auditor',
  },
  issue: {
    verb: 'Issue again',
    icon: 'reload',
    message: 'Each begins again with the known check. Answers given before are kept.',
    done: 'issued again',
    reasonLabel: 'Reason',
  },
  withdraw: {
    verb: 'Withdraw',
    icon: 'close',
    message: 'They leave every figure, and the agencies are not asked any more.',
    done: 'withdrawn',
    reasonLabel: 'Reason',
    isDangerous: true,
  },
  waive: {
    verb: 'Waive',
    icon: 'cancel',
    message: 'They are not expected any more and leave the response rate.',
    done: 'waived',
    reasonLabel: 'Reason',
    isDangerous: true,
  },
};

/** Those of the chosen returns that the act can be done to, as far as the page knows. */
export function openTo(cells: readonly GridCellView[], act: GridAct): GridCellView[] {
  return cells.filter(({ status }) => gridActFacts[act].from.includes(status));
}

/** "12 returns extended, 2 were not". */
export function resultWords({ act, done, refused }: GridResultView): string {
  const words = `${countOf(done.length)} ${gridActWords[act].done}`;
  if (refused.length === 0) return words;
  return `${words}, ${refused.length} ${refused.length === 1 ? 'was' : 'were'} not`;
}

export function countOf(count: number): string {
  return count === 1 ? '1 return' : `${count} returns`;
}
