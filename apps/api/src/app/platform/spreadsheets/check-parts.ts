import type { SheetNote } from '@sightline/form-exchange';
import { UnpackFault } from './unpack';

/** Beyond these no form goes, and a single cell far out would make a sheet of millions. */
const mostRows = 20_000;
const mostColumns = 300;

/** Formulas named one by one; a sheet with more is said to have more. */
const mostNamed = 20;

/** Text of each part by its name in the archive. */
type Texts = ReadonlyMap<string, string>;

/** Cells that are shown as one, as in A2:A5; only the first of them holds anything. */
export interface MergedCells {
  readonly sheet: string;
  readonly range: string;
}

/** What was seen in a workbook's parts before its cells are read. */
export interface CheckedParts {
  readonly formulas: readonly SheetNote[];
  readonly merged: readonly MergedCells[];
}

/** What of a workbook's parts is not to be read: entities, macros by their type, formulas, far cells. */
export function checkParts(parts: Readonly<Record<string, Uint8Array>>): CheckedParts {
  const decoder = new TextDecoder();
  const texts: Texts = new Map(
    Object.entries(parts).map(([name, bytes]) => [name, decoder.decode(bytes)]),
  );
  for (const text of texts.values()) {
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) {
      throw new UnpackFault('This file holds declarations that no workbook has');
    }
  }
  if (/macroEnabled/i.test(texts.get('[Content_Types].xml') ?? '')) {
    throw new UnpackFault('This workbook is of the kind with macros; save it as .xlsx');
  }
  const names = sheetNamesByPart(texts);
  const sheets = [...texts].filter(([name]) => name.startsWith('xl/worksheets/'));
  const nameOf = (part: string) => names.get(part) ?? part;
  return {
    formulas: sheets.flatMap(([part, text]) => checkCells(nameOf(part), text)),
    merged: sheets.flatMap(([part, text]) =>
      [...text.matchAll(/<(?:\w+:)?mergeCell\b[^<>]*>/g)].map(([tag]) => ({
        sheet: nameOf(part),
        range: attribute(tag, 'ref'),
      })),
    ),
  };
}

function checkCells(sheet: string, text: string): SheetNote[] {
  const formulas: SheetNote[] = [];
  let cell = '';
  for (const [tag, attributes] of text.matchAll(
    /<(?:\w+:)?(?:c|row)\b([^<>]*)>|<(?:\w+:)?f[\s>/]/g,
  )) {
    if (attributes === undefined) formulas.push(formulaNote(sheet, cell));
    else {
      const isCell = /^<(?:\w+:)?c\b/.test(tag);
      const place = /\br="([A-Z]*\d+)"/.exec(attributes)?.[1] ?? '';
      refuseFar(sheet, place);
      if (isCell) cell = place;
    }
  }
  const more = formulas.length - mostNamed;
  if (more <= 0) return formulas;
  const message = `${more} more cells hold formulas`;
  return [...formulas.slice(0, mostNamed), { sheet, message }];
}

function formulaNote(sheet: string, cell: string): SheetNote {
  const row = Number(/\d+$/.exec(cell)?.[0] ?? 0);
  const message = `the cell ${cell} holds a formula; put its value there instead`;
  return { sheet, ...(row > 0 && { row }), message };
}

function refuseFar(sheet: string, place: string): void {
  const [, letters = '', digits = '0'] = /^([A-Z]*)(\d+)$/.exec(place) ?? [];
  if (Number(digits) <= mostRows && columnNumber(letters) <= mostColumns) return;
  const message = `The sheet “${sheet}” goes as far as ${place}; a file has at most ${mostRows} rows and ${mostColumns} columns`;
  throw new UnpackFault(message);
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The name that a person sees for each sheet's part. */
function sheetNamesByPart(texts: Texts): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const [tag] of (texts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(
    /<(?:\w+:)?Relationship\b[^<>]*>/g,
  )) {
    const target = attribute(tag, 'Target').replace(/^(\/xl\/|\.\/)/, '');
    targets.set(attribute(tag, 'Id'), `xl/${target}`);
  }
  const names = new Map<string, string>();
  for (const [tag] of (texts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\b[^<>]*>/g)) {
    const part = targets.get(attribute(tag, 'r:id'));
    if (part !== undefined) names.set(part, attribute(tag, 'name'));
  }
  return names;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
