import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { NameColumn, TextColumn } from '../../platform/database';
import { TrailEntry } from './trail-entry.entity';

/** The data of an entry; may be deleted when past its retention, never changed. */
@Entity('trail_facts')
export class TrailFact {
  @PrimaryColumn({ type: 'integer' })
  @ForeignKey(() => TrailEntry)
  sequence!: number;

  @NameColumn(32)
  salt!: string;

  @NameColumn(200, { nullable: true })
  label!: string | null;

  @TextColumn()
  data!: string;
}
