import type { BalanceTable, DrawnStratum, SampleDesign } from '@sightline/sampling';
import { Entity, Unique } from 'typeorm';
import { Audit } from '../../audits';
import { Account } from '../../people';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NameColumn,
  OneOfColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';
import { Frame, FrameRowRecord } from './frame.entity';

export const drawStatuses = ['standing', 'void', 'confirmed'] as const;
export type DrawStatus = (typeof drawStatuses)[number];

export const seedSources = ['typed', 'server'] as const;
export type SeedSource = (typeof seedSources)[number];

/** A draw of the sample. Every one is kept, also those that do not count. */
@Entity('sample_draws')
@Unique(['auditId', 'number'])
export class SampleDraw {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  @UuidColumn({ references: () => Frame })
  frameId!: string;

  /** Counted within the audit, over all its frames, from 1. */
  @IntegerColumn()
  number!: number;

  @OneOfColumn('status', drawStatuses)
  status!: DrawStatus;

  @JsonColumn()
  design!: SampleDesign;

  @NameColumn(200, { nullable: true })
  seed!: string | null;

  @OneOfColumn('seed_source', seedSources, { nullable: true })
  seedSource!: SeedSource | null;

  @NameColumn(200, { nullable: true })
  seedEvent!: string | null;

  @JsonColumn()
  strata!: DrawnStratum[];

  @JsonColumn()
  balance!: BalanceTable[];

  @JsonColumn()
  warnings!: string[];

  /** Rows of the frame that could be drawn. */
  @IntegerColumn()
  eligible!: number;

  @InstantColumn()
  drawnAt!: string;

  @UuidColumn({ references: () => Account })
  drawnById!: string;

  @TextColumn({ nullable: true })
  voidReason!: string | null;

  @InstantColumn({ nullable: true })
  voidAt!: string | null;

  @InstantColumn({ nullable: true })
  confirmedAt!: string | null;

  @IntegerColumn()
  revision!: number;
}

export const memberRoles = ['main', 'reserve'] as const;
export const memberStatuses = ['in-use', 'waiting', 'replaced'] as const;

/** A row of a confirmed draw, and the case that it is. */
@Entity('sample_members')
export class SampleMember {
  @PrimaryUuidColumn({ references: () => SampleDraw })
  drawId!: string;

  @PrimaryUuidColumn({ references: () => FrameRowRecord })
  frameRowId!: string;

  @IntegerColumn()
  rowNumber!: number;

  /** Order within the draw: in the stratum, reserves after the sample. */
  @IntegerColumn()
  position!: number;

  /** Name of the stratum; empty where the whole frame is one. */
  @NameColumn(80)
  stratum!: string;

  @OneOfColumn('role', memberRoles)
  role!: (typeof memberRoles)[number];

  @OneOfColumn('status', memberStatuses)
  status!: (typeof memberStatuses)[number];

  /** Of the case it is, or, for a reserve, would be: its identity waits under it in the vault. */
  @UuidColumn()
  caseFileId!: string;

  @TextColumn({ nullable: true })
  reason!: string | null;
}
