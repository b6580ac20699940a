/** 1 January 1980, midnight: the first moment that a ZIP file can name. */
const fixedTime = 0;
const fixedDate = 0x0021;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * The same archive with every file's time fixed, so that the same report gives the same bytes: the
 * packer stamps the present moment on each.
 */
export function withFixedTimes(archive: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(archive);
  const view = new DataView(bytes.buffer);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(entry, true) !== directoryEntry) throw new Error('Not a ZIP directory');
    setTime(view, entry + 12);
    setTime(view, view.getUint32(entry + 42, true) + 10);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(entry + offset, true));
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return bytes;
}

function setTime(view: DataView, offset: number): void {
  view.setUint16(offset, fixedTime, true);
  view.setUint16(offset + 2, fixedDate, true);
}

function findEnd(view: DataView): number {
  for (let offset = view.byteLength - 22; offset >= 0; offset -= 1) {
    if (view.getUint32(offset, true) === endOfDirectory) return offset;
  }
  throw new Error('Not a ZIP archive');
}
