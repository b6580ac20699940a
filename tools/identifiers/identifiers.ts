import { identifierKindLabels, identifierKinds } from '@sightline/domain';
import {
  corpus,
  measure,
  precision,
  recall,
  type Measurement,
  type Tally,
} from '@sightline/disclosure/testing';
import { keepsBar } from '../bench/figures';
import { figuresOf, measuredPassages } from '../bench/identifiers';

/**
 * Prints how well identifiers are found, by kind. `--development` prints what is missed and what is
 * marked wrongly too, of the part of the corpus that the detector is worked on with; of the measured
 * part nothing but the counts is ever shown.
 */
const isDevelopment = process.argv.includes('--development');
const measured = isDevelopment
  ? measure(corpus('development', 800))
  : measure(corpus('measured', measuredPassages));

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

function line(label: string, tally: Tally): string {
  const counts = `${tally.found} of ${tally.present}`;
  const cells = [counts.padStart(12), percent(recall(tally)).padStart(9)];
  const marks = `${tally.rightMarks} of ${tally.marks}`;
  return [
    label.padEnd(30),
    ...cells,
    marks.padStart(14),
    percent(precision(tally)).padStart(9),
  ].join(' ');
}

function report({ byKind, total, cleanMarked, cleanPassages, passages }: Measurement): string[] {
  const heads = ['found'.padStart(12), 'recall'.padStart(9), 'right marks'.padStart(14)];
  return [
    `${passages} passages, seeded; names, streets and sentences in no list of the detector`,
    ['kind'.padEnd(30), ...heads, 'precision'.padStart(9)].join(' '),
    ...identifierKinds.map((kind) => line(identifierKindLabels[kind], byKind[kind])),
    line('All', total),
    `Clean passages marked: ${cleanMarked} of ${cleanPassages} (at most 1 in 50)`,
  ];
}

const lines = report(measured);
if (isDevelopment) {
  lines.push('Missed:', ...measured.missed, 'Marked wrongly:', ...measured.falseMarks);
}
const everyday = measure(corpus('measured', measuredPassages, { names: 'everyday' }));
lines.push(line('Names that many people have', everyday.byKind.name));
const figures = figuresOf(measured);
lines.push(...figures.map((figure) => JSON.stringify(figure)));
process.stdout.write(`${lines.join('\n')}\n`);
process.exit(isDevelopment || figures.every(keepsBar) ? 0 : 1);
