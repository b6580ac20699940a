import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ReportCommentView, ReportSectionView } from '@sightline/contracts';
import { SectionComments } from './section-comments';

const section: ReportSectionView = {
  ...{ key: 'why', number: 2, title: 'Why we looked', narrative: 'One.\n\nTwo.', drafted: '' },
  ...{ figuresMoved: false, editedBy: null, editedAt: null },
};

function aComment(over: Partial<ReportCommentView> = {}): ReportCommentView {
  return {
    ...{ id: 'c1', section: 'why', kind: 'suggestion', passage: 'One.', stands: true },
    ...{ replacement: 'Better.', words: 'Shorter.', status: 'open', by: 'Ruth Okafor' },
    ...{ because: null, role: 'coordinator', replies: [], canReply: true },
    ...{ at: '2017-10-02T09:00:00.000Z', settled: null, acts: ['accept', 'decline'], revision: 3 },
    ...over,
  };
}

async function shown(comments: readonly ReportCommentView[]) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(SectionComments);
  const changes: unknown[] = [];
  fixture.componentInstance.changed.subscribe((change) => changes.push(change));
  fixture.componentRef.setInput('reportId', 'r1');
  fixture.componentRef.setInput('section', section);
  fixture.componentRef.setInput('comments', comments);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const server = TestBed.inject(HttpTestingController);
  return {
    ...{ changes, host },
    set: (inputs: Readonly<Record<string, unknown>>) => {
      for (const [name, value] of Object.entries(inputs))
        fixture.componentRef.setInput(name, value);
      fixture.detectChanges();
    },
    press: async (name: string) => {
      const buttons = [...host.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent.includes(name))!.click();
      await fixture.whenStable();
    },
    answered: async (body: object, route = 'settle') => {
      const request = server.expectOne(`/api/v1/reports/r1/comments/${route}`);
      expect(request.request.body).toMatchObject(body);
      request.flush([]);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

describe('comments under a section', () => {
  it('tells that the words of the report changed where a suggestion is accepted', async () => {
    const page = await shown([aComment(), aComment({ id: 'c2', section: 'method' })]);
    expect(page.host.querySelectorAll('li')).toHaveLength(1);
    await page.press('Accept these words');
    await page.answered({ commentId: 'c1', act: 'accept', revision: 3 });
    expect(page.changes).toEqual([{ comments: [], words: true }]);
  });

  it('asks for the reason before it declines', async () => {
    const page = await shown([aComment()]);
    await page.press('Decline…');
    const reason = page.host.querySelector('textarea')!;
    reason.value = 'It stands in the annex.';
    reason.dispatchEvent(new Event('input'));
    await page.press('Decline it');
    await page.answered({ act: 'decline', reason: 'It stands in the annex.' });
    expect(page.changes).toEqual([{ comments: [], words: false }]);
  });

  it('tells who challenges, lets a reply be written, and shows what was said', async () => {
    const at = '2017-10-03T09:00:00.000Z';
    const said = { id: 's1', words: 'By whom?', because: null, by: 'Desmond Clarke', at };
    const comment = aComment({
      ...{ kind: 'comment', replacement: null, role: 'scrutineer', by: 'Desmond Clarke' },
      ...{ acts: ['resolve'], replies: [{ ...said, role: 'scrutineer' }] },
    });
    const page = await shown([comment]);
    expect(page.host.textContent).toContain('Desmond Clarke (Independent scrutineer)');
    expect(page.host.querySelector('[aria-label=Replies]')!.textContent).toContain('By whom?');
    await page.press('Reply…');
    const reply = page.host.querySelector('textarea')!;
    reply.value = 'By the business unit.';
    reply.dispatchEvent(new Event('input'));
    await page.press('Send the reply');
    await page.answered({ commentId: 'c1', words: 'By the business unit.' }, 'replies');
    expect(page.changes).toEqual([{ comments: [], words: false }]);
  });

  it('offers other words to those who write the report alone', async () => {
    const page = await shown([]);
    page.set({ canWrite: true, canSuggest: false });
    await page.press('Comment');
    expect(page.host.querySelector('textarea')).not.toBeNull();
    expect(page.host.querySelector('[type=radio]')).toBeNull();
  });

  it('says where the passage has changed, and what was settled', async () => {
    const settled = { by: 'Martin Ashworth', at: '2017-10-03T09:00:00.000Z', reason: 'No room.' };
    const { host } = await shown([
      aComment({ stands: false }),
      aComment({ id: 'c2', status: 'declined', settled, acts: [] }),
    ]);
    expect(host.textContent).toContain('words that have changed since');
    expect(host.querySelector('details')!.textContent).toMatch(/Declined[\s\S]*No room\./);
  });
});
