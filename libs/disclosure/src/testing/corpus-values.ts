import type { IdentifierKind } from '@sightline/domain';
import { isNhsNumber, isNiNumber, isUpn } from '@sightline/domain';
import type { Chance } from './chance';

export interface Drawn {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
  readonly streets: readonly string[];
  readonly schools: readonly string[];
}

interface Written {
  readonly kind: IdentifierKind;
  readonly words: string;
}

type Maker = (chance: Chance, drawn: Drawn) => Written;

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const streetTypes =
  'Road Street Avenue Close Drive Lane Crescent Terrace Gardens Grove Way Court Rd Mews'.split(' ');
const certainStreets = 'Road Street Avenue Crescent Terrace Lane Gardens'.split(' ');
const schoolForms = [
  '* Primary School',
  '* Primary',
  '* Academy',
  'St *’s School',
  '* High School',
  '* Junior School',
  '* Nursery',
  '* Community College',
  'the * Academy',
  '* CofE Primary School',
  '* primary school',
  '* Grammar School',
  '* Infant and Nursery School',
  '* Special School',
];
const areas = 'NG DE LE S LN PE B M LS BD HU YO SW E N CF SA L WN OL'.split(' ');
const towns =
  'Nottingham Mansfield Derby Leicester Sheffield Leeds Bradford Hull Grimsby Lincoln Luton Croydon Cardiff Glasgow Bristol Walsall Rotherham Preston Blackpool Ilkeston Arnold Beeston Worksop Skegness Boston'.split(
    ' ',
  );

const nameOf = (words: string): Written => ({ kind: 'name', words });
const two = (value: number): string => String(value).padStart(2, '0');

const makers: Readonly<Record<string, Maker>> = {
  given: (chance, { given }) => nameOf(chance.pick(given)),
  surname: (chance, { surnames }) => nameOf(chance.pick(surnames)),
  full: (chance, { given, surnames }) =>
    nameOf(
      chance.below(6) === 0
        ? `${chance.letters(1)}. ${chance.pick(surnames)}`
        : `${chance.pick(given)} ${chance.pick(surnames)}`,
    ),
  nhs: (chance) => ({ kind: 'nhs-number', words: nhsNumber(chance) }),
  upn: (chance) => ({ kind: 'upn', words: upn(chance) }),
  ni: (chance) => ({ kind: 'ni-number', words: niNumber(chance) }),
  birth: (chance) => ({ kind: 'birth-date', words: date(chance, 1975 + chance.below(42)) }),
  postcode: (chance) => ({ kind: 'postcode', words: postcode(chance) }),
  street: (chance, { streets }) => ({
    kind: 'address',
    words: `${chance.pick(streets)} ${chance.pick(certainStreets)}`,
  }),
  address: (chance, { streets }) => ({
    kind: 'address',
    words: `${chance.below(5) === 0 ? `Flat ${1 + chance.below(9)}, ` : ''}${1 + chance.below(240)}${chance.pick(['', '', '', 'a'])} ${chance.pick(streets)} ${chance.pick(streetTypes)}`,
  }),
  phone: (chance) => ({ kind: 'phone', words: phone(chance) }),
  email: (chance, { given, surnames }) => ({
    kind: 'email',
    words: email(chance, given, surnames),
  }),
  plate: (chance) => ({ kind: 'vehicle', words: plate(chance) }),
  ref: (chance) => ({ kind: 'reference', words: reference(chance) }),
  log: (chance) => ({
    kind: 'reference',
    words: `${1 + chance.below(900)} of ${date(chance, 2015 + chance.below(3))}`,
  }),
  web: (chance, { given, surnames }) => ({
    kind: 'web-address',
    words: web(chance, given, surnames),
  }),
  school: (chance, { schools }) => {
    const words = chance.pick(schoolForms).replace('*', chance.pick(schools));
    return { kind: 'school', words: words.replace(/^the /, '') };
  },
};

/** What identifies in place of the word in braces; undefined where the word stands for none. */
export function identifierIn(part: string, chance: Chance, drawn: Drawn): Written | undefined {
  return makers[part]?.(chance, drawn);
}

/** What identifies nobody in place of the word in braces. */
export function plainIn(part: string, chance: Chance): string {
  switch (part) {
    case 'date':
      return date(chance, 2015 + chance.below(3));
    case 'n':
      return String(2 + chance.below(11));
    case 'town':
      return chance.pick(towns);
    case 'month':
      return chance.pick(months);
    case 'year':
      return String(2014 + chance.below(4));
    default:
      throw new Error(`The corpus has nothing for {${part}}`);
  }
}

function date(chance: Chance, year: number): string {
  const day = 1 + chance.below(28);
  const month = 1 + chance.below(12);
  const name = months[month - 1]!;
  return chance.pick([
    `${two(day)}/${two(month)}/${year}`,
    `${day}/${month}/${String(year).slice(2)}`,
    `${day}.${month}.${String(year).slice(2)}`,
    `${day} ${name} ${year}`,
    `${day} ${name.slice(0, 3)} ${year}`,
    `${two(day)}-${two(month)}-${year}`,
    `${year}-${two(month)}-${two(day)}`,
  ]);
}

function nhsNumber(chance: Chance): string {
  for (;;) {
    const digits = `${chance.pick(['4', '6', '7'])}${chance.digits(9)}`;
    if (!isNhsNumber(digits)) continue;
    const spaced = `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
    return chance.pick([digits, spaced, spaced.replaceAll(' ', '-')]);
  }
}

function upn(chance: Chance): string {
  for (;;) {
    const code = `${chance.letters(1)}${chance.digits(12)}`;
    if (isUpn(code)) return code;
  }
}

function niNumber(chance: Chance): string {
  for (;;) {
    const code = `${chance.letters(2)}${chance.digits(6)}${chance.letters(1, 'ABCD')}`;
    if (!isNiNumber(code)) continue;
    const spaced = code.replace(/(..)(..)(..)(..)(.)/, '$1 $2 $3 $4 $5');
    return chance.pick([code, spaced]);
  }
}

function postcode(chance: Chance): string {
  const inward = `${chance.below(10)}${chance.letters(2, 'ABDEFGHJLNPQRSTUWXYZ')}`;
  const outward = `${chance.pick(areas)}${1 + chance.below(19)}`;
  const code = `${outward} ${inward}`;
  return chance.pick([code, code, code, `${outward}${inward}`, code.toLowerCase()]);
}

function phone(chance: Chance): string {
  return chance.pick([
    `07${chance.digits(9)}`,
    `07${chance.digits(3)} ${chance.digits(6)}`,
    `07${chance.digits(3)} ${chance.digits(3)} ${chance.digits(3)}`,
    `0115 ${chance.digits(3)} ${chance.digits(4)}`,
    `01${chance.digits(3)} ${chance.digits(6)}`,
    `(0114) ${chance.digits(3)} ${chance.digits(4)}`,
    `+44 7${chance.digits(3)} ${chance.digits(6)}`,
    `020 ${chance.digits(4)} ${chance.digits(4)}`,
  ]);
}

function email(chance: Chance, given: readonly string[], surnames: readonly string[]): string {
  const first = plainLetters(chance.pick(given));
  const last = plainLetters(chance.pick(surnames));
  const host = chance.pick([
    'example.com',
    'mail.example.co.uk',
    'surgery.example.org',
    'example.sch.uk',
  ]);
  return `${chance.pick([`${first}.${last}`, `${first}${chance.digits(2)}`, `${first[0]!}_${last}`])}@${host}`;
}

function plate(chance: Chance): string {
  const letters = (count: number): string => chance.letters(count, 'ABCDEFGHJKLMNPRSTUVWXY');
  const current = `${letters(2)}${chance.pick(['0', '1', '5', '6'])}${chance.below(8)}`;
  return chance.pick([
    `${current} ${letters(3)}`,
    `${current}${letters(3)}`,
    `${current} ${letters(3)}`,
  ]);
}

function reference(chance: Chance): string {
  const year = 15 + chance.below(3);
  return chance.pick([
    `20${year}${chance.digits(7)}`,
    `${year}/${chance.digits(5)}/${year}`,
    `NN-20${year}${two(1 + chance.below(12))}${two(1 + chance.below(28))}-0${chance.digits(3)}`,
    `31F/${chance.digits(5)}/${year}`,
    `CRI/${chance.digits(6)}/${year}`,
    `${year}000${chance.digits(6)}`,
  ]);
}

function web(chance: Chance, given: readonly string[], surnames: readonly string[]): string {
  const who = plainLetters(chance.pick(given)) + plainLetters(chance.pick(surnames));
  return chance.pick([
    `https://www.example.com/${who}`,
    `www.${who}.example.co.uk`,
    `example.com/u/${who}${chance.digits(2)}`,
    `http://${who}.example.org/photos?id=${chance.digits(4)}`,
    `${who}.co.uk`,
  ]);
}

function plainLetters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}
