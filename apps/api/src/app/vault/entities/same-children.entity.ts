import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  InstantColumn,
  IntegerColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Audit } from '../../audits';

/**
 * That the child of a case is the child of a case of an earlier audit: which, sealed under the key
 * of the later audit and gone with it (ADR 48). No route tells it.
 */
@Entity('vault_pairs')
@Index(['auditId'])
export class ChildPair {
  @PrimaryUuidColumn()
  caseId!: string;

  @PrimaryUuidColumn({ references: () => Audit })
  earlierAuditId!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  /** The case of the earlier audit. */
  @TextColumn()
  sealed!: string;
}

/** How many children two audits both look at; it stays when the pairs are destroyed. */
@Entity('vault_overlaps')
export class ChildOverlap {
  @PrimaryUuidColumn({ references: () => Audit })
  auditId!: string;

  @PrimaryUuidColumn({ references: () => Audit })
  earlierAuditId!: string;

  @IntegerColumn()
  shared!: number;

  /** Whether every child of both could be recognised. */
  @BooleanColumn()
  isWhole!: boolean;

  @InstantColumn()
  lookedAt!: string;
}
