import { Entity } from 'typeorm';
import { InstantColumn, NameColumn, PrimaryUuidColumn, UuidColumn } from '../../platform/database';
import { Account } from '../../people';
import { AuditReturn } from './audit-return.entity';

/** A return that the co-ordinator types in for an agency that has nobody in Sightline (ADR 36). */
@Entity('return_entries')
export class ReturnEntry {
  @PrimaryUuidColumn({ references: () => AuditReturn, onDelete: 'CASCADE' })
  returnId!: string;

  /** Who began to enter it. */
  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;

  /** Who in the agency answers for it. */
  @NameColumn(80)
  contactName!: string;

  @NameColumn(80)
  contactRole!: string;

  @NameColumn(120)
  paperKeptBy!: string;
}
