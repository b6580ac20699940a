import type { AgencyKind } from '@sightline/domain';
import {
  compileForm,
  type Answer,
  type Answers,
  type FormDefinition,
} from '@sightline/form-engine';
import { evidenceFor } from './evidence';
import { commissionsNothing, shortfallsThen, type Shortfall } from './shortfalls';

/** The agencies that audit themselves in the demonstration. */
export const section11Agencies = Object.keys(shortfallsThen) as readonly AgencyKind[];

/** A return of last year: full scores with evidence, but where the agency fell short. */
export function answersThen(form: FormDefinition, kind: AgencyKind): Answers {
  return answersOf(form, kind, shortfallsThen[kind] ?? {});
}

/** The return a year on: the first of last year's shortfalls is mended, the rest is under way. */
export function answersNow(form: FormDefinition, kind: AgencyKind): Answers {
  const [, ...rest] = Object.entries(shortfallsThen[kind] ?? {});
  return answersOf(form, kind, Object.fromEntries(rest));
}

/** The first standards of a return, as somebody has come so far. */
export function firstStandards(form: FormDefinition, answers: Answers, count: number): Answers {
  const ids = form.sections
    .slice(0, count)
    .flatMap(({ questions }) => questions.map((question) => question.id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
}

const closing: Answers = {
  'S11-strengths': {
    value:
      'Safer recruitment and prompt referral of allegations: other agencies have copied our panel checklist.',
  },
  'S11-concerns': {
    value:
      'Supervision slips when posts are vacant. We ask the partnership to look at supervision across agencies.',
  },
  'S11-signed': { value: 'director' },
};

function answersOf(
  form: FormDefinition,
  kind: AgencyKind,
  shortfalls: Readonly<Record<string, Shortfall>>,
): Answers {
  const answers: Record<string, Answer> = {};
  for (const { question } of compileForm(form).places) {
    if (question.kind !== 'grade') continue;
    const { id } = question;
    const short = shortfalls[id];
    if (id.startsWith('S11-12.') && commissionsNothing.includes(kind)) {
      answers[id] = { value: 'na', evidence: 'We commission no service and give no grants.' };
    } else if (short) {
      answers[id] = { value: short.score, evidence: short.evidence };
      answers[`${id}-action`] = { value: short.action };
      answers[`${id}-due`] = { value: short.due };
    } else {
      answers[id] = { value: '3', evidence: evidenceFor(id) };
    }
  }
  return { ...answers, ...closing };
}
