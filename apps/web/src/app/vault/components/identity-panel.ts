import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  signal,
  untracked,
  output,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseIdentityView, OpenableField, OwnIdView } from '@sightline/contracts';
import {
  identityFieldLabels,
  openingPurposeLabels,
  openingPurposes,
  type OpeningPurpose,
} from '@sightline/domain';
import { firstValueFrom } from 'rxjs';
import { type ClientProblem, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { ProblemNote } from '../../shared/ui/problem';
import { ClearingClipboard } from '../clearing-clipboard';
import { VaultApi } from '../vault-api';
import { OwnIdForm } from './own-id-form';

/** Milliseconds after which an opened value leaves the screen. */
export const shownFor = 60_000;

/** Something that can be opened: a field of the child, or an agency's own number. */
interface Openable {
  readonly key: string;
  readonly field: OpenableField;
  readonly label: string;
  readonly isKept: boolean;
  readonly ownId?: OwnIdView;
}

/**
 * Who a case is, one field at a time and for a purpose. What was opened is on the page only: it goes
 * after a minute, when the window loses the keyboard, and with the page.
 */
@Component({
  selector: 'sl-identity-panel',
  imports: [Icon, Loading, MatButton, OwnIdForm, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    class: 'sl-no-print',
    '(window:blur)': 'hideAll()',
    '(document:visibilitychange)': 'hideAll()',
  },
  templateUrl: './identity-panel.html',
  styleUrl: './identity-panel.scss',
})
export class IdentityPanel {
  readonly caseId = input.required<string>();
  /** Whether it stands open from the start. */
  readonly isExpanded = input(false);
  /** That something was opened, not what. */
  readonly opened = output();

  private readonly api = inject(VaultApi);
  private readonly clipboard = inject(ClearingClipboard);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly purposes = openingPurposes.map((code) => ({
    code,
    label: openingPurposeLabels[code],
  }));
  private readonly purposeBox = viewChild<ElementRef<HTMLSelectElement>>('purposeBox');
  private readonly wasOpened = signal(false);
  protected readonly identity = loader<CaseIdentityView>(() =>
    this.isExpanded() || this.wasOpened() ? this.api.identity(this.caseId()) : undefined,
  );
  protected readonly purpose = signal<OpeningPurpose | ''>('');
  protected readonly words = signal('');
  protected readonly lacksPurpose = signal(false);
  protected readonly values = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly problem = signal<ClientProblem | undefined>(undefined);
  protected readonly isAnyKept = computed(() => this.openables().some(({ isKept }) => isKept));
  protected readonly openables = computed<readonly Openable[]>(() => {
    const view = this.identity.value();
    if (!view) return [];
    const several = view.ownIds.length > 1;
    return [
      ...view.fields.map(({ field, isKept }) => ({
        ...{ key: field, field, isKept, label: identityFieldLabels[field] },
      })),
      ...view.ownIds.map((ownId) => ({
        ...{ key: `ownId:${ownId.agencyId}`, field: 'ownId' as const, isKept: ownId.isKept, ownId },
        label: several ? `Our own number, ${ownId.agencyName}` : 'Our own number',
      })),
    ];
  });

  constructor() {
    effect(() => {
      this.caseId();
      untracked(() => this.hideAll());
    });
    inject(DestroyRef).onDestroy(() => this.hideAll());
  }

  protected expand(event: Event): void {
    const isOpen = (event.target as HTMLDetailsElement).open;
    if (isOpen) this.wasOpened.set(true);
    else this.hideAll();
  }

  protected choose(event: Event): void {
    const code = (event.target as HTMLSelectElement).value;
    this.purpose.set(openingPurposes.find((one) => one === code) ?? '');
    this.lacksPurpose.set(false);
    this.problem.set(undefined);
  }

  protected say(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
  }

  protected async open({ key, field, ownId }: Openable): Promise<void> {
    const purpose = this.purpose();
    if (purpose === '') {
      this.lacksPurpose.set(true);
      this.purposeBox()?.nativeElement.focus();
      return;
    }
    const words = purpose === 'other' ? this.words().trim() : undefined;
    this.problem.set(undefined);
    try {
      const dto = { field, purpose, words, agencyId: ownId?.agencyId };
      const { value } = await firstValueFrom(this.api.open(this.caseId(), dto));
      this.values.update((shown) => new Map(shown).set(key, value));
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.hideAll(), shownFor);
      this.opened.emit();
    } catch (thrown) {
      this.problem.set(problemOf(thrown));
    }
  }

  protected copy(value: string): void {
    void this.clipboard.copy(value);
  }

  protected hide(key: string): void {
    this.values.update((shown) => new Map([...shown].filter(([one]) => one !== key)));
  }

  protected hideAll(): void {
    clearTimeout(this.timer);
    if (this.values().size > 0) this.values.set(new Map());
  }

  protected written(view: CaseIdentityView): void {
    this.hideAll();
    this.identity.set(view);
  }
}
