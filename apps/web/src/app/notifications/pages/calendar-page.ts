import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import type { CalendarFeedView, NewCalendarFeedView } from '@sightline/contracts';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Confirm } from '../../shared/ui/confirm';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { CalendarApi } from '../calendar-api';

const over = ['closed', 'cancelled', 'postponed'];

/** The person's calendar feeds: made, renewed, ended. */
@Component({
  selector: 'sl-calendar-page',
  imports: [
    InstantPipe,
    Loading,
    MatButton,
    MatFormFieldModule,
    MatSelectModule,
    PageHeader,
    ProblemNote,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.scss',
})
export class CalendarPage {
  private readonly api = inject(CalendarApi);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);

  protected readonly feeds = loader(() => this.api.list(), { keepsValue: true });
  private readonly audits = loader(() => this.api.audits());
  protected readonly chosen = signal('');
  /** The one that was just made: its address is shown until the page is left. */
  protected readonly made = signal<NewCalendarFeedView | undefined>(undefined);
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);
  protected readonly isBusy = signal(false);

  protected readonly choices = computed(() => {
    const made = this.feeds.value() ?? [];
    const own = made.some(({ audit }) => audit === null) ? [] : [{ id: '', label: 'My own dates' }];
    const others = (this.audits.value() ?? [])
      .filter(({ id, status }) => !over.includes(status) && !made.some((f) => f.audit?.id === id))
      .map(({ id, theme }) => ({ id, label: theme }));
    return [...own, ...others];
  });
  protected readonly pick = computed(() => {
    const choices = this.choices();
    return choices.some(({ id }) => id === this.chosen()) ? this.chosen() : choices[0]?.id;
  });

  protected nameOf({ audit }: CalendarFeedView): string {
    return audit?.theme ?? 'My own dates';
  }

  protected choose(id: string): void {
    this.chosen.set(id);
  }

  protected async make(event: Event): Promise<void> {
    event.preventDefault();
    const auditId = this.pick();
    if (auditId !== undefined) await this.send(auditId);
  }

  protected async renew(feed: CalendarFeedView): Promise<void> {
    const isMeant = await this.confirm.ask({
      title: 'Give this calendar a new address?',
      message: `${this.nameOf(feed)}. Calendars that use the old address stop being filled.`,
      verb: 'Make a new address',
    });
    if (isMeant) await this.send(feed.audit?.id ?? '');
  }

  protected async revoke(feed: CalendarFeedView): Promise<void> {
    const isMeant = await this.confirm.ask({
      title: 'End this calendar?',
      message: `${this.nameOf(feed)}. Its address stops working at once.`,
      verb: 'End the calendar',
      isDangerous: true,
    });
    if (!isMeant) return;
    await this.attempt(async () => {
      await firstValueFrom(this.api.revoke(feed.id));
      if (this.made()?.id === feed.id) this.made.set(undefined);
      this.notices.done('The address is dead');
    });
  }

  protected async copy(address: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      this.notices.done('Copied');
    } catch {
      // NotAllowedError: the browser keeps the clipboard to itself; the address can be selected.
      this.notices.done('It could not be copied: select it and copy it yourself');
    }
  }

  private async send(auditId: string): Promise<void> {
    await this.attempt(async () => {
      this.made.set(await firstValueFrom(this.api.make(auditId === '' ? {} : { auditId })));
    });
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.refusal.set(undefined);
    try {
      await act();
    } catch (thrown) {
      this.refusal.set(problemOf(thrown));
    } finally {
      this.isBusy.set(false);
    }
    await this.feeds.reload();
  }
}
