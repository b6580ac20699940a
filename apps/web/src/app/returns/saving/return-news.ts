/** Reads a return again where the server has told of a revision that this page does not know yet. */
export class ReturnNews {
  /** The newest revision that the server has told of. */
  private heard = 0;
  private reading: Promise<void> | undefined;

  constructor(
    /** The revision on this page; undefined while it is about to change by itself. */
    private readonly known: () => number | undefined,
    private readonly read: () => Promise<void>,
  ) {}

  /** The reading under way: a save waits for it. */
  get underWay(): Promise<void> | undefined {
    return this.reading;
  }

  start(revision: number): void {
    this.heard = revision;
  }

  hear(revision: number): void {
    this.heard = Math.max(this.heard, revision);
  }

  followUp(): void {
    const known = this.known();
    if (known === undefined || this.reading || this.heard <= known) return;
    this.reading = this.readOnce().finally(() => {
      this.reading = undefined;
      this.followUp();
    });
  }

  private async readOnce(): Promise<void> {
    const { heard } = this;
    try {
      await this.read();
    } finally {
      // Once for each thing heard, whatever came of it.
      if (this.heard === heard) this.heard = 0;
    }
  }
}
