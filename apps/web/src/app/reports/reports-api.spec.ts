import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ReportView } from '@sightline/contracts';
import { ReportsApi } from './reports-api';

describe('the report of an audit', () => {
  const found = (): { answers: (ReportView | null)[]; server: HttpTestingController } => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    const answers: (ReportView | null)[] = [];
    TestBed.inject(ReportsApi)
      .find('audit-1')
      .subscribe((answer) => answers.push(answer));
    return { answers, server: TestBed.inject(HttpTestingController) };
  };

  it('is not asked for where none is listed for this person', () => {
    const { answers, server } = found();
    server.expectOne('/api/v1/reports').flush([{ auditId: 'audit-2' }]);
    server.verify();
    expect(answers).toEqual([null]);
  });

  it('is read where it is listed', () => {
    const { answers, server } = found();
    server.expectOne('/api/v1/reports').flush([{ auditId: 'audit-1' }]);
    server.expectOne('/api/v1/audits/audit-1/report').flush({ id: 'report-1' });
    expect(answers).toEqual([{ id: 'report-1' }]);
  });
});
