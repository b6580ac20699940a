import { findingKinds, priorities, type FindingKind, type Priority } from '@sightline/contracts';
import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
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

/** What the audit found, its evidence, and so what. */
@Entity('findings')
@Index(['auditId'])
export class Finding {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  @OneOfColumn('kind', findingKinds)
  kind!: FindingKind;

  @NameColumn(200)
  title!: string;

  @TextColumn()
  evidence!: string;

  @TextColumn()
  soWhat!: string;

  @JsonColumn()
  themes!: string[];

  /** Questions of the form whose figures it rests on. */
  @JsonColumn()
  questionIds!: string[];

  @JsonColumn()
  caseIds!: string[];

  @JsonColumn()
  agencyIds!: string[];

  /** Key of the candidate it was accepted from; null where a person thought of it. */
  @NameColumn(120, { nullable: true })
  candidateKey!: string | null;

  /** Keys of further candidates that were merged into it. */
  @JsonColumn({ nullable: true })
  mergedKeys!: string[] | null;

  @IntegerColumn()
  position!: number;

  @InstantColumn()
  updatedAt!: string;

  @IntegerColumn()
  revision!: number;
}

/** What should change, addressed to one body, resting on findings. */
@Entity('recommendations')
@Index(['auditId'])
export class Recommendation {
  @IdColumn()
  id!: string;

  @UuidColumn({ references: () => Audit })
  auditId!: string;

  @TextColumn()
  text!: string;

  @TextColumn()
  rationale!: string;

  @JsonColumn()
  findingIds!: string[];

  @OneOfColumn('priority', priorities)
  priority!: Priority;

  @NameColumn(200)
  addressedTo!: string;

  @BooleanColumn({ nullable: true })
  isAccepted!: boolean | null;

  /** Why the body accepts it or does not. */
  @TextColumn({ nullable: true })
  answerReason!: string | null;

  @IntegerColumn()
  position!: number;

  @InstantColumn()
  updatedAt!: string;

  @IntegerColumn()
  revision!: number;
}
