#!/usr/bin/env node
// Repeats the draw of a sample from its certificate and its frame, and says whether it is the same.
// It stands alone: nothing of Sightline is in it, so that it can be read, and written again, by
// anybody. The rules are in docs/guide/sampling.md.
//
//   node verify-sample.mjs certificate.json frame.tsv
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const columns =
  'reference\tstratum\tage_band\tgender\tethnicity\tplan_status\tlocality\thousehold\texcluded';
const attributes = ['stratum', 'ageBand', 'gender', 'ethnicity', 'planStatus', 'locality'];
const random = ['simple', 'stratified', 'systematic', 'dip'];

const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** Why the certificate does not hold for the frame; an empty list where it does. */
export function verifySample(certificateBytes, frameBytes) {
  const faults = [];
  const certificate = readCertificate(certificateBytes, faults);
  if (!certificate) return faults;
  if (sha256(frameBytes) !== certificate.frame?.sha256) {
    faults.push('The frame is not the one that was fixed: its SHA-256 is another');
    return faults;
  }
  const rows = readFrame(frameBytes);
  const eligible = rows.filter(({ excluded }) => excluded === '');
  if (rows.length !== certificate.frame.rows) faults.push('The frame has another number of rows');
  if (eligible.length !== certificate.frame.eligible) {
    faults.push('Another number of rows can be drawn');
  }
  if (certificate.kind !== 'certificate') {
    faults.push(
      'This is the record of a choice, not the certificate of a draw: it cannot be repeated',
    );
    return faults;
  }
  const drawn = draw(eligible, certificate.design, certificate.seed);
  if (JSON.stringify(drawn) !== JSON.stringify(certificate.strata)) {
    faults.push('Drawing again gives another sample');
  }
  return faults;
}

function readCertificate(bytes, faults) {
  let certificate;
  try {
    certificate = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    faults.push('The certificate is not JSON');
    return undefined;
  }
  const { sha256: stated, ...rest } = certificate ?? {};
  const written = (value) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  if (!written(certificate).equals(Buffer.from(bytes))) {
    faults.push('The certificate is not written as Sightline writes it');
  }
  if (rest.format !== 'sightline-draw/1') faults.push('The certificate is of an unknown format');
  if (sha256(written(rest)) !== stated) faults.push('The certificate does not bear its own digest');
  return faults.length > 0 ? undefined : certificate;
}

function readFrame(bytes) {
  const [format, header, ...lines] = Buffer.from(bytes).toString('utf8').split('\n');
  if (format !== 'sightline-frame/1' || header !== columns || lines.pop() !== '') {
    throw new Error('The frame is of an unknown format');
  }
  return lines.map((line) => {
    const [reference, ...cells] = line.split('\t');
    const values = Object.fromEntries(attributes.map((name, at) => [name, cells[at]]));
    return { reference, values, household: cells[6], excluded: cells[7] };
  });
}

function draw(eligible, design, seed) {
  if (!random.includes(design.method)) throw new Error('Not a method of chance');
  const households = new Set();
  const lists = groups(eligible, design).map(({ name, rows }) => ({
    name,
    rows,
    seed: design.stratifyBy === null ? seed : `${seed}/${name}`,
    counter: 0,
    taken: new Set(),
    drawn: [],
    reserves: [],
  }));
  const sizes = wantedOf(lists, design);
  const isFree = (list, at) => {
    const { reference, household } = list.rows[at];
    if (list.taken.has(reference)) return false;
    return !design.onePerHousehold || household === '' || !households.has(household);
  };
  const take = (list, into, at, counter) => {
    const { reference, household } = list.rows[at];
    list.taken.add(reference);
    if (household !== '') households.add(household);
    into.push({ reference, position: at + 1, counter });
  };
  const pick = (list, into, count) => {
    for (let done = 0; done < count && list.rows.some((_, at) => isFree(list, at)); done += 1) {
      let at;
      do {
        list.counter += 1;
        at = pickOf(list.seed, list.counter, list.rows.length);
      } while (!isFree(list, at));
      take(list, into, at, list.counter);
    }
  };
  const everyKth = (list, count) => {
    const size = list.rows.length;
    list.counter = 1;
    const start = pickOf(list.seed, 1, size);
    for (let done = 0; done < count && list.rows.some((_, at) => isFree(list, at)); done += 1) {
      let at = (start + done * Math.floor(size / count)) % size;
      while (!isFree(list, at)) at = (at + 1) % size;
      take(list, list.drawn, at, done === 0 ? 1 : null);
    }
  };
  lists.forEach((list, at) =>
    design.method === 'systematic' ? everyKth(list, sizes[at]) : pick(list, list.drawn, sizes[at]),
  );
  for (const list of lists) pick(list, list.reserves, design.reserves);
  return lists.map(({ name, rows, seed: own, drawn, reserves }, at) => ({
    ...{ name, eligible: rows.length, wanted: sizes[at], seed: own, drawn, reserves },
  }));
}

/** The index that counter i gives, from 0: R. L. Rivest, sampler.py. */
function pickOf(seed, counter, size) {
  return Number(BigInt(`0x${sha256(`${seed},${counter}`)}`) % BigInt(size));
}

function groups(eligible, { stratifyBy }) {
  if (stratifyBy === null) return [{ name: '', rows: eligible }];
  const names = [...new Set(eligible.map(({ values }) => values[stratifyBy]))];
  return names
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map((name) => ({ name, rows: eligible.filter(({ values }) => values[stratifyBy] === name) }));
}

/** How many of each list: the same number, by size (largest remainders), or as given. */
function wantedOf(lists, { method, size, allocation, given }) {
  const total = lists.reduce((sum, { rows }) => sum + rows.length, 0);
  if (method !== 'stratified') return [Math.min(size, total)];
  if (allocation === 'given') {
    return lists.map(({ name }) => given.find(({ stratum }) => stratum === name)?.count ?? 0);
  }
  const exact = lists.map(({ rows }) =>
    allocation === 'equal' ? [size, lists.length] : [size * rows.length, total],
  );
  const shares = exact.map(([over, under]) => Math.floor(over / under));
  const left = size - shares.reduce((sum, share) => sum + share, 0);
  const order = lists.map((list, at) => ({
    at,
    rest: allocation === 'equal' ? 0 : exact[at][0] % exact[at][1],
    rows: list.rows.length,
  }));
  order.sort((a, b) => b.rest - a.rest || b.rows - a.rows || a.at - b.at);
  for (const { at } of order.slice(0, left)) shares[at] += 1;
  return shares;
}

function main([certificateFile, frameFile]) {
  if (!certificateFile || !frameFile) {
    process.stderr.write('Usage: node verify-sample.mjs certificate.json frame.tsv\n');
    return 2;
  }
  const faults = verifySample(readFileSync(certificateFile), readFileSync(frameFile));
  const said = faults.length > 0 ? faults : ['The draw is the one that the certificate says'];
  process.stdout.write(`${said.join('\n')}\n`);
  return faults.length > 0 ? 1 : 0;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.slice(2));
}
