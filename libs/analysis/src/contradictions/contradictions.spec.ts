import type { AgencyKind } from '@sightline/domain';
import type { AnswerValue, FormDefinition, RowValue } from '@sightline/form-engine';
import { sgoTemplate, shippedTemplates } from '@sightline/shipped-templates';
import { analyseAudit } from '../analyse-audit';
import type { Contradiction } from '../audit-figures';
import { shippedContradictionRules } from '../shipped-contradiction-rules';
import { questionsOf } from '../contradiction-rules';
import { anAgency, anAudit, aReturn } from '../test-support/makers';

const kinds: Readonly<Record<string, AgencyKind>> = {
  csc: 'childrens-social-care',
  police: 'police',
  gp: 'general-practice',
  trust: 'health-provider',
  school: 'education',
};

type Said = Readonly<Record<string, Readonly<Record<string, AnswerValue>>>>;

/** What the rule finds in one case where each agency says this. */
function found(rule: string, said: Said, form: FormDefinition = sgoTemplate): Contradiction[] {
  const returns = Object.entries(said).map(([agencyId, values]) =>
    aReturn('C01', agencyId, values),
  );
  const agencies = Object.keys(said).map((id) => anAgency(id, kinds[id]));
  return analyseAudit(anAudit(returns, { form, agencies })).contradictions.filter(
    (one) => one.rule === rule,
  );
}

/** Agency and words on each side. */
function sides(some: readonly Contradiction[]): string[][][] {
  return some.map((one) =>
    one.sides.map((side) => side.map(({ agencyId, says }) => `${agencyId}: ${says}`)),
  );
}

function strategy(day: number, attended: 'yes' | 'no'): RowValue {
  return {
    type: 'strategy',
    day,
    invited: 'yes',
    attended,
    report: 'not-needed',
    recordReceived: 'yes',
  };
}

function referral(direction: string, agency: string, day: number, outcomeTold = 'yes'): RowValue {
  return { direction, agency, day, outcomeTold };
}

describe('shipped rules', () => {
  it('read only questions that a shipped form has', () => {
    const ids = new Set(
      shippedTemplates.flatMap(({ sections }) =>
        sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
      ),
    );
    const read = shippedContradictionRules.flatMap(questionsOf);
    expect(read.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('find nothing in returns that agree', () => {
    const same = { E3: 'yes', 'SGO-1a': 'recent', C5: 2 };
    const figures = analyseAudit(
      anAudit([aReturn('C01', 'csc', same), aReturn('C01', 'police', same)], {
        form: sgoTemplate,
        agencies: [anAgency('csc', 'childrens-social-care'), anAgency('police')],
      }),
    );
    expect(figures.contradictions).toEqual([]);
  });
});

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
});

describe('plan, legal status and flags', () => {
  it('sets each other belief about the plan against the one of children’s social care', () => {
    const result = found('plan-status', {
      csc: { B6: 'cp' },
      school: { R1: 'cin' },
      gp: { R1: 'not-recorded' },
      police: { R1: 'cp' },
    });
    expect(sides(result)).toEqual([
      [['csc: Child protection plan'], ['gp: Our record does not say']],
      [['csc: Child protection plan'], ['school: Child in need plan']],
    ]);
  });

  it('lets silence pass where there is no plan that must be known', () => {
    expect(found('plan-status', { csc: { B6: 'universal' }, gp: { R1: 'not-recorded' } })).toEqual(
      [],
    );
    expect(found('plan-status', { csc: { B6: 'closed' }, gp: { R1: 'universal' } })).toEqual([]);
  });

  it('finds a special guardianship order that another record does not show', () => {
    const said = { csc: { B8: 'sgo' }, school: { R2: 'none', 'SGO-9': 'no' } };
    expect(sides(found('legal-status', said))).toEqual([
      [['csc: Special guardianship order'], ['school: No order']],
    ]);
    expect(sides(found('guardianship-known', said))[0]?.[1]).toEqual(['school: No']);
  });

  it('compares lists of flags whatever their order, “none” being no flag', () => {
    const risks = (csc: string[], school: string[]) =>
      found('risk-flags', { csc: { B16: csc }, school: { R3: school } });
    expect(risks(['missing', 'online'], ['online', 'missing'])).toEqual([]);
    expect(risks(['none'], [])).toEqual([]);
    expect(sides(risks(['missing', 'online'], ['online']))).toEqual([
      [['csc: Going missing; Online harm'], ['school: Online harm']],
    ]);
  });

  it('never reads what an agency was not asked', () => {
    expect(found('plan-status', { police: { B6: 'cp', R1: 'cin' }, csc: { R1: 'cin' } })).toEqual(
      [],
    );
  });
});

describe('referrals', () => {
  const made = [referral('made', 'childrens-social-care', -20)];
  const received = (day: number, told = 'yes') => [referral('received', 'education', day, told)];
  const said = (school: RowValue[], csc: RowValue[] | 'no'): Said => ({
    school: { 'D10-if': 'yes', D10: school },
    csc: csc === 'no' ? { 'D10-if': 'no' } : { 'D10-if': 'yes', D10: csc },
  });

  it('agree where sent and received within the tolerance', () => {
    expect(found('referral-received', said(made, received(-18)))).toEqual([]);
  });

  it('disagree where sent and not received', () => {
    const result = found('referral-received', said(made, 'no'));
    expect(sides(result)).toEqual([
      [
        [
          'school: Made or received: Made by us; Other agency: Children’s social care; ' +
            'Date: day −20; Referrer told the outcome: Yes',
        ],
        ['csc: No'],
      ],
    ]);
  });

  it('disagree on both rows where the days lie too far apart', () => {
    const result = found('referral-received', said(made, received(-10)));
    expect(result).toHaveLength(2);
    expect(sides(result)[0]?.[1]).toEqual(['csc: No row for it on or near day −20']);
  });

  it('say nothing of an agency that sent no return', () => {
    const alone = found('referral-received', { school: { 'D10-if': 'yes', D10: made } });
    expect(alone).toEqual([]);
  });

  it('match each row once, nearest days first', () => {
    const twice = [...made, referral('made', 'childrens-social-care', -18)];
    const result = found('referral-received', said(twice, received(-18)));
    expect(result.map(({ key }) => key)).toEqual([
      'referral-received:C01:C01-school/childrens-social-care/-20',
    ]);
  });

  it('disagree where the receiver told the outcome and the referrer never heard', () => {
    const unheard = [referral('made', 'childrens-social-care', -20, 'no')];
    const result = found('outcome-told', said(unheard, received(-20)));
    expect(sides(result)[0]?.[0]?.[0]).toMatch(/^csc: .*told the outcome: Yes$/);
    expect(sides(result)[0]?.[1]?.[0]).toMatch(/^school: .*told the outcome: No$/);
    expect(found('outcome-told', said(unheard, received(-20, 'not-recorded')))).toEqual([]);
  });
});

describe('counts', () => {
  it('of missing episodes: lowest against highest, others left aside', () => {
    const result = found('missing-episodes', {
      csc: { C5: 2 },
      police: { C5: 5 },
      school: { C5: 9 },
    });
    expect(sides(result)).toEqual([[['csc: 2'], ['police: 5']]]);
  });

  it('of appointments the child was not brought to, between practice and hospital', () => {
    expect(sides(found('not-brought', { gp: { C6: 0 }, trust: { C6: 3 } }))).toEqual([
      [['gp: 0'], ['trust: 3']],
    ]);
    expect(found('not-brought', { gp: { C6: 3 }, trust: { C6: 3 } })).toEqual([]);
  });
});

describe('both sides are quoted', () => {
  it('with the evidence under the answer, unless its words are withheld', () => {
    const answers = { E3: { value: 'no', evidence: 'The log shows none.' } };
    const input = (withheldQuestions: string[]) =>
      anAudit(
        [
          aReturn('C01', 'csc', { E3: 'yes' }),
          aReturn('C01', 'school', {}, { answers, withheldQuestions }),
        ],
        { form: sgoTemplate },
      );
    const evidence = (withheld: string[]) =>
      analyseAudit(input(withheld)).contradictions[0]?.sides[1][0]?.evidence;
    expect(evidence([])).toBe('The log shows none.');
    expect(evidence(['E3'])).toBeNull();
  });
});
