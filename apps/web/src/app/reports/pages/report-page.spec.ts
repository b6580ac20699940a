import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AuditView, ReportView } from '@sightline/contracts';
import { WorkspaceStore } from '../../audits/workspace-store';
import { SessionStore } from '../../shared/session/session-store';
import { aSession } from '../../shared/testing/a-session';
import { Confirm, type Question } from '../../shared/ui/confirm';
import { NarrativeEditor } from '../narrative/narrative-editor';
import { reportsRoutes } from '../routes';

@Component({
  selector: 'sl-elsewhere-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: 'Elsewhere',
})
class ElsewherePage {}

function aReport(over: Partial<ReportView> = {}): ReportView {
  const section = (key: string, title: string, number: number) => ({
    ...{ key, title, number, narrative: `About ${key}.`, drafted: `About ${key}.` },
    ...{ figuresMoved: false, editedBy: null, editedAt: null },
  });
  return {
    ...{ id: 'report-1', auditId: 'audit-1', title: 'Findings', version: 1, status: 'draft' },
    sections: [section('summary', 'Summary', 1), section('method', 'How we looked', 2)],
    ...{
      assurance: { levels: [], chosen: null, canChoose: false },
      template: null,
      figures: [],
      blockers: [],
      generatedAt: '2017-09-28T09:00:00.000Z',
      approvedBy: null,
    },
    ...{
      approvedAt: null,
      contentHash: null,
      canEdit: true,
      canComment: false,
      canApprove: true,
      revision: 4,
    },
    ...over,
  };
}

/** The page with its draft, and what it asks. */
async function shown({ agrees = true } = {}) {
  const asked: Question[] = [];
  const ask = (question: Question) => {
    asked.push(question);
    return Promise.resolve(agrees);
  };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([
        { path: 'report', children: reportsRoutes },
        { path: 'elsewhere', component: ElsewherePage },
      ]),
      WorkspaceStore,
      { provide: Confirm, useValue: { ask, prepare: () => Promise.resolve() } },
    ],
  });
  TestBed.inject(SessionStore).begin(aSession({ permissions: ['report.read', 'report.draft'] }));
  TestBed.inject(WorkspaceStore).set({ id: 'audit-1', status: 'drafting' } as AuditView);
  const server = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create('/report');
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  await settle();
  server.expectOne('/api/v1/reports').flush([{ auditId: 'audit-1' }]);
  server.expectOne('/api/v1/audits/audit-1/report').flush(aReport());
  await settle();
  const host = harness.fixture.nativeElement as HTMLElement;
  const press = async (name: string) => {
    const buttons = [...host.querySelectorAll('button')];
    buttons
      .find((one) => one.getAttribute('aria-label') === name || one.textContent.includes(name))!
      .click();
    await settle();
  };
  return {
    ...{ asked, server, settle, press, host },
    write: async (section: string, words: string) => {
      await press(`Edit ${section}`);
      const editors = [...host.querySelectorAll('sl-section-editor')];
      const at = editors.findIndex((one) => one.querySelector('h3')!.textContent.includes(section));
      await settle();
      const found = harness.fixture.debugElement.queryAll(By.directive(NarrativeEditor));
      const own = found.find(({ nativeElement }) => editors[at]!.contains(nativeElement as Node));
      (own!.componentInstance as NarrativeEditor).replace(words);
      await settle();
    },
    leave: async () => {
      await TestBed.inject(Router).navigateByUrl('/elsewhere');
      return TestBed.inject(Router).url === '/elsewhere';
    },
    closeWindow: () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    },
  };
}

describe('leaving the report with words that are not saved', () => {
  it('stays where the person does not want to lose them', async () => {
    const page = await shown({ agrees: false });
    await page.write('Summary', 'What the chair wrote.');
    expect(await page.leave()).toBe(false);
    expect(page.asked).toMatchObject([
      {
        ...{ title: 'Leave without saving?', isDangerous: true },
        message: 'What you wrote in “Summary” is not saved and will be lost.',
      },
    ]);
    expect(page.closeWindow()).toBe(true);
  });

  it('leaves where the person wants to', async () => {
    const page = await shown();
    await page.write('Summary', 'One thing.');
    await page.write('How we looked', 'And another.');
    expect(await page.leave()).toBe(true);
    expect(page.asked[0]!.message).toContain('2 sections');
  });

  it('does not ask where nothing was written, or it was put back or saved', async () => {
    const page = await shown();
    await page.press('Edit How we looked');
    expect(page.closeWindow()).toBe(false);
    await page.write('Summary', 'What the chair wrote.');
    await page.press('Save the section');
    const saved = page.server.expectOne('/api/v1/reports/report-1/sections/summary');
    saved.flush(aReport({ revision: 5 }));
    await page.settle();
    expect(page.closeWindow()).toBe(false);
    expect(await page.leave()).toBe(true);
    expect(page.asked).toEqual([]);
  });

  it('keeps the words where somebody else wrote the section meanwhile, and shows both', async () => {
    const page = await shown();
    await page.write('Summary', 'What the chair wrote.');
    await page.press('Save the section');
    const refused = page.server.expectOne('/api/v1/reports/report-1/sections/summary');
    expect(refused.request.body).toEqual({
      ...{ narrative: 'What the chair wrote.', basis: 'About summary.', revision: 4 },
    });
    const problem = { code: 'record.stale', title: 'Somebody else changed this meanwhile' };
    refused.flush({ ...problem, status: 409 }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    const theirs = aReport({ revision: 5 });
    const [summary, ...others] = theirs.sections;
    const changed = { editedBy: 'Priya Shah', editedAt: '2017-10-02T09:00:00.000Z' };
    page.server.expectOne('/api/v1/reports').flush([{ auditId: 'audit-1' }]);
    page.server.expectOne('/api/v1/audits/audit-1/report').flush({
      ...theirs,
      sections: [{ ...summary!, ...changed, narrative: 'What Priya wrote.' }, ...others],
    });
    await page.settle();
    expect(page.host.querySelector('[role=alert]')!.textContent).toContain('What Priya wrote.');
    expect(page.host.querySelector('[role=textbox]')!.textContent).toBe('What the chair wrote.');

    await page.press('Put both together');
    await page.press('Save the section');
    const saved = page.server.expectOne('/api/v1/reports/report-1/sections/summary');
    expect(saved.request.body).toEqual({
      narrative: 'What the chair wrote.\n\nWhat Priya wrote.',
      ...{ basis: 'What Priya wrote.', revision: 5 },
    });
  });

  it('does not ask once the session is over', async () => {
    const page = await shown();
    await page.write('Summary', 'What the chair wrote.');
    TestBed.inject(SessionStore).end();
    expect(page.closeWindow()).toBe(false);
  });
});
