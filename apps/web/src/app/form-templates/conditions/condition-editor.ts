import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  EnvironmentInjector,
  inject,
  input,
  output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  describeCondition,
  questionsBefore,
  type Clause,
  type Condition,
  type ConditionTerm,
  type FormDefinition,
} from '@sightline/form-engine';
import { Icon } from '../../shared/ui/icon';
import { focusAfter, inRow } from '../fields/keep-focus';
import { PickField, type Pick } from '../fields/pick-field';
import { withItem, withoutItem } from '../list-edits';
import { ClauseEditor } from './clause-editor';
import { type ConditionAt, firstClauseOn } from './clause-words';

type Joint = 'always' | 'all' | 'any';

/** Groups in groups beyond this are read, not made: nobody can follow them on a page. */
const deepest = 2;

/** When a question or a section shows, or a question must be answered, as sentences built from pickers; groups may hold groups. */
@Component({
  selector: 'sl-condition-editor',
  imports: [ClauseEditor, Icon, MatButton, PickField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './condition-editor.html',
  styleUrl: './condition-editor.scss',
})
export class ConditionEditor {
  readonly form = input.required<FormDefinition>();
  readonly condition = input.required<Condition | undefined>();
  /** Where the section or the question stands that it is about. */
  readonly at = input.required<ConditionAt>();
  readonly depth = input(0);
  /** What holds while the condition does. */
  readonly verb = input('Shown');
  /** Undefined: always. */
  readonly changed = output<Condition | undefined>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(EnvironmentInjector);

  protected readonly joint = computed<Joint>(() => {
    const condition = this.condition();
    if (!condition) return 'always';
    return 'all' in condition ? 'all' : 'any';
  });
  protected readonly joints = computed<readonly Pick[]>(() => [
    ...(this.depth() === 0 ? [{ code: 'always', label: 'Always' }] : []),
    { code: 'all', label: 'When all of these are so' },
    { code: 'any', label: 'When any of these is so' },
  ]);
  protected readonly terms = computed<readonly ConditionTerm[]>(() => {
    const condition = this.condition();
    if (!condition) return [];
    return 'all' in condition ? condition.all : condition.any;
  });
  protected readonly mayNest = computed(() => this.depth() + 1 < deepest);
  protected readonly sentence = computed(() => {
    const condition = this.condition();
    if (!condition || this.depth() > 0 || this.terms().length === 0) return '';
    return `${this.verb()} when ${describeCondition(this.form(), condition)}`;
  });

  protected groupIn(term: ConditionTerm): Condition | undefined {
    return 'all' in term || 'any' in term ? term : undefined;
  }

  protected clauseIn(term: ConditionTerm): Clause | undefined {
    return 'all' in term || 'any' in term ? undefined : term;
  }

  protected setJoint(code: string): void {
    if (code === 'always') this.changed.emit(undefined);
    else {
      const terms = this.terms();
      this.take(terms.length > 0 ? terms : [this.firstClause()], code);
    }
  }

  protected write(at: number, term: ConditionTerm | undefined): void {
    if (term) this.take(withItem(this.terms(), at, term));
  }

  /** Without its last test a condition says nothing, and what it was about holds always. */
  protected remove(at: number): void {
    const host = this.host.nativeElement;
    focusAfter(this.injector, () => {
      const list = host.querySelector(':scope > ol');
      const row = list && inRow(list, at, ':scope > .remove');
      return row ?? host.querySelector('select');
    });
    const terms = withoutItem(this.terms(), at);
    if (terms.length === 0 && this.depth() === 0) this.changed.emit(undefined);
    else this.take(terms);
  }

  protected add(): void {
    this.take([...this.terms(), this.firstClause()]);
  }

  protected addGroup(): void {
    const inner = [this.firstClause()];
    this.take([...this.terms(), this.joint() === 'any' ? { all: inner } : { any: inner }]);
  }

  /** On the question just before, which is the one most often meant. */
  private firstClause(): Clause {
    const last = questionsBefore(this.form(), this.at()).at(-1);
    return last ? firstClauseOn(this.form(), last) : { agencyKind: [] };
  }

  private take(terms: readonly ConditionTerm[], joint: string = this.joint()): void {
    this.changed.emit(joint === 'any' ? { any: terms } : { all: terms });
  }
}
