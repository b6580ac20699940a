import { grades } from '@sightline/domain';
import {
  projectReturn,
  type Answer,
  type FormDefinition,
  type Question,
} from '@sightline/form-engine';
import { sgoTemplate } from '@sightline/shipped-templates';
import { analyseAudit } from './analyse-audit';
import type { AuditFigures } from './audit-figures';
import type { AuditInput, ReturnInput } from './audit-input';
import { anAgency, anAudit, aReturn } from './test-support/makers';
import { smallForm } from './test-support/small-form';

const agencies = [
  anAgency('csc', 'childrens-social-care'),
  anAgency('police', 'police'),
  anAgency('school', 'education'),
];
const statuses = ['signed-off', 'signed-off', 'moderated', 'in-progress', 'nil'] as const;

/** The same numbers every time (Park and Miller's generator). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function anyAnswer(
  question: Question,
  form: FormDefinition,
  any: (below: number) => number,
): Answer {
  const among = (codes: readonly string[]) => codes[any(codes.length)] ?? '';
  switch (question.kind) {
    case 'compliance':
      return { value: among(['yes', 'partly', 'no', 'not-evidenced', 'na', 'never heard of']) };
    case 'yes-no':
      return { value: among(['yes', 'no', '  ']) };
    case 'grade':
      return { value: among(form.scales[question.scale]?.points.map(({ code }) => code) ?? []) };
    case 'single':
      return { value: among([...question.options.map(({ code }) => code), 'a code of before']) };
    case 'multiple':
    case 'ticks':
      return { value: question.options.map(({ code }) => code).filter(() => any(2) === 0) };
    case 'integer':
      return { value: any(5) };
    default:
      return { value: null };
  }
}

function anyAudit(form: FormDefinition, seed: number): AuditInput {
  const any = generator(seed);
  const questions = form.sections.flatMap((section) => section.questions);
  const cases = ['C01', 'C02', 'C03', 'C04'];
  const returns = cases.flatMap((caseId) =>
    agencies.map(({ id }): ReturnInput => {
      const status = statuses[any(statuses.length)] ?? 'signed-off';
      const given = questions.flatMap((question) =>
        any(4) === 0 ? [] : [[question.id, anyAnswer(question, form, any)] as const],
      );
      const nilKind = status === 'nil' ? 'not-known' : null;
      return aReturn(caseId, id, {}, { status, nilKind, answers: Object.fromEntries(given) });
    }),
  );
  return anAudit(returns, { form, agencies });
}

interface Told {
  readonly from: ReturnInput;
  readonly values: ReadonlyMap<string, unknown>;
}

/** What each full return answers, by the projection of the form engine: nothing clever. */
function told({ form, returns }: AuditInput): Told[] {
  return returns
    .filter(({ status }) => status === 'signed-off' || status === 'moderated')
    .map((from) => {
      const agencyKind = agencies.find(({ id }) => id === from.agencyId)!.kind;
      const unit = { stratum: 'recent', ageBand: '5-10' };
      const context = { agencyKind, involvement: 'child' as const, unit };
      const answers = projectReturn(form, from.answers, context);
      return {
        from,
        values: new Map(answers.map(({ questionId, value }) => [questionId, value])),
      };
    });
}

function countOf(some: readonly Told[], questionId: string, value: unknown): number {
  return some.filter(({ values }) => values.get(questionId) === value).length;
}

function itemsPlainly(input: AuditInput, some: readonly Told[]) {
  return input.form.sections
    .flatMap(({ questions }) => questions)
    .filter(({ kind }) => kind === 'compliance')
    .map(({ id }) => ({
      id,
      counts: ['yes', 'partly', 'no', 'not-evidenced', 'na'].map((one) => countOf(some, id, one)),
    }))
    .filter(({ counts }) => counts.some((count) => count > 0));
}

function itemsCounted({ compliance }: AuditFigures, agencyId?: string) {
  return compliance.items.flatMap(({ questionId: id, overall, byAgency }) => {
    const one =
      agencyId === undefined ? overall : byAgency.find((own) => own.agencyId === agencyId);
    if (!one) return [];
    return [{ id, counts: [one.yes, one.partly, one.no, one.notEvidenced, one.na] }];
  });
}

describe.each([
  ['the small form', smallForm],
  ['the shipped form on special guardianship', sgoTemplate],
])('columns count what plain counting counts, of %s', (_name, form) => {
  const audits = Array.from({ length: 12 }, (_, index) => anyAudit(form, 1000 + index * 7919));

  it.each(audits.map((input, index) => [index, input] as const))('audit %i', (_index, input) => {
    const figures = analyseAudit(input);
    const some = told(input);

    expect(itemsCounted(figures)).toEqual(itemsPlainly(input, some));
    for (const { id } of agencies) {
      const own = some.filter(({ from }) => from.agencyId === id);
      expect(itemsCounted(figures, id)).toEqual(itemsPlainly(input, own));
    }
    for (const { questionId, cases, returnIds } of figures.compliance.items) {
      const counted = ['C01', 'C02', 'C03', 'C04']
        .map((caseId) => some.filter(({ from }) => from.caseId === caseId))
        .map((own) =>
          ['yes', 'partly', 'no', 'not-evidenced'].map((one) => countOf(own, questionId, one)),
        )
        .map(([yes = 0, ...others]) => [yes, yes + others.reduce((sum, each) => sum + each, 0)])
        .filter(([, base = 0]) => base > 0);
      expect(cases.base).toBe(counted.length);
      expect(cases.count).toBe(counted.filter(([yes, base]) => yes === base).length);
      const no = some.filter(({ values }) => values.get(questionId) === 'no');
      expect(returnIds.no).toEqual(no.map(({ from }) => from.id));
    }
    for (const answer of figures.answers) {
      const answered = some.filter(
        ({ values }) => (values.get(answer.questionId) ?? null) !== null,
      );
      if (answer.kind === 'number') {
        const numbers = answered.map(({ values }) => Number(values.get(answer.questionId)));
        expect(answer.total).toBe(numbers.reduce((sum, each) => sum + each, 0));
      }
      if (answer.kind !== 'choice') continue;
      expect(answer.base).toBe(answered.length);
      for (const { code, returnIds } of answer.options) {
        const saying = answered.filter(({ values }) =>
          [values.get(answer.questionId)].flat().includes(code),
        );
        expect(returnIds).toEqual(saying.map(({ from }) => from.id));
      }
    }
    const standing = figures.gradeGrids['own-practice'].rows.flatMap(({ cells }) => cells);
    for (const grade of grades) {
      const self = standing.filter((cell) => cell.self === grade).length;
      expect(self).toBe(countOf(some, 'N2', grade));
    }
  });
});
