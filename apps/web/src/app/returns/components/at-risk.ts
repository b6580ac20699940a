import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { RaiseConcernDto } from '@sightline/contracts';
import { usualOutOfHours } from '@sightline/domain';
import { checkForm } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { Icon } from '../../shared/ui/icon';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';
import { ReturnConcerns } from '../return-concerns';

/**
 * On every page of the form: what to do when somebody may be unsafe now, and telling the lead and
 * the chair. The call comes first; the form never replaces it (domain brief 2.14, Settled 4).
 */
@Component({
  selector: 'sl-at-risk',
  imports: [GuardedField, Icon, MatButton, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.escape)': 'isOpen.set(false)' },
  templateUrl: './at-risk.html',
  styleUrl: './at-risk.scss',
})
export class AtRisk {
  private readonly store = inject(ReturnConcerns);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly isOpen = signal(false);
  protected readonly isDone = signal(false);
  protected readonly lead = computed(() => this.store.view()?.advice.lead);
  protected readonly outOfHours = computed(
    () => this.store.view()?.advice.outOfHours ?? usualOutOfHours,
  );
  protected readonly mayRaise = computed(() => this.store.view()?.mayRaise ?? false);
  protected readonly isSending = this.store.isSending;
  protected readonly problem = this.store.problem;
  protected readonly form = inject(NonNullableFormBuilder).group({
    words: ['', fromDto(RaiseConcernDto, 'words')],
  });
  protected readonly because = signal('');

  protected async raise(): Promise<void> {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const { words } = this.form.getRawValue();
    if (!(await this.store.raise({ words, ...whyTheyStay(this.because()) }))) return;
    this.form.reset();
    this.because.set('');
    this.isDone.set(true);
  }

  protected leave(): void {
    this.isOpen.set(false);
    this.isDone.set(false);
  }

  /** The number as a telephone takes it: an extension is dialled by hand. */
  protected dialled(phone: string): string {
    return phone.replace(/ext.*$/i, '').replace(/[^\d+]/g, '');
  }
}
