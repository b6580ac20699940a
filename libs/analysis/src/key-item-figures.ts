import {
  keyFailureOf,
  saysOneOf,
  type AnswerValue,
  type FormDefinition,
  type KeyFailure,
  type Question,
} from '@sightline/form-engine';
import type { BreachFigure, JudgementCap, KeyItemFigure } from './audit-figures';
import type { AuditReading } from './audit-reading';
import type { Given, ReadReturn } from './read-return';
import { answerInWords, labelOf, optionsOf } from './answer-options';
import { distinct } from './ordering';
import { share } from './share';

/** Key questions and how often they failed; "not applicable" is out of the base. */
export function keyItemFigures(reading: AuditReading): KeyItemFigure[] {
  return keyQuestions(reading).flatMap((question) => {
    const count = new FailureCount(reading);
    eachKeyAnswer(reading, question, (from, answer, failure) => {
      if (answer !== 'na') count.add(from, failure !== undefined);
    });
    if (count.answered === 0) return [];
    return [{ questionId: question.id, text: question.text, ...count.figure }];
  });
}

/** Answers to one key question, and the failing ones, by agency and case. */
class FailureCount {
  answered = 0;
  private readonly failing: ReadReturn[] = [];
  private readonly casesAnswered = new Set<string>();
  private readonly casesFailing = new Set<string>();
  private readonly byAgency: readonly { base: number; failing: number }[];

  constructor(private readonly reading: AuditReading) {
    this.byAgency = reading.agencies.map(() => ({ base: 0, failing: 0 }));
  }

  add(from: ReadReturn, hasFailed: boolean): void {
    const own = this.byAgency[from.agencyIndex];
    if (!own) return;
    this.answered += 1;
    own.base += 1;
    this.casesAnswered.add(from.caseFile.id);
    if (!hasFailed) return;
    own.failing += 1;
    this.failing.push(from);
    this.casesFailing.add(from.caseFile.id);
  }

  get figure(): Omit<KeyItemFigure, 'questionId' | 'text'> {
    return {
      failing: share(this.failing.length, this.answered),
      casesFailing: share(this.casesFailing.size, this.casesAnswered.size),
      caseIds: [...this.casesFailing],
      returnIds: this.failing.map(({ input }) => input.id),
      byAgency: this.reading.agencies.flatMap(({ id }, index) => {
        const own = this.byAgency[index];
        if (!own || own.base === 0) return [];
        return [{ agencyId: id, failing: share(own.failing, own.base) }];
      }),
    };
  }
}

/** Tells every answer to a key question; what a code means is worked out once. */
function eachKeyAnswer(
  { column, full }: AuditReading,
  question: Question,
  tell: (from: ReadReturn, answer: AnswerValue, failure: KeyFailure | undefined) => void,
): void {
  const answers = column(question.id);
  if (!answers) return;
  const { codes } = answers;
  const failures = codes.map((code) => keyFailureOf(question, code));
  answers.each((at, place) => {
    const from = full[at];
    const value = codes[place] ?? answers.givenAt(at)?.value;
    if (!from || value === undefined) return;
    tell(from, value, place < 0 ? keyFailureOf(question, value) : failures[place]);
  });
}

function keyQuestions({ places }: AuditReading): Question[] {
  return places.map(({ question }) => question).filter(({ key }) => key !== undefined);
}

function caseIdsOf(given: readonly Given[]): string[] {
  return distinct(given.map(({ from }) => from.caseFile.id));
}

/** Failing key items by case: what caps the judgement the panel is offered. */
export function capsByCase(reading: AuditReading): Map<string, JudgementCap[]> {
  const caps = new Map<string, JudgementCap[]>();
  for (const question of keyQuestions(reading)) {
    const { id: questionId, text } = question;
    const words = failureWords(question, reading.input.form);
    eachKeyAnswer(reading, question, (from, value, failure) => {
      if (!failure) return;
      const answer = words(value, failure);
      const { id: returnId, agencyId, caseId } = from.input;
      const cap = { returnId, agencyId, questionId, text, answer };
      const known = caps.get(caseId);
      if (known) known.push(cap);
      else caps.set(caseId, [cap]);
    });
  }
  return caps;
}

/** A failing answer in words, worked out once for each answer that there is. */
function failureWords(
  question: Question,
  form: FormDefinition,
): (value: AnswerValue, failure: KeyFailure) => string {
  const known = new Map<string, string>();
  return (value, { missing }) => {
    const key = typeof value === 'string' ? value : missing.join(' ');
    const words =
      known.get(key) ??
      (missing.length > 0
        ? missingInWords(question, missing)
        : answerInWords(question, value, form));
    known.set(key, words);
    return words;
  };
}

function missingInWords(question: Question, missing: readonly string[]): string {
  const options = optionsOf(question);
  return `Missing: ${missing.map((code) => labelOf(options, code)).join(', ')}`;
}

/** Answers that break a rule by themselves ("BR" in domain brief 2.15). */
export function breachFigures(reading: AuditReading): BreachFigure[] {
  return reading.places.flatMap(({ question }) => {
    const { breach } = question;
    if (!breach) return [];
    const broken = reading
      .given(question.id)
      .filter(({ value }) => saysOneOf(value, breach.answers));
    if (broken.length === 0) return [];
    return [
      {
        questionId: question.id,
        rule: breach.rule,
        caseIds: caseIdsOf(broken),
        returnIds: broken.map(({ from }) => from.input.id),
      },
    ];
  });
}
