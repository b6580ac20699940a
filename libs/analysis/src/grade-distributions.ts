import { grades, isGrade, type Grade } from '@sightline/domain';
import type { GradeScale } from '@sightline/form-engine';
import type {
  DistributionFigures,
  DomainGradeFigure,
  GradeCell,
  GradeDistribution,
  GradeGrid,
  PointDistribution,
  Share,
} from './audit-figures';
import type { AuditReading } from './audit-reading';
import { isGoodOrBetter } from './grade-grids';
import { groupBy } from './ordering';
import { share } from './share';

type ScalePoint = GradeScale['points'][number];

/** How often each grade stands in a grid, overall, by agency and by stratum. */
export function distributionFigures(reading: AuditReading, grid: GradeGrid): DistributionFigures {
  const { agencies, cases, strata } = reading;
  const stratumOf = new Map(cases.map(({ id, stratum }) => [id, stratum]));
  const cells = grid.rows.flatMap((row) => row.cells);
  const byAgency = groupBy(cells, ({ agencyId }) => agencyId);
  return {
    overall: distributionOf(cells),
    byAgency: agencies.map(({ id }) => ({
      agencyId: id,
      ...distributionOf(byAgency.get(id) ?? []),
    })),
    byStratum: strata.map(({ key }) => ({
      stratum: key,
      ...distributionOf(
        grid.rows.filter(({ caseId }) => stratumOf.get(caseId) === key).flatMap((row) => row.cells),
      ),
    })),
  };
}

/** A count of nought for each grade, worst first. */
export function noGrades(): Record<Grade, number> {
  return { I: 0, RI: 0, G: 0, O: 0 };
}

function distributionOf(cells: readonly GradeCell[]): GradeDistribution {
  const counts = noGrades();
  const self = noGrades();
  const returnIds: Record<Grade, string[]> = { I: [], RI: [], G: [], O: [] };
  let base = 0;
  let good = 0;
  let insufficient = 0;
  for (const cell of cells) {
    if (cell.state === 'insufficient') insufficient += 1;
    if (isGrade(cell.self)) self[cell.self] += 1;
    if (cell.standing === null) continue;
    base += 1;
    counts[cell.standing] += 1;
    if (isGoodOrBetter(cell.standing)) good += 1;
    if (cell.returnId !== null) returnIds[cell.standing].push(cell.returnId);
  }
  return { counts, self, insufficient, base, goodOrBetter: share(good, base), returnIds };
}

/** Grades other than the two that measure a whole case: of a practice domain, or of a module. */
export function domainGradeFigures(reading: AuditReading): DomainGradeFigure[] {
  return reading.places.flatMap(({ question }) => {
    if (question.kind !== 'grade' || question.measures !== undefined) return [];
    const column = reading.column(question.id);
    const points = reading.input.form.scales[question.scale]?.points ?? [];
    const all = new PointTally(points);
    const agencies = reading.agencies.map(() => new PointTally(points));
    const strata = reading.strata.map(() => new PointTally(points));
    const { ids, agencies: agencyOf, strata: stratumOf } = reading.fullColumns;
    column?.each((at, code) => {
      const id = ids[at] ?? '';
      all.add(code, id);
      agencies[agencyOf[at] ?? -1]?.add(code, id);
      strata[stratumOf[at] ?? -1]?.add(code, id);
    });
    if (all.answered === 0) return [];
    const byAgency = reading.agencies.flatMap(({ id: agencyId }, index) =>
      given(agencies[index]).map((own) => ({ agencyId, ...own })),
    );
    const byStratum = reading.strata.flatMap(({ key: stratum }, index) =>
      given(strata[index]).map((own) => ({ stratum, ...own })),
    );
    const { id: questionId, text, scale, domain } = question;
    const overall = all.distribution;
    return [{ questionId, text, domain: domain ?? null, scale, overall, byAgency, byStratum }];
  });
}

/** The distribution of a tally that anybody is in. */
function given(tally: PointTally | undefined): PointDistribution[] {
  return tally && tally.answered > 0 ? [tally.distribution] : [];
}

/** Good or better, on a scale that is the four grades; null on any other. */
export function goodOrBetterOf({ points, base }: PointDistribution): Share | null {
  if (points.length !== grades.length || !points.every(({ code }) => isGrade(code))) return null;
  const good = points.filter(({ code }) => isGrade(code) && isGoodOrBetter(code));
  return share(
    good.reduce((sum, { count }) => sum + count, 0),
    base,
  );
}

/** Returns behind each point of a scale; what is none of the points is outside the scale. */
class PointTally {
  answered = 0;
  private readonly returnIds: readonly string[][];

  constructor(private readonly points: readonly ScalePoint[]) {
    this.returnIds = points.map(() => []);
  }

  add(place: number, returnId: string): void {
    this.answered += 1;
    this.returnIds[place]?.push(returnId);
  }

  get distribution(): PointDistribution {
    const points = this.points.flatMap(({ code, label, outsideScale }, place) => {
      const returnIds = this.returnIds[place] ?? [];
      return outsideScale ? [] : [{ code, label, count: returnIds.length, returnIds }];
    });
    const base = points.reduce((sum, point) => sum + point.count, 0);
    return { points, outsideScale: this.answered - base, base };
  }
}
