import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AgencyChecksView } from '@sightline/contracts';
import {
  familyMemberLabels,
  familyMembers,
  nilKindLabels,
  nilKinds,
  type FamilyMember,
  type NilKind,
} from '@sightline/domain';
import { WorkspaceStore } from '../../audits/workspace-store';
import { DayPipe } from '../../shared/format/day-pipe';
import { loader } from '../../shared/http/loader';
import { DataTable } from '../../shared/ui/data-table';
import { Due } from '../../shared/ui/due';
import { EmptyState } from '../../shared/ui/empty-state';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { GridApi } from '../grid-api';

/** The early step of its own: whom each agency knows, nil returns by kind, who has not answered. */
@Component({
  selector: 'sl-known-checks-page',
  imports: [
    DataTable,
    DayPipe,
    Due,
    EmptyState,
    Icon,
    Loading,
    MatButton,
    ProblemNote,
    RouterLink,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './known-checks-page.html',
})
export class KnownChecksPage {
  private readonly api = inject(GridApi);
  private readonly store = inject(WorkspaceStore);
  private readonly auditId = computed(() => this.store.audit()?.id);

  protected readonly checks = loader(() => {
    const id = this.auditId();
    return id ? this.api.knownChecks(id) : undefined;
  });
  protected readonly agencies = computed(() => this.checks.value()?.agencies ?? []);
  protected readonly members = familyMembers;
  protected readonly memberLabels = familyMemberLabels;
  protected readonly nilKinds = nilKinds;
  protected readonly nilLabels = nilKindLabels;
  protected readonly waiting = computed(() =>
    this.agencies().filter(({ waiting }) => waiting.length > 0),
  );
  /** Whether somebody still owes an answer by the day of all. */
  protected readonly isPlanDue = computed(() =>
    this.waiting().some(({ waiting }) => waiting.some(({ ownDueDay }) => ownDueDay === null)),
  );
  protected readonly asked = computed(() => this.sum(({ asked }) => asked));
  protected readonly answered = computed(() => this.sum(({ answered }) => answered));

  protected ofMember(member: FamilyMember): number {
    return this.sum(({ known }) => known[member]);
  }

  protected ofNil(kind: NilKind): number {
    return this.sum(({ nil }) => nil[kind]);
  }

  private sum(of: (row: AgencyChecksView) => number): number {
    return this.agencies().reduce((total, row) => total + of(row), 0);
  }
}
