import { Entity } from 'typeorm';
import {
  InstantColumn,
  IntegerColumn,
  NameColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Account } from './account.entity';
import { Agency } from './agency.entity';
import { Partnership } from './partnership.entity';

/** How soon a concern is acknowledged in a partnership, and whom to ring there out of hours. */
@Entity('safeguarding_settings')
export class SafeguardingSetting {
  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @IntegerColumn()
  acknowledgeHours!: number;

  @TextColumn()
  outOfHours!: string;

  @InstantColumn()
  updatedAt!: string;

  @UuidColumn({ references: () => Account })
  updatedById!: string;

  @IntegerColumn()
  revision!: number;
}

/** Who leads on safeguarding in an agency for one partnership: it may be another in the next. */
@Entity('safeguarding_leads')
export class SafeguardingLead {
  @PrimaryUuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @PrimaryUuidColumn({ references: () => Agency })
  agencyId!: string;

  @NameColumn(120)
  name!: string;

  @NameColumn(120)
  role!: string;

  @NameColumn(40)
  phone!: string;

  /** Where mail tells the lead that there is a concern; null where only the contact is told. */
  @NameColumn(254, { nullable: true })
  email!: string | null;

  /** Words of the agency's own for nights and weekends; null for the partnership's. */
  @TextColumn({ nullable: true })
  outOfHours!: string | null;

  @InstantColumn()
  updatedAt!: string;

  @UuidColumn({ references: () => Account })
  updatedById!: string;

  @IntegerColumn()
  revision!: number;
}
