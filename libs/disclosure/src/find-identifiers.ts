import type { Found, IdentifierSpan } from './identifier-span';
import { addresses } from './kinds/addresses';
import { birthDates } from './kinds/birth-dates';
import { contacts } from './kinds/contacts';
import { keptNumbers, keptWords } from './kinds/kept-words';
import { personNumbers } from './kinds/numbers';
import { foundBy } from './kinds/pattern';
import { postcodes } from './kinds/postcodes';
import { references } from './kinds/references';
import { schoolsByForm } from './kinds/schools';
import { vehicles } from './kinds/vehicles';
import { noLists, type PreparedLists } from './lists/kept-lists';
import { personNames } from './names/find-names';
import { replacementsOf } from './replacements';
import { visibleText } from './visible-text';

const patterns = [...contacts, ...personNumbers, ...references, ...postcodes, ...vehicles];

/**
 * The words of a text that may say who somebody is, in order; they never overlap. The same on the
 * page and on the server, but for the lists that only the server has.
 */
export function findIdentifiers(
  written: string,
  lists: PreparedLists = noLists,
): readonly IdentifierSpan[] {
  if (written.trim() === '') return [];
  const { text, offset } = visibleText(written);
  const kept = withoutOverlaps(allFound(text, lists));
  return kept.map(({ start, end, kind, reason, role }) => ({
    start: offset(start),
    end: offset(end - 1) + 1,
    kind,
    reason,
    replacements: replacements(kind, role),
  }));
}

/** The surest first: where two hold the same words, the one that comes earlier here is kept. */
function* allFound(text: string, lists: PreparedLists): Generator<Found> {
  yield* keptWords(text, lists);
  yield* keptNumbers(text, lists);
  yield* foundBy(patterns[0]!, text);
  yield* birthDates(text);
  for (const pattern of patterns.slice(1)) yield* foundBy(pattern, text);
  yield* addresses(text);
  yield* schoolsByForm(text);
  yield* personNames(text);
}

function withoutOverlaps(all: Iterable<Found>): Found[] {
  const taken: Found[] = [];
  const rank = [...all].map((found, order) => ({ found, order }));
  rank.sort((a, b) => a.found.start - b.found.start || a.order - b.order);
  for (const { found } of resolved(rank)) taken.push(found);
  return taken;
}

interface Ranked {
  readonly found: Found;
  readonly order: number;
}

/** Goes from left to right: of those that overlap the surer one stays. */
function resolved(ranked: readonly Ranked[]): readonly Ranked[] {
  const kept: Ranked[] = [];
  for (const next of ranked) {
    let isBeaten = false;
    while (kept.length > 0 && kept.at(-1)!.found.end > next.found.start) {
      if (kept.at(-1)!.order <= next.order) {
        isBeaten = true;
        break;
      }
      kept.pop();
    }
    if (!isBeaten) kept.push(next);
  }
  return kept;
}

function replacements(kind: Found['kind'], role: string | undefined): readonly string[] {
  const usual = replacementsOf[kind];
  return role === undefined ? usual : [role, ...usual.filter((words) => words !== role)];
}
