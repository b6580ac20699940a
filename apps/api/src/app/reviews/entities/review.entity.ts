import { Entity, Unique } from 'typeorm';
import { IdColumn, NameColumn, TextColumn, UuidColumn } from '../../platform/database';
import { Partnership } from '../../people';

/** A learning review that audits follow up. */
@Entity('reviews')
@Unique(['partnershipId', 'name'])
export class Review {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @NameColumn(120)
  name!: string;

  @TextColumn({ nullable: true })
  note!: string | null;
}
