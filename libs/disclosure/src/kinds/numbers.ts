import { isNhsNumber, isNiNumber, isUpn } from '@sightline/domain';
import type { Pattern } from './pattern';

const bare = (match: string): string => match.replace(/[\s.-]/g, '').toUpperCase();

const nhsLabel = /\bnhs\b[\s\p{L}.]{0,12}[\s:#=–-]{0,4}$/iu;
const upnLabel = /\b(?:upn|unique pupil (?:number|no\.?|ref\p{L}*))[\s\p{L}]{0,6}[\s:#=–-]{0,4}$/iu;

/** Numbers that are given to one person for life. */
export const personNumbers: readonly Pattern[] = [
  {
    kind: 'nhs-number',
    matches: /(?<![\w/.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w/-]|[.,]\d)/gu,
    reason: 'This is an NHS number: its check digit fits.',
    holds: (match) => isNhsNumber(bare(match)),
  },
  {
    kind: 'nhs-number',
    matches: /(?<![\w/.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w/-]|[.,]\d)/gu,
    reason: 'This is written as an NHS number, though its check digit does not fit.',
    holds: (match, before) => !isNhsNumber(bare(match)) && nhsLabel.test(before),
  },
  {
    kind: 'upn',
    matches: /(?<![\w/-])[A-Za-z]\d{11}[A-Za-z0-9](?![\w/-])/gu,
    reason: 'This is a unique pupil number: its check letter fits.',
    holds: (match) => isUpn(bare(match)),
  },
  {
    kind: 'upn',
    matches: /(?<![\w/-])[A-Za-z] ?\d{3} ?\d{4} ?\d{2} ?\d{2}[A-Za-z0-9](?![\w/-])/gu,
    reason: 'This is written as a unique pupil number.',
    holds: (match, before) => !isUpn(bare(match)) && upnLabel.test(before),
  },
  {
    kind: 'ni-number',
    matches: /(?<![\w/-])[A-Za-z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-Da-d](?![\w/-])/gu,
    reason: 'This is a National Insurance number.',
    holds: (match) => isNiNumber(bare(match)),
  },
];
