import type { ReturnEventView, ReturnView } from '@sightline/contracts';
import { nilKindLabels, type ReturnStatus } from '@sightline/domain';

/** What an event of the history is called; the events of concerns are no acts of the table. */
const actWords: Readonly<Record<string, string>> = {
  issue: 'Issued to the agency',
  'close-nil': 'Closed as a nil return',
  'confirm-known': 'Family known: form taken on',
  start: 'Started',
  resume: 'Taken up again',
  submit: 'Submitted for sign-off',
  'send-back': 'Sent back to the auditor',
  'sign-off': 'Signed off',
  'sign-again': 'Signed again',
  query: 'Queried by the co-ordinator',
  moderate: 'Moderated by the panel',
  decline: 'Declined',
  waive: 'Waived',
  withdraw: 'Withdrawn',
  're-issue': 'Issued again',
  'reopen-nil': 'Nil return reopened',
  'record-move': 'The child moved to or from another area',
  'decide-move': 'Decided about the move',
  'enter-for-agency': 'Entered for the agency, which has nobody in Sightline',
  'confirm-for-agency': 'Confirmed by the agency',
  allocate: 'Given to its auditors',
  remind: 'The agency was reminded',
  extend: 'Extended',
  save: 'Saved',
  'raise-concern': 'Immediate safeguarding concern raised',
  'acknowledge-concern': 'Immediate safeguarding concern acknowledged',
  'act-on-concern': 'Immediate safeguarding concern acted on',
  'close-concern': 'Immediate safeguarding concern closed',
};

export function eventWords({ act }: Pick<ReturnEventView, 'act'>): string {
  return actWords[act] ?? act;
}

/** Who reads: the words differ for those who have something to do. */
export interface Reader {
  readonly isSpoc: boolean;
  readonly isAuditor: boolean;
}

/** Where the return stands and what happens next, for a person who cannot write it now. */
export function standingWords(view: ReturnView, { isSpoc, isAuditor }: Reader): string {
  const agency = view.agency.shortName;
  const auditors = namesOf(view) || (view.entry?.by ?? '');
  const words: Record<ReturnStatus, string> = {
    'not-issued': 'Not issued yet.',
    'known-check': `${agency} has not said yet whether it knows the family.`,
    nil: `Closed as a nil return: ${view.nilKind ? lowerFirst(nilKindLabels[view.nilKind]) : ''}.`,
    issued:
      auditors === ''
        ? `The family is known. ${isSpoc ? 'Choose who audits the file' : 'No auditor is chosen yet'}.`
        : `Given to ${auditors}, who can start.`,
    'in-progress': `${auditors || 'The auditor'} is completing the form. Below is what is saved so far.`,
    submitted: waitingWords(view, { isSpoc, isAuditor }),
    'sent-back': `Sent back to ${auditors || 'its auditor'}, who puts it right and submits it again.`,
    'signed-off': 'Signed off by the agency. It counts in the figures of the audit.',
    queried: `The co-ordinator asked about this return. ${auditors || 'Its auditor'} answers in the form.`,
    moderated:
      'Discussed and judged by the panel. The agency’s own grades stay as they were given.',
    declined: `${agency} declined to take part. It stays among the returns expected.`,
    waived: 'Waived: it is not expected any more.',
    withdrawn: 'Withdrawn: it is in no figure.',
  };
  return words[view.status];
}

/** A contact does not sign off what they completed: a second pair of eyes is the point of it. */
const ownWorkWords =
  'Submitted. You completed this return yourself, so another single point of contact of your ' +
  'agency signs it off.';

function waitingWords(view: ReturnView, reader: Reader): string {
  if (view.isOwnWork) return ownWorkWords;
  return view.entry && !reader.isSpoc
    ? 'Everything is entered. It counts when somebody of the agency has confirmed it.'
    : submittedWords(reader);
}

function submittedWords({ isSpoc, isAuditor }: Reader): string {
  if (isSpoc) return 'Submitted. Read it through, then sign it off or send it back with a reason.';
  return isAuditor
    ? 'Submitted. Your agency’s single point of contact reads it now, and signs it off or sends it back to you. You cannot change it meanwhile.'
    : 'Submitted. It waits for the agency’s single point of contact to sign it off.';
}

/** "Tom Ellery and Priya Nair"; empty where nobody has it. */
export function namesOf({
  auditors,
}: {
  readonly auditors: readonly { readonly name: string }[];
}): string {
  const names = auditors.map(({ name }) => name);
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
