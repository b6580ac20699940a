/**
 * The text of a file that comes in pieces: UTF-8, UTF-16 with its mark, and otherwise Windows-1252.
 * Until the first byte that is no UTF-8 all was ASCII or sound UTF-8, so only what follows changes.
 */
export async function* textOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let held: Uint8Array = new Uint8Array();
  for await (const piece of pieces) {
    const bytes = Buffer.concat([held, piece]);
    // A mark of three bytes may come apart.
    if (!decoder && bytes.length < 3) {
      held = bytes;
      continue;
    }
    decoder ??= decoderOf(bytes);
    const end = decoder.encoding === 'utf-8' ? endOfCharacters(bytes) : bytes.length;
    held = bytes.subarray(end);
    const whole = bytes.subarray(0, end);
    try {
      yield decoder.decode(whole, { stream: true });
    } catch {
      // A TypeError: no UTF-8 after all.
      decoder = new TextDecoder('windows-1252');
      yield decoder.decode(whole, { stream: true });
    }
  }
  yield lastOf(decoder ?? decoderOf(held), held);
}

function lastOf(decoder: TextDecoder, held: Uint8Array): string {
  try {
    return decoder.decode(held);
  } catch {
    // A TypeError: the last bytes are no UTF-8, so they are Windows-1252.
    return new TextDecoder('windows-1252').decode(held);
  }
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder('utf-8', { fatal: true });
}

/** Where the last character that is there whole ends: UTF-8 has at most three bytes after a first. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
