import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { identityFields } from '@sightline/domain';
import { WorkspaceStore } from '../../audits/workspace-store';
import { loader } from '../../shared/http/loader';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { Loading } from '../../shared/ui/loading';
import { ProblemNote } from '../../shared/ui/problem';
import { SectionHeader } from '../../shared/ui/section-header';
import { DisposalPanel } from '../components/disposal-panel';
import { IdentityEntry } from '../components/identity-entry';
import { IdentityPanel } from '../components/identity-panel';
import { OpeningsList } from '../components/openings-list';
import { VaultApi } from '../vault-api';

/** The vault of one audit: what is kept of which case, who opened it, and when it goes. */
@Component({
  selector: 'sl-vault-page',
  imports: [
    DataTable,
    DisposalPanel,
    EmptyState,
    IdentityEntry,
    IdentityPanel,
    Loading,
    MatButton,
    OpeningsList,
    ProblemNote,
    SectionHeader,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-stack' },
  templateUrl: './vault-page.html',
})
export class VaultPage {
  private readonly api = inject(VaultApi);
  private readonly store = inject(WorkspaceStore);
  private readonly injector = inject(Injector);
  private readonly head = viewChild<ElementRef<HTMLElement>>('chosenHead');

  protected readonly all = identityFields.length;
  protected readonly auditId = computed(() => this.store.audit()?.id);
  protected readonly vault = loader(() => {
    const id = this.auditId();
    return id ? this.api.vault(id) : undefined;
  });
  /** The case whose identity is open beside the list. */
  protected readonly chosen = signal<string | null>(null);
  protected readonly chosenCase = computed(() =>
    this.vault.value()?.cases.find(({ caseId }) => caseId === this.chosen()),
  );

  /** How often something was opened on this page: the list is read again. */
  protected readonly openings = signal(0);

  protected noteOpening(): void {
    this.openings.update((count) => count + 1);
  }

  protected choose(caseId: string): void {
    this.chosen.set(this.chosen() === caseId ? null : caseId);
    // It stands below the whole list: whoever opened it is taken there.
    afterNextRender(() => this.head()?.nativeElement.focus(), { injector: this.injector });
  }
}
