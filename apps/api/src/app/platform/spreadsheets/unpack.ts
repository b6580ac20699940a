import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';

/** Room for a form of the most questions; a workbook of this kind is far smaller. */
const mostBytes = 16 * 1024 * 1024;
const mostParts = 300;

/** So little is inflated at once that what it becomes is known before there is much of it. */
const step = 8 * 1024;

/** The parts of a workbook that hold cells and how they are found; nothing else is unpacked. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/)?[^/]+\.(xml|rels)|xl\/worksheets\/[^/]+\.xml)$/;

const macros = /(^|\/)(vbaProject[^/]*|vbaData\.xml)$|^xl\/(macrosheets|dialogsheets)\//i;

/** A file that is not unpacked, and why. */
export class UnpackFault extends Error {}

/**
 * Unpacks the parts of a workbook. A file that says it becomes too large is refused before anything
 * is inflated, one that does not say so as soon as it does; macros are refused by their names.
 */
export function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  refuseOtherKinds(bytes);
  const parts = new Map<string, Uint8Array[]>();
  const state = { bytes: 0, files: 0 };
  let fault: Error | undefined;
  const unzip = new Unzip((file) => {
    state.files += 1;
    fault ??= faultOf(file, state.files);
    if (fault || !wanted.test(file.name)) return;
    if (parts.has(file.name)) return void (fault = twice(file.name));
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) fault ??= new UnpackFault('The file is damaged');
      else chunks.push(chunk);
      state.bytes += chunk?.length ?? 0;
      if (state.bytes > mostBytes) fault ??= tooLarge();
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  inSteps(bytes, unzip, () => fault);
  if (parts.size === 0) throw new UnpackFault('This file is not a workbook (.xlsx)');
  return Object.fromEntries([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]));
}

function inSteps(bytes: Uint8Array, unzip: Unzip, faultOrNone: () => Error | undefined): void {
  for (let at = 0; at < bytes.length; at += step) {
    try {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    } catch {
      // Whatever fflate throws, for a damaged or a cut archive: its words are for programmers.
      throw faultOrNone() ?? new UnpackFault('The file is damaged');
    }
    const fault = faultOrNone();
    if (fault) throw fault;
  }
}

function faultOf(file: UnzipFile, count: number): Error | undefined {
  if (macros.test(file.name)) {
    return new UnpackFault('This workbook holds macros; save it as .xlsx without them');
  }
  if (count > mostParts) return tooLarge();
  if ((file.originalSize ?? 0) > mostBytes) return tooLarge();
  return undefined;
}

function tooLarge(): Error {
  return new UnpackFault('This file becomes too large when it is unpacked');
}

function twice(name: string): Error {
  return new UnpackFault(`The file is damaged: ${name} is in it twice`);
}

function refuseOtherKinds(bytes: Uint8Array): void {
  const begins = (...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    const message =
      'This is an old .xls file, or one with a password; save it as .xlsx without one';
    throw new UnpackFault(message);
  }
  if (!begins(0x50, 0x4b, 0x03, 0x04)) {
    throw new UnpackFault('This file is not a workbook (.xlsx)');
  }
}
