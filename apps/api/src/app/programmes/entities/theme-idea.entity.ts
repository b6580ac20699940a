import {
  ideaPriorities,
  ideaStatuses,
  type IdeaPriority,
  type IdeaStatus,
  type ThemeReason,
} from '@sightline/domain';
import { Entity, Index } from 'typeorm';
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
import { Audit } from '../../audits';
import { Account, Partnership } from '../../people';

/** An idea for a theme in the register of a partnership, and what was decided about it. */
@Entity('theme_ideas')
@Index(['partnershipId'])
@Index(['auditId'])
export class ThemeIdea {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Partnership })
  partnershipId!: string;

  @NameColumn(200)
  title!: string;

  @JsonColumn()
  reasons!: readonly ThemeReason[];

  @OneOfColumn('priority', ideaPriorities)
  priority!: IdeaPriority;

  @UuidColumn({ references: () => Account })
  proposedById!: string;

  @InstantColumn()
  proposedAt!: string;

  @OneOfColumn('status', ideaStatuses)
  status!: IdeaStatus;

  @UuidColumn({ nullable: true, references: () => Account })
  decidedById!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: string | null;

  @TextColumn({ nullable: true })
  decisionReason!: string | null;

  /** The audit that it became. */
  @UuidColumn({ nullable: true, references: () => Audit })
  auditId!: string | null;

  @InstantColumn()
  updatedAt!: string;

  @IntegerColumn()
  revision!: number;
}
