import { calibrationStatuses, type CalibrationStatus } from '@sightline/domain';
import type { GradeScale } from '@sightline/form-engine';
import { Entity, Index, Unique } from 'typeorm';
import { Account, Agency, Partnership } from '../../people';
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

/** A fictitious or anonymised case that everybody grades alone (domain brief 1.5). */
@Entity('calibrations')
@Index(['partnershipId', 'financialYear'])
export class Calibration {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Partnership })
  partnershipId!: string;

  /** First calendar year of the financial year. */
  @IntegerColumn()
  financialYear!: number;

  @NameColumn(120)
  title!: string;

  @TextColumn()
  vignette!: string;

  /** Why marked words of the vignette stay. */
  @TextColumn({ nullable: true })
  because!: string | null;

  @NameColumn(200)
  formTitle!: string;

  /** As the form had it, without what is no grade; later versions of the form change nothing here. */
  @JsonColumn()
  scale!: GradeScale;

  @OneOfColumn('status', calibrationStatuses)
  status!: CalibrationStatus;

  @InstantColumn({ nullable: true })
  openedAt!: string | null;

  @InstantColumn({ nullable: true })
  closedAt!: string | null;

  @InstantColumn()
  updatedAt!: string;

  @UuidColumn({ references: () => Account })
  updatedById!: string;

  @IntegerColumn()
  revision!: number;
}

/** The grade that one person gave, for one agency or for none. */
@Entity('calibration_grades')
@Unique(['calibrationId', 'accountId'])
export class CalibrationGrade {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Calibration, onDelete: 'CASCADE' })
  calibrationId!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @UuidColumn({ nullable: true, references: () => Agency })
  agencyId!: string | null;

  @NameColumn(64)
  grade!: string;

  @TextColumn()
  rationale!: string;

  /** Why marked words of the rationale stay. */
  @TextColumn({ nullable: true })
  because!: string | null;

  @InstantColumn()
  at!: string;
}
