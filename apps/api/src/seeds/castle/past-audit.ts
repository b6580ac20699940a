import type { EnterFiguresDto, JudgeProgressDto } from '@sightline/contracts';
import { addMonths, financialYearOf, type Day } from '@sightline/domain';
import { AuditsRepository } from '../../app/audits';
import { PastAuditsService, ProgressService } from '../../app/findings';
import { FormTemplatesService } from '../../app/form-templates';
import type { AuditPlot } from './audit-plot';
import { themes } from './programme';
import type { Stage } from './stage';
import { later } from './story';

type Item = EnterFiguresDto['items'][number];

const item = (
  asked: string,
  questionId: string | undefined,
  [yes, partly, no, notEvidenced]: readonly [number, number, number, number],
  more: Partial<Item> = {},
): Item => ({
  ...{ asked, questionId, isSame: true, yes, partly, no, notEvidenced },
  total: yes + partly + no + notEvidenced,
  ...more,
});

/** What the invented report of two years before counts: eight cases, five agencies. */
const items: readonly Item[] = [
  item('Was the family’s history checked and not taken on trust?', 'SGO-5', [6, 4, 5, 7]),
  item('Had the support plan been reviewed in the last year?', 'SGO-8', [2, 1, 4, 1]),
  item(
    'Does the record show the order and who holds parental responsibility?',
    'SGO-9',
    [11, 5, 9, 10],
  ),
  item('Were new concerns weighed on their merit?', 'SGO-12', [9, 4, 8, 6]),
  item('Was the child spoken with alone?', 'SGO-11', [12, 3, 7, 8], {
    isSame: false,
    difference: 'Then it was asked of the whole time in care, not of the time since the order',
  }),
  item('Was the guardian’s allowance paid on time?', undefined, [5, 0, 2, 1]),
];

const recommendations: EnterFiguresDto['recommendations'] = [
  {
    text: 'Tell the school and the practice of every new order, with who holds parental responsibility.',
    addressedTo: 'Castle City Children’s Services',
    questionIds: ['SGO-9'],
  },
  {
    text: 'Review every support plan once a year, with the guardian in the room.',
    addressedTo: 'Castle City Children’s Services',
    questionIds: ['SGO-8'],
  },
  {
    text: 'Train the front door in weighing new concerns about children under an order.',
    addressedTo: 'Castle City Safeguarding Children Partnership',
    questionIds: ['SGO-12'],
  },
];

const judged: readonly Omit<JudgeProgressDto, 'revision'>[] = [
  {
    progress: 'no-change',
    note: 'Records outside social care still do not show the order; letters are sent, but seldom filed.',
  },
  {
    progress: 'improving',
    note: 'Reviews happen for placements of the last year; established placements are still left out.',
  },
];

/** The co-ordinator enters the audit of two years before, which the guardianship audit repeats. */
export function tellPastAudit({ app, story, cast }: Stage, at: Date, today: Day): void {
  const coordinator = cast.as('coordinator');
  story.tell(at, coordinator, async () => {
    const audits = await app.get(AuditsRepository).listAll(coordinator);
    const repeating = audits.find(({ theme }) => theme === themes.sgo);
    const financialYear = Number(financialYearOf(addMonths(today, -24)).slice(0, 4));
    const { auditId } = await app.get(PastAuditsService).add(coordinator, {
      ...{ theme: 'Support for special guardians', method: 'macfa', financialYear, quarter: 3 },
      repeatedByIds: repeating ? [repeating.id] : [],
    });
    await app.get(PastAuditsService).enter(coordinator, auditId, {
      formVersionId: await sgoForm(app.get(FormTemplatesService), cast.as('coordinator')),
      source: 'Findings report “Support for special guardians”, tables 3 and 4 (Word, on file)',
      ...{ casesAudited: 8, sampling: 'stratified', countedAs: 'answer', items: [...items] },
      judgements: {
        scale: 'four',
        levels: [
          { label: 'Outstanding', count: 0 },
          { label: 'Good', count: 2 },
          { label: 'Requires improvement', count: 5 },
          { label: 'Inadequate', count: 1 },
        ],
        judged: 8,
      },
      ...{ recommendations: [...recommendations], revision: 0 },
    });
  });
}

/** The chair judges two of its recommendations; the third waits for the last cases. */
export function tellProgress({ app, story, cast }: Stage, plot: AuditPlot, at: Date): void {
  const chair = cast.as('chair');
  judged.forEach((dto, index) => {
    story.tell(later(at, index * 10), chair, async () => {
      const progress = app.get(ProgressService);
      const earlier = (await progress.list(chair, plot.id))[index];
      if (!earlier) throw new Error('The earlier audit has no such recommendation');
      await progress.judge(chair, plot.id, earlier.id, { ...dto, revision: 0 });
    });
  });
}

type Coordinator = Parameters<FormTemplatesService['list']>[0];

async function sgoForm(templates: FormTemplatesService, actor: Coordinator): Promise<string> {
  const form = (await templates.list(actor)).find(({ key }) => key === 'sgo');
  const version = form?.versions.find(({ status }) => status === 'published');
  if (!version) throw new Error('No form is called sgo');
  return version.id;
}
