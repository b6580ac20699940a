import { Injectable } from '@nestjs/common';
import type { ReportFormat, ReportPageView } from '@sightline/contracts';
import type { Actor } from '../platform/context';
import { ProblemError } from '../platform/errors';
import { workbookType } from '../platform/spreadsheets';
import type { Report } from './entities/report.entity';
import { ReportRegister } from './life/report-register.service';
import { ReportStandings } from './life/report-standing.service';
import { ReportsService } from './reports.service';

/** A file of the report, ready to be sent. */
export interface ReportFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
}

export const fileTypes: Record<ReportFormat, string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: workbookType,
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  charts: 'application/zip',
};

/** How a file of the format ends, and what its name says of it. */
const endings: Partial<Record<ReportFormat, string>> = {
  xlsx: '-data.xlsx',
  csv: '-data.csv',
  json: '-data.json',
  charts: '-charts.zip',
};

export function endingOf(format: ReportFormat): string {
  return endings[format] ?? `.${format}`;
}

/** The report as a page and as files, made by the rendering worker. */
@Injectable()
export class ReportFiles {
  constructor(
    private readonly reports: ReportsService,
    private readonly register: ReportRegister,
    private readonly standings: ReportStandings,
  ) {}

  async page(actor: Actor, id: string): Promise<ReportPageView> {
    const report = await this.reports.demand(actor, id);
    await this.standings.refuseRecalled(report);
    await this.reports.recordOpen(report);
    const { screen } = await this.reports.files(actor, report, ['screen']);
    const html = Buffer.from(screen).toString('utf8');
    return { html, title: report.title, canDownload: mayTakeAway(actor, report) };
  }

  async file(actor: Actor, id: string, format: ReportFormat): Promise<ReportFile> {
    const report = await this.reports.demand(actor, id);
    await this.standings.refuseRecalled(report);
    if (!mayTakeAway(actor, report)) {
      const detail = 'A draft is read here; its files are for those who write it.';
      throw new ProblemError('permission.missing', detail);
    }
    const files = await this.reports.files(actor, report, [format]);
    await this.register.enter(actor, report, format, files[format]);
    const state = report.status === 'draft' ? 'draft' : `v${report.version}`;
    const name = `findings-report-${state}-${report.id.slice(-6)}${endingOf(format)}`;
    return { bytes: files[format], type: fileTypes[format], name };
  }
}

/** Files of a draft are for those who write it; an approved report is for whoever may read it. */
function mayTakeAway({ permissions }: Actor, { status }: Report): boolean {
  return status === 'approved' || permissions.has('report.draft');
}
