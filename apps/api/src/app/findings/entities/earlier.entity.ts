import {
  countedUnits,
  enteredSamplings,
  type CountedUnit,
  type EnteredItemDto,
  type EnteredJudgementsDto,
  type EnteredRecommendationView,
  type EnteredSampling,
} from '@sightline/contracts';
import { progressStates, type ProgressState } from '@sightline/domain';
import { Entity } from 'typeorm';
import { Audit } from '../../audits';
import { FormVersion } from '../../form-templates';
import { Account } from '../../people';
import {
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NameColumn,
  OneOfColumn,
  PrimaryNameColumn,
  PrimaryUuidColumn,
  TextColumn,
  UuidColumn,
} from '../../platform/database';

/** The figures of an audit from before Sightline: entered by hand, marked so wherever they stand. */
@Entity('entered_figures')
export class EnteredFigures {
  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  /** The form whose questions the items are set beside. */
  @UuidColumn({ references: () => FormVersion })
  formVersionId!: string;

  @NameColumn(500)
  source!: string;

  @IntegerColumn()
  casesAudited!: number;

  @OneOfColumn('sampling', enteredSamplings)
  sampling!: EnteredSampling;

  @OneOfColumn('counted_as', countedUnits)
  countedAs!: CountedUnit;

  @JsonColumn()
  items!: readonly EnteredItemDto[];

  @JsonColumn()
  judgements!: EnteredJudgementsDto;

  @JsonColumn()
  recommendations!: readonly EnteredRecommendationView[];

  @UuidColumn({ references: () => Account })
  enteredById!: string;

  @InstantColumn()
  enteredAt!: string;

  @InstantColumn()
  updatedAt!: string;

  @IntegerColumn()
  revision!: number;
}

/** What an audit makes of one recommendation of the audit before it. */
@Entity('earlier_progress')
export class EarlierProgress {
  /** The audit that judges. */
  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  /** Of the earlier audit: written in Sightline, or entered with its figures. */
  @PrimaryUuidColumn()
  recommendationId!: string;

  @OneOfColumn('progress', progressStates)
  progress!: ProgressState;

  @TextColumn()
  note!: string;

  @UuidColumn({ references: () => Account })
  judgedById!: string;

  @InstantColumn()
  judgedAt!: string;

  @IntegerColumn()
  revision!: number;
}

/** A suggestion of the figures that was not taken up, and why; it may be taken back. */
@Entity('dropped_candidates')
export class DroppedCandidate {
  @PrimaryUuidColumn({ references: () => Audit, onDelete: 'CASCADE' })
  auditId!: string;

  @PrimaryNameColumn(120)
  key!: string;

  @NameColumn(200)
  title!: string;

  @TextColumn()
  reason!: string;

  @UuidColumn({ references: () => Account })
  droppedById!: string;

  @InstantColumn()
  droppedAt!: string;
}
