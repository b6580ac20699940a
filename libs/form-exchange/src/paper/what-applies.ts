import {
  conditionHolds,
  mayBeRequired,
  type Condition,
  type ConditionTerm,
  type FormContext,
  type FormDefinition,
  type Question,
  type Section,
} from '@sightline/form-engine';

/** A section or question that a respondent may meet, and the condition that is still open. */
export interface Applying<Item> {
  readonly item: Item;
  /** What is left of its condition when all that is known of the respondent is taken out. */
  readonly onlyIf: Condition | undefined;
}

/** A question, and whether it must be answered; a condition where that is still open. */
export interface ApplyingQuestion extends Applying<Question> {
  readonly required: boolean | Condition;
}

export interface ApplyingSection extends Applying<Section> {
  readonly questions: readonly ApplyingQuestion[];
}

/**
 * What of a form a respondent may be asked: agencies, branches and attributes decide now, answers to
 * other questions later. Without a respondent everything may be asked of somebody.
 */
export function whatApplies(form: FormDefinition, who?: FormContext): ApplyingSection[] {
  const hidden = new Set<string>();
  return form.sections.flatMap((section): ApplyingSection[] => {
    const outer = openPart(form, section, who, hidden);
    const questions = section.questions.flatMap((question): ApplyingQuestion[] => {
      const inner = outer && openPart(form, question, who, hidden);
      const required = requirement(form, question, who, hidden);
      if (!inner) hidden.add(question.id);
      return inner ? [{ item: question, onlyIf: inner.onlyIf, required }] : [];
    });
    return outer && questions.length > 0 ? [{ item: section, ...outer, questions }] : [];
  });
}

type Asked = Pick<Question, 'askedOf' | 'showWhen'>;

function openPart(
  form: FormDefinition,
  { askedOf, showWhen }: Asked,
  who: FormContext | undefined,
  hidden: ReadonlySet<string>,
): { readonly onlyIf: Condition | undefined } | undefined {
  if (!who) return { onlyIf: showWhen };
  if (askedOf && !askedOf.includes(who.agencyKind)) return undefined;
  if (!showWhen) return { onlyIf: undefined };
  const left = openCondition(form, showWhen, who, hidden);
  if (left === false) return undefined;
  return { onlyIf: left === true ? undefined : left };
}

function requirement(
  form: FormDefinition,
  question: Question,
  who: FormContext | undefined,
  hidden: ReadonlySet<string>,
): boolean | Condition {
  const { requiredWhen } = question;
  if (!mayBeRequired(question)) return false;
  if (!requiredWhen) return true;
  return who ? openCondition(form, requiredWhen, who, hidden) : requiredWhen;
}

/** What is left of a condition: true or false where it is decided already. */
function openCondition(
  form: FormDefinition,
  condition: Condition,
  who: FormContext,
  hidden: ReadonlySet<string>,
): boolean | Condition {
  const left = reduced(form, condition, who, hidden);
  if (typeof left === 'boolean') return left;
  return 'all' in left || 'any' in left ? left : { all: [left] };
}

/** The term without what is known: true or false where nothing is left to know. */
function reduced(
  form: FormDefinition,
  term: ConditionTerm,
  who: FormContext,
  hidden: ReadonlySet<string>,
): ConditionTerm | boolean {
  if ('all' in term || 'any' in term) return reducedGroup(form, term, who, hidden);
  if ('question' in term && !hidden.has(term.question)) return term;
  return conditionHolds({ all: [term] }, { form, context: who, given: () => undefined });
}

function reducedGroup(
  form: FormDefinition,
  group: Condition,
  who: FormContext,
  hidden: ReadonlySet<string>,
): ConditionTerm | boolean {
  const isAll = 'all' in group;
  const terms = (isAll ? group.all : group.any).map((term) => reduced(form, term, who, hidden));
  const deciding = !isAll;
  if (terms.includes(deciding)) return deciding;
  const open = terms.filter((term) => typeof term !== 'boolean');
  if (open.length === 0) return !deciding;
  if (open.length === 1) return open[0]!;
  return isAll ? { all: open } : { any: open };
}
