import type { AuditFigures, CellState, GradeCell } from '@sightline/analysis';
import type { ChartSpec, HeatGridCell, HeatMark } from '@sightline/report-model';

const markOfState: Partial<Record<CellState, HeatMark>> = {
  nil: 'nil',
  missing: 'missing',
  declined: 'declined',
  outstanding: 'outstanding',
  'not-accessible': 'not-accessible',
  'not-expected': 'not-expected',
  'not-graded': 'not-graded',
};

/** Cases by agencies, self-grade to moderated grade; beside joint working, the judgement too. */
export function heatGrid(
  figures: AuditFigures,
  measure: 'own-practice' | 'multi-agency',
): ChartSpec {
  const grid = figures.gradeGrids[measure];
  const hasJudgement = measure === 'multi-agency';
  return {
    kind: 'heat-grid',
    rowTitle: 'Case',
    columns: [
      ...figures.agencies.map(({ shortName }) => ({ label: shortName })),
      ...(hasJudgement ? [{ label: 'Panel', isJudgement: true }] : []),
    ],
    rows: grid.rows.map(({ caseId, cells }) => ({
      label: figures.cases.find(({ id }) => id === caseId)?.reference ?? '',
      cells: [
        ...figures.agencies.map(({ id }) => cellOf(cells.find(({ agencyId }) => agencyId === id))),
        ...(hasJudgement ? [judgementCell(figures, caseId)] : []),
      ],
    })),
  };
}

function cellOf(cell: GradeCell | undefined): HeatGridCell {
  if (!cell) return { mark: 'not-expected' };
  if (cell.state === 'insufficient') return { grade: 'insufficient' };
  if (!cell.standing) return { mark: markOfState[cell.state] ?? 'not-graded' };
  const isChanged = cell.moderated !== null && cell.self !== null && cell.self !== cell.moderated;
  return { grade: cell.standing, ...(isChanged ? { self: cell.self } : undefined) };
}

function judgementCell(figures: AuditFigures, caseId: string): HeatGridCell {
  const judged = figures.judgements.cases.find((each) => each.caseId === caseId);
  if (judged?.judgement) return { grade: judged.judgement };
  return { mark: judged?.offer.isHeld ? 'held' : 'not-graded' };
}

/** How the standing grades of own practice fall, a bar an agency. */
export function gradeBars(figures: AuditFigures): ChartSpec {
  const { byAgency } = figures.gradeDistributions['own-practice'];
  return {
    kind: 'grade-bars',
    rowTitle: 'Agency',
    unit: 'returns',
    rows: byAgency.map(({ agencyId, counts, insufficient }) => ({
      label: shortNameOf(figures, agencyId),
      counts,
      insufficient,
    })),
  };
}

/** The panel's judgements, one bar. */
export function judgementBars(figures: AuditFigures): ChartSpec {
  return {
    kind: 'grade-bars',
    rowTitle: 'Judgement',
    unit: 'cases',
    rows: [{ label: 'Panel’s judgement', counts: figures.judgements.counts }],
  };
}

/** Compliance by domain of practice, what was not evidenced apart. */
export function domainBars(figures: AuditFigures): ChartSpec {
  return {
    kind: 'compliance-bars',
    rowTitle: 'Domain of practice',
    unit: 'answers',
    rows: figures.compliance.byDomain.map((group) => ({
      label: group.label,
      yes: group.yes,
      partly: group.partly,
      no: group.no,
      notEvidenced: group.notEvidenced,
      notApplicable: group.na,
    })),
  };
}

/** Where each agency's returns stand and whether they came in time. */
export function responseBars(figures: AuditFigures): ChartSpec {
  return {
    kind: 'response-bars',
    rowTitle: 'Agency',
    rows: figures.response.byAgency.map((row) => ({
      label: shortNameOf(figures, row.agencyId),
      onTime: row.in - row.late,
      late: row.late,
      nil: row.nil,
      notAccessible: row.notAccessible,
      declined: row.declined,
      outstanding: row.outstanding,
      missing: row.missing,
    })),
  };
}

/** How long returns took; agencies with none in have no bar. */
export function timelinessBars(figures: AuditFigures): ChartSpec {
  return {
    kind: 'timeliness',
    rowTitle: 'Agency',
    rows: figures.response.byAgency.flatMap(({ agencyId, workingDays }) =>
      workingDays === null
        ? []
        : [
            {
              ...{ label: shortNameOf(figures, agencyId), returns: workingDays.n },
              ...{ lowest: workingDays.lowest, highest: workingDays.highest },
              median: workingDays.median,
            },
          ],
    ),
  };
}

/** In how many cases each theme came up. */
export function themeBars(figures: AuditFigures): ChartSpec {
  return {
    kind: 'count-bars',
    rowTitle: 'Theme',
    unit: 'cases',
    of: figures.themes.base,
    rows: figures.themes.themes.map(({ label, cases }) => ({ label, count: cases.count })),
  };
}

/** A chart is for looking at: so many items, those that moved most; the table has them all. */
const mostPairs = 12;

/** Items of the earlier audit and of this, those that moved most first. */
export function thenNowBars({ thenAndNow }: AuditFigures): ChartSpec | null {
  if (!thenAndNow || thenAndNow.items.length === 0) return null;
  const shareOf = ({ count, base }: { readonly count: number; readonly base: number }) =>
    base === 0 ? 0 : count / base;
  const moved = [...thenAndNow.items].sort(
    (a, b) =>
      Math.abs(shareOf(b.now) - shareOf(b.then)) - Math.abs(shareOf(a.now) - shareOf(a.then)),
  );
  const mark = thenAndNow.isFromReturns ? '' : ' (not from returns)';
  return {
    kind: 'then-now-bars',
    rowTitle: 'Item',
    thenTitle: `Then${mark}`,
    nowTitle: 'Now',
    rows: moved.slice(0, mostPairs).map(({ questionId, text, then, now, isComparable }) => ({
      label: `${questionId} ${text}`,
      then: { count: then.count, base: then.base },
      now: { count: now.count, base: now.base },
      isComparable,
    })),
  };
}

function shortNameOf(figures: AuditFigures, agencyId: string): string {
  return figures.agencies.find(({ id }) => id === agencyId)?.shortName ?? '';
}
