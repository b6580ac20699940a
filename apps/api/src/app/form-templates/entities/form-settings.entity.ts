import type { SettingValues } from '@sightline/form-engine';
import { Entity } from 'typeorm';
import { Account, Partnership } from '../../people';
import {
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  PrimaryUuidColumn,
  UuidColumn,
} from '../../platform/database';

/** What a partnership has set for its forms: only what differs from the usual. */
@Entity('form_settings')
export class FormSettingsRecord {
  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @JsonColumn()
  settings!: SettingValues;

  @InstantColumn()
  updatedAt!: string;

  @UuidColumn({ references: () => Account })
  updatedById!: string;

  @IntegerColumn()
  revision!: number;
}
