import type { EventStream } from './event-stream';
import type { Present } from './presences';

/** A page that follows a record. */
export interface Following extends Present {
  /** What the page may be told now; null once the person may not follow any more. */
  /** Where the record is a list of others: what moves when one of them does. */
  readonly revisionNow?: () => Promise<number>;
  readonly read: (others: readonly Present[]) => Promise<object | null>;
}

/** One page's stream: told what is new, one reading at a time. */
export class Follower {
  private known = '';
  private told = '';
  private others: readonly Present[] = [];
  private isReading = false;
  private isBehind = false;
  private isOver = false;

  constructor(
    private readonly stream: EventStream,
    readonly following: Following,
    private readonly fail: (error: unknown) => void,
  ) {}

  /** Takes what the tables say; reads only where that is another thing than before. */
  learn(revision: number | undefined, present: readonly Present[]): void {
    const others = present.filter(({ accountId }) => accountId !== this.following.accountId);
    const known = JSON.stringify([revision, others]);
    if (known === this.known) return;
    this.known = known;
    this.others = others;
    void this.tell();
  }

  /** Gives a sign of life, and ends where the person may not follow any more. */
  check(): void {
    if (this.isOver) return;
    this.stream.beat();
    void this.tell();
  }

  end(): void {
    this.isOver = true;
    this.stream.end();
  }

  private async tell(): Promise<void> {
    this.isBehind = true;
    if (this.isReading) return;
    this.isReading = true;
    try {
      while (this.isBehind && !this.isOver) {
        this.isBehind = false;
        this.say(await this.following.read(this.others));
      }
    } catch (error) {
      // The page comes again, and is told then why it may not.
      this.end();
      this.fail(error);
    } finally {
      this.isReading = false;
    }
  }

  private say(view: object | null): void {
    if (this.isOver) return;
    if (view === null) return this.end();
    const text = JSON.stringify(view);
    if (text === this.told) return;
    this.told = text;
    this.stream.tell(view);
  }
}
