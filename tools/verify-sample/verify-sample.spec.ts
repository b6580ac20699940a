import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomDraw, randomFrom, tampered, type DrawFiles } from '@sightline/sampling/testing';

const draws = Array.from({ length: 300 }, (_, index) => randomDraw(index));

/** The faults that the tool finds in each, in a process of its own. */
function verified(files: readonly DrawFiles[]): string[][] {
  const lines = files.map(({ certificate, frame }) =>
    JSON.stringify({
      certificate: Buffer.from(certificate).toString('base64'),
      frame: Buffer.from(frame).toString('base64'),
    }),
  );
  const run = spawnSync(process.execPath, [join(__dirname, 'verify-many.mjs')], {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as string[]);
}

describe('verifying a sample apart from the product', () => {
  it('repeats every draw', () => {
    expect(verified(draws).filter((faults) => faults.length > 0)).toEqual([]);
  });

  it('accepts none of which one byte is changed', () => {
    const random = randomFrom(7);
    const results = verified(draws.map((files) => tampered(files, random)));
    expect(results.filter((faults) => faults.length === 0)).toEqual([]);
  });

  it('finds a draw that was written down wrongly, though its digest is right', () => {
    const { certificate, frame } = draws[3]!;
    const forged = spawnSync(
      process.execPath,
      [
        '-e',
        `const { createHash } = require('node:crypto');
         const { sha256, ...rest } = JSON.parse(require('node:fs').readFileSync(0));
         rest.seed += '1';
         const text = JSON.stringify(rest, null, 2) + '\\n';
         const digest = createHash('sha256').update(text).digest('hex');
         process.stdout.write(JSON.stringify({ ...rest, sha256: digest }, null, 2) + '\\n');`,
      ],
      { input: certificate },
    );
    expect(verified([{ certificate: forged.stdout, frame }])).toEqual([
      ['Drawing again gives another sample'],
    ]);
  });

  it('imports nothing but Node', () => {
    const source = readFileSync(join(__dirname, 'verify-sample.mjs'), 'utf8');
    const imported = [...source.matchAll(/from '([^']+)'/g)].map(([, name]) => name);
    expect(imported).toEqual(['node:crypto', 'node:fs', 'node:url']);
  });

  it('is a command with an exit code', () => {
    const folder = mkdtempSync(join(tmpdir(), 'verify-sample-'));
    try {
      const [certificate, frame] = [join(folder, 'a.json'), join(folder, 'a.tsv')];
      writeFileSync(certificate, draws[0]!.certificate);
      writeFileSync(frame, draws[0]!.frame);
      const run = (...files: string[]) =>
        spawnSync(process.execPath, [join(__dirname, 'verify-sample.mjs'), ...files]);
      expect(run(certificate, frame).status).toBe(0);
      expect(run(certificate, certificate).status).toBe(1);
      expect(run().status).toBe(2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
