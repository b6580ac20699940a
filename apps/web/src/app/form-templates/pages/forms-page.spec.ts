import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { DraftSummaryView, TemplateView } from '@sightline/contracts';
import type { Permission } from '@sightline/domain';
import axe from 'axe-core';
import { SessionStore } from '../../shared/session/session-store';
import { aSession } from '../../shared/testing/a-session';
import { Confirm } from '../../shared/ui/confirm';
import { Notices } from '../../shared/ui/notices';
import { aDraft, aTemplate, draftId, versionId } from '../testing/a-draft';
import { FormsPage } from './forms-page';

interface Setting {
  readonly forms?: readonly TemplateView[];
  readonly drafts?: readonly DraftSummaryView[];
  readonly permissions?: readonly Permission[];
  readonly agrees?: boolean;
}

async function shown({
  forms = [aTemplate()],
  drafts = [aDraft()],
  permissions = ['template.read', 'template.write'],
  agrees = true,
}: Setting = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: Confirm, useValue: { ask: () => Promise.resolve(agrees) } },
      { provide: Notices, useValue: { done: jest.fn(), fault: jest.fn() } },
    ],
  });
  TestBed.inject(SessionStore).begin(aSession({ permissions: [...permissions] }));
  const fixture = TestBed.createComponent(FormsPage);
  const host = fixture.nativeElement as HTMLElement;
  fixture.detectChanges();
  const server = TestBed.inject(HttpTestingController);
  server.expectOne('/api/v1/templates').flush(forms);
  server.expectOne('/api/v1/template-drafts').flush(drafts);
  await fixture.whenStable();
  const text = () => host.textContent.replace(/\s+/g, ' ');
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  return { host, server, text, settle };
}

describe('the forms', () => {
  it('offers nothing to make to those who only read', async () => {
    const { text } = await shown({ permissions: ['template.read'] });
    expect(text()).not.toContain('New form');
    expect(text()).not.toContain('Import a file');
    expect(text()).not.toContain('Throw away');
  });

  it('lists what is being made, our own and what ships', async () => {
    const own = aTemplate({ id: 'template-2', title: 'Our exploitation form', isShipped: false });
    const { text } = await shown({ forms: [aTemplate(), own] });
    expect(text()).toMatch(/Being made.*Test form.*Our own forms.*Our exploitation form/);
    expect(text()).toMatch(/Forms that ship with Sightline.*Child sexual exploitation/);
  });

  it('says how to begin where there is none of our own', async () => {
    const { text } = await shown({ drafts: [] });
    expect(text()).toContain('No forms of your own yet');
    expect(text()).not.toContain('Being made');
  });

  it('offers each version and each draft as a file, JSON and spreadsheet', async () => {
    const { host } = await shown();
    const links = [...host.querySelectorAll<HTMLAnchorElement>('a[download]')];
    expect(links.map((link) => [link.textContent.trim(), link.pathname + link.search])).toEqual([
      [
        'Download the draft Test form as JSON',
        `/api/v1/template-drafts/${draftId}/download?format=json`,
      ],
      [
        'Download the draft Test form as XLSForm',
        `/api/v1/template-drafts/${draftId}/download?format=xlsx`,
      ],
      [
        'Download Child sexual exploitation, version 1 as JSON',
        `/api/v1/template-versions/${versionId}/download?format=json`,
      ],
      [
        'Download Child sexual exploitation, version 1 as XLSForm',
        `/api/v1/template-versions/${versionId}/download?format=xlsx`,
      ],
    ]);
  });

  it.each([
    [false, 0],
    [true, 1],
  ])('throws a draft away only where the person agrees (%p)', async (agrees, calls) => {
    const { host, server, settle } = await shown({ agrees });
    const button = [...host.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('Throw away'),
    );
    button?.click();
    await settle();
    const sent = server.match(`/api/v1/template-drafts/${draftId}?revision=3`);
    expect(sent.map(({ request }) => request.method)).toEqual(Array(calls).fill('DELETE'));
  });

  it('is clean to axe', async () => {
    const { host } = await shown();
    const { violations } = await axe.run(host, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
