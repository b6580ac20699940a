import { analyseAudit } from '../analyse-audit';
import { anAudit, aReturn, judged, moderated, notIn } from '../test-support/makers';
import type { ReportTable } from '../report-table';
import { reportTables } from './report-tables';

const figures = analyseAudit(
  anAudit(
    [
      aReturn('C01', 'csc', {
        ...{ B2: 'girl', Q1: 'yes', Q2: 'no', N2: 'G', N3: 'RI' },
        N5: [{ text: 'Listen', theme: 'voice', level: 'team' }],
      }),
      aReturn('C01', 'school', { Q1: 'not-evidenced', N2: 'insufficient', N3: 'G', L1: 'same' }),
      aReturn('C02', 'csc', { Q1: 'yes', N2: 'I', N3: 'RI', L1: 'safer' }),
      notIn('C02', 'school', { status: 'nil', nilKind: 'not-known' }),
    ],
    {
      judgements: [judged('C01', 'I')],
      moderatedGrades: [moderated('C01-csc', { outcome: 'lowered', agreed: 'RI' })],
      contradictionRules: [
        {
          kind: 'answers',
          key: 'seen',
          about: 'whether the child was seen',
          left: { question: 'Q1' },
          right: { question: 'Q1' },
        },
      ],
    },
  ),
);
const tables = reportTables(figures);

function table(key: string): ReportTable {
  const found = tables.find((one) => one.key === key);
  if (!found) throw new Error(`No table ${key}`);
  return found;
}

function texts(key: string): string[][] {
  return table(key).rows.map(({ cells }) => cells.map(({ text }) => text));
}

describe('the tables of a report', () => {
  it('are none before anything is known', () => {
    const empty = analyseAudit(
      anAudit([notIn('C01', 'a', { status: 'not-issued' })], { cases: [], returns: [] }),
    );
    expect(reportTables(empty)).toEqual([]);
  });

  it('come in the order of the sections, each with a title, a header and words for the blind', () => {
    expect(tables.map(({ key }) => key)).toEqual([
      ...['sample', 'response', 'judgements', 'multi-agency-grid', 'multi-agency-grades'],
      ...['own-practice-grid', 'own-practice-grades', 'moderation', 'compliance-domains'],
      ...['compliance-agencies', 'themes', 'compliance-S', 'contradictions', 'agreement'],
    ]);
    for (const one of tables) {
      expect(one.title).not.toBe('');
      expect(one.altText).not.toBe('');
      expect(one.columns.filter(({ isHeader }) => isHeader)).toHaveLength(1);
      for (const row of one.rows) expect(row.cells).toHaveLength(one.columns.length);
    }
  });

  it('have distinct keys for tables and for their rows', () => {
    expect(new Set(tables.map(({ key }) => key)).size).toBe(tables.length);
    for (const { rows } of tables) {
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    }
  });

  it('show returns by agency with the total last', () => {
    expect(texts('response')).toEqual([
      ['csc', '2', '2', '0', '0', '0', '0', '0', '0', '2 of 2', '2 of 2', '19 (19 to 19)'],
      ['school', '2', '1', '1', '0', '0', '0', '0', '0', '2 of 2', '1 of 1', '19 (19 to 19)'],
      ['All agencies', '4', '3', '1', '0', '0', '0', '0', '0', '4 of 4', '3 of 3', '19 (19 to 19)'],
    ]);
    expect(table('response').rows.at(-1)?.isTotal).toBe(true);
  });

  it('show a changed grade with the agency’s own behind it, and each kind of gap in its own words', () => {
    expect(texts('own-practice-grid')).toEqual([
      ['SGO17-02-C01', 'Requires improvement (own: Good)', 'Insufficient involvement'],
      ['SGO17-02-C02', 'Inadequate', 'Nil return'],
    ]);
    expect(table('own-practice-grid').rows[0]?.cells[1]?.grade).toBe('RI');
  });

  it('show the panel’s judgement beside the offer', () => {
    expect(texts('judgements')).toEqual([
      ['SGO17-02-C01', 'Inadequate', 'Requires improvement', '2', '1', 'Differs from the offer'],
      ['SGO17-02-C02', 'Not judged', 'Requires improvement', '1', '0', ''],
    ]);
  });

  it('carry the count and the base behind “x of y”, so that they can be suppressed', () => {
    const [row] = table('compliance-S').rows;
    expect(row?.cells[0]?.text).toBe('Q1 Was the child seen?');
    expect(row?.cells.slice(1).map(({ count }) => count)).toEqual([2, 0, 0, 1, 0, 2]);
    expect(row?.cells.at(-1)).toEqual({ text: '2 of 3', count: 2, base: 3 });
  });

  it('hold in the appendix what returns say, whole, where the sections quote only a few', () => {
    expect(tables.filter(({ section }) => section === 'appendix').map(({ key }) => key)).toEqual([
      'compliance-S',
      'contradictions',
      'agreement',
    ]);
    const points = ['One', 'Two', 'Three', 'Four'].map((text) => ({ text, theme: 'voice' }));
    const answers = { N5: points, N4: points.map(({ text }) => ({ text, tag: 'voice' })) };
    const more = { N4: [...answers.N4, { text: 'Five' }, { text: 'Six' }], M4: 'I was heard' };
    const found = reportTables(
      analyseAudit(anAudit([aReturn('C01', 'csc', { ...answers, ...more })])),
    ).filter(({ section, key }) => section === 'appendix' && !key.startsWith('compliance'));
    expect(found.map(({ key, rows }) => [key, rows.length])).toEqual([
      ['learning-points', 4],
      ['good-practice', 6],
    ]);
    expect(found[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(
      points.map(({ text }) => ['Voice of the child', 'csc', text]),
    );
    expect(found[1]?.rows.at(-1)?.cells[0]?.text).toBe('Other');
  });

  it('quote both sides of a disagreement', () => {
    expect(texts('contradictions')).toEqual([
      ['SGO17-02-C01', 'Whether the child was seen', 'school: Not evidenced on file', 'csc: Yes'],
    ]);
  });

  it('print each measure of agreement with its weights, cases and gaps, and why one is not given', () => {
    expect(table('agreement').columns.map(({ label }) => label)).toEqual([
      ...['Measure', 'Weights', 'Cases', 'Not rated', 'Value', 'Standard error'],
    ]);
    expect(texts('agreement')[2]).toEqual([
      ...[
        'Krippendorff’s alpha',
        'ordinal',
        '1',
        '1',
        'A coefficient needs at least 5 cases.',
        '–',
      ],
    ]);
  });

  it('print how generously an agency grades itself from ten pairs on', () => {
    const ids = Array.from({ length: 10 }, (_, index) => `C${index + 10}`);
    const ten = analyseAudit(
      anAudit(
        ids.map((id) => aReturn(id, 'csc', { N2: 'G' })),
        {
          moderatedGrades: ids.map((id, index) =>
            moderated(`${id}-csc`, { outcome: 'lowered', agreed: index < 7 ? 'RI' : 'G' }),
          ),
        },
      ),
    );
    const leniency = reportTables(ten).find(({ key }) => key === 'leniency');
    expect(leniency?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      ...['csc', '10', '0', '−0.70', '0.000', '0.000', '0.016'],
    ]);
    expect(tables.some(({ key }) => key === 'leniency')).toBe(false);
  });
});
