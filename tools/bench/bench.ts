import { analysis } from './analysis';
import { disclosureAttack } from './disclosure';
import { firstPage } from './first-page';
import { formKeys } from './form-keys';
import { formReady } from './form-ready';
import { jobsOnce } from './jobs-once';
import { frame50k } from './frame';
import { keepsBar, rounded, type Figure } from './figures';
import { grid } from './grid';
import { identifierFigures } from './identifiers';
import { lists } from './lists';
import { memory } from './memory';
import { pack } from './pack';
import { largeReport, reportDraft } from './report-draft';
import { sampleCertificates } from './sample-certificates';
import { saveQuestion } from './save-question';
import { saves } from './saves';
import { BuiltServer } from './server';
import { starts } from './starts';
import { tenants } from './tenants';
import { xlsFormRoundTrip } from './xlsform';

/** A group of figures that are measured together; names as in the tables of the issues. */
interface Bench {
  readonly names: readonly string[];
  /** Figures that are only true after this load. */
  readonly before?: readonly string[];
  readonly measure: (server: BuiltServer) => Promise<readonly Figure[]>;
}

/** Figures of pure functions, which need no server to be built or started. */
interface PureBench {
  readonly names: readonly string[];
  readonly measure: () => readonly Figure[];
}

const pureBenches: readonly PureBench[] = [
  { names: ['analysis-12x10x120', 'analysis-10k'], measure: analysis },
  {
    names: [
      'identifiers-recall',
      'identifiers-precision',
      'identifiers-kind-recall',
      'identifiers-kind-precision',
      'identifiers-clean',
    ],
    measure: identifierFigures,
  },
  { names: ['disclosure-attack'], measure: disclosureAttack },
];

/** In this order, on one process: memory is what is left of the save and list loads. */
const benches: readonly Bench[] = [
  { names: ['save-64-1', 'save-64-16'], before: ['memory'], measure: saves },
  { names: ['list-first', 'list-last'], before: ['memory'], measure: lists },
  { names: ['memory'], measure: memory },
  { names: ['first-page'], measure: firstPage },
  { names: ['form-64-ready'], measure: formReady },
  { names: ['key-323-4x', 'key-323-1x'], measure: formKeys },
  { names: ['grid-30x20', 'grid-30x20-live'], measure: grid },
  { names: ['pack-10x64'], measure: pack },
  { names: ['save-question-50'], measure: saveQuestion },
  { names: ['report-draft', 'report-draft-hold'], measure: reportDraft },
  { names: ['report-12x10', 'report-12x10-hold'], measure: largeReport },
  { names: ['xlsform-roundtrip'], measure: xlsFormRoundTrip },
  {
    names: ['sample-certificates', 'sample-certificates-tampered'],
    measure: sampleCertificates,
  },
  { names: ['frame-50k', 'frame-50k-memory'], measure: frame50k },
  { names: ['tenants', 'tenants-ratio'], measure: tenants },
  { names: ['start'], measure: starts },
  { names: ['jobs-once'], measure: jobsOnce },
];

const wanted = process.argv.slice(2);
const known = [...benches, ...pureBenches].flatMap(({ names }) => names);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  const names = known.join(', ');
  process.stderr.write(`There is no figure ${unknown.join(', ')}; there are ${names}\n`);
  process.exit(1);
}

let isKept = true;

function isWanted(names: readonly string[]): boolean {
  return wanted.length === 0 || names.some((name) => wanted.includes(name));
}

function print(figures: readonly Figure[]): void {
  for (const figure of figures) {
    if (!isWanted([figure.name])) continue;
    isKept = keepsBar(figure) && isKept;
    const { value, ratio, floor, p95 } = figure;
    const line = {
      ...figure,
      value: rounded(value),
      ...(floor === undefined ? undefined : { floor: rounded(floor) }),
      ...(ratio === undefined ? undefined : { ratio: rounded(ratio) }),
      ...(p95 === undefined ? undefined : { p95: rounded(p95) }),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

for (const { names, measure } of pureBenches) if (isWanted(names)) print(measure());

const served = benches.filter(({ names, before = [] }) => isWanted([...names, ...before]));
if (served.length > 0) {
  const server = new BuiltServer();
  try {
    await server.start();
    for (const { measure } of served) print(await measure(server));
  } finally {
    await server.remove();
  }
}
process.exit(isKept ? 0 : 1);
