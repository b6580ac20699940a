import { Injectable } from '@nestjs/common';

/** Whether the server takes new work; readiness and keep-alive follow it. */
@Injectable()
export class Lifecycle {
  private draining = false;
  private readonly listeners: (() => void)[] = [];

  get isDraining(): boolean {
    return this.draining;
  }

  drain(): void {
    this.draining = true;
    for (const listen of this.listeners) listen();
  }

  /** Told when the server begins to go down: what would stay open for ever is to be ended. */
  whenDraining(listen: () => void): void {
    this.listeners.push(listen);
  }
}
