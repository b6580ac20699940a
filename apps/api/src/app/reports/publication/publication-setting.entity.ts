import { Entity } from 'typeorm';
import { Account, Partnership } from '../../people';
import {
  InstantColumn,
  IntegerColumn,
  PrimaryUuidColumn,
  UuidColumn,
} from '../../platform/database';

/** What a partnership does not tell; without one it is as Sightline proposes. */
@Entity('publication_settings')
export class PublicationSetting {
  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;

  /** Counts up to this are not told. */
  @IntegerColumn()
  threshold!: number;

  @InstantColumn()
  updatedAt!: string;

  @UuidColumn({ references: () => Account })
  updatedById!: string;

  @IntegerColumn()
  revision!: number;
}
