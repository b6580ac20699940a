import { canonical, canonicalCondition } from './canonical';
import { clausesOf } from './conditions';
import { compileForm, type QuestionPlace } from './compile';
import { questionChanges } from './diff-question';
import type { Comparability } from './form-change';
import type { FormDefinition } from './template';

const nothingChanged: Comparability = { comparable: true, reasons: [] };

/**
 * For each question of either version, whether its answers may be set beside the earlier ones: the
 * same kind, scale, answers and audience (domain brief 8, preconditions of a trend). Rewording is
 * no bar, since a change of meaning needs a new id, but it is named.
 */
export function comparabilityOf(
  before: FormDefinition,
  after: FormDefinition,
): Record<string, Comparability> {
  const earlier = compileForm(before).byId;
  const later = compileForm(after).byId;
  const verdicts = new Map<string, Comparability>();
  for (const [id, place] of later) {
    const was = earlier.get(id);
    const verdict = was ? verdictOn(before, after, was, place, verdicts) : notAsked('before');
    verdicts.set(id, verdict);
  }
  for (const id of earlier.keys()) if (!later.has(id)) verdicts.set(id, notAsked('any more'));
  return Object.fromEntries(verdicts);
}

function notAsked(when: 'before' | 'any more'): Comparability {
  return { comparable: false, reasons: [`Not asked ${when}`] };
}

function verdictOn(
  before: FormDefinition,
  after: FormDefinition,
  was: QuestionPlace,
  is: QuestionPlace,
  sofar: ReadonlyMap<string, Comparability>,
): Comparability {
  const changes = questionChanges(
    { form: before, question: was.question },
    { form: after, question: is.question },
  );
  const telling = changes.filter(({ effect }) => effect !== 'none');
  const section = sectionReasons(was, is);
  const bases = brokenBases(is, sofar);
  if (telling.length + section.length + bases.length === 0) return nothingChanged;
  return {
    comparable:
      section.length + bases.length === 0 && telling.every(({ effect }) => effect !== 'breaks'),
    reasons: [...telling.map(({ words }) => upperFirst(words)), ...section, ...bases],
  };
}

/** A question is asked of whom its section is asked of: that may change under it. */
function sectionReasons(was: QuestionPlace, is: QuestionPlace): string[] {
  const reasons: string[] = [];
  if (audience(was) !== audience(is)) reasons.push('Its section is asked of other agencies');
  if (canonicalCondition(was.section.showWhen) !== canonicalCondition(is.section.showWhen)) {
    reasons.push('Its section is shown in other cases');
  }
  return reasons;
}

function audience({ section }: QuestionPlace): string {
  return canonical(section.askedOf && [...section.askedOf].sort());
}

/** Where the question it hangs on is not the same any more, other cases answer it. */
function brokenBases(
  { section, question }: QuestionPlace,
  sofar: ReadonlyMap<string, Comparability>,
): string[] {
  const clauses = [...clausesOf(section.showWhen), ...clausesOf(question.showWhen)];
  const ids = clauses.flatMap((clause) => ('question' in clause ? [clause.question] : []));
  return [...new Set(ids)]
    .filter((id) => sofar.get(id)?.comparable === false)
    .map((id) => `It hangs on ${id}, which is not comparable`);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
