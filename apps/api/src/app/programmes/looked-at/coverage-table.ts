import type {
  CoverageAuditView,
  CoverageCellView,
  CoverageRowView,
  CoverageTableView,
} from '@sightline/contracts';
import type { AuditStatus } from '@sightline/domain';
import type { Audit } from '../../audits';

type Counted = Pick<Audit, 'id' | 'theme' | 'status' | 'financialYear'>;

const toCome: readonly AuditStatus[] = ['planned', 'scoping', 'sampling'];
const never: readonly AuditStatus[] = ['postponed', 'cancelled'];

/** Whether the audit has begun to look: its returns are out, or it is past that. */
export function hasLooked({ status }: Pick<Audit, 'status'>): boolean {
  return !toCome.includes(status) && !never.includes(status);
}

/** The audits that are of this row, year by year. */
export function rowOf(
  key: string,
  label: string,
  years: readonly number[],
  audits: readonly Counted[],
): CoverageRowView {
  const cells = years.map((year): CoverageCellView => {
    const ofYear = audits.filter(({ financialYear }) => financialYear === year);
    return {
      looked: ofYear.filter(hasLooked).map(toView),
      planned: ofYear.filter(({ status }) => toCome.includes(status)).map(toView),
    };
  });
  return { key, label, cells };
}

/** Rows of a fixed list, with those that no audit looked at named in words. */
export function listedTable(
  facts: Pick<CoverageTableView, 'key' | 'title' | 'unknown'>,
  rows: readonly CoverageRowView[],
): CoverageTableView {
  const missed = rows.filter(({ cells }) => cells.every(({ looked }) => looked.length === 0));
  const names = missed.map(({ label }) => label).join(', ');
  // Where some audits say nothing of it, no more can be said than what is recorded.
  const missing = facts.unknown
    ? 'Not looked at in these years, as far as is recorded'
    : 'Not looked at in these years';
  const gaps =
    rows.length === 0
      ? []
      : [names ? `${missing}: ${names}.` : 'Each was looked at in these years.'];
  return { ...facts, rows, gaps };
}

/** "3 of 7 audits hold no cases with an age." */
export function unknownWords(audits: number, known: number, lacking: string): string {
  if (known >= audits) return '';
  return `${audits - known} of ${audits === 1 ? '1 audit' : `${audits} audits`} ${lacking}.`;
}

function toView({ id, theme }: Counted): CoverageAuditView {
  return { id, theme };
}
