import {
  reportCommentKinds,
  reportCommentStatuses,
  type ReportCommentKind,
  type ReportCommentStatus,
} from '@sightline/domain';
import { Entity, Index } from 'typeorm';
import { Account } from '../../people';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  NameColumn,
  OneOfColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Report } from './report.entity';

/** A remark on a passage of a draft, or other words for it; the trail holds digests only. */
@Entity('report_comments')
@Index(['reportId'])
export class ReportComment {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Report, onDelete: 'CASCADE' })
  reportId!: string;

  @NameColumn(40)
  section!: string;

  @OneOfColumn('kind', reportCommentKinds)
  kind!: ReportCommentKind;

  @TextColumn()
  passage!: string;

  @TextColumn({ nullable: true })
  replacement!: string | null;

  @TextColumn()
  words!: string;

  @OneOfColumn('status', reportCommentStatuses)
  status!: ReportCommentStatus;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;

  @UuidColumn({ nullable: true, references: () => Account })
  settledById!: string | null;

  @InstantColumn({ nullable: true })
  settledAt!: string | null;

  @TextColumn({ nullable: true })
  reason!: string | null;

  @IntegerColumn()
  revision!: number;
}
