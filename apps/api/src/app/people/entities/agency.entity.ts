import { agencyKinds, type AgencyKind } from '@sightline/domain';
import { Entity } from 'typeorm';
import { IdColumn, NameColumn, OneOfColumn } from '../../platform/database';

/** An organisation that holds files; it may belong to several partnerships. */
@Entity('agencies')
export class Agency {
  @IdColumn()
  id!: string;

  @NameColumn(160)
  name!: string;

  @NameColumn(60)
  shortName!: string;

  @OneOfColumn('kind', agencyKinds)
  kind!: AgencyKind;
}
