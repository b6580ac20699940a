import type { Given } from '../read-return';
import { rowsOf, cellText, saidCodes } from '../answer-options';
import type {
  AnswerReading,
  AnswerRule,
  NumberReading,
  NumberRule,
  SetRule,
} from '../contradiction-rules';
import { fixedRowKey } from '@sightline/form-engine';
import type { CaseRecords, Clash } from './case-records';

/** Records that mean different things stand on two sides, one clash for each pair of meanings. */
export function compareAnswers(rule: AnswerRule, records: CaseRecords): Clash[] {
  const left = byMeaning(rule.left, records);
  if (left.size === 0) return [];
  const right = byMeaning(rule.right, records);
  const isOneReading =
    rule.left.question === rule.right.question && rule.left.agencies === rule.right.agencies;
  const agree = (a: string, b: string) =>
    a === b || (rule.agreeing ?? []).some(([one, other]) => one === a && other === b);
  return [...left].flatMap(([meant, says]) =>
    [...right]
      .filter(([other]) => !agree(meant, other) && (!isOneReading || meant < other))
      .map(([other, contradicts]) => clash(rule, records, [meant, says], [other, contradicts])),
  );
}

function clash(
  rule: AnswerRule,
  records: CaseRecords,
  [meant, says]: [string, readonly Given[]],
  [other, contradicts]: [string, readonly Given[]],
): Clash {
  return {
    suffix: `${meant}/${other}`,
    sides: [
      says.map((given) => records.quote(rule.left.question, given)),
      contradicts.map((given) => records.quote(rule.right.question, given)),
    ],
  };
}

function byMeaning(of: AnswerReading, records: CaseRecords): Map<string, Given[]> {
  const meaning = ({ value }: Given): string | undefined => {
    if (typeof value !== 'string') return undefined;
    return of.meanings ? of.meanings[value] : value;
  };
  const groups = new Map<string, Given[]>();
  for (const given of records.read(of)) {
    const meant = meaning(given);
    if (meant === undefined) continue;
    const alike = groups.get(meant);
    if (alike) alike.push(given);
    else groups.set(meant, [given]);
  }
  return groups;
}

/** Lists that do not hold the same options: the first reader against all that differ from it. */
export function compareSets(rule: SetRule, records: CaseRecords): Clash[] {
  const [first] = records.read(rule.left);
  if (!first) return [];
  const listOf = ({ value }: Given) =>
    saidCodes(value)
      .filter((code) => !rule.ignore.includes(code))
      .sort()
      .join(' ');
  const others = records
    .read(rule.right)
    .filter((given) => given.from !== first.from && listOf(given) !== listOf(first));
  if (others.length === 0) return [];
  return [
    {
      suffix: '',
      sides: [
        [records.quote(rule.left.question, first)],
        others.map((given) => records.quote(rule.right.question, given)),
      ],
    },
  ];
}

interface Count {
  readonly question: string;
  readonly given: Given;
  readonly count: number;
}

/** The lowest count of a case against the highest, where they lie further apart than is let pass. */
export function compareNumbers(rule: NumberRule, records: CaseRecords): Clash[] {
  const counts = rule.readings.flatMap((of) => countsOf(of, records));
  const lowest = Math.min(...counts.map(({ count }) => count));
  const highest = Math.max(...counts.map(({ count }) => count));
  if (counts.length < 2 || highest - lowest <= (rule.tolerance ?? 0)) return [];
  const quotesOf = (wanted: number) =>
    counts
      .filter(({ count }) => count === wanted)
      .map(({ question, given, count }) => records.quoteWords(question, given, String(count)));
  return [{ suffix: '', sides: [quotesOf(lowest), quotesOf(highest)] }];
}

function countsOf(of: NumberReading, records: CaseRecords): Count[] {
  const { column, rows, question } = of;
  return records.read(of).flatMap((given) => {
    if (column === undefined) {
      return typeof given.value === 'number' ? [{ question, given, count: given.value }] : [];
    }
    const cells = rowsOf(given.value)
      .filter((row) => !rows || rows.includes(cellText(row, fixedRowKey)))
      .map((row) => cellText(row, column))
      .filter((cell) => cell !== '' && Number.isFinite(Number(cell)));
    if (cells.length === 0) return [];
    return [{ question, given, count: cells.reduce((sum, cell) => sum + Number(cell), 0) }];
  });
}
