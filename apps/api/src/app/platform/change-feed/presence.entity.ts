import { Entity, Index } from 'typeorm';
import { InstantColumn, NameColumn, PrimaryUuidColumn } from '../database';

/** Somebody has a record open; true until it expires, and kept true while the page is there. */
@Entity('presences')
@Index(['expiresAt'])
export class Presence {
  @PrimaryUuidColumn()
  recordId!: string;

  @PrimaryUuidColumn()
  accountId!: string;

  /** The part of the record they are at, such as the id of a section. */
  @NameColumn(40, { nullable: true })
  place!: string | null;

  @InstantColumn()
  expiresAt!: string;
}
