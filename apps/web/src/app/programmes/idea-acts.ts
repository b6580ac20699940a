import { inject, Injectable } from '@angular/core';
import type { IdeaView } from '@sightline/contracts';
import type { IdeaAct } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { isRefusal, problemOf } from '../shared/http/client-problem';
import { Confirm } from '../shared/ui/confirm';
import { Notices } from '../shared/ui/notices';
import { ThemesApi } from './themes-api';

type Asked = Exclude<IdeaAct, 'take-up'>;

const questions = {
  'not-now': {
    title: 'Put this idea off?',
    message: 'It stays in the register with your reason, and can be taken up later.',
    verb: 'Put it off',
  },
  drop: {
    title: 'Drop this idea?',
    message: 'It stays in the register with your reason, and can be brought back.',
    verb: 'Drop the idea',
    isDangerous: true,
  },
} as const;

const done: Record<Asked, string> = {
  'not-now': 'Put off',
  drop: 'Dropped',
  'bring-back': 'It waits for a decision again',
};

/** Decisions about an idea, but for taking it up. */
@Injectable({ providedIn: 'root' })
export class IdeaActs {
  private readonly api = inject(ThemesApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);

  /** The idea after the act; null where the person changed their mind or it was refused. */
  async ask({ id, revision }: IdeaView, act: Asked): Promise<IdeaView | null> {
    try {
      const reason = act === 'bring-back' ? undefined : await this.reason(act);
      if (reason === null) return null;
      const dto = reason === undefined ? { revision } : { revision, reason };
      const changed = await firstValueFrom(this.api.decide(id, act, dto));
      this.notices.done(done[act]);
      return changed;
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
      return null;
    }
  }

  private reason(act: keyof typeof questions): Promise<string | null> {
    return this.confirm.askReason({ ...questions[act], reasonLabel: 'Reason' });
  }
}
