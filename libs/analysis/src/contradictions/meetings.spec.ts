import { found, sides, strategy, type Said } from '../test-support/disagreements';

describe('a strategy discussion', () => {
  it('held in two records and not in a third: the two stand on one side', () => {
    const result = found('strategy-held', {
      csc: { E3: 'yes' },
      police: { E3: 'partly' },
      school: { E3: 'no' },
      gp: { E3: 'not-evidenced' },
    });
    expect(sides(result)).toEqual([[['csc: Yes', 'police: Partly'], ['school: No']]]);
    expect(result[0]?.key).toBe('strategy-held:C01:held/not held');
  });

  it('in the rows of one and denied by another', () => {
    const result = found('strategy-in-rows', {
      csc: { 'E5-if': 'yes', E5: [strategy(-30, 'yes')] },
      school: { E3: 'no' },
    });
    expect(sides(result)[0]?.[1]).toEqual(['school: No']);
    expect(sides(result)[0]?.[0]?.[0]).toContain(
      'Meeting: Strategy discussion or meeting; Date: day −30',
    );
  });

  it('listed with an agency whose own record says it was not there', () => {
    const result = found('strategy-attendance', {
      csc: { E3: 'yes', E4: ['csc', 'police', 'health'] },
      police: { 'E5-if': 'yes', E5: [strategy(-30, 'no')] },
    });
    expect(result).toHaveLength(1);
    expect(sides(result)[0]?.[0]).toEqual([
      'csc: Children’s social care; Police; Health (any provider)',
    ]);
  });

  it('listed without an agency whose own record says it came', () => {
    const result = found('strategy-attendance', {
      csc: { E3: 'yes', E4: ['csc', 'police'] },
      school: { 'E5-if': 'yes', E5: [strategy(-30, 'yes')] },
    });
    expect(result.map(({ key }) => key)).toEqual(['strategy-attendance:C01:C01-csc/education']);
  });

  it('with health on the list agrees with two health agencies of which one came', () => {
    const result = found('strategy-attendance', {
      csc: { E3: 'yes', E4: ['csc', 'health'] },
      gp: { 'E5-if': 'yes', E5: [strategy(-30, 'no')] },
      trust: { 'E5-if': 'yes', E5: [strategy(-29, 'yes')] },
    });
    expect(result).toEqual([]);
  });

  it('is the same meeting within the tolerance, and another one beyond it', () => {
    const said = (day: number): Said => ({
      csc: { E3: 'yes', E4: ['csc', 'police'], 'E5-if': 'yes', E5: [strategy(-30, 'yes')] },
      police: { 'E5-if': 'yes', E5: [strategy(day, 'no')] },
    });
    expect(found('strategy-attendance', said(-27))).toHaveLength(1);
    expect(found('strategy-attendance', said(-26))).toEqual([]);
  });

  it('whose record reached everyone, but not the school', () => {
    const row = { ...strategy(-30, 'yes'), recordReceived: 'no' };
    const result = found('record-received', {
      csc: { 'E5-if': 'yes', E5: [strategy(-30, 'yes')], E6: 'yes' },
      school: { 'E5-if': 'yes', E5: [row], E6: 'no' },
    });
    expect(sides(result)[0]?.[1]).toEqual(['csc: Yes']);
  });

  it('listed with an agency whose own record shows no meeting at all', () => {
    const result = found('strategy-attendance', {
      csc: { E3: 'yes', E4: ['csc', 'police'] },
      police: { 'E5-if': 'no' },
    });
    expect(sides(result)[0]?.[1]).toEqual(['police: No']);
  });

  it('listed with an agency that says it was neither invited nor there', () => {
    const result = found('strategy-attendance', {
      csc: { E3: 'yes', E4: ['csc', 'education'] },
      school: { 'E5-if': 'yes', E5: [{ ...strategy(-30, 'no'), invited: 'no' }] },
    });
    expect(sides(result)[0]?.[1]?.[0]).toContain(
      'Your agency invited: No; Your agency attended: No',
    );
  });
});

describe('a meeting of any kind', () => {
  const conference = (day: number, attended: 'yes' | 'no' = 'yes') => ({
    ...strategy(day, attended),
    type: 'initial-conference',
  });
  const said = (csc: Said[string]): Said => ({
    csc,
    police: { 'E5-if': 'yes', E5: [conference(-30)] },
    school: { 'E5-if': 'yes', E5: [conference(-28)] },
    gp: { 'E5-if': 'yes', E5: [conference(-30, 'no')] },
  });

  it('that others attended and whoever convenes it has no record of: one for the meeting', () => {
    const none = found('meetings-held', said({ 'E5-if': 'no' }));
    expect(none.map(({ key }) => key)).toEqual(['meetings-held:C01:initial-conference/-30']);
    expect(sides(none)[0]?.[0]).toHaveLength(2);
    expect(sides(none)[0]?.[1]).toEqual(['csc: No']);
    const other = found('meetings-held', said({ 'E5-if': 'yes', E5: [conference(-90)] }));
    expect(sides(other)[0]?.[1]).toEqual(['csc: No row for it on or near day −30']);
  });

  it('is no disagreement where the record shows it near the day, or did not answer', () => {
    expect(found('meetings-held', said({ 'E5-if': 'yes', E5: [conference(-31)] }))).toEqual([]);
    expect(found('meetings-held', said({}))).toEqual([]);
  });

  it('that agencies hold among themselves is not looked for in that record', () => {
    const own = { ...strategy(-30, 'yes'), type: 'professionals' };
    expect(
      found('meetings-held', { csc: { 'E5-if': 'no' }, gp: { 'E5-if': 'yes', E5: [own] } }),
    ).toEqual([]);
  });
});
