import type { Section } from '@sightline/form-engine';
import { whenAnswer } from '../conditions';
import { planStatuses } from '../core/statuses';
import { compliance, failsOnNo, options } from '../question-makers';

/** Of the schools' form: whose file it is, and who reads it. */
export const schoolsAbout: Section = {
  id: 'SCH-A',
  title: 'About this file',
  intro: 'The child protection file of one pupil. The system gives the file a reference.',
  questions: [
    {
      kind: 'single',
      id: 'SCH-1',
      text: 'Who is auditing the file?',
      help: 'Better someone who does not keep it: a deputy, a lead from another school, a governor.',
      options: options({
        dsl: 'Designated safeguarding lead',
        deputy: 'Deputy designated safeguarding lead',
        head: 'Headteacher or senior leader',
        'other-school': 'A safeguarding lead from another school',
        governor: 'Safeguarding governor or trust lead',
        other: 'Someone else',
      }),
      other: 'other',
    },
    {
      kind: 'yes-no',
      id: 'SCH-2',
      text: 'Do you keep this file, or have you made decisions in it?',
      breach: {
        answers: ['yes'],
        rule: 'A file is audited by someone who does not keep it or decide in it.',
      },
    },
    {
      kind: 'single',
      id: 'SCH-3',
      text: 'Which plan or level of help does the file show?',
      options: options({ ...planStatuses, 'not-recorded': 'The file does not say' }),
    },
    {
      kind: 'multiple',
      id: 'SCH-4',
      text: 'Which of these does the file show?',
      options: options({
        send: 'Special educational needs or disability',
        'looked-after': 'Looked after',
        'previously-looked-after': 'Previously looked after (adopted or special guardianship)',
        'young-carer': 'Young carer',
        'part-time': 'Part-time timetable or alternative provision',
        suspended: 'Suspended or permanently excluded in the last year',
        absent: 'Persistent or severe absence',
        none: 'None of these',
      }),
      exclusive: 'none',
    },
  ],
};

/** And whether the file itself is kept as it should be. */
export const schoolsFile: Section = {
  id: 'SCH-B',
  title: 'The file',
  intro: 'Would someone who has never met the child understand what happened and why?',
  questions: [
    compliance(
      'SCH-5',
      'oversight',
      'Is the front sheet complete and up to date?',
      'Family and household, contacts, other agencies, order or plan, who holds parental ' +
        'responsibility. Partly: one or two are missing.',
      { themes: ['recording'] },
    ),
    compliance(
      'SCH-6',
      'assessment',
      'Is there an up-to-date chronology of what matters?',
      'Yes: significant events in order, to the last one. Partly: stops early, or lists every ' +
        'entry alike.',
      { themes: ['chronology'] },
    ),
    compliance(
      'SCH-7',
      'voice',
      'Are concerns recorded on the day, as facts, with the child’s own words?',
      'Yes: who saw or heard what, when, and signed. Partly: opinion mixed in, or written later.',
      { themes: ['recording', 'voice'] },
    ),
    compliance(
      'SCH-8',
      'oversight',
      'Does each concern show what was decided, by whom and why?',
      'Yes: also where the decision was to do nothing more. Partly: decisions without reasons.',
      { key: failsOnNo, themes: ['recording', 'supervision'] },
    ),
    compliance(
      'SCH-9',
      'joint-working',
      'Are other agencies’ plans, minutes and letters on file?',
      'Yes: those the school was part of. Partly: some.',
      { themes: ['recording', 'information-sharing'] },
    ),
    compliance(
      'SCH-10',
      'oversight',
      'Is the file secure, separate from the main pupil record, and opened only by those who need it?',
      'Yes: and the pupil record shows that the file exists.',
      { themes: ['recording'] },
    ),
    {
      kind: 'yes-no',
      id: 'SCH-11-if',
      text: 'Did the child join or leave the school in the last two years?',
    },
    compliance(
      'SCH-11',
      'joint-working',
      'Was the file received or sent on within five school days, with a receipt?',
      'Yes: and urgent matters were passed on by word of mouth first. Partly: late, or without ' +
        'a receipt.',
      {
        showWhen: whenAnswer('SCH-11-if', 'yes'),
        themes: ['information-sharing'],
        source: 'Keeping children safe in education',
      },
    ),
  ],
};
