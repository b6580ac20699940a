import { projectReturn } from '@sightline/form-engine';
import { analyseAudit } from './analyse-audit';
import type { AuditFigures, ItemFigure } from './audit-figures';
import { readAudit } from './audit-reading';
import { formContextOf } from './read-return';
import { aCase, anAudit, aReturn, notIn } from './test-support/makers';

function item({ compliance }: AuditFigures, questionId: string): ItemFigure {
  const found = compliance.items.find((one) => one.questionId === questionId);
  if (!found) throw new Error(`No figure for ${questionId}`);
  return found;
}

const na = { value: 'na', naReason: 'did-not-arise' };

describe('compliance', () => {
  it('leaves N/A out of the base and counts not evidenced as not met, apart', () => {
    const figures = analyseAudit(
      anAudit([
        aReturn('C01', 'police', { Q1: 'yes' }),
        aReturn('C02', 'police', { Q1: 'yes' }),
        aReturn('C03', 'police', { Q1: 'partly' }),
        aReturn('C04', 'police', { Q1: 'no' }),
        aReturn('C05', 'police', { Q1: 'not-evidenced' }),
        aReturn('C06', 'police', {}, { answers: { Q1: na } }),
      ]),
    );
    expect(item(figures, 'Q1').overall).toEqual({
      yes: 2,
      partly: 1,
      no: 1,
      notEvidenced: 1,
      na: 1,
      met: { count: 2, base: 5, text: '2 of 5', rung: 'about half' },
      atLeastPartly: { count: 3, base: 5, text: '3 of 5', rung: 'most' },
    });
    expect(item(figures, 'Q1').naReasons).toEqual({ 'did-not-arise': 1 });
  });

  it('counts no answer of a return that is nil, in progress, declined or missing', () => {
    const figures = analyseAudit(
      anAudit([
        aReturn('C01', 'police', { Q1: 'yes' }),
        aReturn('C02', 'police', { Q1: 'no' }, { status: 'in-progress' }),
        aReturn('C03', 'police', { Q1: 'no' }, { status: 'nil', nilKind: 'not-known' }),
        aReturn('C04', 'police', { Q1: 'no' }, { status: 'queried' }),
        aReturn('C05', 'police', { Q1: 'no' }, { status: 'submitted' }),
        aReturn('C06', 'police', { Q1: 'no' }, { status: 'declined' }),
      ]),
    );
    expect(item(figures, 'Q1').overall.met).toMatchObject({ count: 1, base: 1 });
  });

  it('counts no answer to a question that was hidden when the return was signed off', () => {
    const figures = analyseAudit(
      anAudit([
        aReturn('C01', 'police', { Q2: 'yes', Q3: 'yes' }),
        aReturn('C02', 'police', { Q2: 'no', Q3: 'yes' }),
      ]),
    );
    expect(item(figures, 'Q3').overall.met).toMatchObject({ count: 1, base: 1 });
  });

  it('leaves replaced and withdrawn cases out altogether', () => {
    const figures = analyseAudit(
      anAudit(
        [
          aReturn('C01', 'police', { Q1: 'yes' }),
          aReturn('C02', 'police', { Q1: 'no' }),
          aReturn('C03', 'police', { Q1: 'no' }),
        ],
        {
          cases: [
            aCase('C01'),
            aCase('C02', { status: 'replaced' }),
            aCase('C03', { status: 'withdrawn' }),
          ],
        },
      ),
    );
    expect(item(figures, 'Q1').overall.met.text).toBe('1 of 1');
    expect(figures.returns.map(({ id }) => id)).toEqual(['C01-police']);
    expect(figures.sample).toMatchObject({ drawn: 2, replaced: 1, withdrawn: 1, counted: 1 });
  });

  it('splits an item by agency and by stratum, with the returns behind each answer', () => {
    const figures = analyseAudit(
      anAudit(
        [
          aReturn('C01', 'police', { Q1: 'yes' }),
          aReturn('C01', 'health', { Q1: 'no' }),
          aReturn('C02', 'police', { Q1: 'yes' }),
          aReturn('C02', 'health', { Q1: 'yes' }),
        ],
        { cases: [aCase('C01'), aCase('C02', { stratum: 'established' })] },
      ),
    );
    const { byAgency, byStratum, returnIds, cases } = item(figures, 'Q1');
    expect(byAgency.map(({ agencyId, met }) => [agencyId, met.text])).toEqual([
      ['health', '1 of 2'],
      ['police', '2 of 2'],
    ]);
    expect(byStratum.map(({ stratum, met }) => [stratum, met.text])).toEqual([
      ['recent', '1 of 2'],
      ['established', '2 of 2'],
    ]);
    expect(returnIds.yes).toEqual(['C01-police', 'C02-health', 'C02-police']);
    expect(returnIds.no).toEqual(['C01-health']);
    expect(cases.text).toBe('1 of 2');
  });

  it('adds the items of a practice domain as counts of answers', () => {
    const figures = analyseAudit(
      anAudit([
        aReturn('C01', 'police', { Q1: 'no', Q2: 'yes', Q3: 'partly' }),
        aReturn('C02', 'police', { Q1: 'yes', Q2: 'no' }),
      ]),
    );
    const domains = figures.compliance.byDomain.map(({ key, met }) => [key, met.text]);
    expect(domains).toEqual([
      ['planning', '1 of 3'],
      ['voice', '1 of 2'],
    ]);
    expect(figures.compliance.overall.met.text).toBe('2 of 5');
  });

  it('prints a percentage from a base of 20 on, and never under it', () => {
    const returns = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        aReturn(`C${index + 10}`, 'police', { Q1: index < 15 ? 'yes' : 'no' }),
      );
    expect(item(analyseAudit(anAudit(returns(19))), 'Q1').overall.met.text).toBe('15 of 19');
    expect(item(analyseAudit(anAudit(returns(20))), 'Q1').overall.met.text).toBe('15 of 20 (75%)');
  });

  it('says nothing of an item that nobody answered', () => {
    const figures = analyseAudit(
      anAudit([aReturn('C01', 'police'), notIn('C02', 'police', { status: 'issued' })]),
    );
    expect(figures.compliance.items).toEqual([]);
    expect(figures.compliance.overall.met).toEqual({
      count: 0,
      base: 0,
      text: 'no cases',
      rung: null,
    });
  });

  it('reads the answers of a return that the form engine projects', () => {
    const input = anAudit([
      aReturn('C01', 'police', {
        Q1: 'yes',
        Q2: 'no',
        Q3: 'yes',
        N2: 'G',
        M4: '  ',
        D2: 0,
        E4: [],
      }),
    ]);
    const reading = readAudit(input);
    const [only] = reading.full;
    if (!only) throw new Error('No return was read');
    const projected = projectReturn(input.form, only.input.answers, formContextOf(only))
      .filter(({ value }) => value !== null)
      .map(({ questionId, value }) => [questionId, value]);
    const read = reading.places
      .map(({ question }) => question.id)
      .flatMap((id) => reading.given(id).map(({ value }) => [id, value]));
    expect(read).toEqual(projected);
    expect(read.map(([id]) => id)).toEqual(['Q1', 'Q2', 'E4', 'D2', 'N2']);
  });
});

describe('intervals of compliance', () => {
  const answers = [7, 3].flatMap((count, index) =>
    Array.from({ length: count }, () => (index === 0 ? 'yes' : 'no')),
  );
  const returns = answers.map((answer, index) =>
    aReturn(`C${index + 10}`, 'police', { Q1: answer }),
  );
  const intervalOf = (sampling: 'random' | 'purposive' | 'census') => {
    const input = anAudit(returns);
    const figures = analyseAudit({
      ...input,
      audit: { ...input.audit, sampling: { method: sampling } },
    });
    return item(figures, 'Q1').byAgency[0]?.interval;
  };

  it('gives the Wilson interval of one agency’s item in a random sample (7 of 10)', () => {
    const interval = intervalOf('random');
    expect(interval?.low).toBeCloseTo(0.397, 3);
    expect(interval?.high).toBeCloseTo(0.892, 3);
    expect(interval?.method).toBe('Wilson score 95% interval');
  });

  it('gives none for cases that were chosen, and none for a census', () => {
    expect(intervalOf('purposive')).toBeNull();
    expect(intervalOf('census')).toBeNull();
  });
});
