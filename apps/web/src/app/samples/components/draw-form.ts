import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import { DrawDto, type FrameView } from '@sightline/contracts';
import {
  compareBytes,
  frameAttributeLabels,
  notRecorded,
  planSample,
  rowNumber,
  samplingMethodFacts,
  samplingMethods,
  type Allocation,
  type FrameAttribute,
  type SamplingMethod,
} from '@sightline/sampling';
import { errorWords } from '../../shared/forms/field-errors';
import { fromDto } from '../../shared/forms/from-dto';
import { Icon } from '../../shared/ui/icon';

/** How the cases are drawn: the method in plain words, the numbers, and where the seed comes from. */
@Component({
  selector: 'sl-draw-form',
  imports: [
    Icon,
    MatButtonModule,
    MatCheckboxModule,
    MatFormFieldModule,
    MatInputModule,
    MatRadioModule,
    MatSelectModule,
    ReactiveFormsModule,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './draw-form.html',
  styleUrl: './draw-form.scss',
})
export class DrawForm {
  readonly frame = input.required<FrameView>();
  readonly isSaving = input(false);
  readonly drawn = output<Omit<DrawDto, 'revision'>>();

  private readonly build = inject(NonNullableFormBuilder);

  protected readonly errorWords = errorWords;
  protected readonly notRecorded = notRecorded;
  protected readonly methods = samplingMethods.map((code) => ({
    code,
    ...samplingMethodFacts[code],
  }));
  protected readonly form = this.build.group({
    method: this.build.control<SamplingMethod>('simple'),
    size: [10, fromDto(DrawDto, 'size')],
    reserves: [5, fromDto(DrawDto, 'reserves')],
    onePerHousehold: [true],
    stratifyBy: this.build.control<FrameAttribute | ''>(''),
    allocation: this.build.control<Allocation>('proportional'),
    seedFrom: this.build.control<'typed' | 'server'>('typed'),
    seed: [''],
    seedEvent: [''],
    chosen: [''],
  });
  /** Numbers that were typed for values of attributes: given strata, and quotas. */
  protected readonly numbers = this.build.record<number>({});
  private readonly values = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  private readonly typed = toSignal(this.numbers.valueChanges, { initialValue: {} });

  protected readonly method = computed(() => this.values().method ?? 'simple');
  protected readonly isRandom = computed(() => samplingMethodFacts[this.method()].isRandom);
  protected readonly isGiven = computed(
    () => this.method() === 'stratified' && this.values().allocation === 'given',
  );
  protected readonly attributes = computed(() =>
    this.frame().attributes.map(({ attribute, groups }) => ({
      attribute,
      label: frameAttributeLabels[attribute],
      groups: groups
        .map(({ value, eligible }) => ({ value, eligible, key: `${attribute}|${value}` }))
        .filter(({ eligible }) => eligible > 0)
        .sort((a, b) => compareBytes(a.value, b.value)),
    })),
  );
  protected readonly stratifying = computed(() =>
    this.attributes().find(({ attribute }) => attribute === this.values().stratifyBy),
  );
  /** What the design comes to, worked out here as the server will. */
  protected readonly plan = computed(() => {
    this.typed();
    const strata = this.stratifying()?.groups.map(({ value: name, eligible }) => ({
      name,
      eligible,
    }));
    const whole = [{ name: '', eligible: this.frame().eligible }];
    const dto = this.dto();
    const chosen = dto.chosen.map((row) => rowNumber(row) ?? 0);
    const { stratifyBy = null, allocation = null } = dto;
    const design = { ...dto, stratifyBy, allocation, chosen };
    return planSample(stratifyBy ? (strata ?? []) : whole, design);
  });

  protected numberOf(key: string) {
    const known = this.numbers.controls[key];
    if (known) return known;
    const made = this.build.control(0);
    this.numbers.addControl(key, made, { emitEvent: false });
    return made;
  }

  protected draw(): void {
    this.form.markAllAsTouched();
    if (this.form.valid && this.plan().ok) this.drawn.emit(this.dto());
  }

  private dto(): Omit<DrawDto, 'revision'> {
    const value = this.form.getRawValue();
    const { method, reserves, onePerHousehold, allocation } = value;
    const isStratified = method === 'stratified';
    const given = this.isGiven() ? this.given() : [];
    const isTyped = this.isRandom() && value.seedFrom === 'typed';
    const size = given.length > 0 ? sum(given) : Number(value.size);
    return {
      ...{ method, reserves: Number(reserves), given },
      size: method === 'census' ? 0 : size,
      onePerHousehold: onePerHousehold && this.frame().hasHouseholds,
      stratifyBy: isStratified ? value.stratifyBy || undefined : undefined,
      allocation: isStratified ? allocation : undefined,
      quotas: method === 'quota' ? this.quotas() : [],
      chosen: method === 'targeted' ? rowsIn(value.chosen) : [],
      seed: isTyped ? value.seed.trim() : undefined,
      seedEvent: isTyped ? value.seedEvent.trim() || undefined : undefined,
    };
  }

  private given() {
    return (this.stratifying()?.groups ?? []).map(({ value: stratum, key }) => ({
      stratum,
      count: Number(this.numbers.controls[key]?.value ?? 0),
    }));
  }

  private quotas() {
    return this.attributes().flatMap(({ attribute, groups }) =>
      groups.flatMap(({ value, key }) => {
        const count = Number(this.numbers.controls[key]?.value ?? 0);
        return count > 0 ? [{ attribute, value, count }] : [];
      }),
    );
  }
}

function sum(given: readonly { readonly count: number }[]): number {
  return given.reduce((total, { count }) => total + count, 0);
}

/** References as they are typed, apart by anything: R12 and 12 are R000012. */
function rowsIn(text: string): string[] {
  return [...text.matchAll(/\d{1,6}/g)].map(([digits]) => `R${digits.padStart(6, '0')}`);
}
