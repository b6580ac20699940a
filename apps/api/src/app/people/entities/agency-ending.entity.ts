import { agencyEndings, type AgencyEndingKind } from '@sightline/domain';
import { Entity } from 'typeorm';
import {
  DayColumn,
  InstantColumn,
  OneOfColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Account } from './account.entity';
import { Agency } from './agency.entity';
import { Partnership } from './partnership.entity';

/** An agency's end in one partnership: it keeps its returns there, new ones go to the successor. */
@Entity('agency_endings')
export class AgencyEnding {
  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @PrimaryUuidColumn({ references: () => Agency })
  agencyId!: string;

  @OneOfColumn('kind', agencyEndings)
  kind!: AgencyEndingKind;

  @DayColumn()
  lastDay!: string;

  @TextColumn()
  reason!: string;

  @UuidColumn({ references: () => Agency, nullable: true })
  successorId!: string | null;

  @InstantColumn()
  endedAt!: string;

  @UuidColumn({ references: () => Account })
  endedById!: string;
}
