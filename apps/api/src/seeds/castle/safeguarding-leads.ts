import type { AgencyKind } from '@sightline/domain';
import { SafeguardingService } from '../../app/people';
import type { Stage } from './stage';
import { officeTime } from './story';

/** Fictitious leads; their numbers are of the range that is kept for drama. */
const leads: readonly [AgencyKind, string, string, string][] = [
  [
    'childrens-social-care',
    'Imogen Thackeray',
    'Service manager, front door and duty',
    '01632 960 101',
  ],
  ['police', 'Hadiza Bello', 'Detective inspector, public protection', '01632 960 117 ext 4'],
  ['health-provider', 'Rhiannon Price', 'Named nurse for safeguarding children', '01632 960 123'],
  ['general-practice', 'Dr Anselm Okoro', 'Named GP for safeguarding', '01632 960 130'],
  ['education', 'Callum Brodie', 'Education safeguarding manager', '01632 960 142'],
  ['camhs', 'Shabnam Aziz', 'Safeguarding lead nurse', '01632 960 158'],
];

/** Whom an auditor tells first: each agency's contact has named the lead before the audits began. */
export function tellLeads({ app, story, cast }: Stage, day: string): void {
  const safeguarding = app.get(SafeguardingService);
  leads.forEach(([kind, name, role, phone], index) => {
    const spoc = cast.as('spoc', kind);
    story.tell(officeTime(day, index), spoc, () =>
      safeguarding.writeLead(spoc, cast.agencyId(kind), { name, role, phone, revision: 0 }),
    );
  });
}
