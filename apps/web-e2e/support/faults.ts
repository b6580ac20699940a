import type { BrowserContext, ConsoleMessage } from '@playwright/test';

const refusal = /the server responded with a status of (\d{3})/;

/** What no page may do: write an error to the console, throw, or break the content policy. */
export class Faults {
  readonly found: string[] = [];
  private readonly expected = new Set<number>();

  /** The browser writes every refused request to its console; a journey names those it provokes. */
  expectRefusals(...statuses: readonly number[]): void {
    for (const status of statuses) this.expected.add(status);
  }

  async watch(context: BrowserContext): Promise<void> {
    context.on('console', (message) => this.hear(message));
    context.on('weberror', (error) => this.found.push(`thrown: ${String(error.error().stack)}`));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        // A console is how the page tells the journey; the product itself writes none.
        window.reportError(new Error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
      });
    });
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() !== 'error') return;
    const status = Number(refusal.exec(message.text())?.[1]);
    if (this.expected.has(status)) return;
    this.found.push(`console: ${message.text()} (${message.location().url})`);
  }
}
