import { Entity } from 'typeorm';
import { IntegerColumn, PrimaryUuidColumn } from '../database';

/** The newest revision of a record that pages may be following; never a word of its content. */
@Entity('record_changes')
export class RecordChange {
  @PrimaryUuidColumn()
  recordId!: string;

  @IntegerColumn()
  revision!: number;
}
