import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database';

/** When a session last had its reading of a subject put on the trail; swept after a day. */
@Entity('trail_reads')
export class TrailRead {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  sessionId!: string;

  @PrimaryColumn({ type: 'varchar', length: 60 })
  action!: string;

  @PrimaryColumn({ type: 'varchar', length: 64 })
  subjectId!: string;

  @InstantColumn()
  at!: string;
}
