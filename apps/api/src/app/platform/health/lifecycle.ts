import { Injectable } from '@nestjs/common';

/** Whether the server takes new work; readiness and keep-alive follow it. */
@Injectable()
export class Lifecycle {
  private draining = false;

  get isDraining(): boolean {
    return this.draining;
  }

  drain(): void {
    this.draining = true;
  }
}
