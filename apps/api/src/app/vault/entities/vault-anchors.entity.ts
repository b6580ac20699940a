import { Entity, Index } from 'typeorm';
import { InstantColumn, PrimaryUuidColumn, TextColumn, UuidColumn } from '../../platform/database';
import { Audit } from '../../audits';

/**
 * The day from which the days of a case are counted, sealed under the audit's key. A case without a
 * row was issued before there were any, and is counted from the end of the review window (ADR 47).
 */
@Entity('vault_anchors')
@Index(['auditId'])
export class CaseAnchor {
  @PrimaryUuidColumn()
  caseId!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  /** Empty once it is destroyed: the row stays, for the days of the case stay counted from it. */
  @TextColumn()
  sealed!: string;

  @InstantColumn()
  madeAt!: string;
}
