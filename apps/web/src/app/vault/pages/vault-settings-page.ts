import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { KindFieldsDto } from '@sightline/contracts';
import {
  agencyKindLabels,
  identityFieldLabels,
  identityFields,
  type AgencyKind,
  type IdentityField,
} from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { DataTable } from '../../shared/ui/data-table';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { VaultApi } from '../vault-api';

/** How long identities are kept, and what agencies of each kind are given of them. */
@Component({
  selector: 'sl-vault-settings-page',
  imports: [DataTable, InstantPipe, Loading, MatButton, PageHeader, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page sl-page-wide' },
  templateUrl: './vault-settings-page.html',
  styleUrl: './vault-settings-page.scss',
})
export class VaultSettingsPage {
  private readonly api = inject(VaultApi);
  private readonly notices = inject(Notices);

  protected readonly fields = identityFields.map((field) => ({
    ...{ field, label: identityFieldLabels[field] },
  }));
  protected readonly kindLabels = agencyKindLabels;
  protected readonly settings = loader(() => this.api.settings());
  protected readonly months = linkedSignal(() => this.settings.value()?.retentionMonths ?? 0);
  protected readonly kinds = linkedSignal<readonly KindFieldsDto[]>(
    () => this.settings.value()?.kinds ?? [],
  );
  protected readonly isSaving = signal(false);
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly isChanged = computed(() => {
    const kept = this.settings.value();
    const now = JSON.stringify([this.months(), this.kinds()]);
    return kept !== undefined && now !== JSON.stringify([kept.retentionMonths, kept.kinds]);
  });

  protected setMonths(event: Event): void {
    this.months.set((event.target as HTMLInputElement).valueAsNumber || 0);
  }

  protected toggle(kind: AgencyKind, field: IdentityField): void {
    this.kinds.update((kinds) =>
      kinds.map((one) => (one.kind === kind ? { kind, fields: toggled(one.fields, field) } : one)),
    );
  }

  protected async save(): Promise<void> {
    const { revision } = this.settings.value()!;
    this.isSaving.set(true);
    this.problem.set(undefined);
    try {
      const dto = { retentionMonths: this.months(), kinds: [...this.kinds()], revision };
      this.settings.set(await firstValueFrom(this.api.writeSettings(dto)));
      this.notices.done('Saved the settings of the vault');
    } catch (thrown) {
      this.problem.set(problemOf(thrown));
    } finally {
      this.isSaving.set(false);
    }
  }
}

function toggled(fields: readonly IdentityField[], field: IdentityField): IdentityField[] {
  return identityFields.filter((one) => fields.includes(one) !== (one === field));
}
