import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { RequestContext } from '../platform/context';
import { Transactor } from '../platform/database';
import type { Checkpoint } from './checkpoint-file';
import { Checkpoints } from './checkpoints.service';
import type { TrailAction, TrailData, TrailSubject } from './trail-data';
import { ReadMarks } from './read-marks.repository';
import { TrailRepository, type PendingEntry } from './trail.repository';

/** What the product calls itself where no person acts. */
const nobody = 'Sightline';

/** Writes the trail: every act beside the act, in the same transaction. */
@Injectable()
export class TrailService {
  constructor(
    private readonly transactor: Transactor,
    private readonly repository: TrailRepository,
    private readonly marks: ReadMarks,
    private readonly checkpoints: Checkpoints,
    private readonly context: RequestContext,
    private readonly clock: Clock,
  ) {}

  /** Puts an act on the trail; must be called inside `Transactor.run`, which then commits both. */
  record<A extends TrailAction>(action: A, subject: TrailSubject, data: TrailData[A]): void {
    this.pending().push(this.entryOf(action, subject, data));
  }

  /** Puts the opening of a record on the trail, once per session and quarter of an hour. */
  async recordRead<A extends TrailAction>(
    action: A,
    subject: TrailSubject,
    data: TrailData[A],
  ): Promise<void> {
    const sessionId = this.context.actor?.sessionId;
    if (!sessionId) throw new Error('Only a person in a session can open a record');
    const mark = { sessionId, action, subjectId: subject.subjectId };
    if (await this.marks.isFresh(mark)) return;
    await this.transactor.run(async () => {
      if (await this.marks.set(mark)) this.record(action, subject, data);
    });
    this.marks.remember(mark);
  }

  /**
   * Signs where the chain stands once what this run has recorded is linked, and hands that over
   * while the run can still write; the line is in the file of checkpoints once it is committed.
   */
  checkpointAtEnd(keep: (point: Checkpoint) => Promise<void>): void {
    // Begun first, so that the entries are linked before this is worked out.
    this.pending();
    this.transactor.beforeCommit(async () => {
      const point = this.checkpoints.sign(await this.repository.head());
      await keep(point);
      this.transactor.afterCommit(() => this.checkpoints.add(point));
    });
  }

  /** The entries of this run: linked last, so that the chain is locked for a moment only. */
  private pending(): PendingEntry[] {
    return this.transactor.forRun(this, () => {
      const pending: PendingEntry[] = [];
      this.transactor.beforeCommit(async () => {
        const head = await this.repository.append(pending);
        this.transactor.afterCommit(() => this.checkpoints.note(head));
      });
      return pending;
    });
  }

  private entryOf(action: string, subject: TrailSubject, data: unknown): PendingEntry {
    const actor = this.context.actor;
    return {
      at: this.clock.instant(),
      action,
      actorId: actor?.accountId ?? null,
      actorName: actor?.name ?? nobody,
      subjectType: subject.subjectType,
      subjectId: subject.subjectId,
      auditId: subject.auditId ?? null,
      partnershipId: subject.partnershipId ?? actor?.partnershipId ?? null,
      label: subject.label ?? null,
      data: JSON.stringify(data),
    };
  }
}
