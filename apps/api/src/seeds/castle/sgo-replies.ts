import type { ReplyStance } from '@sightline/contracts';
import type { AgencyKind } from '@sightline/domain';
import { GradeRepliesService } from '../../app/moderation';
import type { AuditPlot } from './audit-plot';
import type { Stage } from './stage';
import { later } from './story';

interface ToldReply {
  readonly number: number;
  readonly agencyKind: AgencyKind;
  readonly stance: ReplyStance;
  readonly words: string;
}

/** What two agencies said to grades that the panel changed, the day after. */
const toldReplies: readonly ToldReply[] = [
  {
    number: 6,
    agencyKind: 'health-provider',
    stance: 'dissents',
    words:
      'The boy was safe with us that night and was seen by a doctor within the hour. Who brought him ' +
      'was written down; that nobody acted on it is a matter for more than one agency.',
  },
  {
    number: 2,
    agencyKind: 'general-practice',
    stance: 'accepts',
    words: 'The practice has changed who looks at unusual bruises and when the front door is told.',
  },
];

/** Agencies have three working days to reply; these took one. */
export function tellReplies({ app, story, cast }: Stage, plot: AuditPlot, at: Date): void {
  toldReplies.forEach(({ number, agencyKind, stance, words }, index) => {
    const contact = cast.as('spoc', agencyKind);
    story.tell(later(at, index * 45), contact, async () => {
      const replies = app.get(GradeRepliesService);
      const agencyId = cast.agencyId(agencyKind);
      const lines = await replies.list(contact, plot.caseId(number));
      const line = lines.find(({ agency }) => agency.id === agencyId);
      if (!line) throw new Error(`The panel changed no grade of ${agencyKind} in case ${number}`);
      const { returnId, measure, decidedAt } = line;
      await replies.reply(contact, returnId, { measure, decidedAt, stance, words });
    });
  });
}
