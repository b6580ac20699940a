import { agencyKinds, type AgencyKind } from '@sightline/domain';
import { answersFit } from './answers-fit';
import { compileForm, type QuestionPlace } from './compile';
import { fault, type DefinitionProblem } from './definition-problem';
import type {
  Condition,
  ConditionTerm,
  FormDefinition,
  QuestionClause,
  UnitClause,
} from './template';

/** Work after which the search gives up and takes what is left to be reachable. */
const mostWork = 2_000_000;
const mostWorkForOne = 50_000;

/**
 * Questions that no agency and no answers can ever show, and those shown that none can require
 * although a condition is to. Questions whose conditions are unsound (named in "unsound") have been
 * told of already and are left out.
 */
export function reachProblems(
  form: FormDefinition,
  unsound: ReadonlySet<string | undefined>,
): DefinitionProblem[] {
  const budget = { left: mostWork };
  return compileForm(form).places.flatMap((place) => {
    if (unsound.has(place.question.id)) return [];
    const problem = reachFault(form, place, budget);
    if (!problem) return [];
    const { question, section, path } = place;
    const at = problem.place === '' ? path : `${path}.${problem.place}`;
    return [{ ...problem, place: at, sectionId: section.id, questionId: question.id }];
  });
}

function reachFault(form: FormDefinition, place: QuestionPlace, budget: Budget) {
  if (new Search(form, budget, true).finds(place)) return requirementFault(form, place, budget);
  if (!new Search(form, budget, false).finds(place)) {
    return fault('dead-question', '', 'No answers can show this question: its conditions conflict');
  }
  const isDirect = audiencesOf(place).reduce(common, agencyKinds).length === 0;
  const message = isDirect
    ? 'This question is asked of no agency'
    : 'This question is asked of no agency: it hangs on questions asked of other agencies';
  return fault('asked-of-nobody', '', message);
}

/** A rule for when it must be answered that holds for nobody whom the question is shown to. */
function requirementFault(form: FormDefinition, place: QuestionPlace, budget: Budget) {
  const { requiredWhen } = place.question;
  if (!requiredWhen || new Search(form, budget, true).finds(place, requiredWhen)) return undefined;
  const message = 'No answers can require this question: its conditions conflict';
  return fault('never-required', 'requiredWhen', message);
}

/** What a search has taken on so far. */
interface Supposed {
  readonly agencies: readonly AgencyKind[];
  readonly involvement: readonly string[] | undefined;
  /** By question id, or by attribute with a leading colon. */
  readonly clauses: ReadonlyMap<string, readonly (QuestionClause | UnitClause)[]>;
}

interface Budget {
  left: number;
}

type Wanted = ConditionTerm | QuestionPlace;

/** Looks for an agency, a branch, a unit and answers that show one question. */
class Search {
  private readonly stopAt: number;

  constructor(
    private readonly form: FormDefinition,
    private readonly budget: Budget,
    private readonly mindsAgencies: boolean,
  ) {
    this.stopAt = Math.max(budget.left - mostWorkForOne, 0);
  }

  finds(...wanted: readonly Wanted[]): boolean {
    return this.fits(wanted, {
      agencies: agencyKinds,
      involvement: undefined,
      clauses: new Map(),
    });
  }

  /** Whether all that is wanted can hold together with what is supposed already. */
  private fits(wanted: readonly Wanted[], supposed: Supposed): boolean {
    const [first, ...rest] = wanted;
    if (first === undefined) return true;
    this.budget.left -= 1 + supposed.clauses.size + wanted.length;
    if (this.budget.left < this.stopAt) return true;
    if ('all' in first) return this.fits([...first.all, ...rest], supposed);
    if ('any' in first) return first.any.some((term) => this.fits([term, ...rest], supposed));
    if ('path' in first) {
      const asked = this.narrowed(supposed, ...audiencesOf(first));
      return asked !== undefined && this.fits([...conditionsOf(first), ...rest], asked);
    }
    if ('agencyKind' in first) {
      const asked = this.narrowed(supposed, first.agencyKind);
      return asked !== undefined && this.fits(rest, asked);
    }
    if ('involvement' in first) {
      const involvement = common(supposed.involvement ?? first.involvement, first.involvement);
      return involvement.length > 0 && this.fits(rest, { ...supposed, involvement });
    }
    return this.clauseFits(first, rest, supposed);
  }

  private narrowed(
    supposed: Supposed,
    ...audiences: readonly (readonly AgencyKind[])[]
  ): Supposed | undefined {
    if (!this.mindsAgencies) return supposed;
    const agencies = audiences.reduce(common, supposed.agencies);
    return agencies.length > 0 ? { ...supposed, agencies } : undefined;
  }

  /** An answer looked at must fit what else is said of it, and its own question must be shown. */
  private clauseFits(
    clause: QuestionClause | UnitClause,
    rest: readonly Wanted[],
    supposed: Supposed,
  ): boolean {
    const isOfQuestion = 'question' in clause;
    const subject = isOfQuestion ? clause.question : `:${clause.unit}`;
    const earlier = supposed.clauses.get(subject) ?? [];
    const together = [...earlier, clause];
    const target = isOfQuestion ? compileForm(this.form).byId.get(clause.question) : undefined;
    if (!answersFit(this.form, together, target?.question)) return false;
    const clauses = new Map(supposed.clauses).set(subject, together);
    const mustShow = target && clause.operator !== 'not-answered' && earlier.length === 0;
    return this.fits(mustShow ? [...rest, target] : rest, { ...supposed, clauses });
  }
}

function common<T>(these: readonly T[], those: readonly T[]): readonly T[] {
  return these.filter((one) => those.includes(one));
}

function audiencesOf({ section, question }: QuestionPlace): readonly (readonly AgencyKind[])[] {
  return [section.askedOf, question.askedOf].filter((one) => one !== undefined);
}

function conditionsOf({ section, question }: QuestionPlace): readonly Condition[] {
  return [section.showWhen, question.showWhen].filter((one) => one !== undefined);
}
