import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { Database } from '../../src/app/platform/database';
import type { TestApp } from './start-app';
import { testDialect } from './test-database';

/** Something to look through, and where it came from. */
export interface Place {
  readonly where: string;
  readonly bytes: Buffer;
}

/** Where a word stands in the places, in any of the forms a computer writes it in. */
export function findWord(word: string, places: readonly Place[]): string[] {
  const forms = formsOf(word);
  return places.flatMap(unpacked).flatMap(({ where, bytes }) => {
    const small = Buffer.from(bytes.toString('latin1').toLowerCase(), 'latin1');
    return [...forms]
      .filter(([, form]) => bytes.includes(form) || small.includes(lower(form)))
      .map(([name]) => `${where}: ${name}`);
  });
}

const lower = (form: Buffer): Buffer =>
  Buffer.from(form.toString('latin1').toLowerCase(), 'latin1');

function formsOf(word: string): Map<string, Buffer> {
  const forms = new Map<string, Buffer>();
  for (const [spelling, text] of spellings(word)) {
    const utf16 = Buffer.from(text, 'utf16le');
    forms.set(`${spelling} UTF-8`, Buffer.from(text));
    forms.set(`${spelling} Latin-1`, Buffer.from(text, 'latin1'));
    forms.set(`${spelling} UTF-16LE`, utf16);
    forms.set(`${spelling} UTF-16BE`, Buffer.from(utf16).swap16());
    forms.set(`${spelling} URL`, Buffer.from(encodeURIComponent(text)));
    forms.set(`${spelling} hex`, Buffer.from(Buffer.from(text).toString('hex')));
    forms.set(`${spelling} JSON`, Buffer.from(escaped(text, '\\u')));
    forms.set(`${spelling} HTML`, Buffer.from(text.replace(/[^ -~]/g, entity)));
    for (const shift of [0, 1, 2]) {
      forms.set(`${spelling} base64+${shift}`, Buffer.from(base64At(Buffer.from(text), shift)));
      forms.set(`${spelling} UTF-16 base64+${shift}`, Buffer.from(base64At(utf16, shift)));
    }
  }
  return forms;
}

function spellings(word: string): [string, string][] {
  return [
    ['as written', word],
    ['capitals', word.toUpperCase()],
    ['small letters', word.toLowerCase()],
    ['accents apart', word.normalize('NFD')],
  ];
}

const escaped = (text: string, mark: string): string =>
  text.replace(/[^ -~]/g, (sign) => `${mark}${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const entity = (sign: string): string => `&#${sign.codePointAt(0)};`;

/** The part of its base64 that stays the same whatever stands before and after it. */
function base64At(bytes: Buffer, shift: number): string {
  const padded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  const start = Math.ceil((shift * 4) / 3);
  const end = Math.floor(((shift + bytes.length) * 8) / 6);
  return padded.slice(start, end);
}

/** The place itself, and what is packed in it: archives, compressed streams, text of a PDF. */
function unpacked(place: Place): Place[] {
  const { where, bytes } = place;
  const inside: Place[] = [];
  const magic = bytes.subarray(0, 4).toString('latin1');
  if (magic.startsWith('PK')) {
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      inside.push(...unpacked({ where: `${where}!${name}`, bytes: Buffer.from(part) }));
    }
  }
  if (magic === '%PDF') {
    const text = execFileSync('pdftotext', ['-', '-'], { input: bytes });
    inside.push({ where: `${where}!text`, bytes: text });
  }
  if (magic.startsWith('\x1f\x8b'))
    inside.push({ where: `${where}!gunzip`, bytes: gunzipSync(bytes) });
  const inflated = magic.startsWith('x\x9c') ? inflatedOrNothing(bytes) : undefined;
  if (inflated) inside.push({ where: `${where}!inflate`, bytes: inflated });
  return [place, ...inside];
}

function inflatedOrNothing(bytes: Buffer): Buffer | undefined {
  try {
    return inflateSync(bytes);
  } catch {
    // It only begins like a compressed stream.
    return undefined;
  }
}

/** Every column of every row of the database, decrypted; on PostgreSQL its dump too. */
export async function databasePlaces(app: TestApp): Promise<Place[]> {
  const { dataSource } = app.get(Database);
  const places: Place[] = [];
  for (const table of await tablesOf(app)) {
    const rows: Record<string, unknown>[] = await dataSource.query(`SELECT * FROM "${table}"`);
    for (const [index, row] of rows.entries()) {
      for (const [column, value] of Object.entries(row)) {
        if (value === null || value === undefined) continue;
        const bytes = Buffer.isBuffer(value) ? value : Buffer.from(plain(value));
        places.push({ where: `${table}.${column}[${index}]`, bytes });
      }
    }
  }
  return [...places, ...dumpPlaces(app)];
}

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

async function tablesOf(app: TestApp): Promise<string[]> {
  const query =
    testDialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()';
  const rows: { name: string }[] = await app.get(Database).dataSource.query(query);
  return rows.map(({ name }) => name);
}

function dumpPlaces({ databaseUrl }: TestApp): Place[] {
  if (!databaseUrl) return [];
  const url = new URL(databaseUrl);
  const schema = /search_path=(\w+)/.exec(url.searchParams.get('options') ?? '')?.[1] ?? 'public';
  url.searchParams.delete('options');
  const bytes = execFileSync('pg_dump', ['--schema', schema, '--dbname', url.toString()], {
    maxBuffer: 512 * 1024 * 1024,
  });
  return [{ where: 'pg_dump', bytes }];
}

/** Every file below a folder as it lies on the disk. */
export function filePlaces(folder: string): Place[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ where: path, bytes: readFileSync(path) }));
}
