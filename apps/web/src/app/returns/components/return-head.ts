import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { MatButton } from '@angular/material/button';
import { ageBandLabels, type PersonHereView, type ReturnView } from '@sightline/contracts';
import { isOutstanding, lateIssueWords } from '@sightline/domain';
import type { FormDefinition } from '@sightline/form-engine';
import { DayPipe } from '../../shared/format/day-pipe';
import { SessionStore } from '../../shared/session/session-store';
import { Due } from '../../shared/ui/due';
import { Icon } from '../../shared/ui/icon';
import { type Breadcrumb, PageHeader } from '../../shared/ui/page-header';
import { PrintMenu } from '../../shared/ui/print-menu';
import { StatusChip } from '../../shared/ui/status-chip';
import { printLinks } from '../print-links';
import type { Deed } from '../return-deeds';
import { namesOf } from '../return-words';
import { DeedButtons } from './deed-buttons';
import { PeopleHere } from './people-here';

/** The head of a return: which case, which agency, where it stands, and what may be done. */
@Component({
  selector: 'sl-return-head',
  imports: [
    DayPipe,
    DeedButtons,
    Due,
    Icon,
    MatButton,
    PageHeader,
    PeopleHere,
    PrintMenu,
    StatusChip,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sl-page-header [title]="title()" [lead]="lead()" [breadcrumbs]="breadcrumbs()">
      <div slMeta class="sl-row facts">
        <sl-status-chip kind="return" [status]="view().status" [isLate]="view().isLate" />
        @if (isOpen()) {
          <span>Due <sl-due [day]="view().dueDay" /></span>
        }
        @if (isOpen() && view().agencyDueDay) {
          <span
            ><span class="sl-soft">In your agency by</span> {{ view().agencyDueDay | slDay }}</span
          >
        }
        @if (isOpen() && view().extensionReason) {
          <span><span class="sl-soft">First due</span> {{ view().originalDueDay | slDay }}</span>
        }
        @if (late(); as words) {
          <span class="sl-soft">{{ words }}</span>
        }
        @if (auditors(); as names) {
          <span><span class="sl-soft">Auditor</span> {{ names }}</span>
        }
        @for (one of dependents(); track one.id) {
          <span
            ><sl-icon name="alert" /> {{ one.name }} is not independent of the work:
            {{ one.note }}</span
          >
        }
        <span>
          <span class="sl-soft">Review window</span>
          {{ view().windowFrom | slDay }} to {{ view().windowTo | slDay }}
        </span>
        <sl-people-here class="sl-no-print" [others]="others()" [form]="form()" />
      </div>
      <div slActions class="sl-row">
        <sl-deed-buttons [view]="view()" [weights]="['quiet']" (chosen)="deedChosen.emit($event)" />
        <sl-print-menu [links]="prints()" pageLabel="This page" (pagePrinted)="print()" />
        @if (canAllocate()) {
          <button type="button" matButton="outlined" (click)="allocation.emit()">
            <sl-icon name="person" /> Change auditors
          </button>
        }
        @if (canReopen()) {
          <button type="button" matButton="outlined" (click)="reopening.emit()">
            <sl-icon name="reload" /> Reopen: the family is known
          </button>
        }
        <sl-deed-buttons
          [view]="view()"
          [weights]="['outlined', 'filled']"
          (chosen)="deedChosen.emit($event)"
        />
      </div>
    </sl-page-header>
  `,
  styles: `
    .facts {
      gap: var(--sl-1) var(--sl-6);
    }
  `,
})
export class ReturnHead {
  readonly view = input.required<ReturnView>();
  readonly form = input.required<FormDefinition>();
  readonly canAllocate = input(false);
  /** Others who have the return open now. */
  readonly others = input<readonly PersonHereView[]>([]);
  readonly deedChosen = output<Deed>();
  readonly allocation = output();
  readonly reopening = output();

  private readonly session = inject(SessionStore);
  private readonly document = inject(DOCUMENT);

  protected readonly title = computed(
    () => `${this.view().caseFile.reference} · ${this.view().agency.name}`,
  );
  protected readonly lead = computed(() => {
    const { audit, caseFile } = this.view();
    const age = caseFile.ageBand ? `age ${ageBandLabels[caseFile.ageBand].toLowerCase()}` : '';
    return [audit.theme, caseFile.stratum.label, age].filter(Boolean).join(' · ');
  });
  protected readonly breadcrumbs = computed<readonly Breadcrumb[]>(() => {
    const { id, theme } = this.view().audit;
    const seesAudit = this.session.holds('coordinator') || this.session.holds('chair');
    return seesAudit
      ? [{ label: theme, link: ['/audits', id, 'returns'] }]
      : [{ label: 'Returns', link: '/returns' }];
  });
  protected readonly auditors = computed(() => namesOf(this.view()));
  protected readonly dependents = computed(() =>
    this.view().auditors.filter(({ independence }) => independence === 'not-independent'),
  );
  protected readonly late = computed(() => {
    const { lateIssue, status } = this.view();
    return lateIssue && isOutstanding(status) ? lateIssueWords[lateIssue] : '';
  });
  protected readonly isOpen = computed(() => isOutstanding(this.view().status));
  protected readonly canReopen = computed(() => this.view().acts.includes('reopen-nil'));

  protected readonly prints = computed(() => printLinks(this.view().id));

  protected print(): void {
    this.document.defaultView?.print();
  }
}
