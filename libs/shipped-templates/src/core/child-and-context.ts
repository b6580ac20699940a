import type { IntegerQuestion, Section } from '@sightline/form-engine';

import { CSC } from '../asked-of';
import { agencyKnowsChild, whenAnswer } from '../conditions';
import { options } from '../question-makers';
import { ageBands, legalStatuses, planStatuses, riskFlags } from './statuses';

const lastYear = 'Count the 12 months that end with the review window.';

function count(id: string, text: string, help: string, max: number): IntegerQuestion {
  return { kind: 'integer', id, text, help, min: 0, max };
}

/** B. Belongs to the case: filled once, by children’s social care (Settled 5). */
export const childAndContext: Section = {
  id: 'B',
  title: 'The child and their circumstances',
  intro:
    'You fill this in once, for every agency. Give the position at the end of the review ' +
    'window. Other agencies see the answers when the panel pack is published.',
  askedOf: [CSC],
  showWhen: agencyKnowsChild,
  questions: [
    {
      kind: 'single',
      id: 'B1',
      text: 'Age band',
      help: 'The band only. Never enter a date of birth anywhere in this form.',
      options: options(ageBands),
    },
    {
      kind: 'single',
      id: 'B2',
      text: 'Gender, as the child describes it or the record gives it',
      options: options({
        girl: 'Girl or young woman',
        boy: 'Boy or young man',
        another: 'Another description',
        'not-recorded': 'Not recorded',
      }),
    },
    {
      kind: 'single',
      id: 'B3',
      text: 'Ethnic group',
      help: 'The five groups of the census. The fuller group stays on the case record.',
      options: options({
        asian: 'Asian or Asian British',
        black: 'Black, Black British, Caribbean or African',
        mixed: 'Mixed or multiple ethnic groups',
        white: 'White',
        other: 'Other ethnic group',
        'not-recorded': 'Not recorded',
      }),
    },
    {
      kind: 'single',
      id: 'B4',
      text: 'Is English the family’s first language, and was an interpreter needed?',
      options: options({
        english: 'English is the first language',
        'other-no-interpreter': 'Another language; no interpreter needed',
        'interpreter-used': 'Another language; interpreter needed and used',
        'interpreter-not-used': 'Another language; interpreter needed and not used',
        'not-recorded': 'Not recorded',
      }),
      themes: ['cultural-competence'],
    },
    {
      kind: 'multiple',
      id: 'B5',
      text: 'Disability and special educational needs',
      options: options({
        disability: 'Disability',
        'learning-disability': 'Learning disability',
        'sen-support': 'Special educational needs support',
        ehcp: 'Education, health and care plan',
        none: 'None of these',
      }),
      exclusive: 'none',
    },
    { kind: 'single', id: 'B6', text: 'Plan status', options: options(planStatuses) },
    {
      kind: 'single',
      id: 'B7',
      text: 'Category of the child protection plan',
      showWhen: whenAnswer('B6', 'cp'),
      options: options({
        neglect: 'Neglect',
        physical: 'Physical abuse',
        sexual: 'Sexual abuse',
        emotional: 'Emotional abuse',
        multiple: 'More than one category',
      }),
    },
    {
      kind: 'single',
      id: 'B8',
      text: 'Legal status',
      help: 'If more than one applies, choose the one that says who holds parental responsibility.',
      options: options(legalStatuses),
    },
    count(
      'B9',
      'Children in the sibling group',
      'Include this child, and siblings who live elsewhere.',
      20,
    ),
    {
      kind: 'single',
      id: 'B10',
      text: 'Where the child lives',
      options: options({
        parents: 'With one or both parents',
        'special-guardian': 'With a special guardian',
        'family-friends': 'With other family or friends',
        'foster-care': 'In foster care',
        residential: 'In a children’s home or other residential placement',
        independent: 'Independently or in supported accommodation',
        secure: 'In a secure setting or hospital',
        other: 'Elsewhere',
      }),
      other: 'other',
    },
    count(
      'B11',
      'Months the case has been open',
      'The current period, to the end of the window.',
      300,
    ),
    count('B12', 'Referrals in 12 months', lastYear, 50),
    count('B13', 'Section 47 enquiries in 12 months', lastYear, 20),
    count('B14', 'Moves of home or placement in 12 months', lastYear, 30),
    count(
      'B15',
      'Allocated social workers in 12 months',
      `${lastYear} Include the present one.`,
      20,
    ),
    {
      kind: 'multiple',
      id: 'B16',
      text: 'Known risks and circumstances',
      help: 'Tick what was known in the window, whichever agency knew it first.',
      options: options({ ...riskFlags, none: 'None of these' }),
      exclusive: 'none',
    },
  ],
};
