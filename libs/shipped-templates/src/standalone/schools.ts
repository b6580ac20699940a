import type { FormDefinition, Section } from '@sightline/form-engine';
import { whenAnswer } from '../conditions';
import { goodPractice, immediateConcern, learning, notAnswerable } from '../core/judgement';
import { compliance, failsOnNo } from '../question-makers';
import { ownPracticeScale } from '../scales';
import { schoolsAbout, schoolsFile } from './schools-file';

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
  sections: [schoolsAbout, schoolsFile, response, together, child, judgement],
};
