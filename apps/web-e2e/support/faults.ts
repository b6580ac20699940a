import type { BrowserContext, ConsoleMessage } from '@playwright/test';

const refusal = /the server responded with a status of (\d{3})/;
const lostConnection = 'net::ERR_INTERNET_DISCONNECTED';

/** What no page may do: write an error to the console, throw, or break the content policy. */
export class Faults {
  readonly found: string[] = [];
  private readonly expected = new Set<number>();
  private isOffline = false;

  /** The browser writes every refused request to its console; a journey names those it provokes. */
  expectRefusals(...statuses: readonly number[]): void {
    for (const status of statuses) this.expected.add(status);
  }

  /** For a journey that takes the network away. */
  expectLostConnection(): void {
    this.isOffline = true;
  }

  watch(context: BrowserContext): void {
    // Breaches of the content policy are errors of the console, too.
    context.on('console', (message) => this.hear(message));
    context.on('weberror', (error) => this.found.push(`thrown: ${String(error.error().stack)}`));
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() !== 'error') return;
    const status = Number(refusal.exec(message.text())?.[1]);
    if (this.expected.has(status)) return;
    if (this.isOffline && message.text().includes(lostConnection)) return;
    this.found.push(`console: ${message.text()} (${message.location().url})`);
  }
}
