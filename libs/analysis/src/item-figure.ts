import {
  complianceAnswers,
  type ComplianceAnswer,
  type ComplianceQuestion,
} from '@sightline/form-engine';
import type { SampleDesign } from '@sightline/statistics';
import type { ItemAnswerKey, ItemFigure } from './audit-figures';
import type { AuditReading, Given } from './audit-reading';
import { ComplianceTally } from './compliance-tally';
import { intervalOf } from './intervals';
import { share } from './share';

const keyOfAnswer: Record<ComplianceAnswer, ItemAnswerKey> = {
  yes: 'yes',
  partly: 'partly',
  no: 'no',
  'not-evidenced': 'notEvidenced',
  na: 'na',
};

/** One compliance item over the audit, in one pass; nothing where nobody answered it. */
export function itemFigure(
  reading: AuditReading,
  question: ComplianceQuestion,
  sectionId: string,
  design: SampleDesign | null,
): ItemFigure[] {
  const given = reading.given(question.id);
  if (given.length === 0) return [];
  const overall = new ComplianceTally();
  const agencies = reading.agencies.map(() => new ComplianceTally());
  const strata = reading.strata.map(() => new ComplianceTally());
  const cases = reading.cases.map(() => new ComplianceTally());
  const naReasons: Record<string, number> = {};
  const returnIds = noIds();
  for (const { from, answer, value } of given) {
    if (!isComplianceAnswer(value)) continue;
    overall.add(value);
    agencies[from.agencyIndex]?.add(value);
    strata[from.stratumIndex]?.add(value);
    cases[from.caseIndex]?.add(value);
    returnIds[keyOfAnswer[value]].push(from.input.id);
    if (value === 'na') {
      const reason = answer.naReason ?? 'not-given';
      naReasons[reason] = (naReasons[reason] ?? 0) + 1;
    }
  }
  return [
    {
      questionId: question.id,
      text: question.text,
      sectionId,
      domain: question.domain ?? null,
      isKey: question.key !== undefined,
      themes: question.themes ?? [],
      overall: overall.count(),
      naReasons,
      byAgency: byAgency(reading, agencies, design),
      byStratum: strata.flatMap((tally, index) => {
        const stratum = reading.strata[index];
        return stratum && !tally.isEmpty ? [{ stratum: stratum.key, ...tally.count() }] : [];
      }),
      cases: casesMet(cases),
      returnIds,
    },
  ];
}

function isComplianceAnswer(value: Given['value']): value is ComplianceAnswer {
  return complianceAnswers.includes(value as ComplianceAnswer);
}

function noIds(): Record<ItemAnswerKey, string[]> {
  return { yes: [], partly: [], no: [], notEvidenced: [], na: [] };
}

function byAgency(
  reading: AuditReading,
  tallies: readonly ComplianceTally[],
  design: SampleDesign | null,
): ItemFigure['byAgency'] {
  return tallies.flatMap((tally, index) => {
    const agency = reading.agencies[index];
    if (!agency || tally.isEmpty) return [];
    const count = tally.count();
    return [{ agencyId: agency.id, ...count, interval: intervalOf(count.met, design) }];
  });
}

/** Cases where every answer that counts is yes, of cases with an answer that counts. */
function casesMet(tallies: readonly ComplianceTally[]): ItemFigure['cases'] {
  const counted = tallies.filter(({ base }) => base > 0);
  return share(counted.filter(({ isMet }) => isMet).length, counted.length);
}
