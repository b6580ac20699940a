import { analyseAudit } from './analyse-audit';
import type { JudgementOffer } from './audit-figures';
import type { AuditInput } from './audit-input';
import { aCase, anAudit, aReturn, judged, moderated, notIn } from './test-support/makers';

const grades = ['I', 'RI', 'G', 'O'] as const;

/** Domain brief 8, test vector A: eight cases, six raters, null where one did not rate. */
const vectorA: readonly (readonly (number | null)[])[] = [
  [3, 2, 3, 3, null, 3],
  [2, 2, 1, 2, 3, null],
  [3, 3, 3, null, 4, 3],
  [2, 3, 2, 2, 2, 2],
  [1, 2, 1, 2, null, 2],
  [4, 3, 3, 4, 3, null],
  [3, 3, 2, 3, 3, 2],
  [2, null, null, 3, 2, 2],
];

function vectorAudit(): AuditInput {
  return anAudit(
    vectorA.flatMap((row, caseIndex) =>
      row.flatMap((rank, rater) => {
        const grade = rank === null ? undefined : grades[rank - 1];
        return grade ? [aReturn(`C0${caseIndex + 1}`, `rater${rater + 1}`, { N3: grade })] : [];
      }),
    ),
  );
}

function offerOf(input: AuditInput, caseId = 'C01'): JudgementOffer {
  const found = analyseAudit(input).judgements.cases.find((one) => one.caseId === caseId);
  if (!found) throw new Error(`No judgement of ${caseId}`);
  return found.offer;
}

describe('the judgement the panel is offered', () => {
  it('is the lower median: vector A gives 3, 2, 3, 2, 2, 3, 3, 2', () => {
    const { cases } = analyseAudit(vectorAudit()).judgements;
    expect(cases.map(({ offer }) => offer.lowerMedian)).toEqual(
      [3, 2, 3, 2, 2, 3, 3, 2].map((rank) => grades[rank - 1]),
    );
  });

  it('comes with the range: vector A flags C02 alone to be discussed', () => {
    const { cases } = analyseAudit(vectorAudit()).judgements;
    expect(cases.map(({ offer }) => offer.range)).toEqual([1, 2, 1, 1, 1, 1, 1, 1]);
    expect(cases.filter(({ offer }) => offer.isToDiscuss).map(({ caseId }) => caseId)).toEqual([
      'C02',
    ]);
  });

  it('leaves insufficient involvement and returns not in out of the median', () => {
    const offer = offerOf(
      anAudit([
        aReturn('C01', 'a', { N3: 'G' }),
        aReturn('C01', 'b', { N3: 'insufficient' }),
        aReturn('C01', 'c', { N3: 'I' }, { status: 'submitted' }),
      ]),
    );
    expect(offer).toMatchObject({ lowerMedian: 'G', gradedBy: 1, range: 0 });
  });

  it('is nothing where nobody graded', () => {
    const offer = offerOf(anAudit([aReturn('C01', 'a', { N3: 'insufficient' })]));
    expect(offer).toMatchObject({ lowerMedian: null, grade: null, range: null, isCapped: false });
  });

  it('takes the grade that the panel agreed with an agency in place of its first one', () => {
    const offer = offerOf(
      anAudit([aReturn('C01', 'a', { N3: 'O' }), aReturn('C01', 'b', { N3: 'O' })], {
        moderatedGrades: [
          moderated('C01-a', { measure: 'multi-agency', outcome: 'lowered', agreed: 'G' }),
        ],
      }),
    );
    expect(offer.lowerMedian).toBe('G');
  });

  it('is capped at Requires improvement by a failing key item, of any agency', () => {
    const offer = offerOf(
      anAudit([
        aReturn('C01', 'a', { N3: 'G' }),
        aReturn('C01', 'b', { N3: 'G' }),
        aReturn('C01', 'c', { N3: 'O', Q2: 'no' }),
      ]),
    );
    expect(offer).toMatchObject({ lowerMedian: 'G', grade: 'RI', isCapped: true });
    expect(offer.caps).toEqual([
      {
        returnId: 'C01-c',
        agencyId: 'c',
        questionId: 'Q2',
        text: 'Was the plan reviewed?',
        answer: 'No',
      },
    ]);
  });

  it('is never raised by a cap', () => {
    const offer = offerOf(anAudit([aReturn('C01', 'a', { N3: 'I', Q2: 'no' })]));
    expect(offer).toMatchObject({ lowerMedian: 'I', grade: 'I', isCapped: false });
    expect(offer.caps).toHaveLength(1);
  });

  it('names who is missing where a list of attendance fails', () => {
    const offer = offerOf(anAudit([aReturn('C01', 'a', { N3: 'G', E4: ['csc'] })]));
    expect(offer.caps[0]?.answer).toBe('Missing: Police, Health');
  });

  it('is not capped by another agency’s own-practice grade', () => {
    const offer = offerOf(
      anAudit([aReturn('C01', 'a', { N2: 'I', N3: 'G' }), aReturn('C01', 'b', { N3: 'G' })]),
    );
    expect(offer).toMatchObject({ grade: 'G', isCapped: false });
  });

  it('is held, not capped, by an open safeguarding concern, also of a return in progress', () => {
    const concern = aReturn('C01', 'b', { N8: 'yes' }, { status: 'in-progress' });
    const offer = offerOf(anAudit([aReturn('C01', 'a', { N3: 'G' }), concern]));
    expect(offer).toMatchObject({ grade: 'G', isHeld: true, heldBy: ['C01-b'], isCapped: false });
  });

  it('is free again once the chair has ruled on every concern', () => {
    const offerWith = (...open: readonly boolean[]) =>
      offerOf(
        anAudit(
          ['a', 'b'].map((agency, index) =>
            aReturn('C01', agency, { N3: 'G', N8: 'yes' }, { hasOpenConcern: open[index] }),
          ),
        ),
      );
    expect(offerWith(false, true).isHeld).toBe(true);
    expect(offerWith(false, false).isHeld).toBe(false);
  });

  it('stays held where the answer was changed and nobody ruled, or the return was withdrawn', () => {
    const changed = aReturn('C01', 'a', { N3: 'G', N8: 'no' }, { hasOpenConcern: true });
    expect(offerOf(anAudit([changed])).heldBy).toEqual(['C01-a']);
    const more = { status: 'withdrawn', hasOpenConcern: true } as const;
    const withdrawn = aReturn('C01', 'b', { N8: 'yes' }, more);
    const good = aReturn('C01', 'a', { N3: 'G' });
    expect(offerOf(anAudit([good, withdrawn])).heldBy).toEqual(['C01-b']);
    const closed = { ...withdrawn, hasOpenConcern: false };
    expect(offerOf(anAudit([good, closed])).isHeld).toBe(false);
  });
});

describe('the panel’s judgements', () => {
  const figures = analyseAudit(
    anAudit(
      [
        aReturn('C01', 'a', { N3: 'G' }),
        aReturn('C02', 'a', { N3: 'G' }),
        aReturn('C03', 'a', { N3: 'RI' }),
        notIn('C04', 'a', { status: 'in-progress' }),
      ],
      { judgements: [judged('C01', 'G'), judged('C02', 'RI'), judged('C03', 'O')] },
    ),
  );

  it('counts joint working that was Good or better over the cases judged', () => {
    expect(figures.judgements.goodOrBetter.text).toBe('2 of 3');
    expect(figures.judgements).toMatchObject({ judged: 3, counts: { I: 0, RI: 1, G: 1, O: 1 } });
  });

  it('weighs groups drawn at unequal rates by their size in the frame: 55.3 %, not 60.0 %', () => {
    // Domain brief 6: strata of 400, 900 and 1171; 15, 12 and 9 met of 20 each.
    const strata = [
      { key: 'x', label: 'X', frameSize: 400, met: 15 },
      { key: 'y', label: 'Y', frameSize: 900, met: 12 },
      { key: 'z', label: 'Z', frameSize: 1171, met: 9 },
    ];
    const cases = strata.flatMap(({ key }) =>
      Array.from({ length: 20 }, (_, index) => aCase(`${key}${index}`, { stratum: key })),
    );
    const input = anAudit([], {
      agencies: [],
      cases,
      judgements: strata.flatMap(({ key, met }) =>
        Array.from({ length: 20 }, (_, at) => judged(`${key}${at}`, at < met ? 'G' : 'RI')),
      ),
    });
    const weighted = (some: typeof strata | Omit<(typeof strata)[number], 'frameSize'>[]) =>
      analyseAudit({
        ...input,
        audit: { ...input.audit, strata: some, sampling: { method: 'stratified' } },
      }).judgements.weighted;
    expect(weighted(strata)?.share).toBeCloseTo(0.553, 3);
    expect(weighted(strata)).toMatchObject({ n: 60, missing: 0 });
    expect(weighted(strata.map(({ frameSize: _left, ...rest }) => rest))).toBeNull();
    expect(weighted(strata.map((one) => ({ ...one, frameSize: 900 })))).toBeNull();
  });

  it('marks a judgement that differs from the offer', () => {
    expect(figures.judgements.cases.map(({ differs }) => differs)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('says of a stratum without a judged case that there is none', () => {
    const established = figures.judgements.byStratum.find(
      ({ stratum }) => stratum === 'established',
    );
    expect(established?.goodOrBetter).toMatchObject({ base: 0, text: 'no cases', rung: null });
  });
});

describe('agreement on multi-agency working', () => {
  const agreement = analyseAudit(vectorAudit()).agreement;

  it('reproduces vector A: 86 pairs, 43 exact, 85 within one', () => {
    expect(agreement).toMatchObject({ cases: 8, raters: 6, ratings: 41, pairs: 86 });
    expect(agreement?.returnIds).toHaveLength(41);
    expect(agreement?.exact.text).toBe('43 of 86 (50%)');
    expect(agreement?.withinOne.text).toBe('85 of 86 (99%)');
  });

  it('prints each coefficient with its name and weights: 0.531 and 0.847', () => {
    const printed = agreement?.coefficients.map(({ name, weights, value }) => ({
      name,
      weights,
      value: value?.toFixed(3),
    }));
    expect(printed).toEqual([
      { name: 'Krippendorff’s alpha', weights: 'ordinal', value: '0.531' },
      { name: 'Gwet’s AC2', weights: 'quadratic', value: '0.847' },
    ]);
  });

  it('sets the other formulas beside them: 0.211, 0.513, 0.357 and 0.661 (domain brief 8)', () => {
    const printed = agreement?.furtherCoefficients.map(({ name, weights, value }) => [
      `${name}, ${weights}`,
      value?.toFixed(3),
    ]);
    expect(printed?.slice(0, 4)).toEqual([
      ['Krippendorff’s alpha, nominal', '0.211'],
      ['Krippendorff’s alpha, interval', '0.513'],
      ['Gwet’s AC1, identity', '0.357'],
      ['Gwet’s AC2, linear', '0.661'],
    ]);
    expect(printed?.[4]?.[0]).toBe('Fleiss’ kappa, identity');
  });

  it('gives a standard error where the cases were drawn, and none where they were chosen', () => {
    const errorOf = (method: 'random' | 'purposive') => {
      const input = vectorAudit();
      const audit = { ...input.audit, sampling: { method } };
      return analyseAudit({ ...input, audit }).agreement?.coefficients[1]?.standardError;
    };
    expect(errorOf('random')).toBeGreaterThan(0);
    expect(errorOf('purposive')).toBeNull();
  });

  it('adds Cohen’s weighted kappa where two graded every case, and not where one left a gap', () => {
    const ratings = ['G', 'RI', 'G', 'O', 'I', 'G'] as const;
    const others = ['G', 'G', 'G', 'O', 'RI', 'G'] as const;
    const cases = ratings.map((_, index) => `C0${index + 1}`);
    const two = cases.flatMap((id, index) => [
      aReturn(id, 'a', { N3: ratings[index]! }),
      aReturn(id, 'b', { N3: others[index]! }),
      notIn(id, 'c', { status: 'nil', nilKind: 'not-known' }),
    ]);
    const names = (returns: typeof two) =>
      analyseAudit(anAudit(returns)).agreement?.coefficients.map(({ name }) => name);
    expect(names(two)).toContain('Cohen’s weighted kappa');
    expect(names(two.slice(0, -2))).not.toContain('Cohen’s weighted kappa');
  });

  it('is nothing where each case has one rater', () => {
    const alone = analyseAudit(anAudit([aReturn('C01', 'a', { N3: 'G' })]));
    expect(alone.agreement).toBeNull();
  });
});
