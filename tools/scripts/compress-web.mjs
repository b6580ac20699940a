// Writes the .br and .gz of the built client beside its files: the server sends them as they are and
// compresses nothing itself. Fonts are compressed already.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './steps.mjs';

const text = new Set(['.css', '.js', '.json', '.svg', '.txt', '.webmanifest']);

/** Under this a file fits one packet anyway. */
const smallest = 1024;

/** Compresses every file of text in the folder of the built client; gives how many. */
export function compressWeb(folder = join(root, 'dist/apps/web/browser')) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => text.has(extname(path)) && statSync(path).size >= smallest);
  for (const path of files) {
    const content = readFileSync(path);
    const mode = constants.BROTLI_MODE_TEXT;
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_MODE]: mode } }),
    );
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
  return files.length;
}
