import type { ProposeIdeaDto } from '@sightline/contracts';
import { addFinancialYears, addWorkingDays, financialYearOf } from '@sightline/domain';
import type { Actor } from '../../app/platform/context';
import { IdeasService } from '../../app/programmes';
import { ReviewsService } from '../../app/reviews';
import type { Stage } from './stage';
import { later, officeTime } from './story';
import type { Timetable } from './timetable';

const teenagers: ProposeIdeaDto = {
  ...{ title: 'Neglect of teenagers', priority: 'high' },
  reasons: [
    {
      kind: 'performance-data',
      words: 'Re-referrals of those aged 13 to 17 rose for three quarters together',
    },
    { kind: 'national-theme', words: 'Neglect of older children is seen late or not at all' },
  ],
};

const substances: ProposeIdeaDto = {
  ...{ title: 'Parents who misuse substances', priority: 'low' },
  reasons: [{ kind: 'inspection', words: 'Adult services were not at every conference' }],
};

const unborn: ProposeIdeaDto = {
  ...{ title: 'Assessments before birth', priority: 'high' },
  reasons: [{ kind: 'performance-data', words: 'Half were begun after the thirtieth week' }],
};

/** The register of themes: one idea in each state. */
export function tellIdeas({ app, story, cast }: Stage, timetable: Timetable): void {
  const ideas = app.get(IdeasService);
  const [member, chair, coordinator] = [
    cast.as('subgroup-member'),
    cast.as('chair'),
    cast.as('coordinator'),
  ];
  const at = officeTime(addWorkingDays(timetable.sgoPanel, -40));
  const proposed = new Map<string, string>();
  const propose = async (actor: Actor, dto: ProposeIdeaDto) => {
    proposed.set(dto.title, (await ideas.propose(actor, dto)).id);
  };
  story.tell(at, member, () => propose(member, teenagers));
  story.tell(later(at, 20), member, () => propose(member, substances));
  story.tell(later(at, 40), coordinator, () => propose(coordinator, unborn));
  const taught = 'Elective home education';
  story.tell(later(at, 60), coordinator, async () => {
    const { review } = await app.get(ReviewsService).findOrAdd(coordinator, 'Family W');
    await propose(coordinator, {
      ...{ title: taught, priority: 'medium' },
      reasons: [{ kind: 'learning-review', reviewId: review.id, words: 'Nobody saw the children' }],
    });
  });
  const decided = officeTime(addWorkingDays(timetable.sgoPanel, -20), 3);
  const decide = (title: string, act: 'not-now' | 'drop', reason: string) => () =>
    ideas.decide(chair, proposed.get(title)!, act, { reason, revision: 1 });
  const waits = 'Castle County looks at it this year; its findings come first';
  story.tell(decided, chair, decide(taught, 'not-now', waits));
  const covered = 'Within the audit of work with complex families';
  story.tell(later(decided, 5), chair, decide(substances.title, 'drop', covered));
  const next = addFinancialYears(financialYearOf(timetable.today), 1);
  const place = { financialYear: Number(next.slice(0, 4)), quarter: 1 };
  story.tell(later(decided, 10), chair, () =>
    ideas.takeUp(chair, proposed.get(unborn.title)!, {
      ...{ ...place, method: 'rapid-macfa', revision: 1 },
    }),
  );
}
