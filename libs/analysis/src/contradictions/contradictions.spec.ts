import type { RowValue } from '@sightline/form-engine';
import { sgoTemplate, shippedTemplates } from '@sightline/shipped-templates';
import { analyseAudit } from '../analyse-audit';
import { shippedContradictionRules } from '../shipped-contradiction-rules';
import { questionsOf } from '../contradiction-rules';
import { found, referral, sides, type Said } from '../test-support/disagreements';
import { anAgency, anAudit, aReturn } from '../test-support/makers';

/** The shipped form of that key. */
function formOf(key: string) {
  return shippedTemplates.find((form) => form.key === key)!;
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

describe('a referral out of hours', () => {
  const told = (csc: string, gp: string) =>
    found(
      'outcome-told-out-of-hours',
      { csc: { 'EDT-12': csc }, gp: { 'EDT-12': gp } },
      formOf('out-of-hours'),
    );

  it('whose outcome one says it told and the other never heard', () => {
    expect(sides(told('yes', 'no'))).toEqual([[['csc: Yes'], ['gp: No']]]);
    expect(told('yes', 'na')).toEqual([]);
    expect(told('no', 'yes')).toEqual([]);
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

  it('of missing episodes by children’s social care, the police and the placement', () => {
    const result = found(
      'missing-episodes-counted',
      { csc: { 'MIS-2a': 3, 'MIS-2c': 6 }, police: { 'MIS-2b': 3 } },
      formOf('missing'),
    );
    expect(sides(result)).toEqual([[['csc: 3', 'police: 3'], ['csc: 6']]]);
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
