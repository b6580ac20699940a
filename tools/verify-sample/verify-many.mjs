// For tests: reads a line of JSON for each draw, both files in base64, and answers a line of faults.
import { createInterface } from 'node:readline';
import { verifySample } from './verify-sample.mjs';

for await (const line of createInterface({ input: process.stdin })) {
  const { certificate, frame } = JSON.parse(line);
  const faults = verifySample(Buffer.from(certificate, 'base64'), Buffer.from(frame, 'base64'));
  process.stdout.write(`${JSON.stringify(faults)}\n`);
}
