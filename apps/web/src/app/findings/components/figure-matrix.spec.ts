import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { provideRouter } from '@angular/router';
import { analyseAudit, type AuditFigures, type AuditInput } from '@sightline/analysis';
import { figureMatrices, type FigureMatrix } from '../figure-matrices';
import { FigureMatrixTable } from './figure-matrix';

const agencies = [
  { id: 'police', name: 'Castle Police', shortName: 'Police', kind: 'police' },
  { id: 'school', name: 'Quorn School', shortName: 'School', kind: 'education' },
] as const;
const strata = [
  { key: 'recent', label: 'Recently placed' },
  { key: 'established', label: 'In placement for some time' },
];
const points = [
  { code: 'O', label: 'Outstanding' },
  { code: 'G', label: 'Good' },
  { code: 'RI', label: 'Requires improvement' },
  { code: 'I', label: 'Inadequate' },
];
const form: AuditInput['form'] = {
  ...{ schemaVersion: 1, key: 'one', title: 'One', unit: 'case-file' },
  scales: { four: { label: 'Four grades', points } },
  sections: [
    {
      ...{ id: 'S', title: 'Standards' },
      questions: [
        { kind: 'compliance', id: 'Q1', text: 'Was the child seen?', domain: 'voice' },
        { kind: 'grade', id: 'N1', text: 'Voice', scale: 'four', domain: 'voice' },
      ],
    },
  ],
};

/** Three cases of two strata: the school is asked of the first alone and says no, Inadequate. */
function figures(stratumOfThird = 'established'): AuditFigures {
  const days = { dueDay: null, originalDueDay: null, submittedDay: null, signedOffDay: null };
  const asked = ['C1-police', 'C2-police', 'C3-police', 'C1-school'];
  const returns = asked.map((id): AuditInput['returns'][number] => {
    const [caseId = '', agencyId = ''] = id.split('-');
    const isPolice = agencyId === 'police';
    return {
      ...{ id, caseId, agencyId, status: 'signed-off', nilKind: null, issuedDay: null, ...days },
      involvement: 'child',
      answers: { Q1: { value: isPolice ? 'yes' : 'no' }, N1: { value: isPolice ? 'G' : 'I' } },
    };
  });
  return analyseAudit({
    audit: {
      ...{ id: 'a', theme: 'Seen', method: 'macfa', partnership: 'Castle', purpose: null },
      ...{ keyLines: [], windowFrom: null, windowTo: null, panelDay: null, today: '2026-11-23' },
      ...{ strata, reviews: [], reAuditOf: null },
    },
    ...{ form, returns, agencies: [...agencies], moderatedGrades: [], judgements: [] },
    cases: ['C1', 'C2', 'C3'].map((id) => {
      const stratum = id === 'C3' ? stratumOfThird : 'recent';
      return { id, reference: `SEEN26-${id}`, stratum, status: 'confirmed', ageBand: null };
    }),
  });
}

function matrix(of: AuditFigures, key: string): FigureMatrix | undefined {
  return figureMatrices(of).find((one) => one.key === key);
}

function textsOf(key: string) {
  return matrix(figures(), key)?.rows.map(({ cells }) => cells.map((cell) => cell?.text));
}

describe('figures by two things at once', () => {
  it('are compliance and grades of domains, each by agency and by stratum', () => {
    expect(textsOf('domains-agencies')).toEqual([['3 of 3', '0 of 1']]);
    expect(textsOf('domains-strata')).toEqual([['2 of 3', '1 of 1']]);
    expect(textsOf('items-strata')).toEqual([['2 of 3', '1 of 1']]);
    expect(textsOf('domain-grades-agencies')).toEqual([['3 of 3', '0 of 1']]);
    expect(textsOf('domain-grades-strata')).toEqual([['2 of 3', '1 of 1']]);
  });

  it('know the returns that each was made from', () => {
    const [row] = matrix(figures(), 'domains-strata')?.rows ?? [];
    expect(row?.cells.map((cell) => cell?.returnIds)).toEqual([
      ['C1-police', 'C1-school', 'C2-police'],
      ['C3-police'],
    ]);
  });

  it('are not by stratum where all cases are in one', () => {
    expect(figureMatrices(figures('recent')).map(({ key }) => key)).toEqual([
      'domains-agencies',
      'domain-grades-agencies',
    ]);
  });

  it('open those returns', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(FigureMatrixTable);
    fixture.componentRef.setInput('figures', figures());
    fixture.componentRef.setInput('matrix', matrix(figures(), 'domains-strata'));
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    host.querySelector<HTMLButtonElement>('td button')!.click();
    await fixture.whenStable();
    const root = TestbedHarnessEnvironment.documentRootLoader(fixture);
    const dialog = await root.getHarness(MatDialogHarness);
    const words = await (await dialog.host()).text();
    expect(words).toContain('Recently placed: 2 of 3');
    expect(words).toContain('Made from 3 returns of 2 cases.');
  });
});
