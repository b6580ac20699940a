import type { EvidenceRule, FormDefinition, Section } from '@sightline/form-engine';

import { agencyOptions } from '../asked-of';
import { whenAnswer } from '../conditions';
import { immediateConcern, notAnswerable } from '../core/judgement';
import { compliance, failsOnNo, options } from '../question-makers';

/** A dip test is a quick look: a line of evidence, not a paragraph. */
const oneLine: EvidenceRule = {
  whenAnswers: ['partly', 'no', 'not-evidenced'],
  maxWords: 25,
  prompt: 'One line: what is missing?',
};

const onFile = whenAnswer('DIP-1', 'yes', 'partly');

const toolkit: Section = {
  id: 'DIP',
  title: 'The toolkit on this file',
  intro: 'Look at the latest exploitation toolkit on file. Do not read the whole record.',
  questions: [
    compliance(
      'DIP-1',
      'assessment',
      'Is a completed exploitation toolkit on file?',
      'Yes: the document itself. Partly: a draft, or only a note that there is one.',
      { evidence: oneLine, themes: ['tool-use'] },
    ),
    {
      kind: 'single',
      id: 'DIP-1a',
      text: 'Which agency completed it?',
      help: 'Results are also shown by the agency that completed the toolkit.',
      showWhen: onFile,
      options: [...agencyOptions, ...options({ 'not-recorded': 'The toolkit does not say' })],
    },
    compliance(
      'DIP-2',
      'assessment',
      'Is it the current version?',
      'Yes: the version in use on the day it was completed.',
      { showWhen: onFile, evidence: oneLine, themes: ['tool-use'] },
    ),
    compliance(
      'DIP-3',
      'assessment',
      'Is it dated, with the author’s agency named?',
      'Yes: both. Partly: one of the two.',
      { showWhen: onFile, evidence: oneLine, themes: ['recording'] },
    ),
    compliance(
      'DIP-4',
      'assessment',
      'Are all its sections complete?',
      'Yes: every section, even if only to say that nothing is known. Partly: one or two are empty.',
      { showWhen: onFile, evidence: oneLine, themes: ['tool-use', 'recording'] },
    ),
    compliance(
      'DIP-5',
      'assessment',
      'Is a level of risk stated?',
      'Yes: one level, in the place for it. Partly: to be guessed from the text.',
      { showWhen: onFile, evidence: oneLine, themes: ['tool-use'] },
    ),
    compliance(
      'DIP-6',
      'assessment',
      'Does the level keep to the rules?',
      'Never Low for a child under 13 or with a learning disability, and any other rule of your ' +
        'local toolkit.',
      {
        showWhen: whenAnswer('DIP-5', 'yes', 'partly'),
        evidence: oneLine,
        key: failsOnNo,
        breach: {
          answers: ['no'],
          rule: 'Risk is never graded Low for a child under 13 or with a learning disability.',
        },
        themes: ['threshold', 'tool-use'],
        source: 'Croydon exploitation toolkit; Herefordshire pre-checklist',
      },
    ),
    compliance(
      'DIP-7',
      'joint-working',
      'Was it shared with children’s social care or the front door (MASH)?',
      'Yes: sent, or made by them. Partly: told of, not sent.',
      { showWhen: onFile, evidence: oneLine, themes: ['information-sharing'] },
    ),
    compliance(
      'DIP-8',
      'planning',
      'Did the action taken match the level?',
      'Yes: what the local procedure sets for that level. Partly: less, with a reason.',
      {
        showWhen: whenAnswer('DIP-5', 'yes', 'partly'),
        evidence: oneLine,
        themes: ['threshold', 'drift'],
      },
    ),
    compliance(
      'DIP-9',
      'oversight',
      'Did a manager or designated lead see it?',
      'Yes: a signature, comment or entry shows it.',
      { showWhen: onFile, evidence: oneLine, themes: ['supervision'] },
    ),
    compliance(
      'DIP-10',
      'assessment',
      'Was it repeated after a change, or within {{exploitation-toolkit-repeat-months}}?',
      'Not applicable if nothing changed and the interval has not passed.',
      { showWhen: onFile, evidence: oneLine, themes: ['drift', 'tool-use'] },
    ),
    {
      kind: 'single',
      id: 'DIP-11',
      text: 'When was it completed?',
      help: 'The co-ordinator gives you the date of the last audit’s learning briefing.',
      showWhen: onFile,
      options: options({
        before: 'Before the last audit’s briefing',
        after: 'After the last audit’s briefing',
        'not-dated': 'It has no date',
      }),
    },
  ],
};

/** Compliance with the exploitation toolkit: two reviewers, 20 to 30 files, no grades. */
export const cseDipTestTemplate: FormDefinition = {
  schemaVersion: 1,
  key: 'cse-dip-test',
  title: 'Exploitation toolkit: dip test',
  unit: 'case-file',
  intro:
    'At most ten minutes a file. It checks whether a procedure is followed; it does not judge ' +
    'the work with the child, and carries no grade.',
  scales: {},
  sections: [
    toolkit,
    {
      id: 'N',
      title: 'Before you close the file',
      questions: [...immediateConcern, notAnswerable],
    },
  ],
};
