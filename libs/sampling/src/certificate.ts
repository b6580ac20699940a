import { rowReference } from './frame';
import type { Draw, DrawnRow } from './draw-sample';
import { stratumSeed } from './draw-sample';
import { inferenceSentences, samplingMethodFacts, type SampleDesign } from './sample-design';
import { sha256Hex } from './sha-256';

/** First word of a certificate: a change of the rules is a new number. */
export const certificateFormat = 'sightline-draw/1';

/** A draw that does not count, and why. */
export interface VoidDraw {
  readonly number: number;
  readonly reason: string;
  readonly at: string;
}

/** What the paper says besides the draw itself. Instants are ISO 8601 in UTC. */
export interface DrawFacts {
  readonly partnership: string;
  readonly audit: string;
  readonly frame: {
    readonly sha256: string;
    readonly rows: number;
    readonly eligible: number;
    readonly fixedAt: string;
  };
  readonly draw: {
    readonly number: number;
    /** How many draws there have been for this audit, this one and void ones among them. */
    readonly drawsInAll: number;
    readonly void: readonly VoidDraw[];
    readonly drawnAt: string;
    readonly confirmedAt: string | null;
  };
  readonly seed: string | null;
  readonly seedSource: 'typed' | 'server' | null;
  /** The event that a typed seed comes from, such as dice at the meeting. */
  readonly seedEvent: string | null;
}

type CertifiedRow = {
  readonly reference: string;
  readonly position: number;
  readonly counter: number | null;
};

/** A draw as it is handed out: enough, with the frame's file, to repeat it. */
export interface DrawCertificate extends DrawFacts {
  readonly format: typeof certificateFormat;
  /** A certificate where chance chose; a record where people did. */
  readonly kind: 'certificate' | 'record';
  readonly method: string;
  readonly inference: string;
  readonly rule: string;
  readonly design: SampleDesign;
  readonly strata: readonly {
    readonly name: string;
    readonly seed: string | null;
    readonly eligible: number;
    readonly wanted: number;
    readonly drawn: readonly CertifiedRow[];
    readonly reserves: readonly CertifiedRow[];
  }[];
  /** SHA-256 of the same document without this line. */
  readonly sha256: string;
}

const rule =
  'Pick i is SHA-256(seed "," i) modulo the number of eligible rows, plus one, counted through the ' +
  'eligible rows by reference (R. L. Rivest, sampler.py). Repeats are skipped. The seed of a ' +
  'stratum is seed "/" stratum; strata go in the order of their bytes; reserves are the next picks ' +
  'after every stratum has its sample.';

/** Makes the certificate of a random draw, or the record of another. */
export function certify(facts: DrawFacts, design: SampleDesign, draw: Draw): DrawCertificate {
  const { label, isRandom, inference } = samplingMethodFacts[design.method];
  const content = {
    format: certificateFormat,
    kind: isRandom ? 'certificate' : 'record',
    ...{ partnership: facts.partnership, audit: facts.audit, frame: facts.frame, draw: facts.draw },
    method: label,
    inference: inferenceSentences[inference],
    rule: isRandom ? rule : 'Chosen by people, not by chance.',
    design,
    ...{ seed: facts.seed, seedSource: facts.seedSource, seedEvent: facts.seedEvent },
    strata: draw.strata.map(({ name, eligible, wanted, drawn, reserves }) => ({
      ...{ name, eligible, wanted },
      seed: facts.seed === null ? null : stratumSeed(facts.seed, design, name),
      drawn: drawn.map(toCertified),
      reserves: reserves.map(toCertified),
    })),
  } as const;
  return { ...content, sha256: sha256Hex([certificateText(content)]) };
}

/** A certificate as its file has it: two spaces of indentation, and a line feed at the end. */
export function certificateText(certificate: object): string {
  return `${JSON.stringify(certificate, null, 2)}\n`;
}

function toCertified({ number, position, counter }: DrawnRow): CertifiedRow {
  return { reference: rowReference(number), position, counter };
}
