import {
  analyseAudit,
  readStored,
  type AuditInput,
  type StoredReturnInput,
} from '@sightline/analysis';
import { agencyKinds } from '@sightline/domain';
import {
  completeAnswers,
  type Answers,
  type FormContext,
  type FormDefinition,
  type Question,
} from '@sightline/form-engine';
import { sgoTemplate } from '@sightline/shipped-templates';
import { quantile, type Figure } from './figures';

const agencies = 10;
const turns = 7;

/** The one function behind every figure of a report: a large audit, and a very large one. */
export function analysis(): Figure[] {
  return [
    analysed({ name: 'analysis-12x10x120', unit: 'ms', bar: 50, cases: 12, items: 120 }),
    analysed({ name: 'analysis-10k', unit: 's', bar: 0.3, cases: 1000, items: 64 }),
  ];
}

interface Size {
  readonly name: string;
  readonly unit: 'ms' | 's';
  readonly bar: number;
  readonly cases: number;
  readonly items: number;
}

function analysed({ name, unit, bar, cases, items }: Size): Figure {
  const audit = anAudit(cases, items);
  const times = Array.from({ length: turns }, () => processorTime(() => analyseAudit(audit)));
  const scale = unit === 's' ? 1000 : 1;
  return {
    ...{ name, value: quantile(times, 0.5) / scale, unit: `${unit} of processor`, bar },
    ...{ better: 'lower', n: audit.returns.length, p95: quantile(times, 0.95) / scale },
  };
}

/** Milliseconds of every thread, which other work on the machine does not make longer. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Every agency's full return about every case; answers differ from return to return. They are read
 * from their JSON before anything is measured, as the product reads them: objects put together here
 * would each have a hidden class of its own, which no caller of the product's makes.
 */
export function anAudit(caseCount: number, items: number): AuditInput {
  const form = formOf(items);
  const taking = agencyKinds.slice(0, agencies).map((kind, index) => ({
    ...{ id: `a${index}`, name: `Agency ${index}`, shortName: `A${index}`, kind },
  }));
  const cases = Array.from({ length: caseCount }, (_, index) => ({
    ...{ id: `c${index}`, reference: `SGO17-02-${String(index).padStart(4, '0')}` },
    ...{ stratum: '', status: 'confirmed' as const, ageBand: '5-10' },
  }));
  const returns = cases.flatMap(({ id: caseId }, number) =>
    taking.map(({ id: agencyId, kind }, index): StoredReturnInput => {
      const context: FormContext = { agencyKind: kind, involvement: 'child', unit: {} };
      return {
        id: `${caseId}-${agencyId}`,
        ...{ caseId, agencyId, status: 'signed-off', nilKind: null },
        ...{ involvement: 'child', issuedDay: '2017-08-16', dueDay: '2017-09-14' },
        ...{ originalDueDay: '2017-09-14', submittedDay: '2017-09-13' },
        signedOffDay: '2017-09-13',
        answers: JSON.stringify(answersTo(form, context, number * 10 + index)),
      };
    }),
  );
  return readStored({
    audit: {
      ...{ id: 'audit', theme: 'Bench', method: 'macfa', partnership: 'Castle', purpose: null },
      ...{ keyLines: [], windowFrom: null, windowTo: null, panelDay: '2017-10-12' },
      ...{ today: '2017-10-13', strata: [], reviews: [], reAuditOf: null },
    },
    ...{ form, agencies: taking, cases, returns, moderatedGrades: [], judgements: [] },
  });
}

/** An even cut of so many questions through a form that ships, all asked of every agency. */
function formOf(items: number): FormDefinition {
  const all = sgoTemplate.sections.flatMap(({ questions }) => questions);
  if (all.length < items) throw new Error(`The form has ${all.length} questions`);
  const chosen = new Set(
    Array.from({ length: items }, (_, index) => all[Math.floor((index * all.length) / items)]),
  );
  const sections = sgoTemplate.sections.map(({ id, title, questions }) => ({
    ...{ id, title, questions: questions.filter((each) => chosen.has(each)).map(askedOfAll) },
  }));
  return { ...sgoTemplate, sections };
}

function askedOfAll({ showWhen: _shown, askedOf: _asked, ...question }: Question): Question {
  return question;
}

/** A full return; one answer in a few is another of its options. */
function answersTo(form: FormDefinition, context: FormContext, seed: number): Answers {
  const others = ['yes', 'partly', 'no', 'na', 'not-evidenced'];
  const given = form.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question, index) =>
      question.kind === 'compliance'
        ? [[question.id, { value: others[(seed * 7 + index * 3) % others.length]! }] as const]
        : [],
    );
  return completeAnswers(form, context, Object.fromEntries(given));
}
