import { compileForm, type QuestionPlace } from './compile';
import { clausesOf } from './conditions';
import { fault, type DefinitionProblem } from './definition-problem';
import type { FormDefinition } from './template';

/** Question id -> the questions that decide whether it is shown. */
type LooksAt = ReadonlyMap<string, readonly string[]>;

/** Rings told of at once: a form with more is wrong in one way that these show. */
const mostRings = 20;

/** Questions whose conditions lead back to themselves; each ring is told once, at its first. */
export function cycleProblems(form: FormDefinition): DefinitionProblem[] {
  const { places } = compileForm(form);
  const looksAt = onlyRings(new Map(places.map((place) => [place.question.id, seenBy(place)])));
  const told = new Set<string>();
  const problems: DefinitionProblem[] = [];
  for (const { question, section, path } of places) {
    if (!looksAt.has(question.id) || told.has(question.id)) continue;
    const ring = ringFrom(question.id, looksAt);
    if (!ring || problems.length === mostRings) continue;
    ring.forEach((id) => told.add(id));
    const circle = [...ring, question.id].join(' → ');
    problems.push({
      ...fault('condition-cycle', `${path}.showWhen`, `The conditions go in a circle: ${circle}`),
      sectionId: section.id,
      questionId: question.id,
    });
  }
  return problems;
}

function seenBy({ section, question }: QuestionPlace): readonly string[] {
  const clauses = [...clausesOf(section.showWhen), ...clausesOf(question.showWhen)];
  return clauses.flatMap((clause) => ('question' in clause ? [clause.question] : []));
}

/** Takes away, again and again, what nothing looks at or what looks at nothing left. */
function onlyRings(all: LooksAt): LooksAt {
  const left = new Map(all);
  let before: number;
  do {
    before = left.size;
    const lookedAt = new Set([...left.values()].flat());
    for (const [id, targets] of left) {
      if (!lookedAt.has(id) || !targets.some((target) => left.has(target))) left.delete(id);
    }
  } while (left.size < before);
  return left;
}

/** The shortest way from a question over its conditions back to itself. */
function ringFrom(start: string, looksAt: LooksAt): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  let front: readonly string[] = [start];
  while (front.length > 0) {
    const next: string[] = [];
    for (const id of front) {
      for (const target of looksAt.get(id) ?? []) {
        if (target === start) return wayTo(id, cameFrom);
        if (cameFrom.has(target)) continue;
        cameFrom.set(target, id);
        next.push(target);
      }
    }
    front = next;
  }
  return undefined;
}

function wayTo(last: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [last];
  for (let id = cameFrom.get(last); id !== undefined; id = cameFrom.get(id)) way.unshift(id);
  return way;
}
