import type { PanelFacts } from '@sightline/analysis';
import type { PanelMeetingView } from '@sightline/contracts';
import type { Audit } from '../audits';
import type { CaseFile } from '../cases';
import type { Agency } from '../people';
import type { PanelMeeting } from './entities/panel-meeting.entity';

/** What a view of a meeting is made from. */
export interface MeetingParts {
  readonly audit: Audit;
  readonly agencies: readonly Agency[];
  readonly cases: readonly CaseFile[];
  readonly meeting: PanelMeeting | null;
  readonly quorum: number;
  readonly judgedWithout: readonly {
    readonly reference: string;
    readonly agencyIds: readonly string[];
  }[];
  readonly by: string | null;
  readonly canWrite: boolean;
}

/** The meeting as its reader sees it: nothing of a case that they may not see. */
export function toMeetingView(parts: MeetingParts): PanelMeetingView {
  const { audit, agencies, cases, meeting, quorum } = parts;
  const shown = new Set(cases.map(({ id }) => id));
  const lines = agencies.map(({ id, name, shortName, kind }) => {
    const line = meeting?.agencies.find(({ agencyId }) => agencyId === id);
    const agency = { id, name, shortName, kind };
    return { agency, attendance: line?.attendance ?? null, who: line?.who ?? '' };
  });
  const attended = lines.filter(({ attendance }) => attendance === 'attended').length;
  const nameOf = (id: string) => agencies.find((each) => each.id === id)?.shortName ?? '';
  return {
    ...{ auditId: audit.id, panelDay: audit.panelDay, quorum, attended },
    isQuorate: meeting ? attended >= quorum : null,
    agencies: lines,
    others: meeting?.others ?? [],
    // Of a record written before words were looked at, nothing was said.
    interests: (meeting?.interests ?? [])
      .filter(({ caseId }) => caseId === null || shown.has(caseId))
      .map((one) => ({ ...one, because: one.because ?? null })),
    deputies: (meeting?.deputies ?? []).filter(({ caseId }) => shown.has(caseId)),
    cases: cases.map(({ id, reference }) => ({ id, reference })),
    judgedWithout: parts.judgedWithout.map(({ reference, agencyIds }) => ({
      ...{ reference, agencies: agencyIds.map(nameOf) },
    })),
    canWrite: parts.canWrite,
    updatedBy: parts.by,
    updatedAt: meeting?.updatedAt ?? null,
    revision: meeting?.revision ?? 0,
  };
}

/** What Method of the report says of the meeting: agencies and roles. */
export function toPanelFacts(
  meeting: PanelMeeting,
  agencies: readonly Agency[],
  cases: readonly CaseFile[],
): PanelFacts {
  const agencyOf = (id: string) => agencies.find((each) => each.id === id)?.name ?? '';
  const caseOf = (id: string | null) =>
    cases.find((each) => each.id === id && each.status !== 'withdrawn')?.reference ?? null;
  const named = (wanted: string) =>
    agencies.flatMap(({ id, name }) => {
      const line = meeting.agencies.find((one) => one.agencyId === id);
      if (line?.attendance !== wanted) return [];
      return [line.who.trim() === '' ? name : `${name} (${line.who.trim()})`];
    });
  const attended = named('attended');
  return {
    attended: [...attended, ...meeting.others],
    apologies: named('apologies'),
    quorum: meeting.quorum,
    isQuorate: attended.length >= meeting.quorum,
    interests: meeting.interests
      .map(({ agencyId, caseId, words, hasWithdrawn }) => {
        const one = { agency: agencyOf(agencyId), reference: caseOf(caseId), words, hasWithdrawn };
        return { ...one, isOfCase: caseId !== null };
      })
      // Without its reference an interest in a case that was withdrawn would read as one in all.
      .filter(({ isOfCase, reference }) => !isOfCase || reference !== null)
      .map(({ isOfCase: _, ...one }) => one),
    deputies: meeting.deputies.flatMap(({ caseId, chairedBy }) => {
      const reference = caseOf(caseId);
      return reference === null ? [] : [{ reference, chairedBy }];
    }),
  };
}
