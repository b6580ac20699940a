import type { Attendance, DeputyView, InterestView } from '@sightline/contracts';
import { Entity } from 'typeorm';
import { Audit } from '../../audits';
import { Account } from '../../people';
import {
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  PrimaryUuidColumn,
  UuidColumn,
} from '../../platform/database';

export interface AttendanceLine {
  readonly agencyId: string;
  readonly attendance: Attendance;
  readonly who: string;
}

/** The meeting of an audit's panel: who came and in what standing, by agency and role. */
@Entity('panel_meetings')
export class PanelMeeting {
  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @IntegerColumn()
  quorum!: number;

  @JsonColumn()
  agencies!: readonly AttendanceLine[];

  @JsonColumn()
  others!: readonly string[];

  @JsonColumn()
  interests!: readonly InterestView[];

  @JsonColumn()
  deputies!: readonly DeputyView[];

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  updatedAt!: string;

  @IntegerColumn()
  revision!: number;
}
