import type { Found } from '../identifier-span';

const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const year = "(?:(?:19|20)\\d{2}|['’]?\\d{2})";
const day = '(?:[0-3]?\\d)(?:st|nd|rd|th)?';
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?';

/** A whole date in one of the ways it is written: 12/03/2009, 12.3.09, 2009-03-12, 12 March 2009. */
const fullDate = [
  `[0-3]?\\d([/.-])[01]?\\d\\1(?:19|20)?\\d{2}`,
  `(?:19|20)\\d{2}-[01]\\d-[0-3]\\d`,
  `${weekday}${day}(?: of)?[ -]${months},?[ -]${year}`,
  `${months} ${day},? (?:19|20)\\d{2}`,
].join('|');

const dates = new RegExp(`(?<![\\w/.-])(?:${fullDate})(?![\\w/-]|\\.\\d)`, 'giu');
const monthYear = new RegExp(
  `(?<![\\w/.-])(?:${months}|early|late|mid-?) (?:19|20)\\d{2}\\b`,
  'giu',
);

/** "DOB", "born on", "date of birth is", "(b." and the like, close before the date. */
const bornBefore =
  /(?:\b(?:d\.?\s?o\.?\s?b\b\.?|date of birth|birth ?date|birthday|born|delivered|b\.|was born)(?:[\s:=–(-]|\b(?:is|was|as|on|of|the|in|at|being|recorded|given|shown|stated|noted|listed|prematurely|by|family|child(?:’|')s|her|his|their)\b){0,8})$/iu;
const bornAfter =
  /^[\s,]{0,2}(?:\(?\s?(?:d\.?o\.?b\b|date of birth|birth ?date|as (?:a|the|her|his|their) (?:date of birth|d\.?o\.?b|birthday)|is (?:her|his|their|the) (?:date of birth|d\.?o\.?b|birthday)|was (?:her|his|their) (?:date of birth|birthday)))/iu;

/** A name, a bracket or comma, and then a date: "Zofia (12/03/2009)". */
const besideName = /(?:^|[\s("])\p{Lu}[\p{L}'’-]{1,30} ?\($/u;
const closesBracket = /^\s?\)/u;

/**
 * Dates of birth. Other dates are not marked: what happened to a case is entered as a day and kept
 * as an offset, and a meeting's date in prose says little without the file (domain brief, Settled 7).
 */
export function* birthDates(text: string): Generator<Found> {
  for (const match of text.matchAll(dates)) {
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const isBorn = bornBefore.test(before) || bornAfter.test(after);
    if (!isBorn && !(besideName.test(before) && closesBracket.test(after))) continue;
    yield found(match.index, match[0], 'This is a date of birth.');
  }
  for (const match of text.matchAll(monthYear)) {
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    if (!/\bborn (?:in |around )?$/iu.test(before)) continue;
    yield found(match.index, match[0], 'This is the month of birth.');
  }
}

function found(start: number, words: string, reason: string): Found {
  return { start, end: start + words.length, kind: 'birth-date', reason };
}
