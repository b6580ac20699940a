import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/context';

/** Open work of a person in one audit and agency: a count, never a case. */
export interface OpenWork {
  readonly agencyId: string;
  readonly auditId: string;
  readonly theme: string;
  readonly returns: number;
}

/** What the slice that keeps returns knows of somebody's work; people imports it not. */
export interface WorkKeeper {
  openWorkOf(partnershipId: string, accountId: string): Promise<readonly OpenWork[]>;
  /**
   * Takes the person's open returns of an agency from them, inside the run, and gives them to the
   * other, where there is one; answers how many.
   */
  handOn(actor: Actor, accountId: string, agencyId: string, toId: string | null): Promise<number>;
}

/** Where that slice registers itself. */
@Injectable()
export class LeavingWork {
  private readonly keepers: WorkKeeper[] = [];

  provide(keeper: WorkKeeper): void {
    this.keepers.push(keeper);
  }

  async openWorkOf(partnershipId: string, accountId: string): Promise<OpenWork[]> {
    const found: OpenWork[] = [];
    for (const keeper of this.keepers) {
      found.push(...(await keeper.openWorkOf(partnershipId, accountId)));
    }
    return found;
  }

  async handOn(
    actor: Actor,
    accountId: string,
    agencyId: string,
    toId: string | null,
  ): Promise<number> {
    let handed = 0;
    for (const keeper of this.keepers) {
      handed += await keeper.handOn(actor, accountId, agencyId, toId);
    }
    return handed;
  }
}
