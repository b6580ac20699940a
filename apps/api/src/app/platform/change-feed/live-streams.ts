import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Response } from 'express';
import { Lifecycle } from '../health';
import { AppLogger } from '../logging';
import { ChangeFeed } from './change-feed';
import { EventStream } from './event-stream';
import { Follower, type Following } from './follower';
import { Presences } from './presences';

/** Milliseconds between looks at the tables: changes of other replicas are seen by these. */
const lookEvery = 500;
/** Milliseconds between which presences are kept, and everybody's right to follow is looked at. */
const keepEvery = 4_000;

/**
 * The pages that follow a record from this process. What they follow stands in the database, so it
 * does not matter which replica a change is made on.
 */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly followers = new Set<Follower>();
  private looking: NodeJS.Timeout | undefined;
  private keeping: NodeJS.Timeout | undefined;

  constructor(
    private readonly feed: ChangeFeed,
    private readonly presences: Presences,
    private readonly logger: AppLogger,
    lifecycle: Lifecycle,
  ) {
    lifecycle.whenDraining(() => this.endAll());
    feed.whenNoted((recordId) => this.lookAt(this.of(recordId)));
  }

  /** Answers with events until the page goes, or may not follow any more. */
  async open(response: Response, following: Following): Promise<void> {
    await this.presences.come(following);
    if (response.destroyed) return;
    const follower = new Follower(new EventStream(response), following, (error) =>
      this.logger.failure({ task: 'live' }, error),
    );
    this.followers.add(follower);
    response.once('close', () => this.drop(follower));
    this.startTimers();
    this.lookAt(this.of(following.recordId));
  }

  onModuleDestroy(): void {
    this.endAll();
  }

  private of(recordId: string): Follower[] {
    return [...this.followers].filter(({ following }) => following.recordId === recordId);
  }

  /** Tells those whose record, or whose company, is another than they were told. */
  private lookAt(followers: readonly Follower[]): void {
    if (followers.length === 0) return;
    this.tellOf(followers).catch((error: unknown) => this.logger.failure({ task: 'live' }, error));
  }

  private async tellOf(followers: readonly Follower[]): Promise<void> {
    const ids = [...new Set(followers.map(({ following }) => following.recordId))];
    const [revisions, present] = await Promise.all([
      this.feed.revisionsOf(ids),
      this.presences.at(ids),
    ]);
    for (const follower of followers) {
      const { recordId, revisionNow } = follower.following;
      const revision = revisionNow ? await revisionNow() : revisions.get(recordId);
      follower.learn(revision, present.get(recordId) ?? []);
    }
  }

  private keep(): void {
    const followers = [...this.followers];
    this.presences
      .keep(followers.map(({ following }) => following))
      .then(() => followers.forEach((follower) => follower.check()))
      .catch((error: unknown) => this.logger.failure({ task: 'live' }, error));
  }

  private startTimers(): void {
    this.looking ??= setInterval(() => this.lookAt([...this.followers]), lookEvery).unref();
    this.keeping ??= setInterval(() => this.keep(), keepEvery).unref();
  }

  private drop(follower: Follower): void {
    follower.end();
    this.followers.delete(follower);
    if (this.followers.size > 0) return;
    clearInterval(this.looking);
    clearInterval(this.keeping);
    this.looking = undefined;
    this.keeping = undefined;
  }

  private endAll(): void {
    for (const follower of [...this.followers]) this.drop(follower);
  }
}
