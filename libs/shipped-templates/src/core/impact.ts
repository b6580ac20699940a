import type { Section } from '@sightline/form-engine';

import { agencyKnowsChild, whenAnswer } from '../conditions';
import { domainGrade, options } from '../question-makers';

/** L. Impact for the child. */
export const impact: Section = {
  id: 'L',
  title: 'Impact for the child',
  intro: 'What difference it all made. This matters more than any single item above.',
  showWhen: agencyKnowsChild,
  questions: [
    {
      kind: 'single',
      id: 'L1',
      text: 'Is the child safer at the end of the window than at its start?',
      help: 'From what the file shows, not from hope. “Cannot tell” is a fair answer; say why.',
      options: options({
        safer: 'Safer',
        same: 'About the same',
        'less-safe': 'Less safe',
        'cannot-tell': 'Cannot tell',
      }),
      evidence: {
        whenAnswers: ['safer', 'same', 'less-safe', 'cannot-tell'],
        maxWords: 80,
        prompt: 'What on file shows this?',
      },
      domain: 'impact',
    },
    {
      kind: 'text',
      id: 'L2',
      text: 'What changed for the child because agencies worked together?',
      help: 'If nothing did, say so, and what stood in the way.',
      maxWords: 100,
      long: true,
      domain: 'impact',
    },
    {
      kind: 'yes-no',
      id: 'L3',
      text: 'Would things have turned out differently for the child if your agency had acted otherwise?',
      help: 'For better or worse. Think of what could have been known at the time.',
      evidence: { whenAnswers: ['yes'], maxWords: 80, prompt: 'What, and how?' },
      domain: 'impact',
    },
    domainGrade(
      'L4',
      'impact',
      'How much difference did your agency’s work make for the child?',
      'Grade the effect on the child of what practitioners did, not the outcome by luck.',
    ),
  ],
};

/** M. Feedback from practitioners, child and family. */
export const feedback: Section = {
  id: 'M',
  title: 'Views of practitioners, child and family',
  intro:
    'Short accounts without names or anything that could identify the child. No one has to take ' +
    'part, and nothing here is used to manage performance.',
  showWhen: agencyKnowsChild,
  questions: [
    {
      kind: 'yes-no',
      id: 'M1',
      text: 'Was the practitioner told about this audit?',
    },
    {
      kind: 'text',
      id: 'M2',
      text: 'What does the practitioner say helped, and what got in the way?',
      help: 'In their words where you can. Leave blank if they have left or preferred not to.',
      required: false,
      maxWords: 100,
      long: true,
    },
    {
      kind: 'single',
      id: 'M3',
      text: 'Was the child or family asked for their views?',
      help:
        'One agency usually asks for all: agree first who. “Not appropriate” needs a reason, ' +
        'such as a live investigation.',
      options: options({
        yes: 'Asked, and they gave their views',
        declined: 'Asked, and they preferred not to',
        'another-agency': 'Another agency is asking',
        'not-appropriate': 'Not appropriate',
      }),
      evidence: { whenAnswers: ['not-appropriate'], maxWords: 40, prompt: 'Why not?' },
      themes: ['voice'],
    },
    {
      kind: 'text',
      id: 'M4',
      text: 'What did the child say?',
      showWhen: whenAnswer('M3', 'yes'),
      required: false,
      maxWords: 80,
      long: true,
      themes: ['voice'],
    },
    {
      kind: 'text',
      id: 'M5',
      text: 'What did the parents or carers say?',
      showWhen: whenAnswer('M3', 'yes'),
      required: false,
      maxWords: 80,
      long: true,
      themes: ['voice'],
    },
    {
      kind: 'yes-no',
      id: 'M6',
      text: 'Has feedback on this audit been given to the practitioner and their manager?',
      help: 'No is a fair answer today: say it, and plan it.',
    },
  ],
};
