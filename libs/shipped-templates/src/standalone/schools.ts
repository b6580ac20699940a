import type { FormDefinition, Section } from '@sightline/form-engine';

import { whenAnswer } from '../conditions';
import { goodPractice, immediateConcern, learning, notAnswerable } from '../core/judgement';
import { planStatuses } from '../core/statuses';
import { compliance, failsOnNo, options } from '../question-makers';
import { ownPracticeScale } from '../scales';

const about: Section = {
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

const theFile: Section = {
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

const response: Section = {
  id: 'SCH-C',
  title: 'Recognition and response',
  questions: [
    compliance(
      'SCH-12',
      'recognition',
      'Were patterns of absence or lateness looked at as a possible sign of harm?',
      'Yes: asked why, put beside other concerns. Partly: handled as attendance only. “Did not ' +
        'arise” if attendance was good.',
      { themes: ['threshold'] },
    ),
    compliance(
      'SCH-13',
      'recognition',
      'Were behaviour, suspension or a part-time timetable looked at in the same way?',
      'Yes: the safeguarding lead was part of the decision. Partly: told afterwards.',
      { themes: ['threshold'] },
    ),
    compliance(
      'SCH-14',
      'recognition',
      'Was each concern taken by the right route, without delay?',
      'Yes: early help, the front door (MASH) or 999, as the risk called for. No includes a ' +
        'referral that was needed and not made.',
      { key: failsOnNo, themes: ['threshold'] },
    ),
    compliance(
      'SCH-15',
      'recognition',
      'Do referrals state the concern, its effect on the child and the level of need?',
      'Yes: all three. Partly: the concern only. “Did not arise” if none was made.',
      { themes: ['threshold', 'recording'] },
    ),
    compliance(
      'SCH-16',
      'joint-working',
      'Was the outcome of each referral known, or asked for until it came?',
      'Yes: the answer is on file, or the school asked again. Partly: asked once.',
      { themes: ['feedback-to-referrer'] },
    ),
    compliance(
      'SCH-17',
      'oversight',
      'Where the school disagreed with a decision, was it taken further?',
      'Yes: by the escalation policy, until settled. “Did not arise” if there was no disagreement.',
      { themes: ['escalation'] },
    ),
    compliance(
      'SCH-18',
      'planning',
      'Was early help considered, and offered where it fitted?',
      'Yes: with the family’s agreement, and reviewed. Partly: offered once and left.',
      { themes: ['drift'] },
    ),
  ],
};

const together: Section = {
  id: 'SCH-D',
  title: 'Working with others',
  questions: [
    {
      kind: 'x-of-y',
      id: 'SCH-19',
      text: 'Conferences, core groups and other meetings attended, of those the school was invited to',
      help: 'In the last 12 months. Leave blank if there were none.',
      required: false,
      max: 60,
      domain: 'joint-working',
      themes: ['attendance-at-meetings'],
    },
    compliance(
      'SCH-20',
      'joint-working',
      'Were reports for meetings sent in time, and shared with the family first?',
      'Yes: both. Partly: one. “Did not arise” if no report was asked for.',
      { themes: ['attendance-at-meetings', 'information-sharing'] },
    ),
    compliance(
      'SCH-21',
      'planning',
      'Are the school’s actions in the plan known to those who do them, and done?',
      'Yes: on time, with their effect recorded. Partly: done, effect not known.',
      { themes: ['smart-plan', 'drift'] },
    ),
    compliance(
      'SCH-22',
      'planning',
      'For a child who is or was looked after: is the designated teacher involved, and the support used?',
      'Personal education plan, pupil premium. Partly: one of the two.',
      { showWhen: whenAnswer('SCH-4', 'looked-after', 'previously-looked-after') },
    ),
  ],
};

const child: Section = {
  id: 'SCH-E',
  title: 'The child and family',
  questions: [
    compliance(
      'SCH-23',
      'voice',
      'Does the file show what the child thinks, feels and wants?',
      'Yes: in their own words or way, more than once. Partly: only when they told of harm.',
      { themes: ['voice'] },
    ),
    compliance(
      'SCH-24',
      'voice',
      'Does the child have an adult at school whom they trust, and is that on file?',
      'Yes: by role, and used when it mattered. Partly: assigned, without the child’s choice.',
      { themes: ['voice'] },
    ),
    compliance(
      'SCH-25',
      'joint-working',
      'Were parents and carers spoken to, including those who live elsewhere?',
      'Yes: unless that would have added to the risk, and then the reason is on file.',
      { themes: ['fathers-males'] },
    ),
    compliance(
      'SCH-26',
      'assessment',
      'Are culture, faith, language, disability and identity part of the thinking?',
      'Yes: they change what the school did or how. Partly: recorded only.',
      { themes: ['cultural-competence'] },
    ),
    compliance(
      'SCH-27',
      'oversight',
      'Was the case discussed in supervision or at a safeguarding meeting?',
      'Yes: with a decision and a date to look again. Partly: mentioned.',
      { themes: ['supervision'] },
    ),
  ],
};

const judgement: Section = {
  id: 'SCH-F',
  title: 'Judgement',
  questions: [
    {
      kind: 'text',
      id: 'SCH-28',
      text: 'What difference did the school make for this child?',
      help: 'If none, say so and what stood in the way.',
      maxWords: 80,
      long: true,
      domain: 'impact',
    },
    {
      kind: 'grade',
      id: 'SCH-29',
      text: 'The school’s own practice with this child, overall',
      help: 'Grade the practice the file can show. No record is no evidence.',
      scale: 'G4-own',
      measures: 'own-practice',
      evidence: {
        whenAnswers: ['O', 'G', 'RI', 'I', 'insufficient'],
        maxWords: 100,
        prompt: 'Why this grade and not the one above or below it?',
      },
    },
    goodPractice,
    learning,
    {
      kind: 'text',
      id: 'SCH-30',
      text: 'What will the school do next, who leads it, and by when?',
      help: 'Roles, not names. Leave blank if nothing needs to change.',
      required: false,
      maxWords: 80,
      long: true,
    },
    ...immediateConcern,
    notAnswerable,
  ],
};

/** The education view of a case file, for a school that audits its own files. */
export const schoolsTemplate: FormDefinition = {
  schemaVersion: 1,
  key: 'schools-case-file',
  title: 'Schools’ case file audit tool',
  unit: 'case-file',
  intro:
    'For a school or college that looks at one of its own child protection files. Enter no name, ' +
    'initials or date of birth, of the child or anyone else.',
  scales: { 'G4-own': ownPracticeScale },
  sections: [about, theFile, response, together, child, judgement],
};
