import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatDialogHarness } from '@angular/material/dialog/testing';
import { provideRouter } from '@angular/router';
import { analyseAudit, type AuditFigures, type AuditInput } from '@sightline/analysis';
import { ComplianceTable } from './compliance-table';

const police = {
  id: 'police',
  name: 'Castle Police',
  shortName: 'Police',
  kind: 'police',
} as const;
const school = {
  id: 'school',
  name: 'Quorn School',
  shortName: 'School',
  kind: 'education',
} as const;

/** One item, asked of two agencies about two cases: three say yes, one says no. */
function figures(sampling?: AuditInput['audit']['sampling']): AuditFigures {
  const days = { dueDay: null, originalDueDay: null, submittedDay: null, signedOffDay: null };
  const form: AuditInput['form'] = {
    ...{ schemaVersion: 1, key: 'one', title: 'One', unit: 'case-file', scales: {} },
    sections: [
      {
        id: 'S',
        title: 'Standards',
        questions: [{ kind: 'compliance', id: 'Q1', text: 'Was the child seen?' }],
      },
    ],
  };
  const returns = ['C1', 'C2'].flatMap((caseId) =>
    [police, school].map(({ id: agencyId }): AuditInput['returns'][number] => ({
      ...{ id: `${caseId}-${agencyId}`, caseId, agencyId, status: 'signed-off', nilKind: null },
      ...{ involvement: 'child', issuedDay: null, ...days },
      answers: { Q1: { value: caseId === 'C2' && agencyId === 'school' ? 'no' : 'yes' } },
    })),
  );
  return analyseAudit({
    audit: {
      ...{ id: 'a', theme: 'Seen', method: 'macfa', partnership: 'Castle', purpose: null },
      ...{ keyLines: [], windowFrom: null, windowTo: null, panelDay: null, today: '2026-11-23' },
      ...{ strata: [], reviews: [], reAuditOf: null, ...(sampling ? { sampling } : undefined) },
    },
    ...{ form, returns, agencies: [police, school], moderatedGrades: [], judgements: [] },
    cases: ['C1', 'C2'].map((id) => {
      return { id, reference: `SEEN26-${id}`, stratum: '', status: 'confirmed', ageBand: null };
    }),
  });
}

async function shown(of: AuditFigures): Promise<string> {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(ComplianceTable);
  fixture.componentRef.setInput('figures', of);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent;
}

async function opened(words: string): Promise<string> {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(ComplianceTable);
  fixture.componentRef.setInput('figures', figures());
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const buttons = [...host.querySelectorAll<HTMLButtonElement>('td button')];
  buttons.find((each) => each.textContent.trim() === words)!.click();
  await fixture.whenStable();
  const loader = TestbedHarnessEnvironment.documentRootLoader(fixture);
  const dialog = await loader.getHarness(MatDialogHarness);
  return dialog.getText();
}

describe(ComplianceTable.name, () => {
  it('opens the returns behind a figure, by what they answer', async () => {
    const text = await opened('3 of 4');
    expect(text).toContain('Yes: 3');
    expect(text).toContain('No: 1');
    expect(text).toContain('SEEN26-C2, School');
  });

  it('opens those of one answer alone', async () => {
    const text = await opened('1');
    expect(text).toContain('SEEN26-C2, School');
    expect(text).not.toContain('Police');
  });

  it('opens those of one agency alone', async () => {
    const text = await opened('2 of 2');
    expect(text).toContain('SEEN26-C1, Police');
    expect(text).not.toContain('School');
  });

  it('prints no interval where chance did not draw the cases, and says why', async () => {
    const text = await shown(figures());
    expect(text).not.toContain('to 100%');
    expect(text).toContain('not drawn from a list by a known chance');
  });

  it('prints it under an agency’s share where chance did', async () => {
    const text = await shown(figures({ method: 'random' }));
    expect(text).toContain('34 to 100%');
    expect(text).toContain('95% interval (Wilson)');
  });
});
