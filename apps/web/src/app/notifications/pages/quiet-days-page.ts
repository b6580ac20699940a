import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { isDay } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { DayPipe } from '../../shared/format/day-pipe';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { NoticesApi } from '../notices-api';

interface Chosen {
  readonly weekends: boolean;
  readonly bankHolidays: boolean;
  readonly days: readonly string[];
}

const nothing: Chosen = { weekends: true, bankHolidays: true, days: [] };

/** The days on which the partnership sends no mail that can wait. */
@Component({
  selector: 'sl-quiet-days-page',
  imports: [DayPipe, Loading, MatButton, MatCheckbox, PageHeader, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './quiet-days-page.html',
  styleUrl: './quiet-days-page.scss',
})
export class QuietDaysPage {
  private readonly api = inject(NoticesApi);
  private readonly notices = inject(Notices);

  protected readonly setting = loader(() => this.api.quietDays());
  protected readonly chosen = linkedSignal<Chosen>(() => this.setting.value() ?? nothing);
  protected readonly added = signal('');
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);
  protected readonly mayAdd = computed(
    () => isDay(this.added()) && !this.chosen().days.includes(this.added()),
  );

  protected set(change: Partial<Chosen>): void {
    this.chosen.update((chosen) => ({ ...chosen, ...change }));
  }

  protected type(event: Event): void {
    this.added.set((event.target as HTMLInputElement).value);
  }

  protected add(): void {
    if (!this.mayAdd()) return;
    this.set({ days: [...this.chosen().days, this.added()].sort() });
    this.added.set('');
  }

  protected remove(day: string): void {
    this.set({ days: this.chosen().days.filter((other) => other !== day) });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isSaving()) return;
    this.isSaving.set(true);
    this.refusal.set(undefined);
    try {
      const { revision } = this.setting.value()!;
      const { weekends, bankHolidays, days } = this.chosen();
      const dto = { weekends, bankHolidays, days: [...days], revision };
      this.setting.set(await firstValueFrom(this.api.writeQuietDays(dto)));
      this.notices.done('Saved for the partnership');
    } catch (thrown) {
      this.refusal.set(problemOf(thrown));
    } finally {
      this.isSaving.set(false);
    }
  }
}
