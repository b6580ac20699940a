import { commentKinds, type CommentKind, type Independence } from '@sightline/contracts';
import type { ConfirmationMeans, IdentifierKind } from '@sightline/domain';
import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NameColumn,
  OneOfColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Account } from '../../people';
import { AuditReturn } from './audit-return.entity';

/** What a contact or the co-ordinator says at one question; its writer deals with it. */
@Entity('return_comments')
@Index(['returnId'])
export class ReturnComment {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => AuditReturn, onDelete: 'CASCADE' })
  returnId!: string;

  @NameColumn(64)
  questionId!: string;

  @OneOfColumn('kind', commentKinds)
  kind!: CommentKind;

  @TextColumn()
  text!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;

  @InstantColumn({ nullable: true })
  resolvedAt!: string | null;

  @UuidColumn({ references: () => Account, nullable: true })
  resolvedById!: string | null;

  @TextColumn({ nullable: true })
  reply!: string | null;
}

/** Who of an agency without people stands by a return that was entered for it. */
export interface Confirmation {
  readonly name: string;
  readonly role: string;
  readonly day: string;
  readonly means: ConfirmationMeans;
  readonly independence: Independence;
  readonly note: string | null;
}

/** A signature under the content of a return; all that were given are kept, the last one counts. */
@Entity('return_signatures')
@Index(['returnId'])
export class ReturnSignature {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => AuditReturn, onDelete: 'CASCADE' })
  returnId!: string;

  /** SHA-256 of what was signed. */
  @NameColumn(64)
  digest!: string;

  /** Of the return when it was given: what was saved later was not signed. */
  @IntegerColumn()
  revision!: number;

  /** Who signed, or who wrote down that somebody of the agency confirmed it. */
  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;

  @JsonColumn({ nullable: true })
  confirmation!: Confirmation | null;
}

/** Marked words in a text beside the form: what kinds they are, and why they stay. */
@Entity('text_decisions')
@Index(['returnId'])
export class TextDecision {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => AuditReturn, onDelete: 'CASCADE' })
  returnId!: string;

  /** Which text: `send-back`, `known-check`, `concern:<id>:raise`. */
  @NameColumn(80)
  place!: string;

  @JsonColumn()
  kinds!: readonly IdentifierKind[];

  /** Null where nothing was said, which only a concern may do: raising it never waits. */
  @TextColumn({ nullable: true })
  because!: string | null;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;
}
