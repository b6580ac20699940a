import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { Router, RouterLink } from '@angular/router';
import { financialYearFrom, methodFacts } from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { isRefusal, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { EmptyState } from '../../shared/ui/empty-state';
import { Confirm } from '../../shared/ui/confirm';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { ProgrammesApi } from '../programmes-api';

const kinds = {
  'carried-over': 'Carried over',
  postponed: 'Postponed',
  're-audit': 'Re-audit',
} as const;

/** What a year takes up from the year before, ticked; the person plans those that stay ticked. */
@Component({
  selector: 'sl-carry-over-page',
  imports: [
    EmptyState,
    Loading,
    MatButtonModule,
    MatCheckboxModule,
    PageHeader,
    ProblemNote,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  template: `
    <sl-page-header
      [title]="title()"
      [lead]="lead()"
      [breadcrumbs]="[{ label: 'Programme', link: '/programme' }]"
    />
    @if (offers.value(); as all) {
      @for (offer of all; track offer.auditId) {
        <mat-checkbox
          [checked]="chosen().has(offer.auditId)"
          (change)="toggle(offer.auditId, $event.checked)"
        >
          <strong>{{ offer.theme }}</strong
          >, {{ facts[offer.method].label }}, quarter {{ offer.quarter }}
          <span class="sl-soft">{{ kinds[offer.kind] }}. {{ offer.why }}</span>
        </mat-checkbox>
      } @empty {
        <sl-empty-state
          icon="history"
          title="Nothing to take up"
          hint="Every audit of the year before is under way, cancelled, or in this year already."
        />
      }
      @if (refusal(); as words) {
        <p role="alert">{{ words }}</p>
      }
      <div class="sl-row">
        @if (all.length > 0) {
          <button matButton="filled" type="button" (click)="take()">
            {{ isSaving() ? 'Planning…' : 'Plan ' + counted() }}
          </button>
        }
        <a matButton routerLink="/programme" [queryParams]="{ year: year() }"
          >Back to the programme</a
        >
      </div>
    } @else if (offers.problem(); as problem) {
      <sl-problem [problem]="problem" (retry)="offers.reload()" />
    } @else {
      <sl-loading label="Loading the audits of last year" />
    }
  `,
  styles: `
    mat-checkbox {
      display: block;
    }

    mat-checkbox span {
      display: block;
    }
  `,
})
export class CarryOverPage {
  readonly year = input.required<string>();

  private readonly api = inject(ProgrammesApi);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly notices = inject(Notices);

  protected readonly facts = methodFacts;
  protected readonly kinds = kinds;
  protected readonly offers = loader(() => this.api.offers(Number(this.year())));
  protected readonly chosen = linkedSignal(
    () =>
      new Set(
        (this.offers.value() ?? []).filter(({ isTicked }) => isTicked).map((each) => each.auditId),
      ),
  );
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal('');

  protected readonly title = computed(() => `Begin ${financialYearFrom(Number(this.year()))}`);
  protected readonly lead = computed(
    () =>
      `With what ${financialYearFrom(Number(this.year()) - 1)} leaves: a copy of each audit you tick.`,
  );
  protected readonly counted = computed(() => {
    const count = this.chosen().size;
    return count === 1 ? '1 audit' : `${count} audits`;
  });

  protected toggle(id: string, isChosen: boolean): void {
    const next = new Set(this.chosen());
    if (isChosen) next.add(id);
    else next.delete(id);
    this.chosen.set(next);
  }

  protected async take(): Promise<void> {
    if (this.isSaving()) return;
    const auditIds = [...this.chosen()];
    if (auditIds.length === 0) {
      this.refusal.set('Tick at least one audit.');
      return;
    }
    this.isSaving.set(true);
    this.refusal.set('');
    try {
      const reason = await this.reason();
      if (reason === null) return;
      const dto = { auditIds, ...(reason ? { reason } : undefined) };
      const programme = await firstValueFrom(this.api.carry(Number(this.year()), dto));
      this.notices.done(`Planned in ${programme.label}`);
      await this.router.navigate(['/programme'], { queryParams: { year: this.year() } });
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (isRefusal(problem)) {
        this.refusal.set(problem.detail ?? problem.title);
      }
    } finally {
      this.isSaving.set(false);
    }
  }

  /** Asked for where the year is agreed already. */
  private async reason(): Promise<string | null> {
    const { status, label } = await firstValueFrom(this.api.programme(Number(this.year())));
    if (status === 'draft') return '';
    return this.confirm.askReason({
      title: 'Change the agreed programme?',
      message: `The programme of ${label} is agreed. What was agreed is kept, with your reason.`,
      verb: 'Plan the audits',
      reasonLabel: 'Reason',
    });
  }
}
