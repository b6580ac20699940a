import { AccuracyComment, AccuracyPart, AccuracyRound } from './accuracy/accuracy.entities';
import { ReportComment, ReportCommentReply } from './entities/report-comment.entity';
import { Report } from './entities/report.entity';
import {
  ReportCheckpoint,
  ReportCorrection,
  ReportDownload,
  ReportRecall,
} from './life/report-life.entities';
import { ReportEdition } from './versions/report-edition.entity';
import { PublicationSetting } from './publication/publication-setting.entity';
import { StoredReportTemplate } from './template/report-template.entity';
import { Publication } from './publication/publication.entity';

export { Report };
export * from './report-tallies.service';
export * from './reports.module';
export * from './reports.service';

export const reportEntities = [
  Report,
  ReportComment,
  ReportCommentReply,
  ReportCheckpoint,
  ReportCorrection,
  ReportRecall,
  ReportDownload,
  AccuracyRound,
  AccuracyPart,
  AccuracyComment,
  ReportEdition,
  Publication,
  PublicationSetting,
  StoredReportTemplate,
];
