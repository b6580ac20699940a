import type { Pattern } from './pattern';

/** Areas of the United Kingdom's postcodes (Royal Mail), so that a form number is not one. */
const areas = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC ' +
    'EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS ' +
    'LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP ' +
    'SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);

/** "S47 2nd": a section of an Act and an ordinal, not a street in Sheffield. */
const ordinal = /\d(?:st|nd|rd|th)$/i;

/** Whole postcodes; the first half alone names an area of many thousands and is not marked. */
export const postcodes: readonly Pattern[] = [
  {
    kind: 'postcode',
    matches:
      /(?<![\w/-])[A-Za-z]{1,2}\d[A-Za-z\d]?[ \t]{0,2}\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}(?![\w/-])/gu,
    reason: 'This is a postcode: it stands for a few houses.',
    holds: (match) =>
      areas.has(/^[A-Za-z]+/.exec(match)![0].toUpperCase()) &&
      !(ordinal.test(match) && match !== match.toUpperCase()),
  },
];
