import type { AuditUnit } from '@sightline/domain';
import { Entity, Index } from 'typeorm';
import { IdColumn, NameColumn, OneOfColumn, UuidColumn } from '../../platform/database';
import { Partnership } from '../../people';

/** The identity of a form; its versions are whole documents (ADR 9). */
@Entity('form_templates')
@Index(['partnershipId', 'key'])
export class FormTemplate {
  @IdColumn()
  id!: string;

  /** Null for a template that ships with Sightline and serves every partnership. */
  @UuidColumn({ nullable: true, references: () => Partnership })
  partnershipId!: string | null;

  @NameColumn(60)
  key!: string;

  @NameColumn(200)
  title!: string;

  @OneOfColumn('unit', ['case-file', 'agency'])
  unit!: AuditUnit;

  /** The version of another form that a partnership made its own from. */
  @UuidColumn({ nullable: true })
  basedOnVersionId!: string | null;
}
