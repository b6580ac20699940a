import { analyseAudit } from '../analyse-audit';
import type { AuditFigures } from '../audit-figures';
import { planPublication } from '../publication/publication-statements';
import { returnsBehind } from '../returns-behind';
import { aCase, anAudit, aReturn, judged } from '../test-support/makers';
import { reportTables } from './report-tables';

/** Two cases placed lately and one placed for some time; police saw two of them. */
const returns = [
  aReturn('C01', 'csc', { Q1: 'yes', Q2: 'no', N1: 'G', N2: 'G', N3: 'G' }),
  aReturn('C01', 'police', { Q1: 'no', N1: 'I', N2: 'RI', N3: 'RI' }),
  aReturn('C02', 'csc', { Q1: 'yes', Q2: 'no', N1: 'O', N2: 'G', N3: 'G' }),
  aReturn('C03', 'csc', { Q1: 'no', Q2: 'na', N1: 'RI', N2: 'I', N3: 'RI' }),
  aReturn('C03', 'police', { Q1: 'yes', N1: 'insufficient', N2: 'G', N3: 'RI' }),
];

/** The cases by group; two groups unless told. */
function audited(groups: Readonly<Record<string, string>>): AuditFigures {
  return analyseAudit(
    anAudit(returns, {
      cases: ['C01', 'C02', 'C03'].map((id) => aCase(id, { stratum: groups[id] ?? 'recent' })),
      judgements: [judged('C01', 'G'), judged('C02', 'G'), judged('C03', 'RI')],
    }),
  );
}

const figures = audited({ C03: 'established' });

function texts(key: string, of = figures): string[][] | undefined {
  const table = reportTables(of).find((one) => one.key === key);
  return table?.rows.map(({ cells }) => cells.map(({ text }) => text));
}

describe('figures by domain and by group of cases', () => {
  it('count each domain by group, and add up to the domain', () => {
    const voice = figures.compliance.byDomain.find(({ key }) => key === 'voice');
    expect(voice?.byStratum?.map(({ stratum, met }) => [stratum, met.text])).toEqual([
      ['recent', '2 of 3'],
      ['established', '1 of 2'],
    ]);
    for (const domain of figures.compliance.byDomain) {
      const sum = (key: 'yes' | 'no' | 'na') =>
        (domain.byStratum ?? []).reduce((total, one) => total + one[key], 0);
      expect([sum('yes'), sum('no'), sum('na')]).toEqual([domain.yes, domain.no, domain.na]);
    }
  });

  it('count grades of a domain by agency and by group on its own scale', () => {
    const [graded] = figures.domainGrades;
    const bases = (counts: readonly { readonly base: number; readonly outsideScale: number }[]) =>
      counts.map(({ base, outsideScale }) => [base, outsideScale]);
    expect(bases(graded?.byAgency ?? [])).toEqual([
      [3, 0],
      [1, 1],
    ]);
    expect(bases(graded?.byStratum ?? [])).toEqual([
      [3, 0],
      [1, 1],
    ]);
  });

  it('stand in the restricted report', () => {
    expect(texts('compliance-groups')).toEqual([
      ['Planning and intervention', '0 of 2', '–'],
      ['Voice and lived experience', '2 of 3', '1 of 2'],
      ['All', '2 of 5', '1 of 2'],
    ]);
    expect(texts('grades-groups')).toEqual([
      ['Recently placed', '2 of 2', '2 of 3', '2 of 3'],
      ['In placement for some time', '0 of 1', '0 of 2', '1 of 2'],
    ]);
    expect(texts('domain-grades')?.[0]?.slice(1)).toEqual(['1', '1', '1', '1', '1', '2 of 4']);
    expect(texts('domain-grades-agencies')?.[0]?.slice(1)).toEqual(['2 of 3', '0 of 1']);
    expect(texts('domain-grades-groups')?.[0]?.slice(1)).toEqual(['2 of 3', '0 of 1']);
  });

  it('are not set side by side where there is one group', () => {
    const one = audited({});
    for (const key of ['compliance-groups', 'grades-groups', 'domain-grades-groups']) {
      expect(texts(key, one)).toBeUndefined();
    }
    expect(texts('domain-grades-agencies', one)).toHaveLength(1);
  });

  it('are left out of figures that were kept before they were counted', () => {
    const { compliance, domainGrades } = figures;
    const before: AuditFigures = {
      ...figures,
      compliance: {
        ...compliance,
        byDomain: compliance.byDomain.map((one) => ({ ...one, byStratum: undefined })),
      },
      domainGrades: domainGrades.map((one) => ({ ...one, byStratum: undefined })),
    };
    expect(texts('compliance-groups', before)).toBeUndefined();
    expect(texts('domain-grades-groups', before)).toBeUndefined();
  });

  it('open the returns they were made from', () => {
    const part = { questionId: 'Q1', stratum: 'established' };
    expect(returnsBehind(figures, part)).toEqual(['C03-csc', 'C03-police']);
  });

  // Whatever falls into which group, as long as as many cases are in each, the gate is given the same.
  it('are nothing that the publication plan reads: who is in which group changes no word of it', () => {
    const otherwise = audited({ C01: 'established' });
    expect(otherwise.compliance.byStratum).not.toEqual(figures.compliance.byStratum);
    expect(otherwise.judgements.byStratum).not.toEqual(figures.judgements.byStratum);
    expect(planPublication(otherwise)).toEqual(planPublication(figures));
  });
});
