import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, NameColumn, UuidColumn } from '../../platform/database';

/** One link of the chain; a trigger refuses to change or delete it. */
@Entity('trail_entries')
@Index(['partnershipId', 'sequence'])
@Index(['auditId', 'sequence'])
export class TrailEntry {
  @PrimaryColumn({ type: 'integer' })
  sequence!: number;

  @InstantColumn()
  at!: string;

  @NameColumn(60)
  action!: string;

  @UuidColumn({ nullable: true })
  actorId!: string | null;

  @NameColumn(120)
  actorName!: string;

  @NameColumn(40)
  subjectType!: string;

  @NameColumn(64)
  subjectId!: string;

  @UuidColumn({ nullable: true })
  auditId!: string | null;

  @UuidColumn({ nullable: true })
  partnershipId!: string | null;

  @NameColumn(64)
  dataDigest!: string;

  @NameColumn(64)
  previousHash!: string;

  @NameColumn(64)
  hash!: string;
}
