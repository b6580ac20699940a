import { gradeLabels, gradeRank, isGrade, type Grade } from '@sightline/domain';
import type { Answers, FormContext, FormFlag } from './answers';
import { answerTo, valueOf } from './answered';
import { demandsEvidence } from './evidence';
import { keyFailureOf, ruleBreaches } from './keys';
import type { FormDefinition, GradeQuestion, Question } from './template';
import { countWords } from './text-checks';
import { evaluateForm } from './visibility';

/** Facts of a return that its answers do not hold. */
export interface ReturnFacts {
  readonly auditorIndependent: boolean;
  readonly changedAfterDue?: boolean;
}

/** Codes of the moderation flags that one return can raise (domain brief 1.5). */
export const flagCodes = [
  'self-grade-extreme',
  'good-with-key-failure',
  'good-with-low-compliance',
  'inadequate-with-high-compliance',
  'thin-evidence',
  'grades-apart',
  'rule-broken',
  'auditor-not-independent',
  'changed-after-due',
] as const;
export type FlagCode = (typeof flagCodes)[number];

/** Defaults of the form's settings (domain brief 1.5). */
export const defaultSettings = {
  thinEvidenceWords: 15,
  goodNeedsMet: 0.7,
  inadequateBelowMet: 0.85,
  gradesApart: 2,
} as const;

/**
 * What moderation will look at first in this return. Warnings: they block nothing and cap no
 * self-grade (domain brief Settled 4).
 */
export function formFlags(
  form: FormDefinition,
  answers: Answers,
  context: FormContext,
  facts: ReturnFacts,
): FormFlag[] {
  const { questions } = evaluateForm(form, answers, context);
  const own = gradeFor(questions, answers, 'own-practice');
  const joint = gradeFor(questions, answers, 'multi-agency');
  return [
    ...extremeGrade(own),
    ...goodWithKeyFailure(questions, answers, [own, joint]),
    ...complianceMismatch(form, questions, answers, own),
    ...gradesApart(form, own, joint),
    ...thinEvidence(form, questions, answers),
    ...brokenRules(form, answers, context).filter((one) => !saysSame(one, facts)),
    ...factFlags(facts, questions),
  ];
}

interface GradeSaid {
  readonly questionId: string;
  readonly grade: Grade;
  readonly name: string;
}

const gradeNames = { 'own-practice': 'Own practice', 'multi-agency': 'Multi-agency working' };

/** The grade given where it is one of the four grades; other scales raise no flags. */
function gradeFor(
  questions: readonly Question[],
  answers: Answers,
  measures: NonNullable<GradeQuestion['measures']>,
): GradeSaid | undefined {
  const asked = questions.find((one) => one.kind === 'grade' && one.measures === measures);
  const grade = asked && valueOf(answers, asked.id);
  if (!asked || !isGrade(grade)) return undefined;
  return { questionId: asked.id, grade, name: gradeNames[measures] };
}

function flag(code: FlagCode, questionIds: readonly string[], message: string): FormFlag {
  return { code, questionIds, message };
}

function isGoodOrBetter({ grade }: GradeSaid): boolean {
  return gradeRank(grade) >= gradeRank('G');
}

function extremeGrade(own: GradeSaid | undefined): FormFlag[] {
  if (!own || (own.grade !== 'O' && own.grade !== 'I')) return [];
  const message = `${own.name} is graded ${gradeLabels[own.grade]}; the panel looks at every such grade`;
  return [flag('self-grade-extreme', [own.questionId], message)];
}

function goodWithKeyFailure(
  questions: readonly Question[],
  answers: Answers,
  graded: readonly (GradeSaid | undefined)[],
): FormFlag[] {
  const failing = questions
    .filter((one) => keyFailureOf(one, valueOf(answers, one.id)))
    .map(({ id }) => id);
  if (failing.length === 0) return [];
  return graded.flatMap((said) => {
    if (!said || !isGoodOrBetter(said)) return [];
    const message =
      `${said.name} is graded ${gradeLabels[said.grade]}, but ` +
      `${failing.length === 1 ? 'a key question is' : `${failing.length} key questions are`} not met`;
    return [flag('good-with-key-failure', [said.questionId, ...failing], message)];
  });
}

function complianceMismatch(
  form: FormDefinition,
  questions: readonly Question[],
  answers: Answers,
  own: GradeSaid | undefined,
): FormFlag[] {
  const { met, of } = complianceMet(questions, answers);
  if (!own || of === 0) return [];
  const share = met / of;
  const { goodNeedsMet, inadequateBelowMet } = { ...defaultSettings, ...form.settings };
  const facts = `${own.name} is graded ${gradeLabels[own.grade]}, but ${met} of ${of} standards`;
  if (isGoodOrBetter(own) && share < goodNeedsMet) {
    return [flag('good-with-low-compliance', [own.questionId], `${facts} are met`)];
  }
  if (own.grade === 'I' && share >= inadequateBelowMet) {
    return [flag('inadequate-with-high-compliance', [own.questionId], `${facts} are met`)];
  }
  return [];
}

/** Standards met of those that apply: Yes only; not applicable leaves the count (domain 2.1). */
export function complianceMet(
  questions: readonly Question[],
  answers: Answers,
): { readonly met: number; readonly of: number } {
  const said = questions
    .filter(({ kind }) => kind === 'compliance')
    .map(({ id }) => valueOf(answers, id))
    .filter((value) => value !== null && value !== '' && value !== 'na');
  return { met: said.filter((value) => value === 'yes').length, of: said.length };
}

function gradesApart(
  form: FormDefinition,
  own: GradeSaid | undefined,
  joint: GradeSaid | undefined,
): FormFlag[] {
  if (!own || !joint) return [];
  const steps = Math.abs(gradeRank(own.grade) - gradeRank(joint.grade));
  if (steps < (form.settings?.gradesApart ?? defaultSettings.gradesApart)) return [];
  const message =
    `Own practice (${gradeLabels[own.grade]}) and multi-agency working ` +
    `(${gradeLabels[joint.grade]}) are ${steps === 1 ? 'a grade' : `${steps} grades`} apart`;
  return [flag('grades-apart', [own.questionId, joint.questionId], message)];
}

function thinEvidence(
  form: FormDefinition,
  questions: readonly Question[],
  answers: Answers,
): FormFlag[] {
  const fewest = form.settings?.thinEvidenceWords ?? defaultSettings.thinEvidenceWords;
  const thin = questions
    .filter((question) => {
      if (!demandsEvidence(question, valueOf(answers, question.id))) return false;
      const evidence = answerTo(answers, question.id)?.evidence;
      const words = typeof evidence === 'string' ? countWords(evidence) : 0;
      return words > 0 && words < fewest;
    })
    .map(({ id }) => id);
  if (thin.length === 0) return [];
  const subject = thin.length === 1 ? '1 answer has' : `${thin.length} answers have`;
  return [flag('thin-evidence', thin, `${subject} evidence of fewer than ${fewest} words`)];
}

function brokenRules(form: FormDefinition, answers: Answers, context: FormContext): FormFlag[] {
  return ruleBreaches(form, answers, context).map(({ questionId, rule }) =>
    flag('rule-broken', [questionId], `This answer breaks a rule: ${rule}`),
  );
}

/** The core's question about what connects the auditor with the work that is audited. */
const connectionQuestion = 'A5';

/** Whether the auditor neither did nor managed the work: by their own answer (domain brief 1.5). */
export function isIndependent(answers: Answers): boolean {
  const connection = valueOf(answers, connectionQuestion);
  return connection !== 'supervised' && connection !== 'worked';
}

/** The rule of that question is told once, by the flag of its own. */
function saysSame({ questionIds }: FormFlag, { auditorIndependent }: ReturnFacts): boolean {
  return !auditorIndependent && questionIds.includes(connectionQuestion);
}

function factFlags(facts: ReturnFacts, questions: readonly Question[]): FormFlag[] {
  const where = questions.filter(({ id }) => id === connectionQuestion).map(({ id }) => id);
  return [
    ...(facts.auditorIndependent
      ? []
      : [flag('auditor-not-independent', where, 'The auditor is not independent of the case')]),
    ...(facts.changedAfterDue
      ? [flag('changed-after-due', [], 'The return was changed after its due date')]
      : []),
  ];
}
