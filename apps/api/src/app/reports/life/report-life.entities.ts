import { recallMeans, type RecallMeans } from '@sightline/contracts';
import { Entity, Index } from 'typeorm';
import { Account } from '../../people';
import {
  BooleanColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  NameColumn,
  OneOfColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Report } from '../entities/report.entity';

/** Where the trail stood at the approval: printed on the last page, no part of the snapshot. */
@Entity('report_checkpoints')
export class ReportCheckpoint {
  @PrimaryUuidColumn({ references: () => Report, onDelete: 'CASCADE' })
  reportId!: string;

  @IntegerColumn()
  entry!: number;

  @NameColumn(64)
  hash!: string;

  @InstantColumn()
  at!: string;

  @NameColumn(120)
  signature!: string;
}

/** Why a version was written that corrects the one before it. */
@Entity('report_corrections')
export class ReportCorrection {
  /** The new version. */
  @PrimaryUuidColumn({ references: () => Report, onDelete: 'CASCADE' })
  reportId!: string;

  @TextColumn()
  reason!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;
}

/** An approved report taken back from those who may read it. */
@Entity('report_recalls')
export class ReportRecall {
  @PrimaryUuidColumn({ references: () => Report, onDelete: 'CASCADE' })
  reportId!: string;

  @TextColumn()
  reason!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;
}

/** A file of a report that left Sightline, and whether its holder was told of a recall. */
@Entity('report_downloads')
@Index(['reportId'])
export class ReportDownload {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Report, onDelete: 'CASCADE' })
  reportId!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;

  @NameColumn(40)
  rendering!: string;

  /** SHA-256 of the bytes, hex. */
  @NameColumn(64)
  digest!: string;

  @BooleanColumn()
  wasDraft!: boolean;

  @InstantColumn({ nullable: true })
  toldAt!: string | null;

  @OneOfColumn('told_by', recallMeans, { nullable: true })
  toldBy!: RecallMeans | null;
}
