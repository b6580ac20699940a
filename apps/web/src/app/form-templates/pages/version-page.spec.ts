import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { TemplateView, TemplateVersionSummaryView } from '@sightline/contracts';
import type { Permission } from '@sightline/domain';
import { aForm } from '../../shared/questions/testing/a-form';
import { SessionStore } from '../../shared/session/session-store';
import { aSession } from '../../shared/testing/a-session';
import { Confirm } from '../../shared/ui/confirm';
import { Notices } from '../../shared/ui/notices';
import { aDraft, aTemplate, draftId, versionId } from '../testing/a-draft';
import { VersionPage } from './version-page';

const url = `/api/v1/template-versions/${versionId}`;
const second: TemplateVersionSummaryView = {
  ...{ id: versionId, number: 2, status: 'published', note: 'One question more' },
  ...{ publishedAt: '2017-09-01T09:00:00.000Z', questionCount: 7 },
};
const first: TemplateVersionSummaryView = { ...second, id: 'version-1', number: 1 };
const own = aTemplate({ isShipped: false, versions: [second, first] });
const all: readonly Permission[] = ['template.read', 'template.write', 'template.publish'];

interface Setting {
  readonly template?: TemplateView;
  readonly permissions?: readonly Permission[];
  readonly reason?: string | null;
}

async function shown({ template = own, permissions = all, reason = null }: Setting = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: Confirm, useValue: { askReason: () => Promise.resolve(reason) } },
      { provide: Notices, useValue: { done: jest.fn(), fault: jest.fn() } },
    ],
  });
  TestBed.inject(SessionStore).begin(aSession({ permissions: [...permissions] }));
  const went = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const fixture = TestBed.createComponent(VersionPage);
  fixture.componentRef.setInput('versionId', versionId);
  fixture.detectChanges();
  const host = fixture.nativeElement as HTMLElement;
  const server = TestBed.inject(HttpTestingController);
  const version = { ...second, templateId: 'template-1', definition: aForm, contentHash: '' };
  server.expectOne(url).flush(version);
  server.expectOne('/api/v1/templates').flush([template]);
  server.expectOne('/api/v1/form-settings').flush({ values: {}, revision: 0 });
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  await settle();
  const deeds = () =>
    [...host.querySelectorAll('[slActions] button, [slActions] a[matButton]')].map((one) =>
      one.textContent.replace(/\s+/g, ' ').trim(),
    );
  const press = async (words: string) => {
    const buttons = [...host.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.includes(words))?.click();
    await settle();
  };
  return { host, server, went, settle, deeds, press };
}

describe('a version of a form', () => {
  it('is only read by those who make no forms', async () => {
    const { deeds } = await shown({ permissions: ['template.read'] });
    expect(deeds()).toEqual(['Print', 'Compare with version 1']);
  });

  it('that ships with Sightline is not retired', async () => {
    const { deeds } = await shown({ template: aTemplate({ versions: [second] }) });
    expect(deeds()).toEqual(['Print', 'Make a draft from it']);
  });

  it('the first of our own is compared with what it was made from', async () => {
    const basedOn = { versionId: 'version-0', title: 'Child sexual exploitation', number: 1 };
    const { deeds } = await shown({
      template: aTemplate({ isShipped: false, basedOn, versions: [second] }),
    });
    expect(deeds()).toContain('Compare with “Child sexual exploitation”, version 1');
  });

  it('stays in use where nobody says why it is retired', async () => {
    const { press, server, host } = await shown();
    await press('Retire…');
    server.expectNone(`${url}/retire`);
    expect(host.querySelector('sl-chip')?.textContent).toContain('In use');
  });

  it('is retired with a reason, and says so', async () => {
    const { press, server, settle, host } = await shown({ reason: 'The procedure changed' });
    await press('Retire…');
    const call = server.expectOne(`${url}/retire`);
    expect(call.request.body).toEqual({ reason: 'The procedure changed' });
    call.flush([{ ...own, versions: [{ ...second, status: 'retired' }, first] }]);
    await settle();
    expect(host.querySelector('sl-chip')?.textContent).toContain('Retired');
  });

  it('goes on as a draft', async () => {
    const { press, server, settle, went } = await shown();
    await press('Make a draft from it');
    const call = server.expectOne('/api/v1/template-drafts');
    expect(call.request.body).toEqual({ versionId });
    call.flush(aDraft());
    await settle();
    expect(went.mock.lastCall?.[0]).toEqual(['/forms/drafts', draftId, 'edit']);
  });
});
