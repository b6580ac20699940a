import type { ReportTemplate } from '@sightline/analysis';
import { Entity, Unique } from 'typeorm';
import { Account, Partnership } from '../../people';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';

/** A version of how a partnership wants its reports; the one of the highest revision holds. */
@Entity('report_templates')
@Unique(['partnershipId', 'revision'])
export class StoredReportTemplate {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @IntegerColumn()
  revision!: number;

  @JsonColumn()
  template!: ReportTemplate;

  /** Why words stay that may say who somebody is. */
  @TextColumn({ nullable: true })
  because!: string | null;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;
}
