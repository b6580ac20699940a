import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AuditView } from '@sightline/contracts';
import { WorkspaceStore } from '../../audits/workspace-store';
import { SessionStore } from '../../shared/session/session-store';
import { aSession } from '../../shared/testing/a-session';
import { SamplePage } from './sample-page';

/** The page of an audit that has two cases, and the buttons on it. */
async function buttonsOf(over: Partial<AuditView>): Promise<readonly string[]> {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), WorkspaceStore],
  });
  const permissions = ['sample.draw', 'sample.read', 'grid.read', 'return.issue'] as const;
  TestBed.inject(SessionStore).begin(aSession({ permissions: [...permissions] }));
  const audit: Partial<AuditView> = {
    ...{ id: 'audit-1', status: 'sampling', caseCount: 2, isDrawn: false },
    ...{ strata: [], steps: [], agencies: [], ...over },
  };
  TestBed.inject(WorkspaceStore).set(audit as AuditView);
  const fixture = TestBed.createComponent(SamplePage);
  fixture.detectChanges();
  TestBed.inject(HttpTestingController).expectOne('/api/v1/audits/audit-1/cases').flush([]);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  return [...host.querySelectorAll('button')].map(({ textContent }) => textContent.trim());
}

describe(SamplePage.name, () => {
  it('offers other strata while references were put in by hand', async () => {
    expect(await buttonsOf({})).toEqual(['Change the strata', 'Issue the returns']);
  });

  it('offers none once a draw is confirmed: its cases change only by its reserves', async () => {
    expect(await buttonsOf({ isDrawn: true })).toEqual(['Issue the returns']);
  });

  it('offers nothing to a partnership that joined: the sample is the lead’s', async () => {
    expect(await buttonsOf({ ledBy: 'Castle City' })).toEqual([]);
  });

  it('offers none once the returns are issued', async () => {
    expect(await buttonsOf({ status: 'in-the-field' })).toEqual([]);
  });
});
