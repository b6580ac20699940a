import type { Section } from '@sightline/form-engine';

import { CAMHS, CSC, EDU, GP, HP } from '../asked-of';
import type { FormModule } from '../compose';
import { agencyKnowsChild, planStatusIs, unitMayBe, whenAnswer } from '../conditions';
import { compliance, failsOnNo, options } from '../question-makers';

const toolkit = 'RCGP child safeguarding toolkit, Was Not Brought';
const dangerStatements = 'North Yorkshire summary of danger statements and safety goals';

const referralMade = whenAnswer('D10-if', 'yes');

const appointments: Section = {
  id: 'MN',
  title: 'Health needs and appointments',
  intro:
    'A child does not miss an appointment: the child is not brought. These questions follow what ' +
    'agencies made of that, and whether the need itself was understood.',
  showWhen: agencyKnowsChild,
  questions: [
    compliance(
      'MN-1',
      'joint-working',
      'Were the condition, the treatment and what happens without it explained to other agencies in plain words?',
      'Yes: a social worker or teacher could act on it. Partly: sent as a clinic letter in ' +
        'medical terms.',
      { askedOf: [HP, GP], themes: ['information-sharing'] },
    ),
    {
      kind: 'yes-no',
      id: 'MN-2-if',
      text: 'Does your record show any health appointment offered to the child in the window?',
    },
    {
      kind: 'rows',
      id: 'MN-2',
      text: 'Appointments in the window, by service, as your record shows them',
      help:
        'Fill in the services your record shows; leave the rest blank. Count a cancelled or ' +
        're-booked appointment once, in the last column, even if it was later kept.',
      showWhen: whenAnswer('MN-2-if', 'yes'),
      required: false,
      columns: [
        { id: 'offered', label: 'Offered', kind: 'integer', min: 0, max: 200, required: true },
        {
          id: 'notBrought',
          label: 'Not brought',
          kind: 'integer',
          min: 0,
          max: 200,
          required: true,
        },
        {
          id: 'cancelled',
          label: 'Cancelled or re-booked',
          kind: 'integer',
          min: 0,
          max: 200,
          required: true,
        },
      ],
      fixedRows: options({
        gp: 'General practice',
        hospital: 'Hospital',
        dental: 'Dental',
        optical: 'Optical',
        therapies: 'Therapies',
      }),
      maxRows: 5,
      themes: ['wnb'],
    },
    compliance(
      'MN-3',
      'recognition',
      'Were missed appointments coded as “Was Not Brought”?',
      'Yes: every one. Partly: some still carry a code that puts the absence down to the child.',
      { askedOf: [HP, GP], themes: ['wnb', 'recording'], source: toolkit },
    ),
    compliance(
      'MN-4',
      'assessment',
      'Each time, was the reason sought, the effect on the child considered and a next step decided?',
      'Yes: all three, each time. Partly: a new appointment was sent without asking why.',
      { askedOf: [HP, GP], themes: ['wnb'], source: toolkit },
    ),
    compliance(
      'MN-5',
      'joint-working',
      'Were the GP, the referrer and the health visitor or school nurse told?',
      'Yes: all who needed to know, in time to act. Partly: the GP only.',
      {
        askedOf: [HP],
        themes: ['wnb', 'information-sharing'],
        source: 'Study of missed paediatric appointments and general practice',
      },
    ),
    compliance(
      'MN-6',
      'recognition',
      'Was the pattern across services seen and acted on?',
      'Yes: someone put the services together and took it further. Partly: each service saw its ' +
        'own part. Repeated cancelling and re-booking can hide harm as well.',
      {
        key: failsOnNo,
        themes: ['wnb', 'chronology'],
        source: 'Sussex procedures, children not brought',
      },
    ),
    compliance(
      'MN-7',
      'oversight',
      'Was the child kept on until the risk of discharge had been reviewed?',
      'Yes: no discharge for not being brought, or only after a recorded review of risk with ' +
        'others. No: discharged by rule. “Did not arise” if discharge was never in question.',
      {
        askedOf: [HP, CAMHS],
        breach: {
          answers: ['no'],
          rule: 'No child is discharged for not being brought without a review of risk.',
        },
        themes: ['wnb'],
        source: 'Improving the recognition of the neglect of medical needs',
      },
    ),
    compliance(
      'MN-8',
      'assessment',
      'Was medication reviewed: what was prescribed, collected and given?',
      'Yes: compared, with objective evidence such as prescription records or levels. Partly: ' +
        'asked of the parent only. “Did not arise” if none was prescribed.',
      { askedOf: [HP, GP], source: 'Safeguarding board annual report 2016/17: medication reviews' },
    ),
  ],
};

const response: Section = {
  id: 'MN-R',
  title: 'Response to unmet health needs',
  intro: 'How concern about unmet health needs was put together, put into words and answered.',
  showWhen: agencyKnowsChild,
  questions: [
    compliance(
      'MN-9a',
      'assessment',
      'Was a medical chronology made?',
      'Yes: dates, services, not-brought and re-booked appointments and their effect, in one ' +
        'place. Partly: a list of letters.',
      {
        askedOf: [HP],
        themes: ['chronology'],
        source: 'Safeguarding board annual report 2016/17: medical chronologies',
      },
    ),
    compliance(
      'MN-9b',
      'joint-working',
      'Was it shared with those who needed it?',
      'Yes: children’s social care and the child’s other health services had it.',
      {
        askedOf: [HP],
        showWhen: whenAnswer('MN-9a', 'yes', 'partly'),
        themes: ['chronology', 'information-sharing'],
      },
    ),
    compliance(
      'MN-9c',
      'joint-working',
      'Was it used at the strategy meeting or conference?',
      'Yes: the record of the meeting draws on it. “Did not arise” if neither was held.',
      {
        askedOf: [HP],
        showWhen: whenAnswer('MN-9a', 'yes', 'partly'),
        themes: ['chronology'],
      },
    ),
    compliance(
      'MN-10a',
      'recognition',
      'Does the referral’s danger statement say who is worried?',
      'Yes: the agency or role, and what they saw themselves. Partly: “concerns have been raised”.',
      { showWhen: referralMade, themes: ['recording'], source: dangerStatements },
    ),
    compliance(
      'MN-10b',
      'recognition',
      'Does it say what they are worried about?',
      'Yes: the need, the treatment that is missed, and what adults do or do not do. Partly: ' +
        '“medical neglect” without more.',
      { showWhen: referralMade, themes: ['recording'], source: dangerStatements },
    ),
    compliance(
      'MN-10c',
      'recognition',
      'Does it say what may happen to the child if nothing changes?',
      'Yes: in plain words, with how soon and how serious. Partly: serious, but not how or when.',
      { showWhen: referralMade, themes: ['recording', 'threshold'], source: dangerStatements },
    ),
    compliance(
      'MN-11',
      'planning',
      'Does each danger statement have a safety goal paired with it?',
      'Yes: what would be seen if the child were safe from this danger. Partly: for some.',
      { showWhen: referralMade, themes: ['smart-plan'], source: dangerStatements },
    ),
    compliance(
      'MN-12',
      'assessment',
      'Was a paediatric view on severity and likelihood of harm obtained, and understood by children’s social care?',
      'Yes: the view is on file, and what was decided shows that it was understood. Partly: ' +
        'obtained, with its meaning left open.',
      { askedOf: [CSC, HP], themes: ['information-sharing'] },
    ),
    compliance(
      'MN-13',
      'assessment',
      'Were barriers explored before blame?',
      'Cost, travel, language, a parent’s health or learning disability, fear of services. Yes: ' +
        'asked, and help offered. Partly: asked only.',
      { themes: ['cultural-competence'] },
    ),
    compliance(
      'MN-14',
      'recognition',
      'Did the school know the health-care plan, and report signs of unmet need?',
      'Yes: the plan is at school and staff acted on what they saw. “Did not arise” if the child ' +
        'needs no plan.',
      {
        askedOf: [EDU],
        showWhen: unitMayBe('ageBand', '0-4', '5-10', '11-15', '16-17'),
        themes: ['information-sharing'],
      },
    ),
    compliance(
      'MN-15',
      'recognition',
      'With a child protection plan in place, did even one not-brought appointment raise concern?',
      'Yes: the lead social worker was told each time. Partly: told later, at a meeting. “Did ' +
        'not arise” if the child was brought every time.',
      {
        showWhen: planStatusIs('cp'),
        themes: ['wnb', 'information-sharing'],
        source: toolkit,
      },
    ),
    compliance(
      'MN-16',
      'voice',
      'Was a young person’s own missed appointment handled by their competence, not coded as not brought by default?',
      'Yes: asked the young person, and considered consent, confidentiality and exploitation. ' +
        'Partly: followed up through the parent only.',
      { showWhen: unitMayBe('ageBand', '16-17', '18-25'), themes: ['wnb', 'voice'] },
    ),
  ],
};

/** Medical neglect; appointments by service stand for the one count of the core. */
export const medicalNeglectModule: FormModule = {
  sections: [appointments, response],
  replaces: ['C6'],
};
