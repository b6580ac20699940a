import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { settingFacts, type SettingFacts, type SettingId } from '@sightline/form-engine';
import { newFieldId } from '../fields/field-id';
import { usualWords } from '../setting-words';

/** One number of the partnership, what is usual, and the way back to it. */
@Component({
  selector: 'sl-setting-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './setting-field.html',
  styleUrls: ['../../shared/questions/controls.scss', './setting-field.scss'],
})
export class SettingField {
  readonly setting = input.required<SettingId>();
  /** As it was typed; empty for a timescale that nobody has set. */
  readonly text = input.required<string>();
  readonly fault = input('');
  readonly isReadOnly = input(false);
  readonly typed = output<string>();

  protected readonly id = newFieldId();
  protected readonly facts = computed<SettingFacts>(() => settingFacts[this.setting()]);
  protected readonly usual = computed(() => usualWords(this.setting()));
  protected readonly unit = computed(() => this.facts().unit[this.text().trim() === '1' ? 0 : 1]);
  protected readonly isUsual = computed(() => this.text().trim() === this.usualText());
  protected readonly unsetWords = computed(() => {
    const { unset } = this.facts();
    return unset !== undefined && this.text().trim() === '' ? `Forms say “${unset}”.` : '';
  });
  protected readonly wayBack = computed(() =>
    this.facts().usual === null ? 'Leave it open again' : `Back to ${this.usual()}`,
  );

  protected goBack(): void {
    this.typed.emit(this.usualText());
  }

  private usualText(): string {
    return `${this.facts().usual ?? ''}`;
  }
}
