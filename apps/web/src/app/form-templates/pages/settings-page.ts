import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  settingFacts,
  settingGroups,
  settingIds,
  settingProblems,
  withoutUsual,
  type SettingId,
  type SettingValues,
} from '@sightline/form-engine';
import { firstValueFrom } from 'rxjs';
import { InstantPipe } from '../../shared/format/instant-pipe';
import { type ClientProblem, fieldProblems, problemOf } from '../../shared/http/client-problem';
import { loader } from '../../shared/http/loader';
import { SessionStore } from '../../shared/session/session-store';
import { Confirm } from '../../shared/ui/confirm';
import { Loading } from '../../shared/ui/loading';
import { Notices } from '../../shared/ui/notices';
import { PageHeader } from '../../shared/ui/page-header';
import { ProblemNote } from '../../shared/ui/problem';
import { SettingField } from '../components/setting-field';
import { FormSettingsApi } from '../form-settings-api';
import { groupWords, settingsIn } from '../setting-words';

type Typed = Readonly<Record<SettingId, string>>;

/** The numbers of the partnership that its forms go by. */
@Component({
  selector: 'sl-form-settings-page',
  imports: [InstantPipe, Loading, MatButton, PageHeader, ProblemNote, SettingField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sl-page' },
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.scss',
})
export class FormSettingsPage {
  private readonly api = inject(FormSettingsApi);
  private readonly session = inject(SessionStore);
  private readonly notices = inject(Notices);
  private readonly confirm = inject(Confirm);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly groups = settingGroups.map((group) => ({
    ...{ group, ...groupWords[group], ids: settingsIn(group) },
  }));
  protected readonly view = loader(() => this.api.read());
  protected readonly canWrite = computed(() => this.session.can('settings.write'));
  protected readonly typed = linkedSignal<Typed>(() => textsOf(this.view.value()?.values ?? {}));
  protected readonly isSaving = signal(false);
  protected readonly refusal = signal<ClientProblem | undefined>(undefined);

  private readonly values = computed(() => numbersOf(this.typed()));
  protected readonly faults = computed<Readonly<Record<string, string>>>(() => ({
    ...Object.fromEntries(
      fieldProblems(this.refusal()).map(({ field, message }) => [
        field.replace(/^values\./, ''),
        message,
      ]),
    ),
    ...Object.fromEntries(settingProblems(this.values()).map(({ id }) => [id, boundsWords(id)])),
  }));
  protected readonly isChanged = computed(() => {
    const kept = textsOf(this.view.value()?.values ?? {});
    return settingIds.some((id) => kept[id] !== this.typed()[id].trim());
  });

  protected type(id: SettingId, text: string): void {
    this.typed.update((typed) => ({ ...typed, [id]: text }));
    this.refusal.set(undefined);
  }

  protected undo(): void {
    this.typed.set(textsOf(this.view.value()?.values ?? {}));
    this.refusal.set(undefined);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const kept = this.view.value();
    if (!kept || this.isSaving()) return;
    if (Object.keys(this.faults()).length > 0) {
      this.showFault();
      return;
    }
    this.isSaving.set(true);
    try {
      const values = withoutUsual(this.values());
      const { revision } = kept;
      this.view.set(await firstValueFrom(this.api.write({ values, revision })));
      this.notices.done('The settings are saved');
    } catch (thrown) {
      this.refusal.set(problemOf(thrown));
    } finally {
      this.isSaving.set(false);
    }
  }

  /** What is wrong may lie in a part that is folded. */
  private showFault(): void {
    const field = this.host.nativeElement.querySelector<HTMLElement>('[aria-invalid]');
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  }

  /** Asks where something typed would be lost. */
  async mayLeave(): Promise<boolean> {
    if (!this.isChanged() || !this.canWrite()) return true;
    return this.confirm.ask({
      title: 'Leave without saving?',
      message: 'The numbers that you changed are not saved.',
      verb: 'Leave without saving',
      refusal: 'Stay here',
      isDangerous: true,
    });
  }
}

function textsOf(values: SettingValues): Typed {
  const texts = settingIds.map((id) => [id, `${values[id] ?? settingFacts[id].usual ?? ''}`]);
  return Object.fromEntries(texts) as Typed;
}

/** What was typed as numbers; an empty field is as usual, and what is no number stays as it is. */
function numbersOf(typed: Typed): Record<string, unknown> {
  return Object.fromEntries(
    settingIds.flatMap((id) => {
      const text = typed[id].trim();
      if (text === '') return [];
      return [[id, /^\d+$/.test(text) ? Number(text) : text]];
    }),
  );
}

function boundsWords(id: string): string {
  const { min, max } = settingFacts[id as SettingId];
  return `Give a whole number from ${min} to ${max}`;
}
