import { elapsedAt, type Stopwatch } from '@sightline/domain';
import type { RoomClockView } from '@sightline/contracts';
import type { Audit } from '../../audits';
import type { Agency } from '../../people';
import type { Actor } from '../../platform/context';
import { isExpected, isIn, type ReturnRow } from '../../returns';
import type { PanelMeeting } from '../entities/panel-meeting.entity';
import type { PanelRoomCase } from '../entities/panel-room.entity';
import { canRecordMeeting, judgingStatuses } from '../panel.policy';

/** Whether this person moves the meeting on and runs its clocks. */
export function canRunRoom(actor: Actor, audit: Audit): boolean {
  return canRecordMeeting(actor, audit);
}

/** Whether this person writes notes: until the report is approved. */
export function canNote(actor: Actor, { status }: Audit): boolean {
  const isTime = status === 'in-the-field' || judgingStatuses.includes(status);
  return isTime && actor.permissions.has('panel.note');
}

/** What the room keeps of a case of which nothing has been kept yet. */
export function untouched(caseFileId: string): PanelRoomCase {
  return { caseFileId, elapsed: 0, runningSince: null, presenting: [], aside: [] };
}

export function toClockView(watch: Stopwatch, now: string): RoomClockView {
  const isRunning = watch.runningSince !== null;
  return { seconds: Math.floor(elapsedAt(watch, now) / 1000), isRunning };
}

/** A return of an agency as far as it decides what the agency may see. */
export type StandingRow = Pick<ReturnRow, 'agencyId' | 'status' | 'nilKind'>;

/** Agencies that are in the case: a return is expected, and did not say that nobody is known. */
export function agenciesIn(rows: readonly StandingRow[]): Set<string> {
  return new Set(
    rows
      .filter((row) => isExpected(row) && row.nilKind !== 'not-known')
      .map(({ agencyId }) => agencyId),
  );
}

/**
 * The order in which agencies present: as it was set, then the others. The child's story comes
 * first, from social care (domain brief 1.5).
 */
export function presentingOrder<A extends Pick<Agency, 'id' | 'kind'>>(
  agencies: readonly A[],
  set: readonly string[],
): A[] {
  const placeOf = ({ id, kind }: A): number => {
    const place = set.indexOf(id);
    if (place >= 0) return place;
    return set.length + (set.length === 0 && kind === 'childrens-social-care' ? 0 : 1);
  };
  return [...agencies].sort((a, b) => placeOf(a) - placeOf(b));
}

/** What decides who is in the room and what they may see of the case on the wall. */
export interface ScreenFacts {
  readonly caseId: string;
  readonly rows: readonly StandingRow[];
  readonly meeting: Pick<PanelMeeting, 'agencies' | 'interests'> | null;
  /** Agencies of those who have the room open. */
  readonly present: readonly string[];
  readonly aside: readonly string[];
  readonly notAdmitted: readonly string[];
}

/** What the wall must keep, by the agencies in the room; nothing of it is a matter of the screen. */
export interface ScreenLimits {
  /** Agencies here that may not open the case: while there is one, nothing of it is shown. */
  readonly keptFrom: readonly string[];
  /** Whether an agency here has not sent its own return in: joint working is kept (Settled 8). */
  readonly isBlind: boolean;
}

/**
 * The strictest blindness of all in the room: those who attended by the record of the meeting and
 * those whose page is open, less those who have left for this case. Where nobody has recorded who
 * came, every agency in the case counts as here.
 */
export function screenLimits(facts: ScreenFacts): ScreenLimits {
  const { rows, meeting, present, notAdmitted } = facts;
  const inCase = agenciesIn(rows);
  const attended = meeting?.agencies.flatMap(({ agencyId, attendance }) =>
    attendance === 'attended' ? [agencyId] : [],
  );
  const withdrawn = (meeting?.interests ?? [])
    .filter(({ caseId, hasWithdrawn }) => hasWithdrawn && (caseId ?? facts.caseId) === facts.caseId)
    .map(({ agencyId }) => agencyId);
  const away = new Set([...facts.aside, ...withdrawn]);
  const here = [...new Set([...(attended ?? inCase), ...present])].filter((id) => !away.has(id));
  const hasSent = new Set(rows.filter(isIn).map(({ agencyId }) => agencyId));
  return {
    keptFrom: here.filter((id) => !inCase.has(id) || notAdmitted.includes(id)),
    isBlind: here.some((id) => !hasSent.has(id)),
  };
}
