import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseIdentityView } from '@sightline/contracts';
import {
  datedIdentityFields,
  identityFieldLabels,
  identityFields,
  listedIdentityFields,
  type IdentityField,
} from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { ProblemNote } from '../../shared/ui/problem';
import { VaultApi } from '../vault-api';

type Typed = Partial<Record<IdentityField, string>>;

const hints: Partial<Record<IdentityField, string>> = {
  otherNames: 'one name a line',
  siblings: 'one name a line, in full',
  carers: 'one name a line, in full',
  indexDate: 'the days of this case are counted from it; enter it before the forms go out',
};

/** The days of answers are counted once and for all when the forms go out (ADR 47). */
const countedAlready =
  'the forms have gone out, so dates in the returns stay as they are; a new index date is shown to ' +
  'those who find the file, and changes no answer';

/** Entry of an identity by a key-holder: what is kept is not shown, only replaced or taken away. */
@Component({
  selector: 'sl-identity-entry',
  imports: [Loading, MatButton, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './identity-entry.html',
  styleUrl: './identity-entry.scss',
})
export class IdentityEntry {
  readonly caseId = input.required<string>();
  readonly written = output<CaseIdentityView>();

  private readonly api = inject(VaultApi);
  private readonly notices = inject(Notices);

  protected readonly identity = loader(() => this.api.identity(this.caseId()));
  protected readonly typed = signal<Typed>({});
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly isSaving = signal(false);
  protected readonly isChanged = computed(() => Object.keys(this.typed()).length > 0);
  protected readonly rows = computed(() => {
    const kept = new Map(this.identity.value()?.fields.map((one) => [one.field, one.isKept]));
    return identityFields.map((field) => ({
      ...{ field, label: identityFieldLabels[field], hint: this.hintOf(field) },
      isKept: kept.get(field) ?? false,
      isListed: listedIdentityFields.includes(field),
      type: datedIdentityFields.includes(field) ? 'date' : 'text',
    }));
  });

  protected type(field: IdentityField, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement;
    this.put(field, value === '' ? undefined : value);
  }

  /** Takes a kept field away when the form is saved; asked again, keeps it. */
  protected toggleRemoval(field: IdentityField): void {
    this.put(field, this.typed()[field] === '' ? undefined : '');
  }

  protected wrong(field: IdentityField): string {
    const named = `values.${field}`;
    return this.problem()?.fields?.find((one) => one.field === named)?.message ?? '';
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const view = this.identity.value();
    if (!view || !this.isChanged() || this.isSaving()) return;
    this.isSaving.set(true);
    this.problem.set(undefined);
    try {
      const dto = { values: this.typed(), revision: view.revision };
      const changed = await firstValueFrom(this.api.writeIdentity(this.caseId(), dto));
      this.identity.set(changed);
      this.typed.set({});
      this.written.emit(changed);
      this.notices.done(`Kept for ${changed.reference}`);
    } catch (thrown) {
      this.problem.set(problemOf(thrown));
    } finally {
      this.isSaving.set(false);
    }
  }

  private hintOf(field: IdentityField): string | undefined {
    const isSettled = field === 'indexDate' && this.identity.value()?.isCounted;
    return isSettled ? countedAlready : hints[field];
  }

  private put(field: IdentityField, value: string | undefined): void {
    const { [field]: _before, ...others } = this.typed();
    this.typed.set(value === undefined ? others : { ...others, [field]: value });
  }
}
