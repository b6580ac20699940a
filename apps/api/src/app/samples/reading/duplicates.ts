import { hash, randomBytes } from 'node:crypto';
import type { Identity } from '@sightline/domain';

/**
 * Finds the same child twice in one list: by NHS number, by local id, or by name and date of birth.
 * Only digests under a key of this reading are held, and they are gone when it ends.
 */
export class Duplicates {
  private readonly key = randomBytes(32).toString('hex');
  private readonly rows = new Map<string, number>();

  /** The earlier row of the same child; this row is remembered where there is none. */
  earlierOf(number: number, identity: Identity): number | undefined {
    const keys = keysOf(identity).map((text) => this.digest(text));
    const earlier = keys.map((key) => this.rows.get(key)).find((row) => row !== undefined);
    if (earlier === undefined) for (const key of keys) this.rows.set(key, number);
    return earlier;
  }

  /** In one call: a list has tens of thousands of rows, and the key never leaves this reading. */
  private digest(text: string): string {
    return hash('sha256', this.key + text, 'base64').slice(0, 22);
  }
}

function keysOf({ nhsNumber, localId, upn, givenName, familyName, birthDate }: Identity) {
  const name = [givenName, familyName].filter(Boolean).join(' ').toLowerCase();
  return [
    ...(nhsNumber ? [`nhs ${nhsNumber}`] : []),
    ...(upn ? [`upn ${upn.toLowerCase()}`] : []),
    ...(localId ? [`id ${localId.toLowerCase()}`] : []),
    ...(name && birthDate ? [`name ${name} ${birthDate}`] : []),
  ];
}

/** Numbers households, and spells equal words as they were first spelt, within one list. */
export class Spellings {
  private readonly households = new Map<string, number>();
  private readonly words = new Map<string, string>();

  household(text: string): number | null {
    if (text === '') return null;
    const known = this.households.get(text) ?? this.households.size + 1;
    this.households.set(text, known);
    return known;
  }

  word(attribute: string, text: string): string {
    const key = `${attribute} ${text.toLowerCase()}`;
    const known = this.words.get(key) ?? text;
    this.words.set(key, known);
    return known;
  }
}
