import { withoutTexts, type Answers, type TextPlace } from '@sightline/form-engine';
import type { AuditInput, ReturnInput } from './audit-input';

/** A return whose answers are the JSON that a database holds. */
export interface StoredReturnInput extends Omit<ReturnInput, 'answers'> {
  readonly answers: string;
  /** Texts whose marked words wait for a decision: they are read as if nobody had written them. */
  readonly withheld?: readonly TextPlace[];
}

/** The input before any answer is parsed: small to hand to the thread that works the figures out. */
export interface StoredAuditInput extends Omit<AuditInput, 'returns'> {
  readonly returns: readonly StoredReturnInput[];
}

/** Parses the answers; they were validated before they were stored. */
export function readStored(stored: StoredAuditInput): AuditInput {
  const returns = stored.returns.map(({ withheld = [], ...one }) => ({
    ...one,
    answers: withoutTexts(JSON.parse(one.answers) as Answers, withheld),
  }));
  return { ...stored, returns };
}
