import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { DecideMoveDto, type AreaMoveView, type ReturnView } from '@sightline/contracts';
import {
  areaDecisionEffects,
  areaDecisionLabels,
  areaDecisions,
  returnStatusLabels,
  type AreaDecision,
} from '@sightline/domain';
import { ChoiceField } from '../../shared/forms/choice-field';
import { checkForm } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { whyTheyStay } from '../../shared/words/because';
import { GuardedField } from '../../shared/words/guarded-field';

/** The co-ordinator decides what becomes of the return of a child who moved. */
@Component({
  selector: 'sl-area-decision-form',
  imports: [ChoiceField, GuardedField, MatButton, ReactiveFormsModule, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="sl-form" [formGroup]="form" (ngSubmit)="send()" novalidate>
      <sl-choice-field
        legend="What becomes of it"
        name="move-decision"
        [options]="decisions()"
        [value]="decision()"
        (chosen)="choose($event)"
      />
      <p class="sl-soft">
        A reserve takes the case’s place
        <a [routerLink]="['/audits', view().audit.id, 'sample']">on the page of the sample</a>,
        where the sample was drawn from a list.
      </p>
      @if (decision() === 'ask-other') {
        <sl-choice-field
          legend="Whom to ask"
          name="move-other"
          [options]="others()"
          [value]="other()"
          (chosen)="other.set($event)"
        />
      }
      <sl-guarded-field
        label="Reason"
        [control]="form.controls.reason"
        [longest]="500"
        [(because)]="because"
      />
      @if (hint(); as words) {
        <p class="wrong" role="status">{{ words }}</p>
      }
      <div class="sl-row">
        <button type="submit" matButton="filled">Decide</button>
      </div>
    </form>
  `,
  styles: `
    .wrong {
      color: var(--sl-danger-strong);
      font-weight: 600;
    }
  `,
})
export class AreaDecisionForm {
  readonly view = input.required<ReturnView>();
  readonly move = input.required<AreaMoveView>();
  readonly decided = output<DecideMoveDto>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly decision = signal<AreaDecision | null>(null);
  protected readonly other = signal<string | null>(null);
  protected readonly because = signal('');
  protected readonly hint = linkedSignal({
    source: () => [this.decision(), this.other()],
    computation: () => '',
  });
  protected readonly others = computed(() => [
    ...this.move().others.map(({ returnId, agency, status }) => ({
      ...{ code: returnId, label: agency, hint: `${returnStatusLabels[status]}: asked again` },
    })),
    ...this.move().newcomers.map(({ id, name }) => ({
      ...{ code: id, label: name, hint: 'Not asked yet: asked about this case alone' },
    })),
  ]);
  protected readonly decisions = computed(() =>
    areaDecisions
      .filter((code) => code !== 'ask-other' || this.others().length > 0)
      .map((code) => ({
        ...{ code, label: areaDecisionLabels[code], hint: areaDecisionEffects[code] },
      })),
  );
  protected readonly form = inject(NonNullableFormBuilder).group({
    reason: ['', fromDto(DecideMoveDto, 'reason')],
  });

  protected choose(code: string): void {
    this.decision.set(areaDecisions.find((one) => one === code) ?? null);
  }

  protected send(): void {
    if (!checkForm(this.form, this.host.nativeElement)) return;
    const [decision, other] = [this.decision(), this.other()];
    if (decision === null) return this.hint.set('Choose what becomes of it');
    if (decision === 'ask-other' && other === null) {
      return this.hint.set('Choose whom to ask');
    }
    this.decided.emit({
      ...{ decision, revision: this.view().revision },
      ...{ reason: this.form.getRawValue().reason.trim(), ...whyTheyStay(this.because()) },
      ...(decision === 'ask-other' && other ? this.asked(other) : undefined),
    });
  }

  private asked(code: string): Pick<DecideMoveDto, 'agencyId' | 'otherReturnId'> {
    const isNew = this.move().newcomers.some(({ id }) => id === code);
    return isNew ? { agencyId: code } : { otherReturnId: code };
  }
}
