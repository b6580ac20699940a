import type { Pattern } from './pattern';

const label =
  /\b(?:reg(?:istration|istered)?|vrm|vrn|number ?plate|plate|vehicle|car|van|taxi|minicab|motorbike|moped)\b[^.!?\n]{0,30}$/iu;

export const vehicles: readonly Pattern[] = [
  {
    kind: 'vehicle',
    matches: /(?<![\w/-])[A-HJ-PR-Y]{2}[0-7]\d ?[A-HJ-PR-Z]{3}(?![\w/-])/gu,
    reason: 'This is a vehicle registration.',
  },
  {
    kind: 'vehicle',
    matches:
      /(?<![\w/-])(?:[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Z]{3}|[A-HJ-PR-Z]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]|[A-Z]{1,3} ?\d{2,4}|\d{2,4} ?[A-Z]{2,3})(?![\w/-])/gu,
    reason: 'This is a vehicle registration, as the words before it say.',
    holds: (match, before) => label.test(before) && /\d/.test(match),
  },
  {
    kind: 'vehicle',
    matches: /(?<![\w/-])[a-hj-pr-y]{2}[0-7]\d ?[a-hj-pr-z]{3}(?![\w/-])/gu,
    reason: 'This is a vehicle registration, as the words before it say.',
    holds: (_match, before) => label.test(before),
  },
];
