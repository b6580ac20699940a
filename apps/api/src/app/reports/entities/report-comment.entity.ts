import {
  reportCommenters,
  reportCommentKinds,
  reportCommentStatuses,
  type ReportCommenter,
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

  /** Why words stay that may say who somebody is. */
  @TextColumn({ nullable: true })
  because!: string | null;

  @OneOfColumn('status', reportCommentStatuses)
  status!: ReportCommentStatus;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  /** In which capacity; of comments from before this was kept nobody knows. */
  @NameColumn(40, { nullable: true })
  role!: ReportCommenter | null;

  @InstantColumn()
  at!: string;

  @UuidColumn({ nullable: true, references: () => Account })
  settledById!: string | null;

  @InstantColumn({ nullable: true })
  settledAt!: string | null;

  @TextColumn({ nullable: true })
  reason!: string | null;

  /** Why words of the reason stay. */
  @TextColumn({ nullable: true })
  reasonBecause!: string | null;

  @IntegerColumn()
  revision!: number;
}

/** What somebody says to a comment while it is open. */
@Entity('report_comment_replies')
@Index(['commentId'])
export class ReportCommentReply {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => ReportComment, onDelete: 'CASCADE' })
  commentId!: string;

  @TextColumn()
  words!: string;

  @TextColumn({ nullable: true })
  because!: string | null;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @OneOfColumn('role', reportCommenters)
  role!: ReportCommenter;

  @InstantColumn()
  at!: string;
}
