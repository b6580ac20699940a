import type { AccuracyPassage } from '@sightline/contracts';
import { accuracyAnswers, type AccuracyAnswer } from '@sightline/domain';
import { Entity, Unique, Index } from 'typeorm';
import { Audit } from '../../audits';
import { Account, Agency } from '../../people';
import {
  DayColumn,
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NameColumn,
  OneOfColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Report } from '../entities/report.entity';

/** The days in which the agencies of an audit say what is not right in its draft report. */
@Entity('accuracy_rounds')
@Unique(['reportId', 'number'])
export class AccuracyRound {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Report, onDelete: 'CASCADE' })
  reportId!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  /** 1, 2, ... within the report. */
  @IntegerColumn()
  number!: number;

  @UuidColumn({ references: () => Account })
  openedById!: string;

  @InstantColumn()
  openedAt!: string;

  @DayColumn()
  lastDay!: string;

  /** Only where it was closed before its last day was over. */
  @InstantColumn({ nullable: true })
  closedAt!: string | null;

  @UuidColumn({ nullable: true, references: () => Account })
  closedById!: string | null;

  @TextColumn({ nullable: true })
  closeReason!: string | null;

  @IntegerColumn()
  revision!: number;
}

/** What one agency sees of the draft, as it stood when the round was opened. */
@Entity('accuracy_parts')
@Unique(['roundId', 'agencyId'])
@Index(['agencyId'])
export class AccuracyPart {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => AccuracyRound, onDelete: 'CASCADE' })
  roundId!: string;

  @UuidColumn({ references: () => Agency })
  agencyId!: string;

  @JsonColumn()
  passages!: readonly AccuracyPassage[];

  /** Who said that there is nothing to correct, and when. */
  @UuidColumn({ nullable: true, references: () => Account })
  nothingById!: string | null;

  @InstantColumn({ nullable: true })
  nothingAt!: string | null;
}

/** What an agency says is not right, and what the chair says to it. */
@Entity('accuracy_comments')
@Index(['partId'])
export class AccuracyComment {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => AccuracyPart, onDelete: 'CASCADE' })
  partId!: string;

  @NameColumn(80)
  passageKey!: string;

  @TextColumn()
  words!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;

  @OneOfColumn('answer', accuracyAnswers, { nullable: true })
  answer!: AccuracyAnswer | null;

  /** Why words of the comment stay that may say who somebody is. */
  @TextColumn({ nullable: true })
  because!: string | null;

  /** The same of the answer. */
  @TextColumn({ nullable: true })
  answerBecause!: string | null;

  @TextColumn({ nullable: true })
  answerWords!: string | null;

  @UuidColumn({ nullable: true, references: () => Account })
  answeredById!: string | null;

  @InstantColumn({ nullable: true })
  answeredAt!: string | null;

  @IntegerColumn()
  revision!: number;
}
