import { returnStatuses, nilKinds } from '@sightline/domain';
import type { AnswerValue } from '@sightline/form-engine';
import fc from 'fast-check';
import { analyseAudit } from './analyse-audit';
import type { AuditFigures, ComplianceCount, ResponseFigure } from './audit-figures';
import type { AuditInput, ReturnInput } from './audit-input';
import { aCase, anAudit, aReturn, judged, moderated } from './test-support/makers';

const caseIds = ['C01', 'C02', 'C03', 'C04'];
const agencyIds = ['a', 'b', 'c'];
const places = caseIds.flatMap((caseId) => agencyIds.map((agencyId) => ({ caseId, agencyId })));

const compliance = fc.constantFrom('yes', 'partly', 'no', 'not-evidenced', 'na');
const grade = fc.constantFrom('O', 'G', 'RI', 'I', 'insufficient');
const theme = fc.record({
  text: fc.constantFrom('One', 'Two'),
  theme: fc.constantFrom('voice', 'drift'),
  level: fc.constant('team'),
});

const values: fc.Arbitrary<Record<string, AnswerValue>> = fc
  .record(
    {
      Q1: compliance,
      Q2: compliance,
      Q3: compliance,
      L1: fc.constantFrom('safer', 'same'),
      D2: fc.nat({ max: 30 }),
      N1: grade,
      N2: grade,
      N3: grade,
      N5: fc.array(theme, { minLength: 1, maxLength: 3 }),
      N8: fc.constantFrom('yes', 'no'),
    },
    { requiredKeys: [] },
  )
  .map((some) => some as Record<string, AnswerValue>);

const someReturn = ({ caseId, agencyId }: (typeof places)[number]): fc.Arbitrary<ReturnInput> =>
  fc
    .record({
      said: values,
      status: fc.oneof(fc.constant('signed-off' as const), fc.constantFrom(...returnStatuses)),
      nilKind: fc.constantFrom(...nilKinds),
      signedOffDay: fc.constantFrom('2017-09-13', '2017-09-20'),
    })
    .map(({ said, status, nilKind, signedOffDay }) =>
      aReturn(caseId, agencyId, said, {
        status,
        nilKind: status === 'nil' ? nilKind : null,
        signedOffDay: ['signed-off', 'moderated'].includes(status) ? signedOffDay : null,
      }),
    );

/** Some of the returns of four cases and three agencies, in every state. */
const someAudit: fc.Arbitrary<AuditInput> = fc
  .subarray(places, { minLength: 1 })
  .chain((some) => fc.tuple(...some.map(someReturn)))
  .map((returns) =>
    anAudit(returns, {
      cases: caseIds.map((id, index) =>
        aCase(id, { stratum: index % 2 === 0 ? 'recent' : 'established' }),
      ),
      agencies: agencyIds.map((id) => ({ id, name: id, shortName: id, kind: 'police' as const })),
      judgements: [judged('C01', 'G'), judged('C02', 'I')],
      moderatedGrades: returns
        .slice(0, 2)
        .map(({ id }) => moderated(id, { outcome: 'lowered', agreed: 'RI' })),
    }),
  );

const numRuns = 60;
const answerKeys = ['yes', 'partly', 'no', 'notEvidenced', 'na'] as const;

function counts(count: ComplianceCount): number[] {
  return [...answerKeys.map((key) => count[key]), count.met.base];
}

function sum(rows: readonly (readonly number[])[], width: number): number[] {
  return Array.from({ length: width }, (_, column) =>
    rows.reduce((total, row) => total + (row[column] ?? 0), 0),
  );
}

function eachAudit(check: (figures: AuditFigures, input: AuditInput) => void): void {
  fc.assert(
    fc.property(someAudit, (input) => check(analyseAudit(input), input)),
    { numRuns },
  );
}

describe('whatever the returns say', () => {
  it('the answers of an item add up, by agency and by stratum', () => {
    eachAudit(({ compliance }) => {
      for (const item of compliance.items) {
        const whole = counts(item.overall);
        expect(sum(item.byAgency.map(counts), 6)).toEqual(whole);
        expect(sum(item.byStratum.map(counts), 6)).toEqual(whole);
        expect(answerKeys.map((key) => item.returnIds[key].length)).toEqual(whole.slice(0, 5));
        expect(item.overall.met.count).toBe(item.overall.yes);
        expect(whole[5]).toBe(
          item.returnIds.yes.length + sum([whole.slice(1, 4)], 3).reduce((a, b) => a + b),
        );
      }
    });
  });

  it('the sums over items add up, by agency, stratum, domain and section', () => {
    eachAudit(({ compliance }) => {
      const whole = sum(
        compliance.items.map(({ overall }) => counts(overall)),
        6,
      );
      expect(counts(compliance.overall)).toEqual(whole);
      expect(sum(compliance.byAgency.map(counts), 6)).toEqual(whole);
      expect(sum(compliance.byStratum.map(counts), 6)).toEqual(whole);
      expect(sum(compliance.byDomain.map(counts), 6)).toEqual(whole);
      expect(sum(compliance.bySection.map(counts), 6)).toEqual(whole);
    });
  });

  it('every return expected stands in one place, and agencies add up to the whole', () => {
    const parts = (one: ResponseFigure) => [
      one.in,
      one.nil,
      one.notAccessible,
      one.declined,
      one.missing,
      one.outstanding,
    ];
    eachAudit(({ response: { overall, byAgency } }) => {
      expect(parts(overall).reduce((a, b) => a + b)).toBe(overall.expected);
      expect(sum(byAgency.map(parts), 6)).toEqual(parts(overall));
      expect(overall.responseRate.count).toBe(overall.in + overall.nil);
      expect(overall.onTime.count + overall.late).toBeLessThanOrEqual(overall.onTime.base);
    });
  });

  it('the grades of a distribution add up to its base, by agency and by stratum', () => {
    eachAudit(({ gradeDistributions, gradeGrids }) => {
      for (const measure of ['own-practice', 'multi-agency'] as const) {
        const { overall, byAgency, byStratum } = gradeDistributions[measure];
        const cells = gradeGrids[measure].rows.flatMap((row) => row.cells);
        expect(overall.base).toBe(cells.filter(({ standing }) => standing !== null).length);
        expect(Object.values(overall.counts).reduce((a, b) => a + b)).toBe(overall.base);
        expect(
          sum(
            byAgency.map(({ base }) => [base]),
            1,
          ),
        ).toEqual([overall.base]);
        expect(
          sum(
            byStratum.map(({ base }) => [base]),
            1,
          ),
        ).toEqual([overall.base]);
      }
    });
  });

  it('a theme has no more cases than mentions, and no more than its base', () => {
    eachAudit(({ themes }) => {
      for (const { cases, mentions, caseIds: ids } of themes.themes) {
        expect(ids).toHaveLength(cases.count);
        expect(cases.count).toBeLessThanOrEqual(mentions);
        expect(cases.count).toBeLessThanOrEqual(themes.base);
      }
    });
  });

  it('the offer is never above the lower median, and between the lowest and highest grade', () => {
    const order = ['I', 'RI', 'G', 'O'];
    const rank = (one: string | null) => order.indexOf(one ?? '');
    eachAudit(({ judgements }) => {
      for (const { offer } of judgements.cases) {
        const given = offer.grades.map((one) => rank(one.grade));
        expect(rank(offer.grade)).toBeLessThanOrEqual(rank(offer.lowerMedian));
        if (given.length === 0) expect(offer.lowerMedian).toBeNull();
        else expect(given).toContain(rank(offer.lowerMedian));
      }
    });
  });

  it('the order of returns, cases, agencies and moderation changes nothing, to the byte', () => {
    fc.assert(
      fc.property(
        someAudit,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (input, dice) => {
          const shuffled = <T>(items: readonly T[]): T[] =>
            items
              .map((item) => ({ item, at: dice.next().value as number }))
              .sort((a, b) => a.at - b.at)
              .map(({ item }) => item);
          const other = {
            ...input,
            returns: shuffled(input.returns),
            cases: shuffled(input.cases),
            agencies: shuffled(input.agencies),
            judgements: shuffled(input.judgements),
            moderatedGrades: shuffled(input.moderatedGrades),
          };
          expect(JSON.stringify(analyseAudit(other))).toBe(JSON.stringify(analyseAudit(input)));
        },
      ),
      { numRuns },
    );
  });

  it('the figures survive JSON unchanged, so a snapshot is what was approved', () => {
    fc.assert(
      fc.property(someAudit, (input) => {
        const figures = analyseAudit(input);
        expect(JSON.parse(JSON.stringify(figures))).toStrictEqual(figures);
      }),
      { numRuns: 15 },
    );
  });

  it('the input is left as it was', () => {
    fc.assert(
      fc.property(someAudit, (input) => {
        const before = JSON.stringify(input);
        analyseAudit(input);
        expect(JSON.stringify(input)).toBe(before);
      }),
      { numRuns },
    );
  });
});

describe('a changed grade', () => {
  it('moves every figure that depends on it', () => {
    const before = analyseAudit(anAudit([aReturn('C01', 'a', { N3: 'G' })]));
    const after = analyseAudit(anAudit([aReturn('C01', 'a', { N3: 'RI' })]));
    expect(before.judgements.cases[0]?.offer.grade).toBe('G');
    expect(after.judgements.cases[0]?.offer.grade).toBe('RI');
    expect(after.gradeDistributions['multi-agency'].overall.goodOrBetter.text).toBe('0 of 1');
    expect(after.gradeGrids['multi-agency'].rows[0]?.cells[0]?.standing).toBe('RI');
  });
});
