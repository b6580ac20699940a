import { settleFigures } from '@sightline/report-model';
import { analyseAudit } from '../analyse-audit';
import type { AuditInput } from '../audit-input';
import type { NarrativeFacts } from '../narrative-facts';
import { aCase, anAudit, aReturn, judged, moderated, notIn } from './makers';
import { draftNarrative } from '../narrative/draft-narrative';

const learning = [{ text: 'See her alone', theme: 'voice', level: 'team' }];
const practice = [{ text: 'Drew the family', tag: 'voice' }];

/** Two cases, two agencies, one return missing. */
export const input: AuditInput = anAudit(
  [
    aReturn('C01', 'csc', {
      ...{ Q1: 'yes', Q2: 'yes', N2: 'G', N3: 'G', N4: practice },
      ...{ N6: 'Trained the team', N7: 'Meet monthly', M4: 'I was heard' },
    }),
    aReturn('C01', 'school', { Q1: 'no', Q2: 'no', N2: 'RI', N3: 'I', N5: learning }),
    aReturn('C02', 'csc', { Q1: 'yes', Q2: 'yes', N2: 'G', N3: 'G' }),
    notIn('C02', 'school', { status: 'in-progress' }),
  ],
  {
    cases: [aCase('C01'), aCase('C02', { stratum: 'established' })],
    judgements: [judged('C01', 'I'), judged('C02', 'G')],
    moderatedGrades: [moderated('C01-csc', { outcome: 'lowered', agreed: 'RI' })],
    earlierRecommendations: [
      {
        id: 'r',
        text: 'See children alone',
        addressedTo: null,
        progress: 'improving',
        note: null,
        questionIds: ['Q1'],
      },
    ],
  },
);

/** The draft as it is read. */
export function draft(more: Partial<NarrativeFacts> = {}, audit: AuditInput = input) {
  const drafted = draftNarrative(analyseAudit(audit), { ...audit.audit, ...more });
  return Object.fromEntries(
    Object.entries(drafted).map(([key, words]) => [key, settleFigures(words)]),
  ) as typeof drafted;
}
