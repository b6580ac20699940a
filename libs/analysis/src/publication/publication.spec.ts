import {
  gatePublication,
  type EarlierPublication,
  type PublishedGroup,
} from '@sightline/disclosure';
import { analyseAudit } from '../analyse-audit';
import { anAudit, aReturn, judged } from '../test-support/makers';
import { planPublication } from './publication-statements';
import { publishedNarrative } from './published-narrative';
import { sharesOf, silentBefore, withSaid, type PublishedStatement } from './published-statements';
import { publishedTables, suppressionNote } from './published-tables';

const cases = ['C01', 'C02', 'C03', 'C04'];
const audit = anAudit(
  cases.flatMap((one) => [
    aReturn(one, 'csc', { Q1: 'yes', N2: 'G', N3: 'RI', N5: [{ text: 'Listen', theme: 'voice' }] }),
    aReturn(one, 'school', { Q1: 'not-evidenced', N2: 'G', N3: 'G' }),
  ]),
  { judgements: cases.map((one) => judged(one, 'G')) },
);
const figures = analyseAudit(audit);
const planned = planPublication(figures);

function said(groups = gatePublication(planned.groups)): PublishedStatement[] {
  return withSaid(planned.statements, groups);
}

/** Something a reader would see: every text of tables and narrative. */
function textOf(statements: readonly PublishedStatement[]): string {
  const tables = publishedTables(statements).flatMap(({ altText, notes, rows }) => [
    ...[altText, ...notes],
    ...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
  ]);
  return [...tables, ...Object.values(publishedNarrative(statements, audit.audit))].join('\n');
}

const oneWay = (key: string, counts: readonly (number | 'c')[], total: number): PublishedGroup => ({
  ...{ kind: 'one-way', key, counts, total },
});

describe('what the publishable rendering says', () => {
  it('is planned with a group for each statement, under one key', () => {
    expect(planned.statements.map(({ key }) => key)).toEqual(planned.groups.map(({ key }) => key));
    expect(new Set(planned.groups.flatMap(({ facts }) => facts)).size).toBe(planned.groups.length);
  });

  it('tells no count, no x of y and no percentage of a small audit', () => {
    const text = textOf(said());
    expect(text).toContain('fewer than 10 cases');
    expect(text).toContain('more than about half of the cases');
    expect(text).not.toMatch(/\b\d+ of \d+|%|\b4 cases|\bfour\b/);
  });

  it('marks what is kept back, and says exactly only what the reader can add up', () => {
    const key = planned.statements.find(({ table }) => table === 'compliance')!.key;
    const groups = gatePublication(planned.groups).map((group) =>
      group.key === key ? oneWay(key, [30, 'c', 12, 'c'], 50) : group,
    );
    const table = publishedTables(said(groups)).find((one) => one.key === 'published-compliance')!;
    expect(table.rows[0]!.cells.map(({ text }) => text).slice(1)).toEqual([
      ...['30', 'c', '12', 'c', '50'],
    ]);
    expect(table.rows[0]!.cells[2]!.count).toBeUndefined();
    expect(table.notes).toContain(suppressionNote);
    expect(table.altText).toContain('Partly not told');
    expect(textOf(said(groups))).toContain('30 of 50 answers (60%)');
    // People’s own findings stand before: what Sightline adds has a heading of its own.
    expect(textOf(said(groups))).toMatch(/# How far standards were met\s+- .*30 of 50/);
  });

  it('names no theme that came up in few cases: those not named may have come up in as few', () => {
    const theme = planned.statements.find(({ table }) => table === 'themes')!;
    const withPhrase = (phrase: 'few or none' | 'some') =>
      said([{ kind: 'share', key: theme.key, phrase, percent: null, band: '10 to 19' }]);
    expect(sharesOf(withPhrase('some'), 'themes')).toHaveLength(1);
    expect(sharesOf(withPhrase('few or none'), 'themes')).toEqual([]);
    expect(publishedTables(withPhrase('few or none'))).toEqual([]);
  });

  it('says nothing of what an earlier publication did not speak of', () => {
    const groups = gatePublication(planned.groups);
    const without = groups.filter(({ key }) => key !== 'judgement');
    const facts = Object.fromEntries(planned.groups.map(({ key, facts: of }) => [key, of]));
    const again = (earlier: EarlierPublication) =>
      gatePublication(
        planned.groups,
        { threshold: 5 },
        silentBefore([earlier], planned.statements),
      );
    const told = (some: readonly PublishedGroup[]) =>
      some.filter(({ kind }) => kind !== 'withheld');
    expect(told(again({ groups, facts }))).toEqual(told(groups));
    expect(again({ groups: without, facts }).find(({ key }) => key === 'judgement')).toEqual({
      ...{ kind: 'withheld', key: 'judgement', reason: 'held-back-before' },
    });
  });
});
