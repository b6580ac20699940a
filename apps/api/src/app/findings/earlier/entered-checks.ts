import type {
  EnteredItemDto,
  EnteredJudgementsDto,
  EnterFiguresDto,
  FieldProblem,
} from '@sightline/contracts';
import { gradeLabels, grades } from '@sightline/domain';
import { compileForm, type FormDefinition } from '@sightline/form-engine';

/** Labels of the four grades in the order that a report prints them. */
export const fourLevels = [...grades].reverse().map((grade) => gradeLabels[grade]);

/** What does not add up or does not fit the form, each problem on its own field. */
export function enteredProblems(dto: EnterFiguresDto, form: FormDefinition): FieldProblem[] {
  return [
    ...dto.items.flatMap((item, index) => itemProblems(dto, item, index, form)),
    ...judgementProblems(dto.judgements, dto.casesAudited),
    ...recommendationProblems(dto, form),
  ];
}

function itemProblems(
  { items, countedAs, casesAudited }: EnterFiguresDto,
  item: EnteredItemDto,
  index: number,
  form: FormDefinition,
): FieldProblem[] {
  const at = (name: string) => `items.${index}.${name}`;
  const problems: FieldProblem[] = [];
  const sum = item.yes + item.partly + item.no + item.notEvidenced;
  if (sum !== item.total) {
    const message = `Yes, partly, no and not evidenced add up to ${sum}, not to ${item.total}`;
    problems.push({ field: at('total'), message });
  } else if (countedAs === 'case' && item.total > casesAudited) {
    const message = `More than the ${casesAudited} cases that were audited`;
    problems.push({ field: at('total'), message });
  }
  const { questionId } = item;
  if (!questionId) return problems;
  const question = compileForm(form).byId.get(questionId)?.question;
  if (question?.kind !== 'compliance') {
    const message = 'Choose a question of the form that is answered yes, partly or no';
    problems.push({ field: at('questionId'), message });
  } else if (items.findIndex((one) => one.questionId === questionId) < index) {
    const message = 'Another item stands beside this question already';
    problems.push({ field: at('questionId'), message });
  }
  if (!item.isSame && !item.difference?.trim()) {
    problems.push({ field: at('difference'), message: 'Say what was different' });
  }
  return problems;
}

function judgementProblems(
  { scale, name, levels, judged }: EnteredJudgementsDto,
  casesAudited: number,
): FieldProblem[] {
  if (scale === 'none') return [];
  const problems: FieldProblem[] = [];
  const labels = levels.map(({ label }) => label);
  if (scale === 'four' && labels.join() !== fourLevels.join()) {
    const message = `Give the counts of ${fourLevels.join(', ')}, in this order`;
    problems.push({ field: 'judgements.levels', message });
  }
  if (scale === 'other' && levels.length < 2) {
    const message = 'Name at least two levels of the scale, the best first';
    problems.push({ field: 'judgements.levels', message });
  }
  if (scale === 'other' && !name?.trim()) {
    problems.push({ field: 'judgements.name', message: 'Say what the scale was called' });
  }
  const sum = levels.reduce((total, { count }) => total + count, 0);
  if (sum !== judged) {
    const message = `The levels add up to ${sum}, not to ${judged}`;
    problems.push({ field: 'judgements.judged', message });
  } else if (judged > casesAudited) {
    const message = `More than the ${casesAudited} cases that were audited`;
    problems.push({ field: 'judgements.judged', message });
  }
  return problems;
}

function recommendationProblems(
  { recommendations }: EnterFiguresDto,
  form: FormDefinition,
): FieldProblem[] {
  const known = compileForm(form).byId;
  return recommendations.flatMap(({ questionIds }, index) =>
    questionIds.every((id) => known.has(id))
      ? []
      : [
          {
            field: `recommendations.${index}.questionIds`,
            message: 'Choose questions of the form',
          },
        ],
  );
}
