import { Entity, Index } from 'typeorm';
import { PrimaryUuidColumn } from '../../platform/database';
import { Agency } from './agency.entity';
import { Partnership } from './partnership.entity';

@Entity('agency_partnerships')
@Index(['partnershipId'])
export class AgencyPartnership {
  @PrimaryUuidColumn({ references: () => Agency })
  agencyId!: string;

  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;
}
