import type { FormDefinition, SettingValues } from '@sightline/form-engine';
import { Entity, Unique } from 'typeorm';
import { Partnership } from '../../people';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  NameColumn,
  UuidColumn,
} from '../../platform/database';
import { FormVersion } from './form-version.entity';

/**
 * A version in the words of one partnership, with its numbers of the day an audit took it. It never
 * changes, and audits with the same numbers share it (ADR 23).
 */
@Entity('local_forms')
@Unique(['versionId', 'partnershipId', 'contentHash'])
export class LocalForm {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => FormVersion })
  versionId!: string;

  @UuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @JsonColumn()
  definition!: FormDefinition;

  /** What the partnership had set then: why its words are what they are. */
  @JsonColumn()
  settings!: SettingValues;

  /** SHA-256 of the definition's JSON, hex. */
  @NameColumn(64)
  contentHash!: string;

  @InstantColumn()
  createdAt!: string;
}
