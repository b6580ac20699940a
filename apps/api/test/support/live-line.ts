import { apiRoot } from '@sightline/contracts';
import type { ApiClient } from './api-client';

/** Server-sent events of a route, as a page of the client hears them. */
export class LiveLine<T> {
  /** Everything told so far, oldest first. */
  readonly told: T[] = [];
  /** Settles when the server ends the line, or the line is cut. */
  readonly ended: Promise<'ended' | 'cut'>;
  private readonly waiting = new Set<() => void>();

  private constructor(
    response: Response,
    private readonly abort: AbortController,
  ) {
    this.ended = this.read(response).then(
      () => 'ended' as const,
      () => 'cut' as const,
    );
  }

  static async open<T>(client: ApiClient, path: string): Promise<LiveLine<T>> {
    const abort = new AbortController();
    const response = await fetch(`${client.url}/${apiRoot}/${path}`, {
      headers: { accept: 'text/event-stream', cookie: client.cookie ?? '' },
      signal: abort.signal,
    });
    if (response.status !== 200) throw new Error(`The line was refused: ${response.status}`);
    return new LiveLine<T>(response, abort);
  }

  /** The first event told, now or later, that fits. */
  async until(fits: (event: T) => boolean): Promise<T> {
    for (;;) {
      const found = this.told.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  /** Goes away, as a closed tab does. */
  close(): void {
    this.abort.abort();
  }

  private async read(response: Response): Promise<void> {
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const events = (text + value).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) this.take(event);
    }
  }

  private take(event: string): void {
    if (!event.startsWith('data: ')) return;
    this.told.push(JSON.parse(event.slice('data: '.length)) as T);
    for (const wake of this.waiting) wake();
    this.waiting.clear();
  }
}
