import type { Attendance, WritePanelMeetingDto } from '@sightline/contracts';
import type { AgencyKind } from '@sightline/domain';
import { PanelMeetingsService } from '../../app/moderation';
import type { AuditPlot } from './audit-plot';
import type { Stage } from './stage';

const attendance: readonly (readonly [AgencyKind, Attendance, string])[] = [
  ['childrens-social-care', 'attended', 'Service manager, permanence'],
  ['police', 'attended', 'Detective inspector, public protection'],
  ['health-provider', 'attended', 'Named nurse'],
  ['general-practice', 'attended', 'Named GP'],
  ['education', 'attended', 'Head of the virtual school'],
  ['camhs', 'attended', 'Clinical lead'],
  ['early-help', 'attended', 'Team manager'],
  ['youth-justice', 'apologies', ''],
];

/** Who came to the panel on placements under special guardianship, written down on the day. */
export function tellMeeting({ app, story, cast }: Stage, plot: AuditPlot, at: Date): void {
  const coordinator = cast.as('coordinator');
  story.tell(at, coordinator, async () => {
    const record: WritePanelMeetingDto = {
      quorum: 4,
      agencies: attendance.map(([kind, came, who]) => ({
        ...{ agencyId: cast.agencyId(kind), attendance: came, who },
      })),
      others: ['Independent scrutineer, as an observer'],
      interests: [
        {
          agencyId: cast.agencyId('camhs'),
          caseId: plot.caseId(4),
          words: 'Its clinical lead supervised the therapist',
          hasWithdrawn: true,
        },
      ],
      deputies: [
        { caseId: plot.caseId(7), chairedBy: 'the vice-chair, whose agency was not in the case' },
      ],
      revision: 0,
    };
    await app.get(PanelMeetingsService).write(coordinator, plot.id, record);
  });
}
