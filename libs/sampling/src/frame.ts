import { sha256Hex } from './sha-256';

/** What the frame keeps of a child besides its reference; empty text where it is not recorded. */
export const frameAttributes = [
  'stratum',
  'ageBand',
  'gender',
  'ethnicity',
  'planStatus',
  'locality',
] as const;
export type FrameAttribute = (typeof frameAttributes)[number];

export const frameAttributeLabels: Record<FrameAttribute, string> = {
  stratum: 'Stratum',
  ageBand: 'Age band',
  gender: 'Gender',
  ethnicity: 'Ethnicity group',
  planStatus: 'Plan status',
  locality: 'Locality',
};

/** Why a row of the frame cannot be drawn (domain brief 6). */
export const exclusionCodes = [
  'outside-window',
  'recently-audited',
  'live-review',
  'live-trial',
  'staff-relative',
  'duplicate',
  'bad-row',
  'by-hand',
] as const;
export type ExclusionCode = (typeof exclusionCodes)[number];

export const exclusionLabels: Record<ExclusionCode, string> = {
  'outside-window': 'Outside the eligibility window',
  'recently-audited': 'Audited in the last 12 months',
  'live-review': 'Live review',
  'live-trial': 'Live criminal trial',
  'staff-relative': 'Relative of staff',
  duplicate: 'The same child is on an earlier row',
  'bad-row': 'The row could not be read',
  'by-hand': 'Left out by hand',
};

/** One child of the frame: no identity, only a row number and what a sample is balanced by. */
export type FrameRow = {
  /** Row of the uploaded list, from 1: the uploader's own file is the only way back to the child. */
  readonly number: number;
  /** Number of the household within the frame; null where it is not known. */
  readonly household: number | null;
  readonly exclusion: ExclusionCode | null;
} & Readonly<Record<FrameAttribute, string>>;

/** First line of the canonical bytes: a change of the rules below is a new number. */
export const frameFormat = 'sightline-frame/1';

const headings = [
  'reference',
  'stratum',
  'age_band',
  'gender',
  'ethnicity',
  'plan_status',
  'locality',
  'household',
  'excluded',
];

/** How a row is called everywhere outside the uploader's file: 'R000012' is its row 12. */
export function rowReference(number: number): string {
  return `R${String(number).padStart(6, '0')}`;
}

/** The row number of a reference, or undefined where it is none. */
export function rowNumber(reference: string): number | undefined {
  const digits = /^R(\d{6})$/.exec(reference)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Text as the frame keeps it: NFC, one space between words, no control characters. */
export function frameText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/** The rows in the order that draws count them in: by row number, which is by reference. */
export function inFrameOrder<Row extends { readonly number: number }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => a.number - b.number);
}

/** The rows that can be drawn, in frame order. */
export function eligibleRows(rows: readonly FrameRow[]): FrameRow[] {
  return inFrameOrder(rows).filter(({ exclusion }) => exclusion === null);
}

/**
 * The canonical text of a frame, line by line: UTF-8, a line feed after every line, cells apart by
 * tabs, rows by reference. The file that people download is exactly this, so `sha256sum` gives the
 * hash of the frame.
 */
export function* canonicalLines(rows: readonly FrameRow[]): Generator<string> {
  yield `${frameFormat}\n`;
  yield `${headings.join('\t')}\n`;
  for (const row of inFrameOrder(rows)) yield `${cellsOf(row).join('\t')}\n`;
}

function cellsOf(row: FrameRow): string[] {
  const household = row.household === null ? '' : `H${row.household}`;
  const attributes = frameAttributes.map((attribute) => row[attribute]);
  return [rowReference(row.number), ...attributes, household, row.exclusion ?? ''];
}

/** SHA-256 of the canonical bytes, in hex. */
export function frameHash(rows: readonly FrameRow[]): string {
  return sha256Hex(canonicalLines(rows));
}
