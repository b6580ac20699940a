import { canonical, canonicalCondition } from './canonical';
import { comparabilityOf } from './comparability';
import { compileForm, scaleOf, type QuestionPlace } from './compile';
import { agencyWords, describeCondition } from './describe';
import { questionChanges } from './diff-question';
import type { FormChange, FormDiff } from './form-change';
import { movedItems } from './moved';
import type { FormDefinition, Section } from './template';

/**
 * What changed from one version of a form to the next, in words, and for each question whether it
 * may be compared with the earlier version. A form and itself differ in nothing.
 */
export function diffForms(before: FormDefinition, after: FormDefinition): FormDiff {
  return {
    changes: [
      ...formChanges(before, after),
      ...sectionChanges(before, after),
      ...questionDiffs(before, after),
    ],
    comparability: comparabilityOf(before, after),
  };
}

function formChanges(before: FormDefinition, after: FormDefinition): FormChange[] {
  const change = (code: FormChange['code'], was: unknown, is: unknown, words: string) =>
    canonical(was) === canonical(is) ? [] : [{ of: 'form' as const, code, words }];
  return [
    ...change(
      'title-changed',
      before.title,
      after.title,
      `Title changed ${fromTo(before.title, after.title)}`,
    ),
    ...change('intro-changed', before.intro, after.intro, 'The introduction changed'),
    ...change(
      'unit-changed',
      [before.unit, before.key],
      [after.unit, after.key],
      'What the form is for changed',
    ),
    ...change(
      'settings-changed',
      before.settings,
      after.settings,
      'The settings of the checks changed',
    ),
    ...scaleChanges(before, after),
  ];
}

function scaleChanges(before: FormDefinition, after: FormDefinition): FormChange[] {
  const names = new Set([...Object.keys(before.scales), ...Object.keys(after.scales)]);
  return [...names].flatMap((name) => {
    const [was, is] = [scaleOf(before, name), scaleOf(after, name)];
    if (canonical(was) === canonical(is)) return [];
    const deed = !was ? 'added' : !is ? 'removed' : 'changed';
    const words = `Scale “${(is ?? was)?.label}” ${deed}`;
    return [{ of: 'form' as const, code: 'scales-changed' as const, words }];
  });
}

function sectionChanges(before: FormDefinition, after: FormDefinition): FormChange[] {
  const earlier = byId(before.sections);
  const later = byId(after.sections);
  const moved = movedItems([...earlier.keys()], [...later.keys()]);
  const change = (section: Section, code: FormChange['code'], words: string): FormChange => ({
    of: 'section',
    code,
    sectionId: section.id,
    words: `Section “${section.title}” ${words}`,
  });
  const removed = before.sections
    .filter(({ id }) => !later.has(id))
    .map((section) => change(section, 'removed', 'removed'));
  const rest = after.sections.flatMap((section) => {
    const was = earlier.get(section.id);
    if (!was) return [change(section, 'added', 'added')];
    const say = (code: FormChange['code'], isSame: boolean, words: string) =>
      isSame ? [] : [change(section, code, words)];
    return [
      ...say('moved', !moved.has(section.id), 'moved'),
      ...say('reworded', was.title === section.title, `renamed; before: “${was.title}”`),
      ...say('intro-changed', was.intro === section.intro, 'has another introduction'),
      ...say(
        'condition-changed',
        canonicalCondition(was.showWhen) === canonicalCondition(section.showWhen),
        `shown ${shown(after, section)}; before: ${shown(before, was)}`,
      ),
      ...say(
        'agencies-changed',
        canonical(sorted(was.askedOf)) === canonical(sorted(section.askedOf)),
        `asked of ${audience(section)}; before: ${audience(was)}`,
      ),
    ];
  });
  return [...removed, ...rest];
}

function byId(sections: readonly Section[]): ReadonlyMap<string, Section> {
  return new Map(sections.map((section) => [section.id, section]));
}

function sorted(kinds: readonly string[] | undefined): readonly string[] | undefined {
  return kinds && [...kinds].sort();
}

function shown(form: FormDefinition, { showWhen }: Section): string {
  return showWhen ? `when ${describeCondition(form, showWhen)}` : 'always';
}

function audience({ askedOf }: Section): string {
  return askedOf ? agencyWords(askedOf) : 'every agency';
}

function fromTo(before: string, after: string): string {
  return `from “${before}” to “${after}”`;
}

function questionDiffs(before: FormDefinition, after: FormDefinition): FormChange[] {
  const earlier = compileForm(before).byId;
  const later = compileForm(after).byId;
  const moved = movedQuestions(before, after);
  const change = (place: QuestionPlace, code: FormChange['code'], words: string): FormChange => ({
    of: 'question',
    code,
    sectionId: place.section.id,
    questionId: place.question.id,
    words: `${place.question.id} ${words}`,
  });
  const removed = [...earlier.values()]
    .filter(({ question }) => !later.has(question.id))
    .map((place) => change(place, 'removed', `removed: “${place.question.text}”`));
  const rest = [...later.values()].flatMap((place) => {
    const { question, section } = place;
    const was = earlier.get(question.id);
    if (!was) return [change(place, 'added', `added: “${question.text}”`)];
    const move =
      was.section.id === section.id
        ? moved.has(question.id) && `moved within “${section.title}”`
        : `moved from “${was.section.title}” to “${section.title}”`;
    return [
      ...(move ? [change(place, 'moved', move)] : []),
      ...questionChanges({ form: before, question: was.question }, { form: after, question }).map(
        ({ code, words }) => change(place, code, words),
      ),
    ];
  });
  return [...removed, ...rest];
}

/** Questions whose order changed within a section they are in before and after. */
function movedQuestions(before: FormDefinition, after: FormDefinition): ReadonlySet<string> {
  const earlier = byId(before.sections);
  const ids = (section: Section | undefined) => section?.questions.map(({ id }) => id) ?? [];
  return new Set(
    after.sections.flatMap((section) => [
      ...movedItems(ids(earlier.get(section.id)), ids(section)),
    ]),
  );
}
