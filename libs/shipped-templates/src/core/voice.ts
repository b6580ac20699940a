import type { Section } from '@sightline/form-engine';

import { agencyKnowsChild, childIsBorn, whenAnswer } from '../conditions';
import { compliance, domainGrade, failsOnNo, options } from '../question-makers';

/** H. Voice and lived experience. */
export const voice: Section = {
  id: 'H',
  title: 'Voice and lived experience',
  intro:
    'What life was like for this child, and whether the child’s own account changed anything. ' +
    'For an unborn child, only the life that the baby would be born into is asked about.',
  showWhen: agencyKnowsChild,
  questions: [
    {
      kind: 'single',
      id: 'H1a',
      text: 'Was the child seen by your agency when they should have been?',
      help:
        'Yes: at the frequency the plan or your agency’s standard called for, and after each ' +
        'concern. “Not applicable” only where your agency’s role does not include seeing the child.',
      showWhen: childIsBorn,
      options: options({ yes: 'Yes', no: 'No', na: 'Not applicable' }),
      key: failsOnNo,
      evidence: { whenAnswers: ['no'], maxWords: 80 },
      domain: 'voice',
      themes: ['voice'],
    },
    compliance(
      'H1b',
      'voice',
      'Was the child seen alone, in a way that suited their age?',
      'Yes: alone at least at the important points. Partly: seen, but with a carer present when ' +
        'there was reason to see the child alone. For a baby: seen awake, handled and undressed ' +
        'where the role calls for it.',
      { showWhen: whenAnswer('H1a', 'yes'), key: failsOnNo, themes: ['voice'] },
    ),
    compliance(
      'H2',
      'voice',
      'Are the child’s wishes and feelings recorded in their own words or by a method that fits their age?',
      'Yes: quotes, drawings, a tool, or described play. Partly: summed up by an adult. Write ' +
        'evidence without anything that could identify the child.',
      { showWhen: childIsBorn, themes: ['voice', 'recording'] },
    ),
    compliance(
      'H3',
      'voice',
      'For a child who is very young, disabled or does not use speech: was observation or a communication aid used?',
      'Yes: behaviour, play or attachment was described, or the right aid or interpreter was ' +
        'used. Not applicable for a child who speaks freely.',
      { showWhen: childIsBorn, themes: ['voice', 'cultural-competence'] },
    ),
    compliance(
      'H4',
      'voice',
      'Did what the child said or showed change a decision?',
      'Yes: the file links the child’s account with something that was done, or explains to the ' +
        'child why not. Partly: heard and passed on, without effect.',
      {
        showWhen: childIsBorn,
        themes: ['voice'],
        evidence: {
          whenAnswers: ['yes', 'partly', 'no', 'not-evidenced'],
          maxWords: 80,
          prompt: 'Give an example, or say what stood in the way. No names.',
        },
      },
    ),
    compliance(
      'H5',
      'voice',
      'Is a day in the life of this child understood?',
      'Yes: a reader could describe an ordinary day: who is there, meals, sleep, school, fear ' +
        'and comfort. For an unborn child: the home and care awaiting the baby. Partly: glimpses.',
      { themes: ['voice'] },
    ),
    compliance(
      'H6',
      'voice',
      'Was the child offered someone independent, such as an advocate?',
      'Advocate, independent reviewing officer or independent visitor. Partly: offered once, not ' +
        'again when things changed. Not applicable if the child had no right to one.',
      { showWhen: childIsBorn, themes: ['voice'] },
    ),
    domainGrade(
      'H7',
      'voice',
      'How well did your agency hear the child and understand their life?',
      'Grade what was understood and used, not the number of visits.',
    ),
  ],
};
