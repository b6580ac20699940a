import { gradeRank, isGrade, isGradeAnswer, type Grade, type GradeAnswer } from '@sightline/domain';
import type { CellState, GradeCell, GradeGrid } from './audit-figures';
import type { GradeMeasure, ModeratedGradeInput } from './audit-input';
import type { AuditReading } from './audit-reading';
import type { ReadReturn } from './read-return';

/**
 * Cases against agencies for one of the two grades that a return gives. The two are never mixed
 * (domain brief 3.1), and a moderated grade stands beside the self-grade, never over it.
 */
export function gradeGrid(reading: AuditReading, measure: GradeMeasure): GradeGrid {
  const { cases, agencies } = reading;
  const selfGrades = selfGradesOf(reading, measure);
  const moderated = moderationOf(reading, measure);
  const returns: ReadReturn[] = [];
  for (const one of reading.returns) {
    returns[one.caseIndex * agencies.length + one.agencyIndex] = one;
  }
  return {
    measure,
    rows: cases.map(({ id: caseId }, caseIndex) => ({
      caseId,
      cells: agencies.map(({ id: agencyId }, agencyIndex) => {
        const found = returns[caseIndex * agencies.length + agencyIndex];
        const self = found ? (selfGrades.get(found) ?? null) : null;
        return cellOf(agencyId, found, self, found && moderated.get(found.input.id));
      }),
    })),
  };
}

type GradedCell = GradeCell & { readonly standing: Grade };

/** The cells of each case that hold a grade that stands. */
export function standingGrades(grid: GradeGrid): ReadonlyMap<string, readonly GradedCell[]> {
  const isGraded = (cell: GradeCell): cell is GradedCell => cell.standing !== null;
  return new Map(grid.rows.map(({ caseId, cells }) => [caseId, cells.filter(isGraded)]));
}

/** Whether a grade is Good or Outstanding. */
export function isGoodOrBetter(grade: Grade): boolean {
  return gradeRank(grade) >= gradeRank('G');
}

function selfGradesOf(
  reading: AuditReading,
  measure: GradeMeasure,
): ReadonlyMap<ReadReturn, GradeAnswer> {
  const place = reading.places.find(
    ({ question }) => question.kind === 'grade' && question.measures === measure,
  );
  const column = place && reading.column(place.question.id);
  const grades = new Map<ReadReturn, GradeAnswer>();
  column?.each((at, code) => {
    const [from, answer] = [reading.full[at], column.codes[code]];
    if (from && isGradeAnswer(answer)) grades.set(from, answer);
  });
  return grades;
}

function moderationOf(
  { input }: AuditReading,
  measure: GradeMeasure,
): Map<string, ModeratedGradeInput> {
  return new Map(
    input.moderatedGrades
      .filter((one) => one.measure === measure)
      .map((one) => [one.returnId, one]),
  );
}

function cellOf(
  agencyId: string,
  found: ReadReturn | undefined,
  self: GradeAnswer | null,
  moderation: ModeratedGradeInput | undefined,
): GradeCell {
  const isIn = found?.standing === 'in';
  const moderated = isIn && moderation ? agreedGrade(moderation, self) : null;
  const standing = moderated ?? (isGrade(self) ? self : null);
  return {
    agencyId,
    returnId: found?.input.id ?? null,
    state: stateOf(found, self, standing),
    self,
    moderated,
    outcome: isIn ? (moderation?.outcome ?? null) : null,
    standing,
  };
}

/** Confirmed without a grade named means the self-grade; left unmoderated means none. */
function agreedGrade(moderation: ModeratedGradeInput, self: GradeAnswer | null): Grade | null {
  if (moderation.outcome === 'unmoderated') return null;
  if (moderation.outcome === 'confirmed' && moderation.agreed === null) {
    return isGrade(self) ? self : null;
  }
  return moderation.agreed;
}

function stateOf(
  found: ReadReturn | undefined,
  self: GradeAnswer | null,
  standing: Grade | null,
): CellState {
  if (!found) return 'not-expected';
  if (found.standing !== 'in') return found.standing;
  if (standing !== null) return 'graded';
  return self === 'insufficient' ? 'insufficient' : 'not-graded';
}
