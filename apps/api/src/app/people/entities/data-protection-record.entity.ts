import type { DataProtectionKind } from '@sightline/domain';
import { Entity } from 'typeorm';
import {
  DayColumn,
  InstantColumn,
  IntegerColumn,
  NameColumn,
  PrimaryNameColumn,
  PrimaryUuidColumn,
  UuidColumn,
} from '../../platform/database';
import { Account } from './account.entity';
import { Partnership } from './partnership.entity';

/** That a partnership has a sharing agreement or impact assessment, since when and until when. */
@Entity('data_protection_records')
export class DataProtectionRecord {
  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @PrimaryNameColumn(40)
  kind!: DataProtectionKind;

  @NameColumn(200)
  title!: string;

  @DayColumn()
  agreedOn!: string;

  @DayColumn()
  reviewBy!: string;

  @NameColumn(300, { nullable: true })
  keptAt!: string | null;

  @InstantColumn()
  updatedAt!: string;

  @UuidColumn({ references: () => Account })
  updatedById!: string;

  @IntegerColumn()
  revision!: number;
}
