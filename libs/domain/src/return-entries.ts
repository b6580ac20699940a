import { dayLabel } from './days';

/** How somebody in an agency without people in Sightline said that a return is theirs. */
export const confirmationMeans = [
  'signed-paper',
  'in-person',
  'video-call',
  'telephone',
  'letter',
] as const;
export type ConfirmationMeans = (typeof confirmationMeans)[number];

export const confirmationMeansLabels: Record<ConfirmationMeans, string> = {
  'signed-paper': 'On the paper, signed',
  'in-person': 'In person, read through together',
  'video-call': 'By video call, read through together',
  telephone: 'By telephone, read back to them',
  letter: 'By letter or secure e-mail',
};

/** The facts of a return that somebody else typed in: who, who confirmed it, where the paper is. */
export interface EntryFacts {
  readonly by: string;
  readonly contact: { readonly name: string; readonly role: string };
  readonly paperKeptBy: string;
  readonly confirmed: {
    readonly name: string;
    readonly role: string;
    readonly day: string;
    readonly means: ConfirmationMeans;
  } | null;
}

/** What is said wherever such a return is met, on the screen and on paper. */
export function entryWords({ by, contact, paperKeptBy, confirmed }: EntryFacts): string {
  const told = `Entered by ${by} from what ${contact.name} (${contact.role}) gave`;
  const said = confirmed
    ? `confirmed by ${confirmed.name} (${confirmed.role}) on ${dayLabel(confirmed.day)}, ` +
      confirmationMeansLabels[confirmed.means].toLowerCase()
    : 'not confirmed by the agency yet';
  return `${told}; ${said}. The paper is kept by ${paperKeptBy}.`;
}
