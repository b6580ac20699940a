import {
  financialYearOf,
  type AgencyKind,
  type Day,
  type Grade,
  type Role,
} from '@sightline/domain';
import { CalibrationsService } from '../../app/calibrations';
import { FormTemplatesService } from '../../app/form-templates';
import type { Stage } from './stage';
import { later, officeTime } from './story';

const vignette =
  'A boy of ten lives with his aunt under a special guardianship order made four years ago. In ' +
  'September his school sees that he comes without lunch and falls asleep, and speaks to the aunt, ' +
  'who says that she works nights. In October the school tells the front door; the contact is closed ' +
  'with advice, because the placement is permanent.\n\n' +
  'In November the boy is not brought to two appointments at the eye clinic. The clinic writes to ' +
  'the practice, which files the letter. In December he is found at eleven at night in a park with ' +
  'older boys. The police take him home, send a notification to social care, and see beer cans and a ' +
  'man who does not live there.\n\n' +
  'A strategy meeting is held two days later with school, police and social care. Health is not ' +
  'invited. Support is agreed: a family worker, breakfast at school, a plan for the nights. By March ' +
  'he sleeps at school no more, has his glasses, and tells his teacher that the man has gone. Nobody ' +
  'has written down who the man was.';

const given: readonly (readonly [Role, AgencyKind | undefined, Grade, string])[] = [
  [
    ...(['chair', undefined, 'RI'] as const),
    'The strategy meeting turned it, but for a term each agency held its own piece.',
  ],
  [
    ...(['auditor', 'childrens-social-care', 'RI'] as const),
    'Closing the contact on the permanence of the placement lost two months.',
  ],
  [
    ...(['auditor', 'police', 'G'] as const),
    'The notification led to a meeting within two days and the boy is safer for it.',
  ],
  [
    ...(['auditor', 'health-provider', 'RI'] as const),
    'Two missed appointments were written about and acted on by nobody, and health was not invited.',
  ],
  [
    ...(['auditor', 'education', 'G'] as const),
    'School saw, told and stayed with him; what was agreed in December was done.',
  ],
  [
    ...(['spoc', 'early-help', 'I'] as const),
    'A man nobody knows was in the home, and he still has no name in any record.',
  ],
];

/** The year’s shared case, graded by six and closed before its audits began. */
export function tellCalibration({ app, story, cast }: Stage, day: Day): void {
  const coordinator = cast.as('coordinator');
  const at = officeTime(day);
  let id = '';
  const service = () => app.get(CalibrationsService);
  story.tell(at, coordinator, async () => {
    const forms = await app.get(FormTemplatesService).list(coordinator);
    const form = forms.find(({ unit }) => unit === 'case-file');
    const written = await service().write(coordinator, {
      financialYear: Number(financialYearOf(day).slice(0, 4)),
      title: 'The boy who fell asleep',
      vignette,
      formVersionId: form?.versions[0]?.id ?? '',
    });
    id = written.id;
    await service().open(coordinator, id, written.revision);
  });
  given.forEach(([role, kind, grade, rationale], index) => {
    const rater = cast.as(role, kind);
    story.tell(later(at, 60 + index * 45), rater, () =>
      service().grade(rater, id, { grade, rationale }),
    );
  });
  story.tell(later(at, 400), coordinator, () => service().close(coordinator, id, 2));
}
