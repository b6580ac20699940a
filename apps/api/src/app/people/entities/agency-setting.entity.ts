import { agencySettingKinds, type AgencySettingKind } from '@sightline/domain';
import { Entity, Unique } from 'typeorm';
import {
  BooleanColumn,
  IdColumn,
  NameColumn,
  OneOfColumn,
  UuidColumn,
} from '../../platform/database';
import { Agency } from './agency.entity';

/** A school, practice, team or placement of an agency, which a return can name (Settled 14). */
@Entity('agency_settings')
@Unique(['agencyId', 'kind', 'name'])
export class AgencySetting {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Agency })
  agencyId!: string;

  @OneOfColumn('kind', agencySettingKinds)
  kind!: AgencySettingKind;

  @NameColumn(120)
  name!: string;

  @BooleanColumn()
  isClosed!: boolean;
}
