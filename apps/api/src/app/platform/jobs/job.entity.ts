import { Entity, Index, Unique } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntegerColumn,
  JsonColumn,
  NameColumn,
  OneOfColumn,
} from '../database';

/** `open` until its effect is committed with it (`done`), or it has failed too often. */
export const jobStates = ['open', 'done', 'given-up'] as const;
export type JobState = (typeof jobStates)[number];

/** Something to be done later, by whichever process comes first. Its data are ids, never content. */
@Entity('jobs')
@Unique(['kind', 'uniqueKey'])
@Index(['state', 'nextAt'])
export class Job {
  @IdColumn()
  id!: string;

  @NameColumn(60)
  kind!: string;

  /** What the job is about: the same thing asked for twice is done once. */
  @NameColumn(200)
  uniqueKey!: string;

  @JsonColumn()
  data!: unknown;

  @OneOfColumn('state', jobStates)
  state!: JobState;

  /** When it was wanted. */
  @InstantColumn()
  dueAt!: string;

  /** When a worker may next take it: due, or the end of a lease, or of the wait after a failure. */
  @InstantColumn()
  nextAt!: string;

  @IntegerColumn()
  attempts!: number;

  /** Counts the takings. Who holds an older number than this has lost the lease. */
  @IntegerColumn()
  fence!: number;

  /** A code or the name of an error, never its words: they may quote what they failed on. */
  @NameColumn(60, { nullable: true })
  lastFailure!: string | null;

  @InstantColumn()
  createdAt!: string;

  @InstantColumn({ nullable: true })
  endedAt!: string | null;
}
