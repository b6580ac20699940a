import type { Section } from '@sightline/form-engine';

import { agencyKnowsChild } from '../conditions';
import { compliance, domainGrade, failsOnNo, options } from '../question-makers';

/** F. Assessment and risk. */
export const assessment: Section = {
  id: 'F',
  title: 'Assessment and risk',
  intro:
    'Judge the assessment your agency made, or its part in a shared one. If your agency had no ' +
    'part in assessing, answer “Not this agency’s role”.',
  showWhen: agencyKnowsChild,
  questions: [
    compliance(
      'F1',
      'assessment',
      'Is there a current assessment of the child’s needs and risks?',
      'Yes: completed or updated within the window, or still true to the child’s life. Partly: ' +
        'there is one, but it describes an earlier situation.',
      { themes: ['drift'] },
    ),
    compliance(
      'F2',
      'assessment',
      'Was the assessment completed within its timescale?',
      'A statutory assessment takes at most 45 working days from referral. For other assessments ' +
        'use your own agency’s timescale. Partly: late, with the reason agreed and recorded.',
      { themes: ['drift'], source: '45 working day rule for assessments' },
    ),
    compliance(
      'F3',
      'assessment',
      'Does it use the history and what other agencies know?',
      'Yes: earlier concerns and other agencies’ information are weighed in the analysis. ' +
        'Partly: listed, but the conclusion would read the same without them.',
      { themes: ['chronology', 'information-sharing'] },
    ),
    {
      kind: 'multiple',
      id: 'F4a',
      text: 'Which assessment tools are on your file for this child?',
      help: 'Tick those completed by or shared with your agency in the window.',
      options: options({
        gcp2: 'Graded Care Profile 2 (neglect)',
        exploitation: 'Exploitation toolkit',
        dash: 'DASH (domestic abuse)',
        aim: 'AIM (harmful sexual behaviour)',
        brook: 'Brook traffic light tool',
        other: 'Another tool',
        none: 'None of these',
      }),
      other: 'other',
      exclusive: 'none',
      themes: ['tool-use'],
    },
    compliance(
      'F4b',
      'assessment',
      'Was the tool recommended for this concern used, and used well?',
      'Yes: the right tool, complete, and its result informed what was done. Partly: begun, or ' +
        'filled in but not used. Not applicable if no tool is recommended for the concern.',
      { themes: ['tool-use'], source: 'Cumbria neglect audit' },
    ),
    compliance(
      'F5',
      'assessment',
      'Does it separate fact from opinion and reach a clear statement of risk?',
      'Yes: a reader can say who might be harmed, how, how badly and how likely. Partly: the ' +
        'facts are there, but the reader must draw the conclusion.',
      { themes: ['recording'], key: failsOnNo },
    ),
    compliance(
      'F6',
      'assessment',
      'Were fathers, partners and other members of the household assessed?',
      'Yes: everyone with a part in the child’s care, at home or not, was considered and their ' +
        'risks and strengths weighed. Partly: named, but not assessed.',
      { themes: ['fathers-males'] },
    ),
    compliance(
      'F7',
      'assessment',
      'Is there a genogram or family map that is complete enough to use?',
      'Yes: shows the household, siblings elsewhere, both sides of the family and partners. ' +
        'Partly: only those at home.',
      { themes: ['fathers-males', 'recording'], source: 'Sutton sexual abuse audit' },
    ),
    compliance(
      'F8',
      'assessment',
      'Does it weigh protective factors and the parents’ or carers’ capacity to change?',
      'Yes: strengths are tested against evidence, and what could change by when is stated. ' +
        'Partly: strengths are listed and not tested.',
    ),
    compliance(
      'F9',
      'assessment',
      'Was it updated after significant events?',
      'Yes: each significant event in your chronology led to a review of risk. Partly: after ' +
        'some. Not applicable if nothing significant happened afterwards.',
      { themes: ['drift', 'chronology'] },
    ),
    domainGrade(
      'F10',
      'assessment',
      'How good is the assessment, taken as a whole?',
      'Grade the assessment as a piece of work: does it explain this child’s life and lead to ' +
        'the plan?',
    ),
  ],
};
