import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { KeptWordsView } from '@sightline/contracts';
import { IdentifierWatch } from './identifier-watch';
import type { MarkedWords } from './marked-words';
import { QuestionMarks } from './question-marks';

const name: MarkedWords = {
  ...{ part: 'value', words: 'Oluwakemisola', before: 'Told ', after: ' twice.', start: 5 },
  ...{ kind: 'name', reason: 'This looks like the name of a person.' },
  replacements: ['mother', 'the child', 'father', 'sibling'],
};

async function setUp() {
  const kept = signal<KeptWordsView | undefined>(undefined);
  const asked: unknown[][] = [];
  const problem = signal<object | undefined>(undefined);
  const watch = {
    keptFor: () => kept(),
    takeOut: (...given: unknown[]) => (asked.push(['takeOut', ...given]), Promise.resolve()),
    keep: (...given: unknown[]) => (asked.push(['keep', ...given]), Promise.resolve(problem())),
  };
  TestBed.configureTestingModule({ providers: [{ provide: IdentifierWatch, useValue: watch }] });
  const fixture = TestBed.createComponent(QuestionMarks);
  fixture.componentRef.setInput('questionId', 'C1');
  fixture.componentRef.setInput('marks', [name]);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const button = (words: string) =>
    [...host.querySelectorAll('button')].find((one) => one.textContent.includes(words))!;
  const press = async (words: string) => {
    button(words).click();
    await fixture.whenStable();
  };
  return { fixture, host, asked, kept, problem, press };
}

describe(QuestionMarks.name, () => {
  it('shows the words in their sentence, and why they are marked', async () => {
    const { host } = await setUp();
    expect(host.querySelector('mark')?.textContent).toBe('Oluwakemisola');
    expect(host.querySelector('.where')?.textContent.trim()).toBe('Told Oluwakemisola twice.');
    expect(host.querySelector('.why')?.textContent).toBe(name.reason);
  });

  it('removes them, or puts a role in their place, by one press', async () => {
    const { host, asked, press } = await setUp();
    await press('Remove');
    await press('Replace “Oluwakemisola” by mother');
    const list = host.querySelector('select')!;
    list.value = 'sibling';
    list.dispatchEvent(new Event('change'));
    expect(asked).toEqual([
      ['takeOut', 'C1', name, undefined],
      ['takeOut', 'C1', name, 'mother'],
      ['takeOut', 'C1', name, 'sibling'],
    ]);
  });

  it('asks why they stay, also while the text is looked at again, and says what is wrong', async () => {
    const { fixture, host, asked, problem, press } = await setUp();
    await press('It stays because');
    fixture.componentRef.setInput('marks', [{ ...name, start: 9 }]);
    await fixture.whenStable();
    const field = host.querySelector('input')!;
    expect(field.isConnected).toBe(true);
    await press('Keep it');
    expect(asked).toEqual([]);
    expect(host.querySelector('[role="alert"]')?.textContent).toContain('Say why it stays');
    field.value = 'A service';
    problem.set({ title: 'No', detail: 'Say it without naming anybody.' });
    await press('Keep it');
    expect(asked).toEqual([['keep', 'C1', { ...name, start: 9 }, 'A service']]);
    await fixture.whenStable();
    expect(host.querySelector('[role="alert"]')?.textContent).toContain('without naming');
  });

  it('shows what stays apart, with the reason', async () => {
    const { fixture, host, kept } = await setUp();
    kept.set({ because: 'A service', by: 'Tom Ellery', at: '2017-09-01T09:00:00.000Z' });
    await fixture.whenStable();
    expect(host.querySelector('mark')).toBeNull();
    expect(host.textContent).toContain('“Oluwakemisola” stays: A service');
  });
});
