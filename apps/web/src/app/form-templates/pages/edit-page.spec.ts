import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { DraftView } from '@sightline/contracts';
import axe from 'axe-core';
import { Confirm } from '../../shared/ui/confirm';
import { DraftSaver } from '../draft-saver';
import { DraftStore } from '../draft-store';
import { DraftTalk } from '../draft-talk';
import { aComment, aDraft, draftId } from '../testing/a-draft';
import { EditPage } from './edit-page';

async function shown(view: DraftView = aDraft(), agrees = true) {
  const asked: string[] = [];
  const confirm = {
    ask: ({ message }: { message: string }) => {
      asked.push(message);
      return Promise.resolve(agrees);
    },
  };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      ...[DraftSaver, DraftStore, DraftTalk],
      { provide: Confirm, useValue: confirm },
    ],
  });
  const server = TestBed.inject(HttpTestingController);
  const store = TestBed.inject(DraftStore);
  const opening = store.open(draftId);
  server.expectOne(`/api/v1/template-drafts/${draftId}`).flush(view);
  await opening;
  const fixture = TestBed.createComponent(EditPage);
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  await fixture.whenStable();
  const nameOf = (one: Element) =>
    (one.getAttribute('aria-label') ?? one.textContent).replace(/\s+/g, ' ').trim();
  const button = (name: string | RegExp): HTMLButtonElement => {
    const all = [...host.querySelectorAll('button')];
    const found = all.find((one) =>
      typeof name === 'string' ? nameOf(one) === name : name.test(nameOf(one)),
    );
    if (!found) throw new Error(`No button is called ${name}`);
    return found;
  };
  const press = async (name: string | RegExp) => {
    button(name).click();
    await fixture.whenStable();
  };
  const labelled = <T extends HTMLElement>(label: string): T => {
    const found = [...host.querySelectorAll('label')].find((one) => nameOf(one) === label);
    const box = found && host.querySelector<T>(`#${found.htmlFor}`);
    if (!box) throw new Error(`Nothing is called “${label}”`);
    return box;
  };
  const type = async (label: string, words: string) => {
    const box = labelled<HTMLInputElement>(label);
    box.value = words;
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  const pick = async (label: string, code: string) => {
    const box = labelled<HTMLSelectElement>(label);
    box.value = code;
    box.dispatchEvent(new Event('change'));
    await fixture.whenStable();
  };
  const keys = async (target: Element, init: KeyboardEventInit) => {
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
    await fixture.whenStable();
  };
  const said = () => host.querySelector('.said')?.textContent;
  const heading = () => host.querySelector('#sl-editor-title')?.textContent;
  const ids = (section: number) => store.form()?.sections[section]?.questions.map(({ id }) => id);
  return { host, store, server, said, asked, button, press, type, pick, keys, heading, ids };
}

afterEach(() =>
  document.querySelectorAll('ng-component, [id^=root]').forEach((one) => one.remove()),
);

describe('making a form', () => {
  it('adds a question behind the one shown, with an id of its section, and waits for its words', async () => {
    const { press, heading, ids, host } = await shown();
    await press(/^C5 /);
    await press('Add after it');
    expect([heading(), ids(0)]).toEqual(['Question C6', ['C1', 'C5', 'C6', 'A5a']]);
    expect(document.activeElement).toBe(host.querySelector('.editor textarea'));
    expect(host.querySelector('sl-problem-list')?.textContent).toContain('text is missing');
  });

  it('goes to the place of a problem', async () => {
    const { press, type, heading } = await shown();
    await press(/^D1 /);
    await type('What is asked', '');
    await press(/^C1 /);
    await press(/^D1 The question’s text is missing/);
    expect(heading()).toBe('Question D1');
  });

  it('moves a question by keyboard, says where it is, and stays on it', async () => {
    const { button, keys, ids, said } = await shown();
    await keys(button(/^C1 /), { key: 'ArrowDown', altKey: true });
    expect(ids(0)).toEqual(['C5', 'C1', 'A5a']);
    expect(said()).toBe('C1 is now question 2 of 3 in Involvement');
    button(/^C1 /).focus();
    await keys(button(/^C1 /), { key: 'ArrowDown', altKey: true });
    expect([ids(0), document.activeElement]).toEqual([['C5', 'A5a', 'C1'], button(/^C1 /)]);
    await keys(button(/^C1 /), { key: 'ArrowDown', altKey: true });
    expect(ids(0)).toEqual(['C5', 'A5a', 'C1']);
  });

  it('moves a question to another section', async () => {
    const { press, pick, ids, heading } = await shown();
    await press(/^C5 /);
    await pick('In section', '1');
    expect([ids(0), ids(1)]).toEqual([
      ['C1', 'A5a'],
      ['D1', 'C5'],
    ]);
    expect(heading()).toBe('Question C5');
  });

  it('undoes and does again by keys, in a field too, and says what', async () => {
    const { press, type, keys, host, said, store } = await shown();
    await press(/^C1 /);
    await type('What is asked', 'What was your part?');
    const box = host.querySelector('.editor textarea');
    if (!box) throw new Error('There is no box');
    const words = () => store.form()?.sections[0]?.questions[0]?.text;
    await keys(box, { key: 'z', ctrlKey: true });
    expect([words(), said()]).toEqual([
      'Why was your agency involved?',
      'Undone: change the text of C1',
    ]);
    await keys(box, { key: 'Z', ctrlKey: true, shiftKey: true });
    expect(words()).toBe('What was your part?');
  });

  it('changes the kind, and asks for what the kind needs', async () => {
    const { press, pick, store } = await shown();
    await press(/^D1 /);
    await pick('Kind of question', 'single');
    await press('Add an answer');
    expect(store.question()).toMatchObject({
      kind: 'single',
      options: [{ code: 'a1', label: '' }],
    });
    expect(store.problems().map(({ code }) => code)).toContain('blank');
  });

  it('takes the rule for answering away from what need never be answered', async () => {
    const { press, pick, host, store } = await shown();
    const tick = () => {
      const label = [...host.querySelectorAll('label')].find(
        ({ textContent }) => textContent.trim() === 'Must be answered',
      );
      return label?.querySelector('input') ?? host.querySelector<HTMLElement>(`#${label?.htmlFor}`);
    };
    await press(/^D1 /);
    await pick('Answer required', 'all');
    const rule = store.question()?.requiredWhen;
    expect(rule).toEqual({ all: [expect.objectContaining({ question: 'A5a' })] });
    expect(host.textContent).toContain('Answer required when A5a');
    expect(store.question()).not.toHaveProperty('showWhen');
    tick()?.click();
    await Promise.resolve();
    expect(store.question()).toMatchObject({ required: false });
    expect(store.question()).not.toHaveProperty('requiredWhen');
    expect(store.problems()).toEqual([]);
  });

  it('asks before a question goes that others look at', async () => {
    const { press, asked, ids } = await shown(aDraft(), false);
    await press(/^N8 /);
    await press('Remove question N8');
    expect(asked).toEqual(['The conditions of N8a look at it and will have to be changed.']);
    expect(ids(2)).toEqual(['N2', 'N8', 'N8a']);
    await press(/^C5 /);
    await press('Remove question C5');
    expect([asked.length, ids(0)]).toEqual([1, ['C1', 'A5a']]);
  });

  it('lets conditions follow a question that gets another id', async () => {
    const { press, type, store } = await shown();
    await press(/^N8 /);
    await type('Id', 'N80');
    expect(store.form()?.sections[2]?.questions[2]?.showWhen).toEqual({
      all: [{ question: 'N80', operator: 'equals', answer: 'yes' }],
    });
  });

  it('refuses an id that a question has, or had in an earlier version', async () => {
    const { press, type, store, host } = await shown(aDraft({ usedIds: ['C2'] }));
    await press(/^C1 /);
    await type('Id', 'C2');
    expect(host.textContent).toContain('“C2” is taken');
    await type('Id', 'not an id');
    expect(store.question()?.id).toBe('C1');
  });
});

describe('what is said of a form', () => {
  it('shows the comments of the question, and takes another', async () => {
    const { press, type, server, host } = await shown(aDraft({ comments: [aComment()] }));
    await press(/^C1 /);
    expect(host.textContent).not.toContain('Say what prompt means');
    await press(/^D1 /);
    expect(host.textContent).toContain('Say what prompt means');
    await type('Comment on D1', 'Within a working day?');
    await press('Add the comment');
    const call = server.expectOne(`/api/v1/template-drafts/${draftId}/comments`);
    expect(call.request.body).toEqual({ text: 'Within a working day?', questionId: 'D1' });
    call.flush(aComment({ id: 'comment-2', text: 'Within a working day?' }));
    await new Promise((resolve) => setTimeout(resolve));
    await press(/^D1 /);
    expect(host.querySelectorAll('sl-comment-list li')).toHaveLength(2);
  });

  it('keeps a comment with the form where its question is gone', async () => {
    const gone = aComment({ questionId: 'D9', text: 'Still needed?' });
    const { host } = await shown(aDraft({ comments: [gone] }));
    expect(host.querySelector('sl-comment-list')?.textContent).toContain('Still needed?');
  });

  it('resolves a comment', async () => {
    const { press, server, store } = await shown(aDraft({ comments: [aComment()] }));
    await press(/^D1 /);
    await press(/^Resolve/);
    server
      .expectOne('/api/v1/template-comments/comment-1/resolve')
      .flush(
        aComment({ resolved: { by: { id: 'r', name: 'Ruth' }, at: '2017-09-28T10:00:00.000Z' } }),
      );
    await new Promise((resolve) => setTimeout(resolve));
    expect(store.openComments()).toEqual([]);
  });
});

it.each([/^C1 /, /^C5 /, /^A5a /, /^D1 /, /^N2 /, /^N8a /, /^C Involvement/, /^The form/])(
  'is clean to axe at %p',
  async (name) => {
    const { press, host } = await shown();
    await press(name);
    host.querySelectorAll('details').forEach((one) => (one.open = true));
    const { violations } = await axe.run(host, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  },
);
