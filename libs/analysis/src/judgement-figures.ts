import type {
  CaseJudgementFigure,
  ConcernFigure,
  GradeGrid,
  JudgementFigures,
} from './audit-figures';
import type { JudgementInput } from './audit-input';
import type { AuditReading } from './audit-reading';
import { noGrades } from './grade-distributions';
import { isGoodOrBetter, standingGrades } from './grade-grids';
import { intervalOf, sampleDesign, weightedShare } from './intervals';
import { capsByCase } from './key-item-figures';
import { offerJudgement } from './offer-judgement';
import { groupBy } from './ordering';
import { share } from './share';

/** What the panel judged of each case, beside what the rules offer it. */
export function judgementFigures(
  reading: AuditReading,
  multiAgency: GradeGrid,
  concerns: readonly ConcernFigure[],
): JudgementFigures {
  const grades = standingGrades(multiAgency);
  const open = groupBy(
    concerns.filter(({ isOpen }) => isOpen),
    ({ caseId }) => caseId,
  );
  const caps = capsByCase(reading);
  const decided = new Map(reading.input.judgements.map((one) => [one.caseId, one]));
  const cases = reading.cases.map(({ id: caseId }) =>
    caseJudgement(
      decided.get(caseId),
      offerJudgement({
        caseId,
        grades: (grades.get(caseId) ?? []).map((cell) => ({
          agencyId: cell.agencyId,
          returnId: cell.returnId ?? '',
          grade: cell.standing,
        })),
        keyFailures: caps.get(caseId) ?? [],
        openConcerns: (open.get(caseId) ?? []).map(({ returnId }) => returnId),
      }),
    ),
  );
  return totals(reading, cases);
}

function caseJudgement(
  decided: JudgementInput | undefined,
  offer: CaseJudgementFigure['offer'],
): CaseJudgementFigure {
  const judgement = decided?.grade ?? null;
  return {
    caseId: offer.caseId,
    judgement,
    rationale: decided?.rationale ?? null,
    differenceReason: decided?.differenceReason ?? null,
    differs: judgement !== null && offer.grade !== null && judgement !== offer.grade,
    offer,
  };
}

function totals(reading: AuditReading, cases: readonly CaseJudgementFigure[]): JudgementFigures {
  const counts = noGrades();
  for (const { judgement } of cases) if (judgement !== null) counts[judgement] += 1;
  const goodOf = (some: readonly CaseJudgementFigure[]) => {
    const judged = some.flatMap(({ judgement }) => (judgement === null ? [] : [judgement]));
    return share(judged.filter(isGoodOrBetter).length, judged.length);
  };
  const stratumOf = new Map(reading.cases.map(({ id, stratum }) => [id, stratum]));
  const goodIn = (key: string) =>
    goodOf(cases.filter(({ caseId }) => stratumOf.get(caseId) === key));
  const goodOrBetter = goodOf(cases);
  return {
    cases,
    counts,
    judged: goodOrBetter.base,
    goodOrBetter,
    interval: intervalOf(goodOrBetter, sampleDesign(reading)),
    weighted: weightedShare(reading, goodIn),
    byStratum: reading.strata.map(({ key }) => ({
      stratum: key,
      goodOrBetter: goodIn(key),
    })),
  };
}
