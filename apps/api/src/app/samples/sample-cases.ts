import { Injectable } from '@nestjs/common';
import type { AgeBand } from '@sightline/contracts';
import type { Audit } from '../audits';
import type { Actor } from '../platform/context';

/** A case that a drawn row becomes. */
export interface NewCase {
  readonly id: string;
  readonly stratum: { readonly key: string; readonly label: string };
  readonly ageBand: AgeBand | null;
}

/** What the slice of cases does for a sample: each inside the run of whoever asks. */
export interface CaseMaker {
  /** Makes these the cases of the audit, in their order, with references of the system's. */
  make(actor: Actor, audit: Audit, cases: readonly NewCase[]): Promise<void>;
  /** Takes a case out with the reason, and puts another in its place. */
  replace(actor: Actor, caseId: string, reason: string, by: NewCase): Promise<void>;
  /** Case id -> its reference. */
  references(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Cases are to the right of samples: they register how they are made when their module starts. */
@Injectable()
export class SampleCases {
  private made: CaseMaker | undefined;

  provide(maker: CaseMaker): void {
    this.made = maker;
  }

  get maker(): CaseMaker {
    if (!this.made) throw new Error('Nobody makes cases');
    return this.made;
  }
}
