import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/context';

/** A case as the vault needs to know it. */
export interface VaultCase {
  readonly id: string;
  readonly auditId: string;
  readonly reference: string;
  /** Whether it is in the audit: its child then counts as audited. */
  readonly isConfirmed: boolean;
}

export interface VaultCases {
  byId(id: string): Promise<VaultCase | null>;
  listOf(auditId: string): Promise<readonly VaultCase[]>;
}

/** Agencies for which the person has the case before them: a live return, and given to them. */
type Readers = (actor: Actor, caseId: string) => Promise<readonly string[]>;
/** The day on which the report of an audit was approved. */
type Approvals = (auditId: string) => Promise<string | null>;

/**
 * What the slices to the right tell the vault: cases, who has one before them, when a report was
 * approved. They register when their module starts; the vault imports none of them.
 */
@Injectable()
export class VaultExtensions {
  private provided: {
    cases?: VaultCases;
    readers?: Readers;
    approvals?: Approvals;
  } = {};

  provideCases(cases: VaultCases): void {
    this.provided.cases = cases;
  }

  provideReaders(readers: Readers): void {
    this.provided.readers = readers;
  }

  provideApprovals(approvals: Approvals): void {
    this.provided.approvals = approvals;
  }

  async caseById(id: string): Promise<VaultCase | null> {
    return (await this.provided.cases?.byId(id)) ?? null;
  }

  async casesOf(auditId: string): Promise<readonly VaultCase[]> {
    return (await this.provided.cases?.listOf(auditId)) ?? [];
  }

  async agenciesReading(actor: Actor, caseId: string): Promise<readonly string[]> {
    return (await this.provided.readers?.(actor, caseId)) ?? [];
  }

  async approvedOn(auditId: string): Promise<string | null> {
    return (await this.provided.approvals?.(auditId)) ?? null;
  }
}
