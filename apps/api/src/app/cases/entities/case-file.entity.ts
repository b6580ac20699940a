import { ageBands, type AgeBand } from '@sightline/contracts';
import { caseStatuses, type CaseStatus } from '@sightline/domain';
import { Entity, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  NameColumn,
  OneOfColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Audit } from '../../audits';

/** A case of the sample, known by the reference the system issued; never an identity (ADR 14). */
@Entity('case_files')
@Unique(['auditId', 'number'])
export class CaseFile {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  @IntegerColumn()
  number!: number;

  @NameColumn(30)
  reference!: string;

  @NameColumn(31)
  stratumKey!: string;

  @NameColumn(80)
  stratumLabel!: string;

  @OneOfColumn('age_band', ageBands, { nullable: true, length: 10 })
  ageBand!: AgeBand | null;

  @OneOfColumn('status', caseStatuses)
  status!: CaseStatus;

  @TextColumn({ nullable: true })
  statusReason!: string | null;

  @InstantColumn()
  createdAt!: string;

  @IntegerColumn()
  revision!: number;
}
