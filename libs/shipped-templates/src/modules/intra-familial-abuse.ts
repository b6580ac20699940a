import type { Section } from '@sightline/form-engine';

import { CAMHS, CSC, EDU, HP, POL, PROB, VCS, YJS } from '../asked-of';
import type { FormModule } from '../compose';
import { agencyKnowsChild, whenAnswer } from '../conditions';
import { compliance, failsOnNo, options } from '../question-makers';

const sutton = 'Sutton sexual abuse audit';
const csaCentre = 'CSA Centre, national review workshop';

const response: Section = {
  id: 'IFA',
  title: 'Sexual abuse in the family: recognition and enquiry',
  intro:
    'Most children who are sexually abused at home do not say so, or not at first. These ' +
    'questions ask whether adults noticed, and acted on what they noticed.',
  showWhen: agencyKnowsChild,
  questions: [
    compliance(
      'IFA-1',
      'recognition',
      'Were the signs named as possible sexual abuse, without waiting for the child to tell?',
      'Yes: the words are on file when the signs were. Partly: “inappropriate behaviour” or the ' +
        'like, with the meaning left unsaid.',
      { themes: ['threshold', 'voice'] },
    ),
    compliance(
      'IFA-2',
      'joint-working',
      'Was there a strategy meeting in good time, with health present?',
      'Yes: before steps that could not be taken back, with a health professional who could ' +
        'advise. Partly: health was told afterwards.',
      {
        askedOf: [CSC, POL, HP],
        key: failsOnNo,
        themes: ['attendance-at-meetings'],
        source: sutton,
      },
    ),
    compliance(
      'IFA-3',
      'joint-working',
      'Did the notes and plan go to every relevant agency, whether it attended or not?',
      'Yes: sent on time to all who have a part. Partly: to those who attended.',
      { askedOf: [CSC], themes: ['information-sharing', 'recording'], source: sutton },
    ),
    compliance(
      'IFA-4a',
      'joint-working',
      'Was advice sought from a paediatrician or the sexual assault referral centre?',
      'Yes: in time for an examination or its alternatives to be thought through. Partly: sought ' +
        'late, or through a third person.',
      { askedOf: [HP, CSC], themes: ['information-sharing'] },
    ),
    {
      kind: 'single',
      id: 'IFA-4b',
      text: 'What happened about a medical examination?',
      help: 'If it was not needed, say who advised that, by role, and why.',
      askedOf: [HP, CSC],
      options: options({
        done: 'Done in time',
        late: 'Done, but late',
        'not-needed': 'Not needed',
        declined: 'Declined by the child or parent',
        'not-considered': 'Not considered',
        'not-recorded': 'Not recorded',
      }),
      evidence: { whenAnswers: ['not-needed'], maxWords: 40, prompt: 'Who advised this, and why?' },
      domain: 'assessment',
    },
    compliance(
      'IFA-5',
      'voice',
      'Was the police interview planned together, with the child supported and an intermediary considered?',
      'Yes: planned by police and social care, who the child wanted with them was asked, and ' +
        'communication needs were met. Partly: some of these. “Did not arise” if none was held.',
      { askedOf: [POL, CSC], themes: ['voice'] },
    ),
    compliance(
      'IFA-6',
      'assessment',
      'Were brothers, sisters and other children in contact with the alleged abuser assessed?',
      'Yes: each child, in other households too. Partly: only those at home.',
      { askedOf: [CSC, POL], themes: ['chronology'] },
    ),
    compliance(
      'IFA-10',
      'joint-working',
      'Where police closed the case, was the reason recorded, shared, and not read as “it did not happen”?',
      'Yes: agencies knew why, and went on weighing the risk. Partly: told the outcome, not the ' +
        'reason. “Did not arise” if the investigation is still open or there was none.',
      {
        askedOf: [POL, CSC],
        themes: ['information-sharing', 'threshold'],
        source: csaCentre,
      },
    ),
    compliance(
      'IFA-11',
      'joint-working',
      'Did agencies discuss the risk together at the end of the enquiry and of the investigation?',
      'Yes: at both. Partly: at one, or by exchange of e-mails.',
      { themes: ['attendance-at-meetings', 'threshold'], source: csaCentre },
    ),
    compliance(
      'IFA-12',
      'assessment',
      'Does the genogram show everyone who has access to the child?',
      'Yes: household, wider family, partners, and others who care for or visit the child. ' +
        'Partly: the household.',
      { askedOf: [CSC], themes: ['fathers-males', 'recording'], source: sutton },
    ),
  ],
};

const protection: Section = {
  id: 'IFA-P',
  title: 'Sexual abuse in the family: protection and recovery',
  intro: 'How the child was kept safe, and helped to recover.',
  showWhen: agencyKnowsChild,
  questions: [
    compliance(
      'IFA-7',
      'planning',
      'Does the safety plan rest on more than one adult’s promise?',
      'Yes: it says who checks what, how often, and what the child can do. No: it depends on one ' +
        'adult keeping another away, unchecked.',
      { key: failsOnNo, themes: ['smart-plan'] },
    ),
    compliance(
      'IFA-8',
      'planning',
      'Was the parent or carer who did not abuse supported, as well as assessed?',
      'Yes: with information, time and help of their own. Partly: signposted. No: asked only to ' +
        'protect.',
    ),
    {
      kind: 'single',
      id: 'IFA-9-if',
      text: 'Is the person alleged to have caused the harm under 18?',
      askedOf: [CSC, YJS, CAMHS],
      options: options({ yes: 'Yes', no: 'No', 'not-recorded': 'Our record does not say' }),
    },
    compliance(
      'IFA-9',
      'planning',
      'Did that child, too, get help through the harmful sexual behaviour pathway?',
      'Yes: assessed and helped as a child, with any harm to them considered. Partly: referred ' +
        'and waiting. No: dealt with only as a suspect.',
      { askedOf: [CSC, YJS, CAMHS], showWhen: whenAnswer('IFA-9-if', 'yes'), themes: ['tool-use'] },
    ),
    {
      kind: 'yes-no',
      id: 'IFA-13-if',
      text: 'Was anyone in contact with the child known to have offended sexually?',
      help: 'As your own record shows it. Give no names or offences here.',
      askedOf: [PROB, POL],
    },
    compliance(
      'IFA-13',
      'joint-working',
      'Was that information shared with those protecting the child?',
      'Yes: in time, and clearly enough to act on. Partly: shared with one agency, or late.',
      {
        askedOf: [PROB, POL],
        showWhen: whenAnswer('IFA-13-if', 'yes'),
        themes: ['information-sharing'],
      },
    ),
    compliance(
      'IFA-14',
      'planning',
      'Was therapy offered without waiting for the trial, and did the school know what to watch for?',
      'Yes: both. Partly: one. Schools: answer for what you were told and did.',
      { askedOf: [CAMHS, VCS, EDU], themes: ['drift', 'information-sharing'] },
    ),
    compliance(
      'IFA-15',
      'planning',
      'Do the category and level of the plan reflect the risk of sexual abuse?',
      'Yes: a reader of the plan’s front page would know what the child is being protected ' +
        'from. Partly: in the text, under another category.',
      { askedOf: [CSC], themes: ['threshold', 'smart-plan'] },
    ),
  ],
};

/** Sexual abuse in the family. */
export const intraFamilialAbuseModule: FormModule = { sections: [response, protection] };
