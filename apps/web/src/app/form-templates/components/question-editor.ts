import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import {
  describeCondition,
  mayBeRequired,
  practiceDomainLabels,
  practiceDomains,
  questionIds,
  type DefinitionProblem,
  type EditOperation,
  type FormDefinition,
  type PracticeDomain,
  type Question,
  type QuestionAt,
  type QuestionParts,
} from '@sightline/form-engine';
import { ConditionEditor } from '../conditions/condition-editor';
import { EditorGroup } from '../fields/editor-group';
import { IdField } from '../fields/id-field';
import { PickField, type Pick } from '../fields/pick-field';
import { TextField } from '../fields/text-field';
import { TickField } from '../fields/tick-field';
import { faultyParts } from '../places';
import { audienceWords, isQuestionKind, questionKinds } from '../question-words';
import { AudienceEditor } from './audience-editor';
import { KindFields } from './kind-fields';
import { RulesEditor } from './rules-editor';

const none = '-';

/** Everything that one question of any kind can say. */
@Component({
  selector: 'sl-question-editor',
  imports: [
    AudienceEditor,
    ConditionEditor,
    EditorGroup,
    IdField,
    KindFields,
    PickField,
    RulesEditor,
    TextField,
    TickField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-editor.html',
  styleUrl: './question-editor.scss',
})
export class QuestionEditor {
  readonly form = input.required<FormDefinition>();
  readonly question = input.required<Question>();
  readonly at = input.required<QuestionAt>();
  /** Ids that earlier versions gave to questions: another question must not take them. */
  readonly usedIds = input<ReadonlySet<string>>(new Set());
  /** What is wrong with it: the parts concerned are unfolded. */
  readonly problems = input<readonly DefinitionProblem[]>([]);
  readonly edited = output<EditOperation>();
  readonly scalesAsked = output();

  protected readonly faulty = computed(() => faultyParts(this.problems()));
  protected readonly kinds = questionKinds;
  protected readonly none = none;
  protected readonly domains: readonly Pick[] = [
    { code: none, label: 'None' },
    ...practiceDomains.map((code) => ({ code, label: practiceDomainLabels[code] })),
  ];
  protected readonly otherIds = computed(() =>
    [...questionIds(this.form()), ...this.usedIds()].filter((id) => id !== this.question().id),
  );
  protected readonly takesAnswers = computed(() => this.question().kind !== 'guidance');
  protected readonly audience = computed(() => audienceWords(this.question().askedOf));
  protected readonly shownWhen = computed(() => {
    const { showWhen } = this.question();
    return showWhen ? `When ${describeCondition(this.form(), showWhen)}` : 'Always';
  });
  protected readonly mayBeNeeded = computed(() => mayBeRequired(this.question()));
  protected readonly neededWhen = computed(() => {
    const { requiredWhen } = this.question();
    if (requiredWhen) return `When ${describeCondition(this.form(), requiredWhen)}`;
    return this.mayBeNeeded() ? 'Always, where it shows' : 'Never';
  });
  protected readonly tags = computed(() => {
    const { domain, themes, source } = this.question();
    const said = [
      domain ? practiceDomainLabels[domain] : '',
      (themes ?? []).join(', '),
      source ?? '',
    ].filter((words) => words !== '');
    return said.join('; ') || 'None';
  });

  protected set(parts: QuestionParts): void {
    this.edited.emit({ edit: 'change-question', at: this.at(), parts });
  }

  /** What need never be answered has no condition for it either. */
  protected setRequired(isOn: boolean): void {
    const { requiredWhen } = this.question();
    this.set(
      isOn ? { required: null } : { required: false, ...(requiredWhen && { requiredWhen: null }) },
    );
  }

  protected setKind(code: string): void {
    if (isQuestionKind(code)) this.edited.emit({ edit: 'change-kind', at: this.at(), kind: code });
  }

  protected rename(id: string): void {
    this.edited.emit({ edit: 'rename-question', at: this.at(), id });
  }

  protected setDomain(code: string): void {
    this.set({ domain: code === none ? null : (code as PracticeDomain) });
  }

  /** Tags are ids: what people write between commas becomes one. */
  protected setThemes(words: string): void {
    const themes = words
      .split(',')
      .map((word) =>
        word
          .trim()
          .toLowerCase()
          .replace(/[^a-z0-9._-]+/g, '-'),
      )
      .map((word) => word.replace(/^-+|-+$/g, ''))
      .filter((word) => word !== '');
    this.set({ themes: themes.length > 0 ? [...new Set(themes)] : null });
  }
}
