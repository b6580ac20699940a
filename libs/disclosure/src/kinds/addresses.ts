import type { Found } from '../identifier-span';
import { fieldWords } from '../lists/field-words';
import { fold, isWord } from '../lists/lookup';

/** Kinds of street that hardly mean anything else after a name. */
const plainTypes =
  'Road|Street|Avenue|Crescent|Terrace|Mews|Rd|Ave|Cres|Gdns|Gardens|Lane|Boulevard';
/** Kinds of street that are words of other things too: they need a number or a word for living. */
const otherTypes =
  'Close|Drive|Way|Court|Place|Walk|Rise|Hill|Green|Park|Row|Square|View|Parade|Croft|Grove|Garth|Fold|Wharf|Quay|Bank|Crest|Circus|Circle|Yard|Vale|Dene|Mount|Cl|Dr|St|Ct|House|Heights|Villas|Cottages|Cottage|Buildings|Chase|Meadow|Meadows|Fields|End|Path|Approach|Gate|Copse|Glade|Nook|Brow|Edge|Embankment|Broadway|Promenade|Esplanade|Loke|Ginnel|Twitchel';

const name =
  "(?:(?:St\\.?|Saint|The|Old|Upper|Lower|North|South|East|West) )?\\p{Lu}[\\p{L}'’-]{1,24}(?: \\p{Lu}[\\p{L}'’-]{1,24}){0,2}";
const flat =
  '(?:(?:[Ff]lat|FLAT|[Aa]partment|[Aa]pt\\.?|[Uu]nit|[Rr]oom|[Pp]lot) ?\\d{1,4}[A-Za-z]?,? )';
const number = '\\d{1,4}(?:[A-Za-z]|[/-]\\d{1,4})?';

const numbered = new RegExp(
  `(?<![\\w/.-])${flat}?${number},? (?<street>${name}) (?:${plainTypes}|${otherTypes})(?![\\p{L}\\d-])`,
  'gu',
);
const unnumbered = new RegExp(
  `(?<![\\p{L}\\d-])(?<street>${name}) (?<type>${plainTypes}|${otherTypes})(?![\\p{L}\\d-])`,
  'gu',
);
const smallLetters = new RegExp(
  `(?<![\\w/.-])${number} (?<street>[a-z]{3,24}(?: [a-z]{3,24})?) (?:road|street|avenue|crescent|terrace|lane|close|drive|gardens|grove)(?![\\p{L}\\d-])`,
  'gu',
);

const livesBefore =
  /\b(?:live[sd]?|living|reside[sd]?|residing|moved|staying|stayed|address(?:es)?|property|home|house|flat|visit(?:ed)?|tenancy|premises|collected|seen|found|arrested|attended|police|parked|incident)\b[^.!?\n]{0,30}\b(?:on|at|to|in|of|from|is|was|near|off|outside|along)(?: the)? $/iu;
const nearBefore = /\b(?:off|along|corner of|end of|outside|at|on) $/iu;
const plain = new RegExp(`^(?:${plainTypes})$`);

/** After it the street is part of the name of a hospital, a school or a team. */
const bodyAfter =
  /^(?: ?\p{Lu}?[\p{L}’'-]{0,20}){0,2} (?:Hospital|Surgery|Clinic|Medical|Practice|Health|Police|Station|School|Primary|Academy|Children|Family|Centre|Nursery|Junior|Infant|College|Community|Team|Trust|Project)\b/u;

/** House and street, or the street alone where it cannot be anything else. */
export function* addresses(text: string): Generator<Found> {
  for (const match of text.matchAll(numbered)) {
    if (!/\p{Lu}/u.test(match.groups?.['street']?.[0] ?? '') || isBody(text, match)) continue;
    yield found(match.index, match[0], 'This is a street address.');
  }
  for (const match of text.matchAll(unnumbered)) {
    const { street = '', type = '' } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 70), match.index);
    if (isBody(text, match) || !isStreetName(street)) continue;
    const isCertain = plain.test(type) && isUnknown(street);
    if (!isCertain && !livesBefore.test(before) && !(plain.test(type) && nearBefore.test(before)))
      continue;
    yield found(match.index, match[0], 'This is the name of a street.');
  }
  for (const match of text.matchAll(smallLetters)) {
    const words = match.groups?.['street']?.split(' ') ?? [];
    if (words.every((word) => isWord(word))) continue;
    yield found(match.index, match[0], 'This is a street address.');
  }
}

function isBody(text: string, match: RegExpMatchArray & { index: number }): boolean {
  const end = match.index + match[0].length;
  return bodyAfter.test(text.slice(end, end + 60));
}

/** "Family Court" and "High Street" name no street of their own; "Larkhill Road" does. */
function isStreetName(street: string): boolean {
  const words = street.split(' ').map((word) => fold(word));
  return !words.every((word) => general.has(word) || fieldWords.has(word));
}

function isUnknown(street: string): boolean {
  return street.split(' ').some((word) => !isWord(fold(word)));
}

const general = new Set(
  (
    'the high main family crown county magistrates youth safe safety early care child children health ' +
    'social local community police control one two three first second third this that his her their our ' +
    'a an another each every no any some on at in of to from for and but downing'
  ).split(' '),
);

function found(start: number, words: string, reason: string): Found {
  return { start, end: start + words.length, kind: 'address', reason };
}
