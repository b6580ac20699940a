import { Entity } from 'typeorm';
import { IdColumn, NameColumn } from '../../platform/database';

/** A local safeguarding children partnership (once a board): the owner of programmes and roles. */
@Entity('partnerships')
export class Partnership {
  @IdColumn()
  id!: string;

  @NameColumn(160)
  name!: string;

  @NameColumn(60)
  shortName!: string;
}
