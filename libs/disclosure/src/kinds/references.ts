import type { Pattern } from './pattern';

const year = '(?:19|20)?\\d{2}';
const day = `(?:19|20)\\d{2}-[01]\\d-[0-3]\\d|[0-3]?\\d[/.-][01]?\\d(?:[/.-]${year})?`;

/** What a reference is called, close before it. */
const label =
  '(?:(?:police|crime|incident|occurrence|log|cad|urn|niche|athena|storm|holmes|custody|intel(?:ligence)?|report|investigation|complaint|reference|ref|dash|merlin|ppn|vpn|mg11)(?:[ /](?:crime|incident|occurrence|log|report|referral|record))?|command and control)';
const naming =
  '(?:[\\s.:#(=–-]|\\b(?:no|nos|number|num|ref|refs|reference|references|id|was|is|under|of|as|recorded|logged|and|the|with|given)\\b){1,10}';
const code = `(?=[\\w/-]{0,24}\\d[\\w/-]{0,24}\\d[\\w/-]{0,24}\\d)[A-Z\\d][\\w/-]{2,24}(?<![/-])`;

/** References of the police and of other services to one event: who holds the system finds the child. */
export const references: readonly Pattern[] = [
  {
    kind: 'reference',
    matches: new RegExp(
      `(?<![\\w-])(?:incident|log|cad|number|no\\.?|reference|ref\\.?)[ :#]{0,2}(?<mark>\\d{1,6} (?:of|dated|from) (?:the )?(?:${day}|[0-3]?\\d(?:st|nd|rd|th)? \\p{L}{3,9}(?: ${year})?))(?![\\w/-])`,
      'giu',
    ),
    reason: 'This is the log number of an incident.',
  },
  {
    kind: 'reference',
    matches: new RegExp(`(?<![\\w-])${label}${naming}(?<mark>${code})(?![\\w])`, 'giu'),
    reason: 'This is a crime or incident reference.',
    holds: (match) => !isDate(match) && !isOwnReference(match),
  },
  {
    kind: 'reference',
    matches: /(?<![\w/.,-])(?:20[0-3]\d|[0-3]\d000)\d{5,8}(?![\w/-]|[.,]\d)/gu,
    reason: 'This is a number as the systems of the police give them.',
    holds: (match) => match.length === 11,
  },
  {
    kind: 'reference',
    matches:
      /(?<![\w/-])(?<mark>\d{2}[A-Z]{0,3}\/\d{3,7}\/\d{2}|[A-Z]{2,4}\/\d{4,8}\/\d{2,4}|\d{2}[A-Z]{1,3}\d?\/\d{3,7}\/\d{2}|[A-Z]{2,3}-\d{8}-\d{3,5})(?![\w/-])/gu,
    reason: 'This is written as a crime or incident reference.',
    holds: (match) => !isDate(match),
  },
];

/** "CSE17-04-C03": given by the system so that nobody has to be named. */
function isOwnReference(match: string): boolean {
  return /^[A-Z]{2,8}\d{2}-\d{1,2}-[A-Z]\d{1,3}$/i.test(match);
}

function isDate(match: string): boolean {
  return (
    /^[0-3]?\d[/.-][01]?\d[/.-](?:19|20)?\d{2}$/.test(match) ||
    /^(?:19|20)\d{2}(?:[/-]\d{2}(?:\d{2}|[/-]\d{2})?)?$/.test(match)
  );
}
