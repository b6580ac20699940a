import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { DraftView } from '@sightline/contracts';
import type { Permission } from '@sightline/domain';
import { aForm } from '../../shared/questions/testing/a-form';
import { SessionStore } from '../../shared/session/session-store';
import { aSession } from '../../shared/testing/a-session';
import { Notices } from '../../shared/ui/notices';
import { DraftSaver } from '../draft-saver';
import { DraftStore } from '../draft-store';
import { aComment, aDraft, draftId, reworded, versionId } from '../testing/a-draft';
import { PublishPage } from './publish-page';

const coordinator: readonly Permission[] = ['template.read', 'template.write', 'template.publish'];
const url = `/api/v1/template-drafts/${draftId}/publish`;

async function shown(view: DraftView, permissions = coordinator) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      ...[DraftSaver, DraftStore],
      { provide: Notices, useValue: { done: jest.fn(), fault: jest.fn() } },
    ],
  });
  TestBed.inject(SessionStore).begin(aSession({ permissions }));
  const server = TestBed.inject(HttpTestingController);
  const store = TestBed.inject(DraftStore);
  const opening = store.open(draftId);
  server.expectOne(`/api/v1/template-drafts/${draftId}`).flush(view);
  await opening;
  const went = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const fixture = TestBed.createComponent(PublishPage);
  const host = fixture.nativeElement as HTMLElement;
  fixture.detectChanges();
  if (view.basedOn) {
    server
      .expectOne(`/api/v1/template-versions/${versionId}`)
      .flush({ id: versionId, number: 1, definition: aForm });
  }
  await fixture.whenStable();
  const text = () => host.textContent.replace(/\s+/g, ' ');
  const press = async (words: string) => {
    const found = [...host.querySelectorAll('button')].find(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim().startsWith(words),
    );
    if (!found) throw new Error(`No button is called “${words}”`);
    found.click();
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const note = async (words: string) => {
    const box = host.querySelector('textarea');
    if (!box) throw new Error('There is no box for the note');
    box.value = words;
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  return { host, server, store, went, text, press, note };
}

describe('publishing a draft', () => {
  it('offers nothing to publish while something is wrong, and leads to it', async () => {
    const { host, text, press, store, went } = await shown(aDraft({ definition: reworded('') }));
    expect(text()).toContain('Not ready to be published');
    expect(host.querySelector('form')).toBeNull();
    await press('C1 The question’s text is missing');
    expect(store.question()?.id).toBe('C1');
    expect(went.mock.lastCall?.[0]).toEqual(['../edit']);
  });

  it('offers nothing to publish while a comment is open, and leads to it', async () => {
    const { host, text, press, store } = await shown(aDraft({ comments: [aComment()] }));
    expect(text()).toContain('D1: Say what prompt means (Leila Haddad)');
    expect(host.querySelector('form')).toBeNull();
    await press('Go to it');
    expect(store.question()?.id).toBe('D1');
  });

  it('leaves publishing to those who may', async () => {
    const { host, text } = await shown(aDraft(), ['template.read', 'template.write']);
    expect(text()).toContain('The audit co-ordinator publishes it.');
    expect(host.querySelector('form')).toBeNull();
  });

  it('asks for a note', async () => {
    const { text, press, server } = await shown(aDraft());
    await press('Publish');
    expect(text()).toContain('Say in 3 to 1,000 characters what is new in this version');
    server.expectNone(url);
  });

  it('refuses a note of spaces at the field', async () => {
    const { text, press, note, server } = await shown(aDraft());
    await note('      ');
    await press('Publish');
    expect(text()).toContain('Say in 3 to 1,000 characters what is new in this version');
    server.expectNone(url);
  });

  it('publishes with the note, and opens the version', async () => {
    const { press, note, server, went } = await shown(aDraft());
    await note('One question more');
    await press('Publish');
    const call = server.expectOne(url);
    expect(call.request.body).toEqual({ revision: 3, note: 'One question more' });
    call.flush({ id: 'version-2', number: 2, definition: aForm });
    await new Promise((resolve) => setTimeout(resolve));
    expect(went.mock.lastCall?.[0]).toEqual(['/forms/versions', 'version-2']);
  });

  it('shows what the server found in the way', async () => {
    const { press, note, server, text } = await shown(aDraft());
    await note('One question more');
    await press('Publish');
    const problems = [
      { code: 'duplicate-id', severity: 'error', place: 'key', message: 'The key is taken' },
    ];
    const body = {
      ...{ type: 'about:blank', title: 'The form cannot be published yet', status: 422 },
      ...{ code: 'template.not-ready', requestId: 'r1', data: { problems, openComments: [] } },
    };
    server.expectOne(url).flush(body, { status: 422, statusText: '' });
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    expect(text()).toContain('The key is taken');
  });

  it('says what changed against the version it was made from', async () => {
    const { text } = await shown(aDraft({ definition: reworded('What was your part?') }));
    expect(text()).toContain('What changed against version 1 of Child sexual exploitation');
    expect(text()).toContain('1 question changed; all can be compared with the earlier version.');
  });
});
