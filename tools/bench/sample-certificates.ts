import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { randomDraw, randomFrom, tampered, type DrawFiles } from '@sightline/sampling/testing';
import type { Figure } from './figures';

const n = 10_000;
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** Random draws by the product, each repeated by the tool that shares no code with it. */
export async function sampleCertificates(): Promise<Figure[]> {
  const random = randomFrom(2026);
  const accepted = await verified((index) => randomDraw(index));
  const fooled = await verified((index) => tampered(randomDraw(index), random));
  return [
    {
      ...{ name: 'sample-certificates', value: accepted, unit: 'draws verified' },
      ...{ bar: n, better: 'higher', n },
    },
    {
      ...{ name: 'sample-certificates-tampered', value: fooled, unit: 'draws accepted' },
      ...{ bar: 0, better: 'lower', n },
    },
  ];
}

/** How many of the draws the tool accepts, in a process of its own. */
async function verified(draw: (index: number) => DrawFiles): Promise<number> {
  const tool = spawn(process.execPath, ['tools/verify-sample/verify-many.mjs'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: tool.stdout });
  let accepted = 0;
  answers.on('line', (line) => {
    if (line === '[]') accepted += 1;
  });
  for (let index = 0; index < n; index += 1) {
    const { certificate, frame } = draw(index);
    const line = JSON.stringify({ certificate: base64(certificate), frame: base64(frame) });
    if (!tool.stdin.write(`${line}\n`)) await once(tool.stdin, 'drain');
  }
  tool.stdin.end();
  await once(answers, 'close');
  return accepted;
}
