import type { AuditFigures } from '../audit-figures';
import { sectionKeys } from '../report-sections';
import type { ReportTable } from '../report-table';
import { agreementTable, leniencyTable } from './agreement-tables';
import { complianceByGroupTable, domainGradeTables, gradesByGroupTable } from './breakdown-tables';
import { complianceByAgencyTable, complianceTables, contradictionTable } from './compliance-tables';
import { distributionTable, gradeGridTable, judgementTable, shiftTable } from './grade-tables';
import { withInference } from './inference-notes';
import { responseTable, sampleTables } from './response-tables';
import { themeTable } from './theme-tables';
import { thenAndNowTables } from './then-and-now-tables';
import { wordTables } from './word-tables';

/**
 * Every table of the report in the order of its sections; one that would be empty is left out. Keys
 * are stable: response, sample, own-practice-grid, own-practice-grades, multi-agency-grid,
 * multi-agency-grades, judgements, moderation, grades-groups, compliance-domains,
 * compliance-groups, compliance-agencies, themes, earlier-recommendations, then-and-now-judgements,
 * then-and-now; in the appendix compliance-<section>, domain-grades, domain-grades-agencies,
 * domain-grades-groups, contradictions, agreement, leniency, learning-points, voices, good-practice,
 * actions-taken.
 */
export function reportTables(figures: AuditFigures): ReportTable[] {
  const tables = [
    ...sampleTables(figures),
    ...responseTable(figures),
    ...judgementTable(figures),
    ...gradeGridTable(figures, 'multi-agency'),
    ...distributionTable(figures, 'multi-agency'),
    ...gradeGridTable(figures, 'own-practice'),
    ...distributionTable(figures, 'own-practice'),
    ...shiftTable(figures),
    ...gradesByGroupTable(figures),
    ...complianceTables(figures),
    ...complianceByGroupTable(figures),
    ...domainGradeTables(figures),
    ...contradictionTable(figures),
    ...complianceByAgencyTable(figures),
    ...themeTable(figures),
    ...thenAndNowTables(figures),
    ...agreementTable(figures),
    ...leniencyTable(figures),
    ...wordTables(figures),
  ];
  return sectionKeys
    .flatMap((key) => tables.filter(({ section }) => section === key))
    .map((table) => withInference(figures.sample, table));
}
