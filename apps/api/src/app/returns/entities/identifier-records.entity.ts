import {
  identifierDecisions,
  identifierKinds,
  type IdentifierDecision,
  type IdentifierKind,
} from '@sightline/domain';
import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NameColumn,
  OneOfColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Account } from '../../people';
import { AuditReturn } from './audit-return.entity';

/** Words of an answer that may say who somebody is: where they stand, never what they are. */
export interface StoredMark {
  readonly questionId: string;
  readonly part: string;
  readonly start: number;
  readonly end: number;
  readonly kind: IdentifierKind;
  readonly reason: string;
  /** Of the words, salted with the return: a decision that they stay names them by it. */
  readonly digest: string;
}

/** What the detector found in a return, and at which revision of it and of the school list. */
@Entity('identifier_checks')
export class IdentifierCheck {
  @PrimaryUuidColumn({ references: () => AuditReturn, onDelete: 'CASCADE' })
  returnId!: string;

  @IntegerColumn()
  revision!: number;

  @IntegerColumn()
  listsRevision!: number;

  @JsonColumn()
  marks!: readonly StoredMark[];
}

/** What a writer decided about marked words. Of words that went nothing is kept but their kind. */
@Entity('identifier_decisions')
@Index(['returnId'])
export class IdentifierDecided {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => AuditReturn, onDelete: 'CASCADE' })
  returnId!: string;

  @NameColumn(64)
  questionId!: string;

  @OneOfColumn('kind', identifierKinds)
  kind!: IdentifierKind;

  @OneOfColumn('decision', identifierDecisions)
  decision!: IdentifierDecision;

  /** Of words that stay; null for words that went. */
  @NameColumn(64, { nullable: true })
  digest!: string | null;

  /** Why they stay, or the role in their place. */
  @TextColumn({ nullable: true })
  note!: string | null;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;
}
