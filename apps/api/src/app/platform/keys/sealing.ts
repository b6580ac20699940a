import { createCipheriv, createDecipheriv } from 'node:crypto';
import { randomHex } from '../clock';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
/** Values are filled up to a multiple of this, so that their length says little of a name. */
const padding = 32;

/** A key of 256 bits. */
export const keyBytes = 32;

/** Thrown where a key does not open what it is given: another key, or bytes that were changed. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';
}

/** Nonce, text and tag as base64; `place` says where it belongs, and it opens nowhere else. */
export function seal(key: Buffer, place: string, value: string): string {
  const nonce = Buffer.from(randomHex(nonceBytes), 'hex');
  const sealing = createCipheriv(cipher, key, nonce);
  sealing.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([sealing.update(padded(value)), sealing.final()]);
  return Buffer.concat([nonce, sealed, sealing.getAuthTag()]).toString('base64');
}

export function unseal(key: Buffer, place: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes));
    opening.setAAD(Buffer.from(place));
    opening.setAuthTag(bytes.subarray(-tagBytes));
    const text = bytes.subarray(nonceBytes, -tagBytes);
    return JSON.parse(
      Buffer.concat([opening.update(text), opening.final()]).toString('utf8'),
    ) as string;
  } catch {
    // Whatever is wrong with it, the cipher's own words would say nothing more that is safe.
    throw new SealBrokenError('This key does not open what is sealed here');
  }
}

/** JSON may end in blanks, so they fill it up. */
function padded(value: string): Buffer {
  const text = Buffer.from(JSON.stringify(value));
  const length = Math.ceil(text.length / padding) * padding;
  return Buffer.concat([text, Buffer.alloc(length - text.length, ' ')]);
}
