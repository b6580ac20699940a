import { roles, type Role } from '@sightline/domain';
import { Entity, Index } from 'typeorm';
import { DayColumn, IdColumn, OneOfColumn, UuidColumn } from '../../platform/database';
import { Account } from './account.entity';
import { Agency } from './agency.entity';
import { Partnership } from './partnership.entity';

/** A role held in a partnership for a period: a chair hands over in mid-year. */
@Entity('role_assignments')
@Index(['accountId', 'partnershipId'])
@Index(['partnershipId', 'agencyId', 'role'])
export class RoleAssignment {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @UuidColumn({ references: () => Partnership })
  partnershipId!: string;

  /** The agency the person acts for; null for roles that act for the partnership. */
  @UuidColumn({ references: () => Agency, nullable: true })
  agencyId!: string | null;

  @OneOfColumn('role', roles)
  role!: Role;

  /** First day in force. */
  @DayColumn()
  fromDay!: string;

  /** Last day in force; null while there is no end. */
  @DayColumn({ nullable: true })
  toDay!: string | null;

  /** The chair for whom a deputy acts while named; null for everybody else. */
  @UuidColumn({ nullable: true })
  standsInForId!: string | null;
}
