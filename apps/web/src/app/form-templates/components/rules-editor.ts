import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import {
  choicesOf,
  defaultEvidenceWords,
  evidenceRuleOf,
  labelOf,
  type EvidenceRule,
  type FormDefinition,
  type KeyRule,
  type Question,
  type QuestionParts,
} from '@sightline/form-engine';
import { CheckList } from '../../shared/questions/check-list';
import { EditorGroup } from '../fields/editor-group';
import { NumberField } from '../fields/number-field';
import { TextField } from '../fields/text-field';
import { TickField } from '../fields/tick-field';
import { withoutGaps } from '../list-edits';

/** What an answer entails: evidence under it, a cap on the judgement, a rule that it breaks. */
@Component({
  selector: 'sl-rules-editor',
  imports: [CheckList, EditorGroup, NumberField, TextField, TickField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rules-editor.html',
  styles: `
    :host {
      display: block;
    }

    fieldset {
      min-width: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0 0 var(--sl-1);
      color: var(--sl-ink-soft);
      font-size: var(--sl-text-small);
    }
  `,
})
export class RulesEditor {
  readonly form = input.required<FormDefinition>();
  readonly question = input.required<Question>();
  /** Parts with something wrong, which are unfolded. */
  readonly faulty = input<ReadonlySet<string>>(new Set());
  readonly changed = output<QuestionParts>();

  protected readonly choices = computed(() => choicesOf(this.form(), this.question()));
  protected readonly isList = computed(() => ['multiple', 'ticks'].includes(this.question().kind));
  protected readonly rule = computed(() => evidenceRuleOf(this.question()));
  protected readonly hasOwnRule = computed(() => this.question().evidence !== undefined);

  protected readonly evidenceState = computed(() => {
    const rule = this.rule();
    if (!rule) return 'Not asked for';
    const when = rule.whenAnswers.map((code) => this.label(code)).join(', ');
    const usual = this.hasOwnRule() ? '' : ' (as usual for this kind)';
    const needed = when === '' ? 'Allowed, never needed' : `Needed for: ${when}`;
    return `${needed}; up to ${rule.maxWords} words${usual}`;
  });
  protected readonly keyState = computed(() => {
    const { key } = this.question();
    if (!key) return 'Not a key question';
    const fails = key.failing.map((code) => this.label(code));
    const lacks = (key.requires ?? []).map((code) => `${this.label(code)} missing`);
    return `Fails with: ${[...fails, ...lacks].join(', ') || 'nothing yet'}`;
  });
  protected readonly breachState = computed(() => {
    const { breach } = this.question();
    if (!breach) return 'None';
    return `${breach.answers.map((code) => this.label(code)).join(', ') || 'No answer'}: ${breach.rule}`;
  });

  protected setOwnRule(isOwn: boolean): void {
    const usual = this.rule() ?? { whenAnswers: [], maxWords: defaultEvidenceWords };
    this.changed.emit({ evidence: isOwn ? usual : null });
  }

  protected writeRule(change: Partial<EvidenceRule>): void {
    const { evidence } = this.question();
    if (evidence) this.changed.emit({ evidence: withoutGaps({ ...evidence, ...change }) });
  }

  protected setKey(isKey: boolean): void {
    this.changed.emit({ key: isKey ? { failing: this.worst() } : null });
  }

  protected writeKey(change: Partial<KeyRule>): void {
    const { key } = this.question();
    if (key) this.changed.emit({ key: withoutGaps({ ...key, ...change }) });
  }

  protected setBreach(isOn: boolean): void {
    this.changed.emit({ breach: isOn ? { answers: this.worst(), rule: '' } : null });
  }

  protected writeBreach(change: Partial<NonNullable<Question['breach']>>): void {
    const { breach } = this.question();
    if (breach) this.changed.emit({ breach: { ...breach, ...change } });
  }

  /** Numbers named with commas between, for questions without a list of answers. */
  protected numbersIn(words: string): readonly string[] {
    return words
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  }

  private label(code: string): string {
    return labelOf(this.form(), this.question(), code);
  }

  /** "No" where there is such an answer: the one that is nearly always meant. */
  private worst(): readonly string[] {
    return this.choices().some(({ code }) => code === 'no') ? ['no'] : [];
  }
}
