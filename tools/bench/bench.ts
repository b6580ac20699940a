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
import { reportDraft } from './report-draft';
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

/** In this order, on one process: memory is what is left of the save and list loads. */
const benches: readonly Bench[] = [
  { names: ['save-64-1', 'save-64-16'], before: ['memory'], measure: saves },
  { names: ['list-first', 'list-last'], before: ['memory'], measure: lists },
  { names: ['memory'], measure: memory },
  { names: ['first-page'], measure: firstPage },
  { names: ['form-64-ready'], measure: formReady },
  { names: ['key-323-4x', 'key-323-1x'], measure: formKeys },
  { names: ['grid-30x20', 'grid-30x20-live'], measure: grid },
  { names: ['save-question-50'], measure: saveQuestion },
  { names: ['report-draft', 'report-draft-hold'], measure: reportDraft },
  { names: ['xlsform-roundtrip'], measure: xlsFormRoundTrip },
  {
    names: ['sample-certificates', 'sample-certificates-tampered'],
    measure: sampleCertificates,
  },
  { names: ['frame-50k', 'frame-50k-memory'], measure: frame50k },
  { names: ['tenants', 'tenants-ratio'], measure: tenants },
  { names: ['start'], measure: starts },
  { names: ['jobs-once'], measure: jobsOnce },
  {
    names: [
      'identifiers-recall',
      'identifiers-precision',
      'identifiers-kind-recall',
      'identifiers-kind-precision',
      'identifiers-clean',
    ],
    measure: () => Promise.resolve(identifierFigures()),
  },
  { names: ['disclosure-attack'], measure: () => Promise.resolve(disclosureAttack()) },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.some(({ names }) => names.includes(name)));
if (unknown.length > 0) {
  const known = benches.flatMap(({ names }) => names).join(', ');
  process.stderr.write(`There is no figure ${unknown.join(', ')}; there are ${known}\n`);
  process.exit(1);
}

const server = new BuiltServer();
let isKept = true;
try {
  await server.start();
  for (const { names, before = [], measure } of benches) {
    const uses = [...names, ...before];
    if (wanted.length > 0 && !uses.some((name) => wanted.includes(name))) continue;
    for (const figure of await measure(server)) {
      if (wanted.length > 0 && !wanted.includes(figure.name)) continue;
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
} finally {
  await server.remove();
}
process.exit(isKept ? 0 : 1);
