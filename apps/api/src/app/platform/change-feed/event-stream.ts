import type { Response } from 'express';

/** Bytes waiting to be taken after which the other side is given up: it will come again. */
const mostWaiting = 64_000;

/** An answer of server-sent events: open until either side ends it. */
export class EventStream {
  constructor(private readonly response: Response) {
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      // A proxy that collected the answer before passing it on would show nothing.
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
  }

  tell(event: object): void {
    this.write(`data: ${JSON.stringify(event)}\n\n`);
  }

  /** A sign of life: without one the other side takes the line for dead. */
  beat(): void {
    this.write('event: beat\ndata: -\n\n');
  }

  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded) return;
    if (this.response.writableLength > mostWaiting) this.response.destroy();
    else this.response.write(text);
  }
}
