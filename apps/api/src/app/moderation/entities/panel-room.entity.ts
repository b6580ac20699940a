import { Entity, Index, Unique } from 'typeorm';
import { Audit } from '../../audits';
import { CaseFile } from '../../cases';
import { Account } from '../../people';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';

/** The room of a panel's meeting: where the chair is, and how long the meeting has run. */
@Entity('panel_rooms')
@Unique(['auditId'])
export class PanelRoom {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  /** The chair's case. */
  @UuidColumn({ references: () => CaseFile })
  caseFileId!: string;

  /** Milliseconds that the meeting had run when its clock was paused last. */
  @IntegerColumn()
  elapsed!: number;

  @InstantColumn({ nullable: true })
  runningSince!: string | null;

  @IntegerColumn()
  revision!: number;
}

/** What the room keeps of one case; its clock runs only while the chair is at it. */
@Entity('panel_room_cases')
export class PanelRoomCase {
  @PrimaryUuidColumn({ references: () => CaseFile, onDelete: 'CASCADE' })
  caseFileId!: string;

  @IntegerColumn()
  elapsed!: number;

  @InstantColumn({ nullable: true })
  runningSince!: string | null;

  /** Ids of agencies in the order in which they present; empty for the usual order. */
  @JsonColumn()
  presenting!: readonly string[];

  /** Ids of agencies that have left the room while this case is heard. */
  @JsonColumn()
  aside!: readonly string[];
}

/** A note of the panel on a case. */
@Entity('panel_notes')
@Index(['caseFileId'])
export class PanelNote {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => CaseFile, onDelete: 'CASCADE' })
  caseFileId!: string;

  @TextColumn()
  words!: string;

  @UuidColumn({ references: () => Account })
  accountId!: string;

  @InstantColumn()
  at!: string;

  /** Who changed it last; null where nobody has. */
  @UuidColumn({ nullable: true, references: () => Account })
  changedById!: string | null;

  @InstantColumn({ nullable: true })
  changedAt!: string | null;

  @IntegerColumn()
  revision!: number;
}
