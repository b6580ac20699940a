import type { FrameColumnView, FrameField } from '@sightline/contracts';
import { cellText, ListFault, type ListRow } from './list-fault';

/** Words of headings, without spaces and case; the first that fits is the guess. */
const guesses: readonly (readonly [RegExp, FrameField])[] = [
  [/^(nhs|nhsno|nhsnumber|nhsnum)$/, 'nhsNumber'],
  [/^(upn|uniquepupilnumber)$/, 'upn'],
  [/^(dob|dateofbirth|birthdate|borndate|born)$/, 'birthDate'],
  [/^(forename|forenames|firstname|givenname|givennames)$/, 'givenName'],
  [/^(surname|lastname|familyname)$/, 'familyName'],
  [/^(name|childname|fullname|childsname|nameofchild|child)$/, 'fullName'],
  [/^(alias|aliases|othernames|alsoknownas|aka)$/, 'otherNames'],
  [/^(address|homeaddress|postcode|currentaddress)$/, 'address'],
  [/^(siblings|sibling|brothersandsisters)$/, 'siblings'],
  [/^(carers|carer|parents|parent|parentsorcarers|mother|father)$/, 'carers'],
  [/^(familyid|familyno|familynumber|household|householdid|householdnumber|groupid)$/, 'household'],
  [/^(localid|mosaicid|liquidlogicid|caseid|personid|clientid|childid|systemid|id)$/, 'localId'],
  [/^(indexdate|dateofindexevent)$/, 'indexDate'],
  [/^(eligibleon|eligibilitydate|startdate|referraldate|dateofreferral|orderdate)$/, 'eligibleOn'],
  [/^(stratum|strata|group|samplegroup|outcome|referraloutcome)$/, 'stratum'],
  [/^(ageband|agegroup|agerange)$/, 'ageBand'],
  [/^(gender|sex)$/, 'gender'],
  [/^(ethnicity|ethnicgroup|ethnicitygroup|ethnicorigin)$/, 'ethnicity'],
  [/^(planstatus|plan|plantype|status|legalstatus|threshold)$/, 'planStatus'],
  [/^(locality|area|region|district|team|ward)$/, 'locality'],
  [/^(livereview|lcspr|liverapidreview|openreview)$/, 'liveReview'],
  [/^(livetrial|trial|criminaltrial|courtproceedings)$/, 'liveTrial'],
  [/^(staffrelative|relativeofstaff|staffchild)$/, 'staffRelative'],
];

/** The field that a heading sounds like. */
export function guessField(heading: string): FrameField | undefined {
  const plain = heading
    .toLowerCase()
    .replaceAll(/\(.*?\)/g, '')
    .replaceAll(/[^a-z]/g, '');
  return guesses.find(([pattern]) => pattern.test(plain))?.[1];
}

/** How a heading is kept: spaces and case do not matter. */
export function headingKey(heading: string): string {
  return heading.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** Rows that headings are looked for in, where nobody says which it is. */
export const headRows = 10;

/**
 * The row of the headings: the one that says most that is known, of equals the first; where none
 * is known, the first row that is not empty. What stands above it is a title and is left out.
 */
export function findHeading(
  rows: readonly ListRow[],
  kept: ReadonlyMap<string, FrameField>,
  told: number | undefined,
): ListRow {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''));
  const [first] = filled;
  if (!first) throw new ListFault('The file is empty');
  if (told !== undefined) {
    const row = filled.find(({ number }) => number === told);
    if (!row) throw new ListFault(`Row ${told} is empty: headings cannot be there`);
    return row;
  }
  const score = (row: ListRow) => knownIn(row, kept);
  const best = filled.reduce((top, row) => (score(row) > score(top) ? row : top), first);
  return score(best) >= 2 ? best : first;
}

/** How many cells of a row say what a column is. */
function knownIn({ cells }: ListRow, kept: ReadonlyMap<string, FrameField>): number {
  return cells.filter((cell) => {
    const text = cellText(cell);
    return kept.has(headingKey(text)) || guessField(text) !== undefined;
  }).length;
}

/**
 * Whether the row under the headings is a second row of them: no child is called by the words for
 * columns, in two cells and in at least half of those that are filled.
 */
export function isHeadingToo(row: ListRow, kept: ReadonlyMap<string, FrameField>): boolean {
  const known = knownIn(row, kept);
  const filled = row.cells.filter((cell) => cellText(cell) !== '').length;
  return known >= 2 && known * 2 >= filled;
}

/** The columns of the heading row and what each is: as it was kept, or as it sounds. */
export function columnsOf(
  heading: ListRow,
  kept: ReadonlyMap<string, FrameField>,
): FrameColumnView[] {
  const taken = new Set<FrameField>();
  return heading.cells.map((cell, index) => {
    const text = cellText(cell) || `Column ${index + 1}`;
    const own = kept.get(headingKey(text));
    const guess = own ?? guessField(text);
    const isFree = guess !== undefined && (guess === 'ignore' || !taken.has(guess));
    if (!isFree) return { heading: text, field: 'ignore', known: 'unknown' };
    taken.add(guess);
    return { heading: text, field: guess, known: own ? 'kept' : 'guessed' };
  });
}
