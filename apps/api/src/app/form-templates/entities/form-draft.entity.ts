import type { AuditUnit } from '@sightline/domain';
import type { FormDefinition } from '@sightline/form-engine';
import { Entity, Index } from 'typeorm';
import { Account, Partnership } from '../../people';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NameColumn,
  OneOfColumn,
  UuidColumn,
} from '../../platform/database';
import { FormTemplate } from './form-template.entity';
import { FormVersion } from './form-version.entity';

/**
 * A form being made: one document that is saved whole, and may still be wrong. Several people may
 * have several drafts of the same form; publishing one leaves it here, with its comments, closed.
 */
@Entity('form_drafts')
@Index(['partnershipId'])
export class FormDraft {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Partnership })
  partnershipId!: string;

  /** The own form that it becomes a version of; null where it becomes a new form. */
  @UuidColumn({ nullable: true, references: () => FormTemplate })
  templateId!: string | null;

  /** The version that it began as. */
  @UuidColumn({ nullable: true, references: () => FormVersion })
  basedOnVersionId!: string | null;

  @NameColumn(200)
  title!: string;

  @OneOfColumn('unit', ['case-file', 'agency'])
  unit!: AuditUnit;

  @JsonColumn()
  definition!: FormDefinition;

  @IntegerColumn()
  questionCount!: number;

  /** SHA-256 of the definition's JSON, hex: a save that comes twice is known by it. */
  @NameColumn(64)
  contentHash!: string;

  /** Every question id of this draft, now and before, and of the versions it goes back to. */
  @JsonColumn()
  usedIds!: readonly string[];

  @InstantColumn()
  createdAt!: string;

  @UuidColumn({ references: () => Account })
  createdById!: string;

  @InstantColumn()
  updatedAt!: string;

  @UuidColumn({ references: () => Account })
  updatedById!: string;

  @UuidColumn({ nullable: true, references: () => FormVersion })
  publishedVersionId!: string | null;

  @IntegerColumn()
  revision!: number;
}
