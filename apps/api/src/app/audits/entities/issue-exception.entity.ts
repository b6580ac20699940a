import type { DataProtectionKind } from '@sightline/domain';
import { Entity } from 'typeorm';
import {
  InstantColumn,
  JsonColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Account } from '../../people';
import { Audit } from './audit.entity';

/** Why returns were issued though a data protection paper was not in force. */
@Entity('issue_exceptions')
export class IssueException {
  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @JsonColumn()
  missing!: readonly DataProtectionKind[];

  @TextColumn()
  reason!: string;

  @InstantColumn()
  at!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;
}
