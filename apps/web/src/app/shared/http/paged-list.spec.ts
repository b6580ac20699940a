import { EnvironmentInjector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Page } from '@sightline/contracts';
import { type Observable, Subject } from 'rxjs';
import { PagedList, type PagedListOptions } from './paged-list';

function listed(options?: PagedListOptions) {
  const of = signal<string | undefined>('a');
  const asked: string[] = [];
  const calls: Subject<Page<string>>[] = [];
  const read = (cursor: string | null): Observable<Page<string>> | undefined => {
    const name = of();
    if (name === undefined) return undefined;
    asked.push(`${name} ${cursor ?? 'first'}`);
    const call = new Subject<Page<string>>();
    calls.push(call);
    return call;
  };
  const list = runInInjectionContext(
    TestBed.inject(EnvironmentInjector),
    () => new PagedList(read, options),
  );
  TestBed.tick();
  const answer = (index: number, items: readonly string[], next: string | null = null) => {
    calls[index]?.next({ items, next });
    calls[index]?.complete();
  };
  const turnTo = (name: string | undefined) => {
    of.set(name);
    TestBed.tick();
  };
  return { list, asked, calls, answer, turnTo };
}

describe(PagedList.name, () => {
  it('is loading, and not empty, until the first page has come', () => {
    const { list, answer } = listed();
    expect([list.isLoading(), list.isEmpty(), list.hasMore()]).toEqual([true, false, false]);
    answer(0, []);
    expect([list.isLoading(), list.isEmpty(), list.hasMore()]).toEqual([false, true, false]);
  });

  it('adds each page to those before it, until there is none', () => {
    const { list, asked, answer } = listed();
    answer(0, ['1', '2'], 'after-2');
    list.more();
    answer(1, ['3']);
    expect(asked).toEqual(['a first', 'a after-2']);
    expect([list.items(), list.hasMore()]).toEqual([['1', '2', '3'], false]);
  });

  it('reads a page once, however often it is asked for while it comes', () => {
    const { list, asked, answer } = listed();
    answer(0, ['1'], 'after-1');
    list.more();
    list.more();
    expect(asked).toEqual(['a first', 'a after-1']);
  });

  it('keeps what it has where a page does not come, and asks for the same one again', () => {
    const { list, asked, calls, answer } = listed();
    answer(0, ['1'], 'after-1');
    list.more();
    calls[1]?.error(new Error('broken'));
    expect([list.items(), list.isLoading()]).toEqual([['1'], false]);
    expect(list.problem()?.code).toBe('client.error');
    list.more();
    expect(list.problem()).toBeUndefined();
    answer(2, ['2']);
    expect(asked).toEqual(['a first', 'a after-1', 'a after-1']);
    expect(list.items()).toEqual(['1', '2']);
  });

  it('begins again for another list, and ignores a late answer of the old one', () => {
    const { list, asked, answer, turnTo } = listed();
    answer(0, ['1'], 'after-1');
    list.more();
    turnTo('b');
    expect([list.items(), list.hasMore()]).toEqual([[], false]);
    answer(1, ['2, too late'], 'after-2');
    answer(2, ['one']);
    expect(asked).toEqual(['a first', 'a after-1', 'b first']);
    expect(list.items()).toEqual(['one']);
  });

  it('keeps the old list until the other has come, where asked to', () => {
    const { list, answer, turnTo } = listed({ keepsItems: true });
    answer(0, ['1'], 'after-1');
    turnTo('b');
    expect([list.items(), list.hasMore()]).toEqual([['1'], false]);
    answer(1, ['one']);
    expect(list.items()).toEqual(['one']);
  });

  it('waits while there is nothing to ask for', () => {
    const { list, answer, turnTo } = listed();
    answer(0, ['1']);
    turnTo(undefined);
    expect([list.items(), list.isLoading(), list.isEmpty()]).toEqual([[], true, false]);
  });

  it('takes what a write changed', () => {
    const { list, answer } = listed();
    answer(0, ['1', '2']);
    list.change((item) => (item === '2' ? 'two' : item));
    expect(list.items()).toEqual(['1', 'two']);
  });
});
