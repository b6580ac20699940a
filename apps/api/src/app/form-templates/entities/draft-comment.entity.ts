import { Entity, Index } from 'typeorm';
import { Account } from '../../people';
import {
  IdColumn,
  InstantColumn,
  NameColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { FormDraft } from './form-draft.entity';

/** What somebody consulted says of a draft; it blocks publishing until an editor resolves it. */
@Entity('draft_comments')
@Index(['draftId'])
export class DraftComment {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => FormDraft, onDelete: 'CASCADE' })
  draftId!: string;

  @NameColumn(64, { nullable: true })
  sectionId!: string | null;

  @NameColumn(64, { nullable: true })
  questionId!: string | null;

  @TextColumn()
  text!: string;

  @UuidColumn({ references: () => Account })
  byId!: string;

  @InstantColumn()
  at!: string;

  @UuidColumn({ nullable: true, references: () => Account })
  resolvedById!: string | null;

  @InstantColumn({ nullable: true })
  resolvedAt!: string | null;
}
