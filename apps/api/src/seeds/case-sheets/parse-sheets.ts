import { agencyKinds, type AgencyKind } from '@sightline/domain';

/**
 * One case of a demonstration audit as it is written down, a plain text that people can read and
 * correct:
 *
 *     # a remark
 *     == case                      what the case is; then a block for what all returns share,
 *     == every return              then one block an agency
 *     == police
 *     D7a: no | The evidence under the answer.
 *       A line that begins with two spaces goes on with the line above.
 *     C2: -40 | missing | What was done | What came of it
 *
 * A key is a question of the form or one of `sheetKeys`; a key written again adds a row.
 */
export interface CaseSheet {
  readonly stratum: string;
  readonly ageBand: string;
  readonly story: string;
  readonly returns: ReadonlyMap<AgencyKind, ReturnSheet>;
}

/** What an agency's return says: words by key, and which of them all returns share. */
export interface ReturnSheet {
  readonly own: SheetLines;
  readonly shared: SheetLines;
}

/** Key -> what is written, once for each time the key stands there. */
export type SheetLines = ReadonlyMap<string, readonly string[]>;

/** Keys of a return that are no questions: the known check, and how far the return has come. */
export const sheetKeys = [
  'known',
  'nil',
  'searched',
  'note',
  'state',
  'reason',
  'upTo',
  'N1',
] as const;

/** Reads a case; a text that breaks the rules above is an error that names the line. */
export function parseCaseSheet(text: string): CaseSheet {
  const blocks = parseBlocks(text);
  const facts = blocks.get('case');
  if (!facts) throw new Error('A case sheet begins with "== case"');
  const shared = blocks.get('every return') ?? new Map<string, string[]>();
  const returns = new Map<AgencyKind, ReturnSheet>();
  for (const kind of agencyKinds) {
    const own = blocks.get(kind);
    if (own) returns.set(kind, { own, shared });
  }
  const known = ['case', 'every return', ...agencyKinds] as readonly string[];
  const unknown = [...blocks.keys()].find((title) => !known.includes(title));
  if (unknown !== undefined) throw new Error(`No agency is called "${unknown}"`);
  const fact = (key: string) => facts.get(key)?.[0] ?? '';
  return { stratum: fact('stratum'), ageBand: fact('ageBand'), story: fact('story'), returns };
}

function parseBlocks(text: string): Map<string, Map<string, string[]>> {
  const blocks = new Map<string, Map<string, string[]>>();
  let block: Map<string, string[]> | undefined;
  for (const [index, line] of joinedLines(text).entries()) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('== ')) {
      block = new Map();
      blocks.set(line.slice(3), block);
      continue;
    }
    const colon = line.indexOf(': ');
    if (!block || colon < 1) throw new Error(`Line ${index + 1} is neither block nor "key: words"`);
    const key = line.slice(0, colon);
    block.set(key, [...(block.get(key) ?? []), line.slice(colon + 2)]);
  }
  return blocks;
}

/** The lines with what goes on over a line end put back together; empty lines keep the count. */
function joinedLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const last = lines.findLastIndex((earlier) => earlier !== '');
    if (line.startsWith('  ') && last >= 0) {
      lines[last] += ` ${line.trim()}`;
      lines.push('');
    } else {
      lines.push(line.trimEnd());
    }
  }
  return lines;
}
