import { mailChoices, type MailChoice } from '@sightline/domain';
import { Entity } from 'typeorm';
import {
  BooleanColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  OneOfColumn,
  PrimaryUuidColumn,
  UuidColumn,
} from '../../platform/database';
import { Account, Partnership } from '../../people';

/** When a person wants mail about what is not mandatory. */
@Entity('mail_preferences')
export class MailPreference {
  @PrimaryUuidColumn({ references: () => Account })
  accountId!: string;

  @OneOfColumn('choice', mailChoices)
  choice!: MailChoice;

  @InstantColumn()
  updatedAt!: string;

  @IntegerColumn()
  revision!: number;
}

/** The days on which a partnership sends no mail that can wait. */
@Entity('quiet_days')
export class QuietDaysSetting {
  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @BooleanColumn()
  weekends!: boolean;

  @BooleanColumn()
  bankHolidays!: boolean;

  @JsonColumn()
  days!: string[];

  @InstantColumn()
  updatedAt!: string;

  @UuidColumn({ references: () => Account })
  updatedById!: string;

  @IntegerColumn()
  revision!: number;
}
