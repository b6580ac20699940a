import { agencyKindLabels } from '@sightline/domain';
import {
  describeCondition,
  evaluateForm,
  isRequired,
  type Answers,
  type FormContext,
  type FormDefinition,
  type Question,
} from '@sightline/form-engine';
import { heading, paragraph, type Block, type ReportDocument } from '@sightline/report-model';
import { answerBlocks } from './answer-blocks';
import {
  whatApplies,
  type Applying,
  type ApplyingQuestion,
  type ApplyingSection,
} from './what-applies';

/** What a form on paper says beside its questions. */
export interface PaperOptions {
  readonly partnership: string;
  /** 'OFFICIAL-SENSITIVE' where it is about a child; none for a form that nobody has filled. */
  readonly marking: string;
  /** In words: 'Version 3'. */
  readonly version: string;
  /** ISO day that the file bears. */
  readonly day: string;
  /** At the head: what is known stands there, what is not is left to write. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Who fills it: what certainly does not apply to them is left out. */
  readonly who?: FormContext;
  /** What was answered so far, and days as dates; without it the form is blank. */
  readonly given?: { readonly answers: Answers; readonly dayText: (day: number) => string };
}

const toFillIn =
  'Write clearly in the boxes and on the lines. Write roles, never names. Take another sheet where ' +
  'the room is not enough, and put the number of the question on it.';

/** At the head and at the foot of every page: on paper nothing else tells of it (Settled 4). */
const unsafeNow =
  'If a child is in danger now, ring 999. Otherwise act today through your agency’s safeguarding ' +
  'lead and children’s social care. This form never replaces the call.';

/** A form as a document to print: blank to fill in by hand, or with the answers given. */
export function formDocument(form: FormDefinition, options: PaperOptions): ReportDocument {
  const { partnership, marking, version, day, given } = options;
  const warning = form.unit === 'case-file' ? [unsafeNow] : [];
  return {
    metadata: {
      title: form.title,
      subject: given ? 'Answers as they stand' : 'To fill in by hand',
      ...{ partnership, marking, version, date: day, language: 'en-GB', layout: 'form' },
      handling: given ? undefined : [...warning, toFillIn].join(' '),
      footer: given ? undefined : warning[0],
    },
    blocks: [
      ...factBlocks(options),
      ...(form.intro ? [paragraph(form.intro)] : []),
      ...sectionsOf(form, options).flatMap((section) => sectionBlocks(form, section, options)),
    ],
  };
}

function factBlocks({ facts }: PaperOptions): Block[] {
  return facts.map(
    ({ label, value }): Block =>
      value === ''
        ? { kind: 'writing-lines', label: `${label}:`, lines: 1, isShort: true }
        : paragraph([{ text: `${label}: `, bold: true }, { text: value }]),
  );
}

/** With answers what shows now, without them what may show. */
function sectionsOf(form: FormDefinition, { who, given }: PaperOptions): ApplyingSection[] {
  const all = whatApplies(form, who);
  if (!given || !who) return all;
  const evaluation = evaluateForm(form, given.answers, who);
  return all.flatMap((section) => {
    const questions = section.questions
      .filter(({ item }) => evaluation.visibleIds.has(item.id))
      .map((question) => ({ ...question, required: isRequired(question.item, evaluation) }));
    return questions.length === 0 ? [] : [{ ...section, onlyIf: undefined, questions }];
  });
}

function sectionBlocks(
  form: FormDefinition,
  section: ApplyingSection,
  options: PaperOptions,
): Block[] {
  const { id, title, intro } = section.item;
  return [
    { ...heading(1, `${id}. ${title}`), numbering: 'none' },
    ...(intro ? [{ ...paragraph(intro), keepsWithNext: true }] : []),
    ...notesOn(form, 'section', section, options),
    ...section.questions.flatMap((question) => questionBlocks(form, question, options)),
  ];
}

function questionBlocks(
  form: FormDefinition,
  question: ApplyingQuestion,
  options: PaperOptions,
): Block[] {
  const { id, text, help, kind } = question.item;
  if (kind === 'guidance')
    return [paragraph([{ text, bold: true }]), ...(help ? [paragraph(help)] : [])];
  const mark = question.required === false ? ' (optional)' : '';
  const dayText = options.given?.dayText ?? String;
  const answer = options.given?.answers[id];
  return [
    { ...heading(2, `${id}. ${text}${mark}`), numbering: 'none' },
    ...notesOn(form, 'question', question, options, needWords(form, question)),
    ...(help && !options.given ? [hint(help)] : []),
    ...(options.given && !answer
      ? [paragraph([{ text: 'Not answered', italic: true }])]
      : answerBlocks(question.item, { form, answer, dayText })),
  ];
}

/** When it is answered, in words, and by which agencies where it is not for one of them. */
function notesOn(
  form: FormDefinition,
  what: string,
  { item, onlyIf }: Applying<Pick<Question, 'askedOf'>>,
  { who, given }: PaperOptions,
  need = '',
): Block[] {
  if (given) return [];
  const asked = who ? undefined : item.askedOf?.map((kind) => agencyKindLabels[kind]).join(', ');
  const notes = [
    ...(asked ? [`Asked of: ${asked}.`] : []),
    ...(onlyIf ? [`Answer this ${what} only if ${describeCondition(form, onlyIf)}.`] : []),
    ...(need ? [need] : []),
  ];
  return notes.length === 0 ? [] : [hint(notes.join(' '))];
}

/** When an answer is needed, where that hangs on other answers. */
function needWords(form: FormDefinition, { required }: ApplyingQuestion): string {
  if (typeof required === 'boolean') return '';
  return `It must be answered if ${describeCondition(form, required)}; otherwise it is optional.`;
}

/** Words that belong to the answer under them. */
function hint(text: string): Block {
  return { kind: 'paragraph', runs: [{ text, italic: true }], keepsWithNext: true };
}
