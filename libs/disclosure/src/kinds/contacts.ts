import type { Pattern } from './pattern';

/** Addresses of guidance that everybody may read: naming them says nothing about a child. */
const guidance =
  /^(?:https?:\/\/)?(?:www\.)?(?:gov\.uk|legislation\.gov\.uk|nice\.org\.uk|ico\.org\.uk)(?:[/?#]|$)/iu;

const digitsOf = (match: string): string => match.replace(/\D/g, '');

/** Endings of bare web addresses that are taken for one without "www" or "http". */
const endings =
  'co\\.uk|org\\.uk|ac\\.uk|sch\\.uk|gov\\.uk|nhs\\.uk|police\\.uk|me\\.uk|com|org|net|info|io|tv|me|link|app|chat|gg|ly|eu|uk';

export const contacts: readonly Pattern[] = [
  {
    kind: 'email',
    matches:
      /(?<![\w.+%-])[\p{L}\d][\p{L}\d.+%_'-]{0,63} ?(?:@|\(at\)|\[at\]) ?(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}(?![\w@])/giu,
    reason: 'This is an e-mail address.',
  },
  {
    kind: 'web-address',
    matches: /(?<![\w@])(?<mark>(?:https?:\/\/|www\.)[^\s<>"“”]{2,400}[^\s<>"“”.,;:!?)\]’'])/giu,
    reason: 'This is a web address; it may lead to a person or a place.',
    holds: (match) => !guidance.test(match),
  },
  {
    kind: 'web-address',
    matches: new RegExp(
      `(?<![\\w@./-])(?<mark>(?:[a-z\\d](?:[a-z\\d-]{0,62})\\.){1,4}(?:${endings})(?:/[^\\s<>"“”]{0,400}[^\\s<>"“”.,;:!?)\\]’'])?)(?![\\w@-])`,
      'giu',
    ),
    reason: 'This is a web address; it may lead to a person or a place.',
    holds: (match) => !guidance.test(match) && !/^(?:e\.g|i\.e|a\.m|p\.m)$/iu.test(match),
  },
  {
    kind: 'phone',
    matches: /(?<![\w/.-])(?<mark>(?:\+ ?\d|\(?0)(?:[ ()./-]{0,2}\d){8,13})(?![\w/]|[.,-]\d)/gu,
    reason: 'This is a telephone number.',
    holds: (match) => isPhone(match),
  },
];

function isPhone(match: string): boolean {
  const digits = digitsOf(match);
  if (match.startsWith('+')) return digits.length >= 9 && digits.length <= 15;
  // A date such as 01/02/2009 10 has its slashes; a telephone number never has two.
  if ((match.match(/[/.]/g)?.length ?? 0) > 1) return false;
  return /^0[1-37-9]\d{8,9}$/.test(digits) && digits.length >= 10 && digits.length <= 11;
}
