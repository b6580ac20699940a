import { settleFigures } from '@sightline/report-model';
import { analyseAudit } from '../analyse-audit';
import type { AuditFigures } from '../audit-figures';
import type { SamplingInput } from '../audit-input';
import { draftNarrative } from '../narrative/draft-narrative';
import type { ReportTable } from '../report-table';
import { aCase, anAudit, aReturn, judged } from '../test-support/makers';
import { inferenceNote, inferenceNotesIn } from '../words/inference-words';
import { reportTables } from './report-tables';

const frameSize = 500;
const ids = Array.from({ length: 10 }, (_, index) => `C${index + 10}`);

/** Ten cases, seven of which met the one standard asked and were judged Good (domain brief 8). */
function audit(sampling?: SamplingInput) {
  const input = anAudit(
    ids.flatMap((id, index) => {
      const N5 = [{ text: 'Listen', theme: 'voice', level: 'team' }];
      const csc = aReturn(id, 'csc', { Q1: index < 7 ? 'yes' : 'no', N2: 'G', N3: 'G', N5 });
      return [csc, aReturn(id, 'school', { Q1: 'yes', N2: 'G', N3: 'RI' })];
    }),
    {
      cases: ids.map((id, index) => aCase(id, { stratum: index < 5 ? 'recent' : 'established' })),
      judgements: ids.map((id, index) => judged(id, index < 7 ? 'G' : 'RI')),
    },
  );
  const strata = [
    { key: 'recent', label: 'Recently placed', frameSize: 100 },
    { key: 'established', label: 'In placement for some time', frameSize: 400 },
  ];
  return { ...input, audit: { ...input.audit, strata, ...(sampling ? { sampling } : undefined) } };
}

function notesOf(tables: readonly ReportTable[]): Record<string, readonly string[]> {
  return Object.fromEntries(tables.map(({ key, notes }) => [key, inferenceNotesIn(notes)]));
}

function metCells(figures: AuditFigures): (string | undefined)[] {
  const table = reportTables(figures).find(({ key }) => key === 'compliance-S');
  const column = table?.columns.findIndex(({ key }) => key === 'casesMet') ?? -1;
  return (table?.rows ?? []).map(({ cells }) => (column < 0 ? undefined : cells[column]?.text));
}

const withShares = [
  ...['sample', 'judgements', 'multi-agency-grades', 'own-practice-grades', 'compliance-domains'],
  ...['compliance-agencies', 'themes', 'compliance-S', 'agreement'],
];

describe('what the sample lets a share say, under every table of shares', () => {
  it.each([
    [{ method: 'random', frameSize }, 'estimates for the whole list'],
    [{ method: 'stratified', frameSize }, 'groups were drawn at different rates'],
    [{ method: 'purposive', frameSize }, 'not drawn from a list by a known chance'],
    [{ method: 'census', frameSize: ids.length }, 'Every case on the list was looked at'],
    [undefined, 'not drawn from a list by a known chance'],
  ] as const)('is one line that follows how the cases came in: %j', (sampling, words) => {
    const notes = notesOf(reportTables(analyseAudit(audit(sampling))));
    for (const key of withShares) {
      expect([key, notes[key]]).toEqual([key, [expect.stringContaining(words)]]);
    }
  });

  it('is not under counts of the work, nor under tables that state no share', () => {
    const notes = notesOf(reportTables(analyseAudit(audit())));
    for (const key of ['response', 'multi-agency-grid', 'own-practice-grid']) {
      expect([key, notes[key]]).toEqual([key, []]);
    }
  });

  it('tells shares of cases, which may be estimates, from counts of answers, which may not', () => {
    const notes = notesOf(reportTables(analyseAudit(audit({ method: 'random', frameSize }))));
    expect(notes['themes']?.[0]).not.toContain('answers');
    expect(notes['compliance-domains']?.[0]).toContain('Counts of answers are not');
    expect(notes['compliance-S']?.[0]).toContain('In brackets, the 95% interval');
  });

  it('is nothing in figures that were kept before it was recorded', () => {
    const { inference: _, ...sample } = analyseAudit(audit()).sample;
    expect(inferenceNote({ ...sample, inference: undefined }, 'cases')).toBeNull();
    const old = { ...analyseAudit(audit()), sample };
    expect(Object.values(notesOf(reportTables(old))).flat()).toEqual([]);
  });
});

describe('the interval beside a share', () => {
  it('is Wilson’s where chance drew the cases: 7 of 10, 40 to 89 %', () => {
    const input = audit({ method: 'random' });
    const figures = analyseAudit(input);
    expect(metCells(figures)[0]).toBe('7 of 10 (40\u00a0to\u00a089%)');
    const drafted = draftNarrative(figures, input.audit);
    expect(settleFigures(drafted.judgements ?? '')).toContain(
      'of the whole list it may be 40 to 89% (95% interval, Wilson)',
    );
  });

  it.each(['stratified', 'purposive', 'census'] as const)(
    'is nowhere in a sample that was %s',
    (method) => {
      const input = audit({ method, frameSize });
      const figures = analyseAudit(input);
      expect(metCells(figures)[0]).toBeUndefined();
      expect(draftNarrative(figures, input.audit).judgements).not.toContain('95% interval');
      expect(JSON.stringify(reportTables(figures))).not.toMatch(/\d.to.\d+%/);
    },
  );

  it('is kept back with its share: both stand in one cell with the count', () => {
    const figures = analyseAudit(audit({ method: 'random' }));
    const table = reportTables(figures).find(({ key }) => key === 'compliance-S');
    expect(table?.rows[0]?.cells.at(-1)).toMatchObject({ count: 7, base: 10 });
  });
});
