import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CaseIdentityView } from '@sightline/contracts';
import { IdentityEntry } from './identity-entry';

async function hintOfIndexDate(isCounted: boolean): Promise<string> {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting()],
  });
  const fixture = TestBed.createComponent(IdentityEntry);
  fixture.componentRef.setInput('caseId', 'case-1');
  fixture.detectChanges();
  const identity: CaseIdentityView = {
    ...{ caseId: 'case-1', auditId: 'audit-1', reference: 'SGO26-01-C01', isDestroyed: false },
    ...{ fields: [], ownIds: [], isCounted, mayWrite: true, revision: 0 },
  };
  TestBed.inject(HttpTestingController).expectOne('/api/v1/cases/case-1/identity').flush(identity);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  return host.querySelector('#identity-hint-indexDate')?.textContent.trim() ?? '';
}

describe('the index date in the entry of an identity', () => {
  it('is asked for before the forms go out', async () => {
    expect(await hintOfIndexDate(false)).toContain('enter it before the forms go out');
  });

  it('is said to change no answer once they have', async () => {
    expect(await hintOfIndexDate(true)).toMatch(/dates in the returns stay .* changes no answer/);
  });
});
