import { replyStances, type GradeMeasure, type ReplyStance } from '@sightline/contracts';
import { Entity, Unique } from 'typeorm';
import { Account } from '../../people';
import {
  IdColumn,
  InstantColumn,
  OneOfColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { AuditReturn } from '../../returns';

/** What an agency says to a grade that the panel changed; it changes nothing by itself. */
@Entity('grade_replies')
@Unique(['returnId', 'measure'])
export class GradeReply {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => AuditReturn, onDelete: 'CASCADE' })
  returnId!: string;

  @OneOfColumn('measure', ['own-practice', 'multi-agency'])
  measure!: GradeMeasure;

  @OneOfColumn('stance', replyStances)
  stance!: ReplyStance;

  @TextColumn()
  words!: string;

  /** Why marked words stay. */
  @TextColumn({ nullable: true })
  because!: string | null;

  /** When the grade was decided that it answers. */
  @InstantColumn()
  decidedAt!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;
}
