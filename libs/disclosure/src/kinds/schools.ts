import type { Found } from '../identifier-span';
import { fieldWords } from '../lists/field-words';
import { fold, isWord } from '../lists/lookup';

const sorts =
  "(?:Church of England|C of E|CofE|C\\.? ?E\\.?|R\\.?C\\.?|Catholic|Roman Catholic|Methodist|Community|Voluntary Aided|VA|VC|Free|Special|Foundation|Islamic|Muslim|Jewish|Hindu|Sikh|Girls['’]?|Boys['’]?|Girl['’]s|Boy['’]s|Junior|Infants?['’]?|Infant and Nursery|Junior and Infant|Primary|Secondary|High|Grammar|Middle|Upper|Lower|Comprehensive|Nursery|Preparatory|Prep|Sixth Form|Technical|Specialist|Church|Park|Hill|and|&|of|the)";
const heads =
  '(?:School|Academy|College|Primary|Secondary|Juniors?|Infants?|Nursery|Pre-?school|Preschool|High|Grammar|Comprehensive|UTC|Sixth Form|Kindergarten|Prep|Montessori|Day Nursery)';
const word = "\\p{Lu}[\\p{L}'’-]{1,24}";
const named = new RegExp(
  `(?<![\\p{L}\\d-])(?<name>(?:(?:St\\.?|Saint|Ss|SS|Our Lady(?: of)?|Sir|The|Bishop|King|Queen) )?${word}(?: (?:of|the|and|on|upon|le|&)(?: the)? ${word}| ${word}){0,3}?) (?<sorts>(?:${sorts} ){0,4})(?<head>${heads})(?! ?(?:Improvement|Nurse|Nursing|Council|Governors?|Report|Placement|Education|Place|of [A-Z]))(?![\\p{L}\\d-])`,
  'gu',
);
const smallHead = new RegExp(
  `(?<![\\p{L}\\d-])(?<name>(?:(?:St\\.?|Saint) )?${word}(?: ${word}){0,2}) (?:(?:church of england|catholic|community|junior|infant|infants|primary|secondary|high|grammar|nursery|special|middle|comprehensive|prep|free) ){0,3}(?:school|academy|college|primary|nursery|juniors|infants|pre-?school|sixth form)(?![\\p{L}\\d-])`,
  'gu',
);

const general = new Set(
  (
    'the a an this that his her their our your my its local new old previous current former next first ' +
    'second third primary secondary junior infant infants high special virtual independent private state ' +
    'boarding mainstream maintained middle upper lower nursery pre community catholic faith grammar ' +
    'comprehensive church multi all each every both any some no which one two three when while at in on ' +
    'after before since from to for if and but as by of with sunday public day summer home school police ' +
    'staff royal national children child early years education learning health further higher technical ' +
    'medical girls boys mixed alternative specialist social care safe whole out extended village training ' +
    'academy college sixth form another although because however where what does did is was has had ' +
    'although despite during until per via st saint mr mrs ms dr miss prof'
  ).split(' '),
);

/** Names of schools by their form: a name, and then what kind of school it is. */
export function* schoolsByForm(text: string): Generator<Found> {
  for (const match of text.matchAll(named)) {
    const skipped = generalLead(match.groups?.['name'] ?? '');
    if (skipped === undefined) continue;
    yield found(match.index + skipped, match[0].slice(skipped));
  }
  for (const match of text.matchAll(smallHead)) {
    const name = match.groups?.['name'] ?? '';
    const skipped = generalLead(name);
    if (skipped === undefined) continue;
    const words = name.slice(skipped).split(' ');
    const isSaint = /^(?:St\.?|Saint)$/.test(words[0] ?? '');
    if (!isSaint && words.every((part) => isCommon(fold(part.replace(/['’]s$/, ''))))) continue;
    if (/['’]s$/.test(words.at(-1) ?? '') && !isSaint) continue;
    yield found(match.index + skipped, match[0].slice(skipped));
  }
}

/** How much of the beginning names no school ("The", "Her"); undefined where nothing else is left. */
function generalLead(name: string): number | undefined {
  let skipped = 0;
  for (const part of name.split(' ')) {
    const folded = fold(part.replace(/\.$/, ''));
    if (folded === 'st' || folded === 'saint') return skipped;
    if (!general.has(folded) && !fieldWords.has(folded)) return skipped;
    skipped += part.length + 1;
  }
  return undefined;
}

function isCommon(word: string): boolean {
  return isWord(word) || fieldWords.has(word) || general.has(word);
}

function found(start: number, words: string): Found {
  return {
    start,
    end: start + words.length,
    kind: 'school',
    reason: 'This is the name of a school; a school places a child.',
  };
}
