import { Injectable } from '@nestjs/common';
import { listOf, Transactor } from '../../platform/database';
import { Report } from '../entities/report.entity';
import {
  ReportCheckpoint,
  ReportCorrection,
  ReportDownload,
  ReportRecall,
} from './report-life.entities';

/** What became of versions of reports. Whether a person may see a report is asked before. */
@Injectable()
export class ReportLifeRepository {
  constructor(private readonly transactor: Transactor) {}

  checkpointOf(reportId: string): Promise<ReportCheckpoint | null> {
    return this.of(ReportCheckpoint, reportId);
  }

  correctionOf(reportId: string): Promise<ReportCorrection | null> {
    return this.of(ReportCorrection, reportId);
  }

  recallOf(reportId: string): Promise<ReportRecall | null> {
    return this.of(ReportRecall, reportId);
  }

  insertCheckpoint(checkpoint: ReportCheckpoint): Promise<void> {
    return this.transactor.table(ReportCheckpoint).insert([checkpoint]);
  }

  insertCorrection(correction: ReportCorrection): Promise<void> {
    return this.transactor.table(ReportCorrection).insert([correction]);
  }

  insertRecall(recall: ReportRecall): Promise<void> {
    return this.transactor.table(ReportRecall).insert([recall]);
  }

  insertDownload(download: ReportDownload): Promise<void> {
    return this.transactor.table(ReportDownload).insert([download]);
  }

  /** The newest first. */
  downloadsOf(reportId: string): Promise<ReportDownload[]> {
    const rest = 'WHERE report_id = ? ORDER BY at DESC, id DESC';
    return this.transactor.table(ReportDownload).select(rest, [reportId]);
  }

  async markTold(
    reportId: string,
    accountId: string,
    told: Pick<ReportDownload, 'toldAt' | 'toldBy'>,
  ): Promise<void> {
    const where = 'report_id = ? AND account_id = ?';
    await this.transactor.table(ReportDownload).update(told, where, [reportId, accountId]);
  }

  /** Every version of the audit's report, the newest first, without what it says. */
  versionsOf(auditId: string): Promise<VersionRow[]> {
    const rest = 'WHERE audit_id = ? ORDER BY version DESC';
    return this.transactor
      .table(Report)
      .pick(['id', 'version', 'status', 'approvedAt'], rest, [auditId]);
  }

  async recalledAmong(reportIds: readonly string[]): Promise<Set<string>> {
    if (reportIds.length === 0) return new Set();
    const recalls = await this.transactor
      .table(ReportRecall)
      .select(`WHERE report_id IN ${listOf(reportIds)}`, reportIds);
    return new Set(recalls.map(({ reportId }) => reportId));
  }

  private async of<Row extends { reportId: string }>(
    entity: new () => Row,
    reportId: string,
  ): Promise<Row | null> {
    const [found] = await this.transactor.table(entity).select('WHERE report_id = ?', [reportId]);
    return found ?? null;
  }
}

export type VersionRow = Pick<Report, 'id' | 'version' | 'status' | 'approvedAt'>;
