import type { KeyObject } from 'node:crypto';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { AppConfig } from '../platform/config';
import { AppLogger } from '../platform/logging';
import { emptyChain, type ChainHead } from './chain';
import {
  appendCheckpoint,
  checkpointFiles,
  dropHalfLine,
  readCheckpoints,
  signCheckpoint,
  signingKey,
  type Checkpoint,
} from './checkpoint-file';
import { ReadMarks } from './read-marks.repository';
import { TrailRepository } from './trail.repository';

const everyMinute = 60_000;

/** Signs where the chain stands: at the start, every so often, and at the end. */
@Injectable()
export class Checkpoints implements OnModuleInit, OnModuleDestroy {
  private readonly path: string;
  private key!: KeyObject;
  private head: ChainHead = emptyChain;
  private signed = -1;
  private writing: Promise<void> = Promise.resolve();
  private isDue = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly repository: TrailRepository,
    private readonly marks: ReadMarks,
    private readonly clock: Clock,
    private readonly logger: AppLogger,
  ) {
    this.path = checkpointFiles(config.dataDir).checkpoints;
  }

  async onModuleInit(): Promise<void> {
    this.key = signingKey(checkpointFiles(this.config.dataDir));
    dropHalfLine(this.path);
    this.head = await this.repository.head();
    this.warnIfCut();
    await this.write();
    this.timer = setInterval(() => void this.tick(), everyMinute).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.write();
  }

  /** A run has committed and the chain now ends here. */
  note(head: ChainHead): void {
    if (head.sequence <= this.head.sequence) return;
    this.head = head;
    // While one is on its way to the disk the chain grows: those runs do not each ask for another.
    if (this.isDue || head.sequence - this.signed < this.config.checkpointEvery) return;
    this.isDue = true;
    void this.write().then(() => (this.isDue = false));
  }

  /** A checkpoint of that head; `add` puts it in the file once the run it belongs to is committed. */
  sign({ sequence, hash }: ChainHead): Checkpoint {
    return signCheckpoint({ count: sequence, head: hash, at: this.clock.instant() }, this.key);
  }

  add(point: Checkpoint): void {
    this.writing = this.writing
      .then(() => appendCheckpoint(this.path, point))
      .catch((error: unknown) => this.logger.failure({ file: this.path }, error));
  }

  /** Signs the head as it is now, unless that is signed already. */
  write(): Promise<void> {
    this.writing = this.writing
      .then(() => this.writeNow())
      .catch((error: unknown) => {
        this.logger.failure({ file: this.path }, error);
      });
    return this.writing;
  }

  private async writeNow(): Promise<void> {
    const { sequence, hash } = this.head;
    if (sequence === this.signed) return;
    const point = { count: sequence, head: hash, at: this.clock.instant() };
    await appendCheckpoint(this.path, signCheckpoint(point, this.key));
    this.signed = sequence;
  }

  private async tick(): Promise<void> {
    try {
      await this.write();
      await this.marks.sweep();
    } catch (error) {
      // The database may be away for a moment; the next minute tries again.
      this.logger.failure({ task: 'trail upkeep' }, error);
    }
  }

  private warnIfCut(): void {
    const last = readCheckpoints(this.path).at(-1);
    if (last && last.count > this.head.sequence) {
      this.logger.error(
        `The trail ends at entry ${this.head.sequence} but a signed checkpoint of ${last.at} ` +
          `counted ${last.count}. Run trail:verify.`,
      );
    }
  }
}
