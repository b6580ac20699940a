import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ReportLifeView, ReportView } from '@sightline/contracts';
import { reportStandingLabels } from '@sightline/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Chip } from '../../shared/ui/chip';
import { Confirm } from '../../shared/ui/confirm';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { ReportLifeApi } from '../report-life-api';

/** What became of a version, the ways to its rounds, versions and downloads, and taking it back. */
@Component({
  selector: 'sl-report-life',
  imports: [Chip, Icon, InstantPipe, MatButtonModule, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './report-life.html',
})
export class ReportLife {
  readonly report = input.required<ReportView>();
  /** Something about the report is different now. */
  readonly changed = output();

  private readonly api = inject(ReportLifeApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);
  private readonly session = inject(SessionStore);

  protected readonly life = loader(
    () => {
      // Read again with every revision: an approval or a recall is one.
      const { id } = this.report();
      return this.api.life(id);
    },
    { keepsValue: true },
  );
  protected readonly isBusy = signal(false);

  protected readonly standings = reportStandingLabels;
  /** The others of its versions, the newest first. */
  protected readonly earlier = computed(() => {
    const { id } = this.report();
    return (this.life.value()?.versions ?? []).filter((version) => version.id !== id);
  });

  protected mayRunRounds(): boolean {
    return this.session.can('accuracy.open');
  }

  protected async recall(life: ReportLifeView): Promise<void> {
    const reason = await this.confirm.askReason({
      title: `Recall version ${life.version}?`,
      message:
        'Nobody can read or download it any more. Whoever holds a copy is told in Sightline and ' +
        'by mail to destroy it; the reason stands in Sightline only.',
      verb: 'Recall the report',
      reasonLabel: 'Why it is recalled',
      isDangerous: true,
    });
    if (reason === null) return;
    const { id, revision } = this.report();
    await this.write(this.api.recall(id, { reason, revision }), 'Recalled; its holders are told');
  }

  protected async correct(life: ReportLifeView): Promise<void> {
    const reason = await this.confirm.askReason({
      title: `Write version ${life.version + 1}?`,
      message:
        'It begins with the words of this version, and the audit is drafted again. This version ' +
        'stays as it is, and is marked as superseded once the new one is approved.',
      verb: `Begin version ${life.version + 1}`,
      reasonLabel: 'What is to be put right',
    });
    if (reason === null) return;
    const { id, revision } = this.report();
    await this.write(this.api.correct(id, { reason, revision }), 'The new version is a draft');
  }

  private async write(work: Observable<unknown>, done: string): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    try {
      await firstValueFrom(work);
      this.notices.done(done);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
    } finally {
      this.isBusy.set(false);
      await this.life.reload();
      this.changed.emit();
    }
  }
}
