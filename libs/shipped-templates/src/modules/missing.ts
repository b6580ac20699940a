import type { IntegerQuestion, Section } from '@sightline/form-engine';

import { CSC, EDU, HP, POL } from '../asked-of';
import type { FormModule } from '../compose';
import { agencyKnowsChild, childInCare, whenAnswer } from '../conditions';
import { compliance, failsOnNo, options } from '../question-makers';

const practiceAudit = 'Missing and return practice audit';
const guidance = 'Return interviews practice guidance';

function episodes(id: string, text: string): IntegerQuestion {
  return {
    kind: 'integer',
    id,
    text,
    help: 'For the review window, as your file shows it. Leave blank if your file has no figure.',
    askedOf: [CSC, POL],
    required: false,
    min: 0,
    max: 200,
    unitLabel: 'episodes',
    themes: ['information-sharing'],
    source: 'Devon information release on missing children and return interviews',
  };
}

const goingMissing: Section = {
  id: 'MIS',
  title: 'Going missing',
  intro:
    'The number of missing episodes is asked in section C, so that agencies’ records can be ' +
    'compared. Here: how serious they were, and how each was answered.',
  showWhen: agencyKnowsChild,
  questions: [
    {
      kind: 'integer',
      id: 'MIS-1a',
      text: 'Longest missing episode in the window',
      help: 'In hours, rounded up. 0 if your record shows none.',
      min: 0,
      max: 8760,
      unitLabel: 'hours',
    },
    {
      kind: 'integer',
      id: 'MIS-1b',
      text: 'Missing episodes longer than 24 hours',
      help: '0 if your record shows none.',
      min: 0,
      max: 200,
      unitLabel: 'episodes',
    },
    episodes('MIS-2a', 'Children’s social care’s count of missing episodes'),
    episodes('MIS-2b', 'The police’s count of missing episodes'),
    episodes('MIS-2c', 'The placement’s count of missing episodes'),
    compliance(
      'MIS-3',
      'assessment',
      'Was the level of risk set at the report right for this child?',
      'Yes: it took in age, exploitation, health and what happened last time. Partly: right ' +
        'after review. No includes treating the child as “absent” by habit.',
      { askedOf: [POL], themes: ['threshold'] },
    ),
    compliance(
      'MIS-4',
      'planning',
      'Was a current missing risk assessment and profile ready before the child went missing?',
      'Photograph, contacts, places, phone, health. Yes: at the placement and with the police. ' +
        'Partly: out of date. Judge from the second episode if the first could not be foreseen.',
      {
        askedOf: [CSC],
        showWhen: childInCare,
        source: `Philomena protocol (Darlington); ${practiceAudit}`,
      },
    ),
    compliance(
      'MIS-5',
      'recognition',
      'Was the child reported without delay, and did the search and response match the risk?',
      'Answer for your agency’s part, and for the placement if you are responsible for it. ' +
        'Partly: reported late, or searched less than the risk called for.',
      { askedOf: [CSC, POL], themes: ['drift'] },
    ),
    compliance(
      'MIS-6',
      'assessment',
      'Was a prevention (safe and well) check made when the child returned?',
      'Yes: soon after each return, with the child spoken to. Partly: by telephone, or of the ' +
        'carer only.',
      { askedOf: [POL], themes: ['voice'] },
    ),
    compliance(
      'MIS-10a',
      'planning',
      'After {{missing-episodes}} in {{missing-episodes-days}}, was a strategy meeting held?',
      'Yes: each time. Partly: some of the times. “Did not arise” if the child was missing less ' +
        'often.',
      { themes: ['threshold'], source: `${guidance}; ${practiceAudit}` },
    ),
    compliance(
      'MIS-10b',
      'planning',
      'Was it held within {{missing-meeting-days}}?',
      'Counted from the episode that made it due. Partly: late, with safe steps taken meanwhile.',
      {
        showWhen: whenAnswer('MIS-10a', 'yes', 'partly'),
        themes: ['drift'],
        source: `${guidance}; ${practiceAudit}`,
      },
    ),
    {
      kind: 'yes-no',
      id: 'MIS-11-if',
      text: 'Was the child placed outside the area of the responsible authority?',
      askedOf: [CSC, POL],
    },
    compliance(
      'MIS-11',
      'joint-working',
      'Were the host and the placing authority both informed?',
      'Yes: both authorities, and both police forces where there are two. Partly: one, or late.',
      {
        askedOf: [CSC, POL],
        showWhen: whenAnswer('MIS-11-if', 'yes'),
        themes: ['information-sharing'],
      },
    ),
    compliance(
      'MIS-12',
      'oversight',
      'Was the independent reviewing officer informed, and the care or placement plan revised?',
      'Yes: both, when going missing changed the risk. Partly: informed, without revising.',
      { askedOf: [CSC], showWhen: childInCare, themes: ['smart-plan'] },
    ),
    compliance(
      'MIS-13',
      'assessment',
      'Were exploitation, trafficking and county lines considered?',
      'Yes: considered by name, with a referral (to the National Referral Mechanism too) where ' +
        'there was reason. Partly: noted, not followed up.',
      { themes: ['threshold'] },
    ),
    compliance(
      'MIS-14',
      'assessment',
      'Was absence from school or health appointments joined to the pattern?',
      'Yes: put beside the missing episodes and shared. Partly: known to your agency only.',
      { askedOf: [EDU, HP], themes: ['information-sharing', 'wnb'] },
    ),
  ],
};

const returnInterviews: Section = {
  id: 'MIS-R',
  title: 'Return home interviews',
  intro: 'The chance to hear from the child what happened and why. Take all episodes together.',
  showWhen: agencyKnowsChild,
  questions: [
    compliance(
      'MIS-7a',
      'voice',
      'Was a return home interview offered after each episode?',
      'Yes: every time. Partly: after most. “Did not arise” if there was no episode.',
      { askedOf: [CSC], key: failsOnNo, themes: ['voice'] },
    ),
    compliance(
      'MIS-7b',
      'voice',
      'Was it done within {{return-interview-hours}} of the return?',
      'Yes: every one that the child accepted. Partly: most.',
      {
        askedOf: [CSC],
        showWhen: whenAnswer('MIS-7a', 'yes', 'partly'),
        key: failsOnNo,
        themes: ['drift'],
        source: 'Missing People, return interviews 2023-24',
      },
    ),
    compliance(
      'MIS-7c',
      'voice',
      'Was it done by someone independent of the child’s placement and care?',
      'Yes: someone with no part in the decisions about the child, whom the child could talk to.',
      {
        askedOf: [CSC],
        showWhen: whenAnswer('MIS-7a', 'yes', 'partly'),
        key: failsOnNo,
        themes: ['voice'],
      },
    ),
    {
      kind: 'yes-no',
      id: 'MIS-8-if',
      text: 'Does your record show that the child declined an interview?',
    },
    {
      kind: 'single',
      id: 'MIS-8a',
      text: 'What was the reason?',
      help: 'The main reason on file.',
      showWhen: whenAnswer('MIS-8-if', 'yes'),
      options: options({
        'no-wish': 'Did not want to talk',
        'not-trusted': 'Did not know or trust the interviewer',
        'too-late': 'Offered too late to matter',
        'place-or-time': 'Place or time did not suit',
        fear: 'Afraid of what would follow',
        other: 'Another reason',
        'not-recorded': 'No reason recorded',
      }),
      other: 'other',
      themes: ['voice'],
    },
    compliance(
      'MIS-8b',
      'voice',
      'Was another way to the child’s account tried?',
      'Yes: another person, place or time, or what the child had told others. Partly: offered ' +
        'again in the same way.',
      { showWhen: whenAnswer('MIS-8-if', 'yes'), themes: ['voice'] },
    ),
    compliance(
      'MIS-9',
      'joint-working',
      'Was what the child said shared with police and carers, and did it change the plan?',
      'Why they went, harm, people, places. Yes: shared and something changed, or the reason why ' +
        'not is on file. Partly: shared only.',
      {
        themes: ['information-sharing', 'voice'],
        source: 'Safeguarding Hub on independent return home interviews',
      },
    ),
  ],
};

/** Children who go missing; the count of episodes itself is C5 of the core. */
export const missingModule: FormModule = { sections: [goingMissing, returnInterviews] };
