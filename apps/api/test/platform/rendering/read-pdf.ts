import { inflateSync } from 'node:zlib';

/** Everything of a PDF that is text once its streams are unpacked: objects, metadata, page marks. */
export function readPdf(pdf: Uint8Array): string {
  const bytes = Buffer.from(pdf);
  const parts = [bytes.toString('latin1')];
  const text = parts[0] ?? '';
  for (const match of text.matchAll(/\bstream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    parts.push(unpack(bytes.subarray(start, end)));
  }
  return parts.join('\n');
}

function unpack(stream: Buffer): string {
  if (stream[0] !== 0x78) return '';
  return inflateSync(stream).toString('latin1');
}
