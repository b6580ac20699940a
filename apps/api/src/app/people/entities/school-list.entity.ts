import { Entity } from 'typeorm';
import {
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  PrimaryUuidColumn,
  UuidColumn,
} from '../../platform/database';
import { Account } from './account.entity';
import { Partnership } from './partnership.entity';

/** Names of schools that a partnership wants marked in free text; one list, written as a whole. */
@Entity('school_lists')
export class SchoolList {
  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @JsonColumn()
  names!: readonly string[];

  @InstantColumn()
  updatedAt!: string;

  @UuidColumn({ references: () => Account })
  updatedById!: string;

  @IntegerColumn()
  revision!: number;
}
