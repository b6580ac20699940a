import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, JsonColumn, UuidColumn } from '../../platform/database';
import type { ReportContent } from '../content/report-content';
import { Report } from '../entities/report.entity';

/** A draft as it was sent to the agencies, kept to be compared; approved ones are snapshots. */
@Entity('report_editions')
@Index(['reportId'])
export class ReportEdition {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Report, onDelete: 'CASCADE' })
  reportId!: string;

  @JsonColumn()
  content!: ReportContent;

  @InstantColumn()
  at!: string;
}
