import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AuditVaultView, LegalHoldView } from '@sightline/contracts';
import { firstValueFrom, type Observable } from 'rxjs';
import { DayPipe } from '../../shared/format/day-pipe';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { Confirm } from '../../shared/ui/confirm';
import { Icon } from '../../shared/ui/icon';
import { Notices } from '../../shared/ui/notices';
import { VaultApi } from '../vault-api';

/** Legal holds, and the destruction of an audit's identities by two people. */
@Component({
  selector: 'sl-disposal-panel',
  imports: [DayPipe, Icon, InstantPipe, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './disposal-panel.html',
})
export class DisposalPanel {
  readonly vault = input.required<AuditVaultView>();
  readonly changed = output<AuditVaultView>();

  private readonly api = inject(VaultApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);

  protected readonly standing = computed(() =>
    this.vault().holds.filter(({ liftedAt }) => liftedAt === null),
  );
  /** Where the certificate is as a file; it names no child. */
  protected readonly paper = computed(() => ({
    pdf: this.api.certificateUrl(this.vault().auditId, 'pdf'),
    json: this.api.certificateUrl(this.vault().auditId, 'json'),
  }));
  protected readonly lifted = computed(() =>
    this.vault().holds.filter(({ liftedAt }) => liftedAt !== null),
  );

  protected async hold(): Promise<void> {
    const reason = await this.confirm.askReason({
      title: 'Set a legal hold?',
      message:
        'Nothing of this audit’s identities is destroyed while the hold stands, as for a criminal trial or an inquiry.',
      verb: 'Set the hold',
      reasonLabel: 'Reason, naming nobody',
    });
    if (reason !== null) await this.do(this.api.setHold(this.vault().auditId, reason));
  }

  protected async lift({ id }: LegalHoldView): Promise<void> {
    const reason = await this.confirm.askReason({
      title: 'Lift the legal hold?',
      message: 'If no other hold stands, the identities may be destroyed when they are due.',
      verb: 'Lift the hold',
      reasonLabel: 'Why it is lifted, naming nobody',
    });
    if (reason !== null) await this.do(this.api.liftHold(id, reason));
  }

  protected async ask(): Promise<void> {
    const isWanted = await this.confirm.ask({
      title: 'Ask for the identities to be destroyed?',
      message: 'Another co-ordinator, chair or key-holder confirms it. Until then nothing happens.',
      verb: 'Ask for it',
    });
    const { auditId, revision } = this.vault();
    if (isWanted) await this.do(this.api.askDestruction(auditId, revision));
  }

  protected async takeBack(): Promise<void> {
    const { auditId, revision } = this.vault();
    await this.do(this.api.withdrawDestruction(auditId, revision));
  }

  protected async destroy(): Promise<void> {
    const isWanted = await this.confirm.ask({
      title: 'Destroy the identities of this audit?',
      message:
        'Their key is destroyed. Nobody can open them again, not even from an old backup, and dates in the returns become numbers of days. This cannot be undone.',
      verb: 'Destroy the identities',
      isDangerous: true,
    });
    const { auditId, revision } = this.vault();
    if (isWanted) await this.do(this.api.confirmDestruction(auditId, revision));
  }

  private async do(act: Observable<AuditVaultView>): Promise<void> {
    try {
      this.changed.emit(await firstValueFrom(act));
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) this.notices.fault(problem);
    }
  }
}
