import type { FamilyMember, NilKind } from '@sightline/domain';
import type { AgencyRef } from './returns';

/** A case whose known check an agency has not answered yet. */
export interface WaitingCheckView {
  readonly returnId: string;
  readonly reference: string;
  /** Where it was asked after the others: its own day; null where the day of all counts. */
  readonly ownDueDay: string | null;
}

/** How one agency has answered the known checks of an audit. */
export interface AgencyChecksView {
  readonly agency: AgencyRef;
  /** Cases it was asked about and still is: less those waived or withdrawn. */
  readonly asked: number;
  /** Answers that count as one: a record that could not be opened does not (Settled 3). */
  readonly answered: number;
  /** Cases in which each of the family was known; one case may count under several. */
  readonly known: Readonly<Record<FamilyMember, number>>;
  readonly nil: Readonly<Record<NilKind, number>>;
  readonly waiting: readonly WaitingCheckView[];
}

/** The known checks of an audit: who knows whom, and who has not answered. */
export interface KnownChecksView {
  readonly agencies: readonly AgencyChecksView[];
  /** By when they are to be answered. */
  readonly dueDay: string | null;
  readonly today: string;
}
