import { eachCaseOnce, type EarlierAuditInput, type EarlierJudgements } from '@sightline/analysis';
import type { EnteredItemDto } from '@sightline/contracts';
import { grades, type Grade } from '@sightline/domain';
import { comparabilityOf, compileForm, type FormDefinition } from '@sightline/form-engine';
import type { EnteredFigures } from '../entities/earlier.entity';

type Verdicts = NonNullable<EarlierAuditInput['comparability']>;

const bestFirst: readonly Grade[] = [...grades].reverse();

/** Entered judgements, as the line of audits knows them. */
export function enteredJudgements({ judgements, sampling }: EnteredFigures) {
  const { scale, name = '', levels, judged } = judgements;
  const counts = Object.fromEntries(
    bestFirst.map((grade, index) => [grade, levels[index]?.count ?? 0]),
  ) as Record<Grade, number>;
  const shown: Pick<EarlierJudgements, 'judgements' | 'otherScale'> =
    scale === 'four'
      ? { judgements: { goodOrBetter: counts.O + counts.G, judged, counts } }
      : { judgements: null, ...(scale === 'other' && { otherScale: { name, levels } }) };
  return { ...shown, sampling: sampling === 'unknown' ? undefined : { method: sampling } };
}

/** The entered figures as they stand beside the form of a later audit. */
export function enteredAudit(
  entered: EnteredFigures,
  mappedTo: FormDefinition,
  form: FormDefinition,
): Pick<EarlierAuditInput, 'items' | 'onlyThen' | 'comparability' | 'source'> {
  const asked = compileForm(form).byId;
  const isAsked = ({ questionId }: EnteredItemDto) => !!questionId && asked.has(questionId);
  return {
    source: entered.source,
    items: entered.items.filter(isAsked).map(({ questionId = '', yes, total }) => ({
      ...{ questionId, met: yes, base: total },
      answeredBy: entered.countedAs === 'case' ? eachCaseOnce : null,
    })),
    onlyThen: entered.items
      .filter((item) => !isAsked(item))
      .map(({ asked: text, yes, total }) => ({ text, met: yes, base: total })),
    comparability: verdictsOn(entered.items, comparabilityOf(mappedTo, form)),
  };
}

/** What the person said of the item, and what has changed in the form since. */
function verdictsOn(items: readonly EnteredItemDto[], ofForms: Verdicts): Verdicts {
  return Object.fromEntries(
    items.flatMap(({ questionId, isSame, difference }) => {
      if (!questionId) return [];
      const { comparable = false, reasons = [] } = ofForms[questionId] ?? {};
      const own = isSame ? [] : [difference ?? 'It asked something else'];
      return [[questionId, { comparable: comparable && isSame, reasons: [...own, ...reasons] }]];
    }),
  );
}
