import type { FormDefinition } from '@sightline/form-engine';
import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NameColumn,
  OneOfColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { FormTemplate } from './form-template.entity';

export const formVersionStatuses = ['draft', 'published', 'retired'] as const;
export type FormVersionStatus = (typeof formVersionStatuses)[number];

/** One version of a form; once published it never changes (ADR 9). */
@Entity('form_versions')
@Unique(['templateId', 'number'])
export class FormVersion {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => FormTemplate })
  templateId!: string;

  @IntegerColumn()
  number!: number;

  @OneOfColumn('status', formVersionStatuses)
  status!: FormVersionStatus;

  @JsonColumn()
  definition!: FormDefinition;

  @IntegerColumn()
  questionCount!: number;

  /** SHA-256 of the definition in canonical JSON, hex. */
  @NameColumn(64)
  contentHash!: string;

  @TextColumn({ nullable: true })
  note!: string | null;

  @InstantColumn({ nullable: true })
  publishedAt!: string | null;
}
