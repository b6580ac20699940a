import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** SHA-256 of a text in UTF-8, as 32 bytes. */
export function digestOf(text: string): Uint8Array {
  return sha256(utf8ToBytes(text));
}

/** SHA-256 of texts one after the other in UTF-8, as 64 lower-case hex digits. */
export function sha256Hex(texts: Iterable<string>): string {
  const hash = sha256.create();
  for (const text of texts) hash.update(utf8ToBytes(text));
  return bytesToHex(hash.digest());
}
