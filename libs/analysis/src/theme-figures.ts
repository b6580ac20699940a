import { questionOf } from '@sightline/form-engine';
import type { ThemeFigure, ThemeFigures } from './audit-figures';
import type { AuditReading } from './audit-reading';
import { cellText, columnOf, labelOf, rowsOf } from './answer-options';
import { byText, distinct, groupBy } from './ordering';
import { share } from './share';

interface Mention {
  readonly theme: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly returnId: string;
}

/**
 * Themes of the learning rows, counted in cases: three agencies that name a theme in one case make
 * one case (domain brief 5.1). The words may be withheld from quoting; the theme counts all the same.
 */
export function themeFigures(reading: AuditReading): ThemeFigures {
  const base = new Set(reading.full.map(({ caseIndex }) => caseIndex)).size;
  const themes = [...groupBy(mentions(reading), ({ theme }) => theme)].map(([theme, some]) =>
    themeFigure(reading, theme, some, base),
  );
  return { base, themes: themes.sort(byCases) };
}

function mentions(reading: AuditReading): Mention[] {
  const { question, themeColumn } = reading.sources.learning;
  return reading.given(question).flatMap(({ from, value }) =>
    rowsOf(value)
      .map((row) => cellText(row, themeColumn))
      .filter((theme) => theme !== '')
      .map((theme) => ({
        theme,
        caseId: from.caseFile.id,
        agencyId: from.agency.id,
        returnId: from.input.id,
      })),
  );
}

function themeFigure(
  reading: AuditReading,
  theme: string,
  some: readonly Mention[],
  base: number,
): ThemeFigure {
  const { question, themeColumn } = reading.sources.learning;
  const column = columnOf(questionOf(reading.input.form, question), themeColumn);
  const caseIds = distinct(some.map(({ caseId }) => caseId));
  const agencyIds = new Set(some.map(({ agencyId }) => agencyId));
  return {
    theme,
    label: labelOf(column?.options ?? [], theme),
    cases: share(caseIds.length, base),
    mentions: some.length,
    caseIds,
    agencyIds: reading.agencies.map(({ id }) => id).filter((id) => agencyIds.has(id)),
    returnIds: distinct(some.map(({ returnId }) => returnId)),
  };
}

function byCases(a: ThemeFigure, b: ThemeFigure): number {
  return b.cases.count - a.cases.count || b.mentions - a.mentions || byText(a.label, b.label);
}
