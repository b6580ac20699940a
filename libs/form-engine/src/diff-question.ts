import { canonical, canonicalCondition } from './canonical';
import { scaleOf } from './compile';
import { agencyWords, choicesOf, describeCondition } from './describe';
import type { FormChangeCode } from './form-change';
import type { FormDefinition, Question, QuestionKind } from './template';

/** What a change does to comparing a question with its earlier version. */
export type ChangeEffect = 'none' | 'care' | 'breaks';

/** One thing about a question that changed, in words without the question's name. */
export interface QuestionChange {
  readonly code: FormChangeCode;
  readonly effect: ChangeEffect;
  readonly words: string;
}

/** A question in its form. */
interface Asked {
  readonly form: FormDefinition;
  readonly question: Question;
}

type Aspect = (before: Asked, after: Asked) => QuestionChange | undefined;

/** What changed about a question that both forms have; its place apart. */
export function questionChanges(before: Asked, after: Asked): QuestionChange[] {
  const general = generalAspects().flatMap((aspect) => aspect(before, after) ?? []);
  const [was, is] = [before.question.kind, after.question.kind];
  if (was !== is) {
    const words = `now ${kindWords[is]}; before: ${kindWords[was]}`;
    return [{ code: 'kind-changed', effect: 'breaks', words }, ...general];
  }
  return [...general, ...aspectsOfKind().flatMap((aspect) => aspect(before, after) ?? [])];
}

/** An aspect that is one value, the same for every kind of question. */
function value(
  code: FormChangeCode,
  effect: ChangeEffect,
  read: (asked: Asked) => unknown,
  say: (before: Asked, after: Asked) => string,
): Aspect {
  return (before, after) =>
    canonical(read(before)) === canonical(read(after))
      ? undefined
      : { code, effect, words: say(before, after) };
}

const kindWords: Record<QuestionKind, string> = {
  compliance: 'a standard met or not',
  grade: 'a grade',
  single: 'a choice of one',
  multiple: 'a choice of several',
  ticks: 'a tick list',
  'yes-no': 'yes or no',
  integer: 'a whole number',
  'x-of-y': 'a number of a number',
  day: 'a date',
  text: 'a text',
  rows: 'a table',
  guidance: 'guidance',
};

/** A property that only some kinds of question have. */
function own(name: string): (asked: Asked) => unknown {
  return ({ question }) => (question as unknown as Record<string, unknown>)[name];
}

function pick(...names: readonly string[]): (asked: Asked) => unknown {
  return (asked) => names.map((name) => own(name)(asked) ?? null);
}

function points({ form, question }: Asked) {
  return question.kind === 'grade' ? (scaleOf(form, question.scale)?.points ?? []) : [];
}

function scaleName({ form, question }: Asked): readonly (string | undefined)[] {
  return question.kind === 'grade' ? [question.scale, scaleOf(form, question.scale)?.label] : [];
}

function labelled({ form, question }: Asked): string {
  return choicesOf(form, question)
    .map(({ label }) => label)
    .join(', ');
}

const fromTo = (before: string, after: string) => `from “${before}” to “${after}”`;

const optionsAspect: Aspect = (before, after) => {
  if (!('options' in before.question) || !('options' in after.question)) return undefined;
  const [was, is] = [before.question, after.question];
  const same = ({ question }: Asked) =>
    pick('options', 'other', 'exclusive')({ form: after.form, question });
  if (canonical(same(before)) === canonical(same(after))) return undefined;
  const removed = was.options.filter(({ code }) => !is.options.some((one) => one.code === code));
  const added = is.options.filter(({ code }) => !was.options.some((one) => one.code === code));
  const reworded = is.options.flatMap(({ code, label }) => {
    const earlier = was.options.find((one) => one.code === code)?.label;
    return earlier === undefined || earlier === label ? [] : [fromTo(earlier, label)];
  });
  const parts = [
    ...added.map(({ label }) => `answer “${label}” added`),
    ...removed.map(({ label }) => `answer “${label}” removed`),
    ...reworded.map((words) => `answer reworded ${words}`),
  ];
  const effect =
    added.length + removed.length > 0 ? 'breaks' : reworded.length > 0 ? 'care' : 'none';
  const words = parts.length > 0 ? parts.join('; ') : 'order or special answers changed';
  return { code: 'options-changed', effect, words };
};

const columnsAspect: Aspect = (before, after) => {
  const [was, is] = [before.question, after.question];
  if (was.kind !== 'rows' || is.kind !== 'rows') return undefined;
  const [old, now] = [was, is].map(({ columns, fixedRows }) => canonical({ columns, fixedRows }));
  if (old === now) return undefined;
  const kept = was.columns.every(({ id, kind }) =>
    is.columns.some((one) => one.id === id && one.kind === kind),
  );
  const isSameRows = canonical(was.fixedRows) === canonical(is.fixedRows);
  const names = (columns: readonly { readonly label: string }[]) =>
    columns.map(({ label }) => label).join(', ');
  const words = isSameRows
    ? `columns changed ${fromTo(names(was.columns), names(is.columns))}`
    : `rows changed ${fromTo(names(was.fixedRows ?? []), names(is.fixedRows ?? []))}`;
  return { code: 'columns-changed', effect: kept && isSameRows ? 'care' : 'breaks', words };
};

const conditionAspect: Aspect = (before, after) => {
  const [was, is] = [before.question.showWhen, after.question.showWhen];
  if (canonicalCondition(was) === canonicalCondition(is)) return undefined;
  const say = ({ form, question: { showWhen } }: Asked) =>
    showWhen ? `when ${describeCondition(form, showWhen)}` : 'always';
  return {
    code: 'condition-changed',
    effect: 'breaks',
    words: `shown ${say(after)}; before: ${say(before)}`,
  };
};

/** Words that describe the grades both scales have; grades that came or went are told apart. */
const descriptorsAspect: Aspect = (before, after) => {
  const later = points(after);
  const isSame = points(before).every(({ code, descriptor, evidenceNeeded }) => {
    const point = later.find((one) => one.code === code);
    if (!point) return true;
    return point.descriptor === descriptor && point.evidenceNeeded === evidenceNeeded;
  });
  const words = 'the words that describe its grades changed';
  return isSame ? undefined : { code: 'descriptors-changed', effect: 'care', words };
};

/** Aspects of every question. */
const generalAspects = (): readonly Aspect[] => [
  value(
    'reworded',
    'care',
    ({ question }) => question.text,
    (before, after) => `reworded ${fromTo(before.question.text, after.question.text)}`,
  ),
  value('help-changed', 'none', own('help'), () => 'help changed'),
  conditionAspect,
  value(
    'agencies-changed',
    'breaks',
    ({ question }) => question.askedOf && [...question.askedOf].sort(),
    (before, after) => `asked of ${audience(after)}; before: ${audience(before)}`,
  ),
  value(
    'required-changed',
    'none',
    ({ question: { required, requiredWhen } }) => [
      required !== false,
      canonicalCondition(requiredWhen),
    ],
    requirementWords,
  ),
  value('evidence-changed', 'none', own('evidence'), () => 'its rule for evidence changed'),
  value('key-changed', 'none', own('key'), (before, after) =>
    ruleWords('key question', before, after, 'key'),
  ),
  value('breach-changed', 'none', own('breach'), (before, after) =>
    ruleWords('automatic breach', before, after, 'breach'),
  ),
  value('tags-changed', 'none', pick('themes', 'domain'), () => 'its themes or domain changed'),
  value('source-changed', 'none', own('source'), () => 'its source changed'),
];

/** Aspects that mean something only between questions of one kind. */
const aspectsOfKind = (): readonly Aspect[] => [
  value(
    'scale-changed',
    'breaks',
    (asked) =>
      points(asked).map(({ code, label, outsideScale }) => ({ code, label, outsideScale })),
    (before, after) => `scale changed ${fromTo(labelled(before), labelled(after))}`,
  ),
  descriptorsAspect,
  value('scale-renamed', 'none', scaleName, () => 'its scale has another name'),
  value('measure-changed', 'breaks', own('measures'), () => 'what its grade measures changed'),
  optionsAspect,
  columnsAspect,
  value(
    'unit-changed',
    'breaks',
    own('unitLabel'),
    (before, after) => `counted in ${unitWords(after)}; before: ${unitWords(before)}`,
  ),
  value(
    'limits-changed',
    'none',
    pick('min', 'max', 'maxWords', 'long', 'minRows', 'maxRows'),
    () => 'its limits changed',
  ),
];

function audience({ question: { askedOf } }: Asked): string {
  return askedOf ? agencyWords(askedOf) : 'every agency';
}

/** Without conditions on either side the change says itself; with one, both sides are said. */
function requirementWords(before: Asked, after: Asked): string {
  const isPlain = ![before, after].some(({ question }) => question.requiredWhen);
  if (isPlain) return after.question.required === false ? 'no longer required' : 'now required';
  return `required ${neededWords(after)}; before: ${neededWords(before)}`;
}

function neededWords({ form, question: { required, requiredWhen } }: Asked): string {
  if (required === false) return 'never';
  return requiredWhen ? `when ${describeCondition(form, requiredWhen)}` : 'always';
}

function unitWords(asked: Asked): string {
  const label = own('unitLabel')(asked);
  return typeof label === 'string' ? label : 'no unit';
}

function ruleWords(name: string, before: Asked, after: Asked, rule: 'key' | 'breach'): string {
  if (!before.question[rule]) return `now has a rule: ${name}`;
  if (!after.question[rule]) return `no longer has a rule: ${name}`;
  return `its rule changed: ${name}`;
}
