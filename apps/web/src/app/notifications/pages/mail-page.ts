import { ChangeDetectionStrategy, Component, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatRadioModule } from '@angular/material/radio';
import { mailChoiceLabels, mailChoices, noticeKinds, type MailChoice } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { NoticesApi } from '../notices-api';

const facts = Object.values(noticeKinds);

/** When mail comes to the person. */
@Component({
  selector: 'sl-mail-page',
  imports: [Loading, MatButton, MatRadioModule, PageHeader, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './mail-page.html',
})
export class MailPage {
  private readonly api = inject(NoticesApi);
  private readonly notices = inject(Notices);

  protected readonly choices = mailChoices;
  protected readonly labels = mailChoiceLabels;
  protected readonly mandatory = facts
    .filter(({ isMandatory }) => isMandatory)
    .map(({ label }) => label);
  protected readonly preference = loader(() => this.api.preference());
  protected readonly chosen = linkedSignal(() => this.preference.value()?.choice ?? 'immediately');
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);

  protected choose(choice: MailChoice): void {
    this.chosen.set(choice);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isSaving()) return;
    this.isSaving.set(true);
    this.refusal.set(undefined);
    try {
      const { revision } = this.preference.value()!;
      const dto = { choice: this.chosen(), revision };
      this.preference.set(await firstValueFrom(this.api.writePreference(dto)));
      this.notices.done('Saved');
    } catch (thrown) {
      this.refusal.set(problemOf(thrown));
    } finally {
      this.isSaving.set(false);
    }
  }
}
