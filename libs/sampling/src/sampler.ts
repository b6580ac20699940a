import { digestOf } from './sha-256';

/**
 * The i-th pick of 1..size: SHA-256 of the seed, a comma and i in decimal, as a whole number of 256
 * bits, modulo the size, plus one. Ronald L. Rivest, sampler.py (version of 14 November 2011),
 * people.csail.mit.edu/rivest/sampler.py; counters begin at 1, strings are UTF-8.
 */
export function samplerPick(seed: string, counter: number, size: number): number {
  let remainder = 0;
  for (const byte of digestOf(`${seed},${counter}`)) remainder = (remainder * 256 + byte) % size;
  return remainder + 1;
}

/** A place in a list, from 1, and the counter that it came from. */
export interface Pick {
  readonly position: number;
  readonly counter: number;
}

/** Draws from one list; goes on where it stopped, so that reserves are the next picks. */
export class Sampler {
  private counter = 0;

  constructor(
    private readonly seed: string,
    private readonly size: number,
  ) {}

  /** The next pick that may be taken; whoever asks makes sure that there is one. */
  next(mayTake: (position: number) => boolean): Pick {
    for (;;) {
      this.counter += 1;
      const position = samplerPick(this.seed, this.counter, this.size);
      if (mayTake(position)) return { position, counter: this.counter };
    }
  }
}
