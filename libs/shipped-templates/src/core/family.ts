import type { Section } from '@sightline/form-engine';

import { compliance } from '../question-makers';

/** I. Family and diversity. */
export const family: Section = {
  id: 'I',
  title: 'Family, identity and diversity',
  intro:
    'Judge what practitioners did. Practice is not marked down because a family did not engage, ' +
    'but for how that was understood and answered.',
  questions: [
    compliance(
      'I1',
      'joint-working',
      'Were parents and carers engaged, including those who live elsewhere?',
      'Yes: each person with a part in the child’s care was met, or real efforts are recorded. ' +
        'Partly: mostly one parent.',
      { themes: ['fathers-males'] },
    ),
    compliance(
      'I2',
      'planning',
      'Did the family understand the plan and what was expected?',
      'Yes: explained in words, language and form they could use, and their understanding was ' +
        'checked. Partly: sent to them. Not applicable if there was no plan.',
      { themes: ['cultural-competence', 'smart-plan'] },
    ),
    compliance(
      'I3',
      'planning',
      'Were the adults’ own needs addressed where they affected the child?',
      'Domestic abuse, mental health, alcohol or drugs, learning disability and the like. Yes: ' +
        'help was arranged and its effect on the child considered. Partly: referred and left.',
      { themes: ['information-sharing'] },
    ),
    compliance(
      'I4',
      'assessment',
      'Were culture, faith, language, disability and sexuality part of the thinking, not only recorded?',
      'Yes: the file says what they mean for this child’s safety, identity and help. Partly: ' +
        'recorded in the boxes for them and nowhere else.',
      { themes: ['cultural-competence'] },
    ),
    compliance(
      'I5',
      'assessment',
      'Was apparent co-operation tested?',
      'Yes: what adults said was checked against what was seen or what others knew. Partly: ' +
        'doubts are recorded and not followed up. Not applicable if there was no cause for doubt.',
      { themes: ['escalation', 'drift'] },
    ),
  ],
};
