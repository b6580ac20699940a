import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import type { AnswerHistoryView } from '@sightline/contracts';
import { questionOf } from '@sightline/form-engine';
import { aForm, anchorDay } from '../../shared/questions/testing/a-form';
import { AnswerHistory } from './answer-history';

const url = '/api/v1/returns/return-1/answers/C1/history';
const first = { value: 'Known to us since March.' };
const second = { value: 'Told [removed] in May.' };
const view: AnswerHistoryView = {
  changes: [
    {
      ...{ revision: 3, at: '2017-09-01T09:05:00.000Z', by: 'Tom Ellery' },
      ...{ before: first, after: second, hasRemovedWords: true },
    },
    {
      ...{ revision: 2, at: '2017-09-01T09:00:00.000Z', by: 'Priya Nair' },
      ...{ before: null, after: first, hasRemovedWords: false },
    },
  ],
};

async function setUp() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting()],
    deferBlockBehavior: DeferBlockBehavior.Playthrough,
  });
  const fixture = TestBed.createComponent(AnswerHistory);
  const question = questionOf(aForm, 'C1')!;
  const inputs = { returnId: 'return-1', form: aForm, question, anchorDay };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const press = async () => {
    host.querySelector('button')!.click();
    await settle();
  };
  const server = TestBed.inject(HttpTestingController);
  return { host, server, settle, press, words: () => host.textContent.replace(/\s+/g, ' ') };
}

describe(AnswerHistory.name, () => {
  it('asks for nothing until somebody wants to see it', async () => {
    const { server, host } = await setUp();
    server.expectNone(url);
    expect(host.querySelector('button')?.getAttribute('aria-expanded')).toBe('false');
  });

  it('says who changed it, when, before and after, and that words were removed', async () => {
    const { server, press, settle, words, host } = await setUp();
    await press();
    server.expectOne(url).flush(view);
    await settle();
    expect(words()).toContain('Tom Ellery, Fri 1 Sep 2017, 10:05');
    expect(words()).toContain('BeforeKnown to us since March.AfterTold [removed] in May.');
    expect(words()).toContain('BeforeNot answeredAfterKnown to us since March.');
    expect(host.querySelectorAll('li').length).toBe(2);
    expect(words().match(/removed here for good/g)).toHaveLength(1);
  });

  it('asks again when it is opened again', async () => {
    const { server, press } = await setUp();
    await press();
    server.expectOne(url).flush(view);
    await press();
    await press();
    server.expectOne(url);
  });
});
