import type { Section } from '@sightline/form-engine';

import { agencyOptions, CAMHS, CSC, EDU, HP, POL } from '../asked-of';
import type { FormModule } from '../compose';
import { agencyKnowsChild, whenAnswer } from '../conditions';
import { compliance, failsOnNo, options } from '../question-makers';

const croydon = 'Croydon exploitation toolkit';
const inquiry = 'IICSA investigation of organised networks, part F.4';

const toolkitUsed = whenAnswer('CSE-2', 'yes', 'partly');

const section: Section = {
  id: 'CSE',
  title: 'Child exploitation',
  intro:
    'Sexual exploitation, with or without criminal exploitation. A child is never responsible ' +
    'for being exploited, whatever they seem to have agreed to.',
  showWhen: agencyKnowsChild,
  questions: [
    {
      kind: 'single',
      id: 'CSE-1a',
      text: 'Which agency first recognised the signs of exploitation?',
      help: 'As your record shows it, in the window or before.',
      options: [
        ...agencyOptions,
        ...options({ family: 'Family or friends', 'not-recorded': 'Our record does not say' }),
      ],
    },
    {
      kind: 'integer',
      id: 'CSE-1b',
      text: 'Days from the first sign of exploitation to your agency’s first action',
      help: 'Calendar days; 0 is the same day. Leave blank if your record does not show it.',
      required: false,
      min: 0,
      max: 1500,
      unitLabel: 'days',
      themes: ['drift'],
    },
    compliance(
      'CSE-2',
      'assessment',
      'Was an exploitation toolkit or screening completed by your agency, or shared with it?',
      'Yes: a completed toolkit is on your file, whoever filled it in. Partly: begun, or ' +
        'mentioned in notes but not on file.',
      {
        themes: ['tool-use'],
        source: 'Safeguarding board annual report 2016/17: use of the toolkit unclear',
      },
    ),
    compliance(
      'CSE-3',
      'assessment',
      'Was it done within {{exploitation-toolkit-days}}, with every part filled in?',
      'Yes: in time and complete. Partly: in time with parts left empty, or complete but late.',
      { showWhen: toolkitUsed, themes: ['tool-use', 'drift'] },
    ),
    {
      kind: 'single',
      id: 'CSE-4a',
      text: 'Which level of risk does it show?',
      help: 'The latest level in the window.',
      showWhen: toolkitUsed,
      options: options({
        none: 'No level stated',
        low: 'Low',
        medium: 'Medium',
        high: 'High',
      }),
      themes: ['tool-use'],
    },
    compliance(
      'CSE-4b',
      'assessment',
      'Does the rest of the file support that level?',
      'Yes: a reader of the file would reach the same level. No includes a level set lower than ' +
        'missing episodes, injuries, gifts or contacts suggest.',
      { showWhen: toolkitUsed, themes: ['tool-use', 'threshold'] },
    ),
    compliance(
      'CSE-5',
      'assessment',
      'If the child is under 13 or has a learning disability: was the risk set above Low?',
      'A child under 13 cannot consent to sexual activity. “Did not arise” if the child is 13 or ' +
        'over and has no learning disability.',
      {
        showWhen: toolkitUsed,
        key: failsOnNo,
        breach: {
          answers: ['no'],
          rule: 'Risk is never graded Low for a child under 13 or with a learning disability.',
        },
        themes: ['tool-use', 'threshold'],
        source: `${croydon}; Herefordshire pre-checklist`,
      },
    ),
    compliance(
      'CSE-6',
      'assessment',
      'Did the toolkit lead to a fuller assessment, without being the only way to help?',
      'Yes: judgement went beyond the score, and help did not wait for a score. Partly: assessed ' +
        'further, but help waited.',
      { showWhen: toolkitUsed, themes: ['tool-use'], source: inquiry },
    ),
    compliance(
      'CSE-7',
      'joint-working',
      'Was the child referred to the exploitation panel, and reviewed there at least every ' +
        '{{exploitation-panel-weeks}}?',
      'Yes: referred, and every review in time. Partly: referred, reviewed less often.',
      {
        showWhen: whenAnswer('CSE-4a', 'medium', 'high'),
        themes: ['drift', 'information-sharing'],
        source: croydon,
      },
    ),
    compliance(
      'CSE-8',
      'joint-working',
      'Was a strategy meeting held when significant harm was suspected?',
      'Yes: each time it was suspected, with those who knew about exploitation. Partly: held ' +
        'late or without them.',
      { askedOf: [CSC, POL, HP], themes: ['threshold', 'attendance-at-meetings'] },
    ),
    compliance(
      'CSE-9',
      'planning',
      'Were means of disruption used?',
      'Abduction warning notices, intelligence submissions, licensing powers, work on locations. ' +
        'Yes: considered together and those that fit were used. Partly: some fitting ones were not.',
      { askedOf: [POL] },
    ),
    compliance(
      'CSE-10',
      'joint-working',
      'Were friends, places and online contacts mapped and shared?',
      'Yes: a picture of who and where was kept up to date and reached those who could act. ' +
        'Partly: kept by one agency.',
      { themes: ['information-sharing'] },
    ),
    compliance(
      'CSE-11',
      'assessment',
      'Were missing episodes and return interviews joined to the picture of exploitation?',
      'Yes: what was learned from each changed the assessment or plan. “Did not arise” if the ' +
        'child was never missing.',
      { themes: ['information-sharing', 'chronology'] },
    ),
    compliance(
      'CSE-12',
      'planning',
      'Was help offered with sexual health, recovery and alcohol or drugs?',
      'Yes: what fitted this child was offered in a way they could take up. Partly: referred ' +
        'once, and closed when the child did not come.',
      { askedOf: [HP, CAMHS], themes: ['wnb'] },
    ),
    compliance(
      'CSE-13',
      'voice',
      'Is the language free of blame and of any suggestion that the child consented?',
      'Look for “lifestyle”, “promiscuous”, “boyfriend” for an abuser, “puts herself at risk”. ' +
        'Partly: older records only, or quoted from others without comment.',
      { themes: ['recording', 'voice'] },
    ),
    compliance(
      'CSE-14',
      'joint-working',
      'Were parents or carers treated as partners in protection?',
      'Yes: listened to, told what they safely could be, and supported. Partly: informed only. ' +
        '“Did not arise” if that would have added to the risk.',
      { source: 'Independent audit of practitioner responses to exploitation (Gladman)' },
    ),
    {
      kind: 'yes-no',
      id: 'CSE-15-if',
      text: 'Was the child’s risk level lowered, or monitoring ended, in the window?',
    },
    compliance(
      'CSE-15',
      'planning',
      'Did that follow a real fall in risk?',
      'Yes: the record shows what had changed for the child. No: it followed capacity, a quiet ' +
        'spell or the child’s birthday.',
      {
        showWhen: whenAnswer('CSE-15-if', 'yes'),
        themes: ['threshold', 'drift'],
        source: inquiry,
      },
    ),
    compliance(
      'CSE-16',
      'assessment',
      'Was the risk weighed on its merits, whatever the child’s sex, disability or ethnicity?',
      'Yes: nothing suggests that a boy, a disabled child or a child of a minority ethnic group ' +
        'was thought less at risk or more to blame.',
      { themes: ['cultural-competence'] },
    ),
    compliance(
      'CSE-17',
      'recognition',
      'Did the school act on attendance, exclusion or change in behaviour as a possible sign?',
      'Yes: asked why, and told those who were building the picture. Partly: dealt with as a ' +
        'matter of attendance or discipline only.',
      { askedOf: [EDU], themes: ['information-sharing', 'threshold'] },
    ),
  ],
};

/** Child sexual exploitation; its own days to first action stand for the general ones. */
export const cseModule: FormModule = { sections: [section], replaces: ['D2'] };
