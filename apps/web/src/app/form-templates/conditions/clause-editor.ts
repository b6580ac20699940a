import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { agencyKindLabels, agencyKinds, involvementLabels, involvements } from '@sightline/domain';
import {
  choicesOf,
  compileForm,
  questionsBefore,
  type AnswerChoice,
  type Clause,
  type ClauseOperator,
  type ClauseValue,
  type FormDefinition,
  type Question,
} from '@sightline/form-engine';
import { CheckList } from '../../shared/questions/check-list';
import { NumberField } from '../fields/number-field';
import { PickField, type Pick } from '../fields/pick-field';
import { TextField } from '../fields/text-field';
import { questionLabel } from '../question-words';
import {
  type ConditionAt,
  entryFor,
  firstClauseOn,
  operatorLabels,
  operatorsOf,
  unitAttributes,
  unitChoices,
} from './clause-words';

const agency = 'agency';
const involvement = 'involvement';

/** One test of a condition as a sentence of three pickers: what, how, and which answer. */
@Component({
  selector: 'sl-clause-editor',
  imports: [CheckList, NumberField, PickField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './clause-editor.html',
  styleUrl: './clause-editor.scss',
})
export class ClauseEditor {
  readonly form = input.required<FormDefinition>();
  readonly clause = input.required<Clause>();
  /** Where the condition stands: a test can look at the questions before only. */
  readonly at = input.required<ConditionAt>();
  readonly changed = output<Clause>();

  private readonly earlier = computed(() => questionsBefore(this.form(), this.at()));
  protected readonly subjects = computed<readonly Pick[]>(() => [
    { code: agency, label: 'The kind of agency', group: 'Who answers' },
    { code: involvement, label: 'Whom in the family the agency knows', group: 'Who answers' },
    ...unitAttributes(this.form()).map(({ code, label }) => ({
      ...{ code: `unit:${code}`, label, group: 'The case' },
    })),
    ...this.earlier().map((question) => ({
      ...{ code: `question:${question.id}`, label: questionLabel(question) },
      group: 'Answers to earlier questions',
    })),
  ]);
  protected readonly subject = computed(() => {
    const clause = this.clause();
    if ('agencyKind' in clause) return agency;
    if ('involvement' in clause) return involvement;
    return 'unit' in clause ? `unit:${clause.unit}` : `question:${clause.question}`;
  });
  /** Said of a question that is not before this one. */
  protected readonly lostWords = computed(() => {
    const clause = this.clause();
    if (!('question' in clause)) return '';
    const isHere = compileForm(this.form()).byId.has(clause.question);
    return `${clause.question} (${isHere ? 'does not come before' : 'not in this form'})`;
  });

  private readonly question = computed<Question | undefined>(() => {
    const clause = this.clause();
    return 'question' in clause
      ? compileForm(this.form()).byId.get(clause.question)?.question
      : undefined;
  });
  protected readonly comparing = computed(() => {
    const clause = this.clause();
    return 'operator' in clause ? clause : undefined;
  });
  protected readonly operators = computed<readonly Pick[]>(() =>
    operatorsOf(this.question()).map((code) => ({ code, label: operatorLabels[code] })),
  );
  protected readonly choices = computed<readonly AnswerChoice[]>(() => {
    const clause = this.clause();
    if ('agencyKind' in clause) return agencyChoices;
    if ('involvement' in clause) return involvementChoices;
    if ('unit' in clause) return unitChoices(this.form(), clause.unit);
    const question = this.question();
    return question ? choicesOf(this.form(), question) : [];
  });
  protected readonly entry = computed(() => {
    const clause = this.comparing();
    return clause ? entryFor(clause.operator, this.question(), this.choices()) : 'several';
  });
  protected readonly named = computed<readonly string[]>(() => {
    const clause = this.clause();
    if ('agencyKind' in clause) return clause.agencyKind;
    if ('involvement' in clause) return clause.involvement;
    return [clause.answer ?? []].flat().map(String);
  });
  protected readonly number = computed(() => {
    const answer = this.comparing()?.answer;
    return typeof answer === 'number' ? answer : undefined;
  });

  protected setSubject(code: string): void {
    if (code === agency) return this.changed.emit({ agencyKind: [] });
    if (code === involvement) return this.changed.emit({ involvement: [] });
    if (code.startsWith('unit:')) {
      const unit = code.slice('unit:'.length);
      const [choice] = unitChoices(this.form(), unit);
      return this.changed.emit({ unit, operator: 'equals', answer: choice?.code ?? '' });
    }
    const id = code.slice('question:'.length);
    const question = this.earlier().find((one) => one.id === id);
    if (question) this.changed.emit(firstClauseOn(this.form(), question));
  }

  /** Keeps the answer where the new way of comparing can use it. */
  protected setOperator(code: string): void {
    const clause = this.comparing();
    if (!clause) return;
    const operator = code as ClauseOperator;
    const entry = entryFor(operator, this.question(), this.choices());
    this.changed.emit(withAnswer({ ...clause, operator }, this.fitting(entry)));
  }

  protected setAnswer(answer: ClauseValue | undefined): void {
    const clause = this.comparing();
    if (clause) this.changed.emit(withAnswer(clause, answer));
  }

  protected setNamed(codes: readonly string[]): void {
    const clause = this.clause();
    if ('agencyKind' in clause) {
      this.changed.emit({ agencyKind: agencyKinds.filter((kind) => codes.includes(kind)) });
    } else if ('involvement' in clause) this.changed.emit({ involvement: codes });
    else this.setAnswer(codes);
  }

  protected listOf(words: string): readonly string[] {
    return words
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  }

  private fitting(entry: ReturnType<typeof entryFor>): ClauseValue | undefined {
    const [first] = this.named();
    switch (entry) {
      case 'none':
        return undefined;
      case 'number':
        return this.number() ?? 1;
      case 'several':
      case 'list-of-words':
        return this.named();
      default:
        return first ?? this.choices()[0]?.code ?? '';
    }
  }
}

const agencyChoices = agencyKinds.map((code) => ({ code, label: agencyKindLabels[code] }));
const involvementChoices = involvements.map((code) => ({ code, label: involvementLabels[code] }));

function withAnswer<C extends Extract<Clause, { operator: ClauseOperator }>>(
  clause: C,
  answer: ClauseValue | undefined,
): C {
  const { answer: _before, ...rest } = clause;
  return (answer === undefined ? rest : { ...rest, answer }) as C;
}
