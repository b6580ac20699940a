import type { Section } from '@sightline/form-engine';

import { CSC, HP, POL } from '../asked-of';
import type { FormModule } from '../compose';
import { agencyKnowsChild, whenAnswer } from '../conditions';
import { compliance, options } from '../question-makers';

const section: Section = {
  id: 'CPX',
  title: 'Working with complex families',
  intro:
    'Several needs at once, several services, and often a long history. These questions ask ' +
    'whether the work held together around the child.',
  showWhen: agencyKnowsChild,
  questions: [
    compliance(
      'CPX-1a',
      'joint-working',
      'Was there one lead professional and one plan?',
      'Yes: everyone on file knew who led and worked to the same plan. Partly: a lead in name, ' +
        'with plans side by side.',
      { themes: ['smart-plan', 'information-sharing'] },
    ),
    {
      kind: 'multiple',
      id: 'CPX-1b',
      text: 'Which adult services were part of the network?',
      help: 'Part of it: invited to meetings, or sharing information about the adult’s needs.',
      options: options({
        'mental-health': 'Adult mental health',
        'substance-use': 'Alcohol or drug service',
        'domestic-abuse': 'Domestic abuse service',
        'learning-disability': 'Adult learning disability',
        'adult-social-care': 'Adult social care',
        housing: 'Housing',
        probation: 'Probation service',
        other: 'Another adult service',
        none: 'None of these',
      }),
      other: 'other',
      exclusive: 'none',
      themes: ['information-sharing'],
    },
    compliance(
      'CPX-2',
      'assessment',
      'Was there a multi-agency chronology, and was history used rather than starting again?',
      'Yes: new workers built on what was known. Partly: a chronology exists, and each worker ' +
        'began afresh.',
      { themes: ['chronology', 'drift'], source: 'Learning themes from serious case reviews' },
    ),
    compliance(
      'CPX-3',
      'assessment',
      'Was the combined effect of domestic abuse, mental ill-health and alcohol or drug use analysed?',
      'Yes: how they work together on this child’s day. Partly: each one separately. “Did not ' +
        'arise” if there was no more than one.',
    ),
    compliance(
      'CPX-4',
      'oversight',
      'Were hostility or avoidance named, staff safety planned for, and the child still seen?',
      'Yes: all three. Partly: staff were kept safe, and the child was seen less. “Did not ' +
        'arise” if there was neither.',
      { themes: ['escalation', 'voice'] },
    ),
    compliance(
      'CPX-5',
      'assessment',
      'Was apparent co-operation tested against evidence of change?',
      'Yes: what adults said was set beside what was seen in the child’s life. Partly: doubts ' +
        'were recorded and left. “Did not arise” if there was no cause for doubt.',
      { themes: ['escalation', 'drift'] },
    ),
    compliance(
      'CPX-6',
      'assessment',
      'Are competing explanations on record?',
      'Yes: more than one explanation of an injury or event was considered, and why one was ' +
        'preferred. Partly: doubts without an alternative. This guards against seeing only what ' +
        'confirms a first view.',
      {
        themes: ['supervision'],
        source: 'Learning theme from a serious case review: confirmatory bias',
      },
    ),
    compliance(
      'CPX-7',
      'voice',
      'Was an unannounced or opportunistic visit considered, and made where there was good reason?',
      'Yes: considered on file, and made or not made for a reason. Partly: made, with no reason ' +
        'recorded.',
      { askedOf: [CSC, HP], source: 'Learning themes from serious case reviews' },
    ),
    {
      kind: 'yes-no',
      id: 'CPX-8-if',
      text: 'Was there an anonymous referral in the window?',
      askedOf: [CSC, POL],
    },
    compliance(
      'CPX-8',
      'recognition',
      'Was it weighed like any other?',
      'Yes: checked against what was known and decided on its content. No: set aside as ' +
        'malicious or because it was anonymous.',
      {
        askedOf: [CSC, POL],
        showWhen: whenAnswer('CPX-8-if', 'yes'),
        themes: ['threshold'],
        source: 'Learning themes from serious case reviews',
      },
    ),
    compliance(
      'CPX-9',
      'assessment',
      'Does the trauma in the child’s and the parents’ past inform the work?',
      'Yes: it changes how people were approached and what help was offered. Partly: listed as ' +
        'history.',
      {
        themes: ['chronology'],
        source: 'Learning theme from a serious case review: impact of early trauma',
      },
    ),
    compliance(
      'CPX-10a',
      'oversight',
      'Was there group supervision or a complex case meeting?',
      'Yes: across agencies, with a change of direction or a reason to hold it. Partly: within ' +
        'one agency only.',
      { themes: ['supervision', 'drift'] },
    ),
    {
      kind: 'integer',
      id: 'CPX-10b',
      text: 'Months at the same level of help or plan',
      help: 'To the end of the window. Leave blank if your record does not show it.',
      required: false,
      min: 0,
      max: 300,
      unitLabel: 'months',
      themes: ['drift'],
    },
    {
      kind: 'text',
      id: 'CPX-11',
      text: 'What helped the family to engage?',
      help: 'What someone did, so that others could try it. Roles only. Say so if nothing did.',
      maxWords: 80,
      long: true,
    },
  ],
};

/** Working with complex families; apparent co-operation is asked here in place of I5. */
export const complexFamiliesModule: FormModule = { sections: [section], replaces: ['I5'] };
