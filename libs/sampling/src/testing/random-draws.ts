import { utf8ToBytes } from '@noble/hashes/utils';
import { certificateText, certify, type DrawFacts } from '../certificate';
import { drawSample } from '../draw-sample';
import { canonicalLines, eligibleRows, frameHash, type FrameRow } from '../frame';
import { strataOf } from '../plan-sample';
import { simpleDesign, type SampleDesign } from '../sample-design';

/** The two files of a draw, as people download them. */
export interface DrawFiles {
  readonly certificate: Uint8Array;
  readonly frame: Uint8Array;
}

/** Numbers below 1 that are the same every time (mulberry32). */
export function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A random draw by the product, of any method of chance; the same for the same number. */
export function randomDraw(start: number): DrawFiles {
  const random = randomFrom(start);
  for (;;) {
    const rows = randomFrame(random);
    const design = randomDesign(rows, random);
    const seed = Array.from({ length: 4 }, () => below(random, 10 ** 9)).join('');
    const draw = drawSample(rows, design, seed);
    if (!draw.ok) continue;
    const certificate = certify(factsOf(rows, seed), design, draw);
    return {
      certificate: utf8ToBytes(certificateText(certificate)),
      frame: utf8ToBytes([...canonicalLines(rows)].join('')),
    };
  }
}

/** The same files with one byte of one of them changed. */
export function tampered({ certificate, frame }: DrawFiles, random: () => number): DrawFiles {
  const files = { certificate: Uint8Array.from(certificate), frame: Uint8Array.from(frame) };
  const file = random() < 0.5 ? files.certificate : files.frame;
  const at = below(random, file.length);
  file[at] = (file[at]! + 1 + below(random, 255)) % 256;
  return files;
}

function factsOf(rows: readonly FrameRow[], seed: string): DrawFacts {
  const at = '2026-03-02T10:00:00.000Z';
  return {
    ...{ partnership: 'Castle City', audit: 'Children who go missing “again”' },
    frame: {
      sha256: frameHash(rows),
      rows: rows.length,
      eligible: eligibleRows(rows).length,
      fixedAt: at,
    },
    draw: { number: 1, drawsInAll: 1, void: [], drawnAt: at, confirmedAt: null },
    ...{ seed, seedSource: 'typed', seedEvent: 'Dice' },
  };
}

const strata = ['Child in need', 'Child protection plan', 'Zürich', '\u{1f600}', 'ﬃ', ''];

function randomFrame(random: () => number): FrameRow[] {
  const size = 1 + below(random, 80);
  const kinds = 1 + below(random, strata.length);
  return Array.from({ length: size }, (_, index) => ({
    number: index * 2 + 2,
    household: random() < 0.3 ? null : below(random, size),
    exclusion: random() < 0.1 ? 'by-hand' : null,
    stratum: strata[below(random, kinds)]!,
    ...{ ageBand: '', gender: random() < 0.5 ? 'Female' : 'Male', ethnicity: '' },
    ...{ planStatus: '', locality: '' },
  }));
}

function randomDesign(rows: readonly FrameRow[], random: () => number): SampleDesign {
  const base: SampleDesign = {
    ...simpleDesign(1 + below(random, Math.min(rows.length, 20))),
    ...{ reserves: below(random, 5), onePerHousehold: random() < 0.5 },
  };
  const method = (['simple', 'dip', 'systematic', 'stratified'] as const)[below(random, 4)]!;
  if (method !== 'stratified') return { ...base, method };
  const stratifyBy = random() < 0.7 ? 'stratum' : 'gender';
  const allocation = (['equal', 'proportional', 'given'] as const)[below(random, 3)]!;
  const given = strataOf(eligibleRows(rows), stratifyBy).map(({ name, eligible }) => ({
    stratum: name,
    count: below(random, Math.min(eligible, 6) + 1),
  }));
  const size = given.reduce((sum, { count }) => sum + count, 0);
  return allocation === 'given'
    ? { ...base, method, stratifyBy, allocation, given, size }
    : { ...base, method, stratifyBy, allocation };
}

function below(random: () => number, limit: number): number {
  return Math.floor(random() * limit);
}
